import { describe, expect, test } from 'vitest';
import { openLogos } from '../../src/logos/index.ts';

const logos = openLogos();
const found = (text: string, known: readonly string[] = []) => logos.products(text, new Set(known)).map((m) => m.name);

describe('names a product', () => {
  const cases: [string, string[], string[]?][] = [
    ['Kubeflow logo, showing components: Pipelines, Notebooks, Training Operators', ['Kubeflow']],
    ['MLflow logo, experiment tracking dashboard with metrics graphs', ['MLflow']],
    [
      'NVIDIA Triton logo, multiple model formats (PyTorch, TensorFlow, ONNX) loading',
      ['NVIDIA Triton', 'PyTorch', 'TensorFlow', 'ONNX'],
    ],
    ['vLLM and HuggingFace TGI logos side by side', ['vLLM', 'Text Generation Inference']],
    ['Ray and Spark logos, distributed nodes processing in parallel', ['Ray', 'Apache Spark']],
    ['Ray and Spark run distributed workloads.', ['Ray', 'Apache Spark']],
    ['W&B and Neptune dashboards showing experiment comparisons', ['Weights & Biases', 'Neptune']],
    ['Weights & Biases and Neptune track your experiments', ['Weights & Biases', 'Neptune']],
    ['Airflow and Argo logos, DAG visualization showing pipeline stages', ['Apache Airflow', 'Argo']],
    ['And Airflow or Argo Workflows orchestrate it all', ['Apache Airflow', 'Argo Workflows']],
    ['Triton Inference Server from NVIDIA handles multiple models', ['NVIDIA Triton', 'NVIDIA']],
    [
      "The big players? Google's TPU, Intel's Gaudi, AWS Inferentia and Trainium, AMD's Instinct, and Apple's Neural Engine.",
      ['Google TPU', 'Intel Gaudi', 'AWS Inferentia', 'AWS Trainium', 'AMD Instinct', 'Apple Neural Engine'],
    ],
    ['AWS chip images, Inferentia for inference, Trainium for training', ['AWS', 'AWS Inferentia', 'AWS Trainium']],
    ['TPU v4/v5 chip and pod images', ['Google TPU']],
    ['MI300 chip image', ['AMD Instinct']],
    ['Gaudi 2/3 chip image', ['Intel Gaudi']],
    ['Apple Silicon with Neural Engine highlighted', ['Apple Silicon', 'Apple Neural Engine']],
    ['API endpoint showing `/v1/completions`, OpenAI SDK code working unchanged', ['OpenAI SDK']],
    ['vLLM exposes an OpenAI-compatible API', ['vLLM', 'OpenAI']],
    ['KServe managing vLLM backends with traffic splitting', ['KServe', 'vLLM']],
    ['you need the NVIDIA device plugin running on your nodes', ['NVIDIA']],
    ['Logo cloud of all mentioned tools orbiting Kubernetes', ['Kubernetes']],
    ['kubeflow, mlflow and vllm', ['Kubeflow', 'MLflow', 'vLLM']],
    ['postgres next to redis', ['PostgreSQL', 'Redis']],
    ['k8s with prometheus, grafana and helm', ['Kubernetes', 'Prometheus', 'Grafana', 'Helm']],
    ['logos: kubernetes, helm, spark', ['Kubernetes', 'Helm', 'Apache Spark']],
    ['written in Rust and Go', ['Rust', 'Go']],
    ['The service was rewritten in Python 3.12', ['Python']],
    ['Slack logo', ['Slack']],
    ['spark logo next to kafka logo', ['Apache Spark', 'Apache Kafka']],
    ['The team talks in Slack and plans in Notion', ['Slack', 'Notion']],
    ['React, Vue and Svelte compared', ['React', 'Vue.js', 'Svelte']],
    ['A node.js server behind nginx', ['Node.js', 'NGINX']],
    ['C++ and C# code', ['C++', 'C#']],
    ['a helm release', ['Helm'], ['Helm']].slice(0, 2) as [string, string[]],
    ['GitHub Actions pushes to Docker Hub', ['GitHub Actions', 'Docker Hub']],
    ['The page opens in visual studio code', ['Visual Studio Code']],
    ['Target logo with shopping carts', ['Target']],
  ].filter(([text]) => text !== 'a helm release') as [string, string[], string[]?][];
  test.each(cases)('%s', (text, names, known) => {
    expect(found(text, known)).toEqual(names);
  });
});

describe('names no product', () => {
  const cases = [
    'weights × inputs + bias',
    'transformers in a pipeline',
    'Transformers in the sequence model attend to all tokens',
    'an apple',
    'Apple pie cooling on the window sill',
    'a ray of light hits the prism',
    'Ray of light entering the lens',
    'a spark plug',
    'Spark jumps between the electrodes',
    'a meta-analysis of 20 studies',
    'Meta-analysis of 20 studies',
    'gather intel before the meeting',
    'one pod on each node',
    'Pod with two containers, Service and Ingress in front',
    'Node with GPU cards, device plugin container scanning and counting them',
    'Arrow from device plugin to API server, showing "4x nvidia.com/gpu" resource advertisement',
    'Zoom into YAML snippet with the nvidia.com/gpu resource request highlighted',
    'Show "nvidia.com/gpu: 0.5" with a red X through it',
    'Pipeline: Data Prep -> Train -> Evaluate -> Deploy, looping',
    'Split screen: CPU shown as a pie being sliced into pieces vs GPU as a solid block',
    'Framework logos',
    'Provider logos',
    'Queue depth metric triggering more pods',
    'Go to the next slide',
    'The spring constant k, and a spring stretched by a weight',
    'Neptune is the eighth planet; Uranus and Neptune are ice giants',
    'Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune',
    'the Amazon rainforest',
    'A swift reaction: rust forms on iron',
    'Rust forms when iron meets water and oxygen',
    'Python swallowing a goat',
    'Box with a lid, a square and a target',
    'A contract with a signature line, a judge with a gavel',
    'Open source code',
    'Memory pages being added as tokens generate',
    'Linear regression line through points',
    'Vector databases compared',
    'Dash of salt, pinch of sugar',
    'Chef slicing celery with a knife',
    'Electron orbits the nucleus',
    'Vitamin C in an orange',
    'Heart pumping blood through a vein',
    'A bank lending money at interest',
    'Section 5 of the contract, Article 12',
    'A signal travels from sender to receiver',
    'The court hears the case of Jordan against Chase',
    'Steam rising from the oven',
    'habana.ai/gaudi: 1',
    'curl of smoke, an iron, a vault and a bolt',
    'A bat, a ball and a boat',
    'Discover the answer in the backbone of the argument',
    'Step 1: Box, Step 2: Ship',
  ];
  test.each(cases)('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
