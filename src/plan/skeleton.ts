/** A minimal example of a named resource or query: the fields the cue names and nothing made up. Pure. */
import type { CueContext } from './context.ts';
import { type Field, inWords, manifest } from './manifest.ts';
import type { Phrase, Scene } from './read/scene.ts';

const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/\bvolume ?snapshot\b/i, 'VolumeSnapshot', 'snapshot.storage.k8s.io/v1'],
  [/\bpod ?disruption ?budget\b|\bpdb\b/i, 'PodDisruptionBudget', 'policy/v1'],
  [/\bHTTPRoute\b/i, 'HTTPRoute', 'gateway.networking.k8s.io/v1'],
  [/\bpeer ?authentication\b/i, 'PeerAuthentication', 'security.istio.io/v1'],
  [/\bauthorization ?policy\b/i, 'AuthorizationPolicy', 'security.istio.io/v1'],
  [/\bdestination ?rule\b/i, 'DestinationRule', 'networking.istio.io/v1'],
  [/\bcustom ?resource ?definition\b/i, 'CustomResourceDefinition', 'apiextensions.k8s.io/v1'],
  [/\bcluster ?role ?binding\b/i, 'ClusterRoleBinding', 'rbac.authorization.k8s.io/v1'],
  [/\brole ?binding\b/i, 'RoleBinding', 'rbac.authorization.k8s.io/v1'],
  [/\bcluster ?role\b/i, 'ClusterRole', 'rbac.authorization.k8s.io/v1'],
  [/\bservice ?account\b/i, 'ServiceAccount', 'v1'],
  [/\bstorage ?class (?:yaml|manifest)\b|\bStorageClass with\b/i, 'StorageClass', 'storage.k8s.io/v1'],
  [/\blimit ?range\b/i, 'LimitRange', 'v1'],
  [/\bnode ?pool (?:yaml|manifest)\b|\bNodePool (?:with|where)\b/i, 'NodePool', 'karpenter.sh/v1'],
  [/\bresource ?flavou?r\b/i, 'ResourceFlavor', 'kueue.x-k8s.io/v1beta1'],
  [/\bpod ?group (?:yaml|manifest|with)\b/i, 'PodGroup', 'scheduling.volcano.sh/v1beta1'],
  [/\b(?:argo ?cd )?application (?:yaml|manifest)\b/i, 'Application', 'argoproj.io/v1alpha1'],
  [/\brollout (?:yaml|manifest)\b/i, 'Rollout', 'argoproj.io/v1alpha1'],
  [/\bworkflow (?:yaml|manifest)\b/i, 'Workflow', 'argoproj.io/v1alpha1'],
  [/\bcertificate (?:yaml|manifest)\b/i, 'Certificate', 'cert-manager.io/v1'],
  [/\binference ?service\b/i, 'InferenceService', 'serving.kserve.io/v1beta1'],
  [/\bserving ?runtime\b/i, 'ServingRuntime', 'serving.kserve.io/v1alpha1'],
  [/\bscaled ?object\b/i, 'ScaledObject', 'keda.sh/v1alpha1'],
  [/\bcluster ?queue\b/i, 'ClusterQueue', 'kueue.x-k8s.io/v1beta1'],
  [/\blocal ?queue\b/i, 'LocalQueue', 'kueue.x-k8s.io/v1beta1'],
  [/\bray ?cluster\b/i, 'RayCluster', 'ray.io/v1'],
  [/\bray ?job\b/i, 'RayJob', 'ray.io/v1'],
  [/\bray ?service\b/i, 'RayService', 'ray.io/v1'],
  [/\bpy ?torch ?job\b/i, 'PyTorchJob', 'kubeflow.org/v1'],
  [/\b(?:tf|tensorflow) ?job\b/i, 'TFJob', 'kubeflow.org/v1'],
  [/\bmpi ?job\b/i, 'MPIJob', 'kubeflow.org/v2beta1'],
  [/\bcluster ?policy\b/i, 'ClusterPolicy', 'kyverno.io/v1'],
  [/\bresource ?claim ?template\b/i, 'ResourceClaimTemplate', 'resource.k8s.io/v1'],
  [/\bresource ?claim\b/i, 'ResourceClaim', 'resource.k8s.io/v1'],
  [/\bdevice ?class\b/i, 'DeviceClass', 'resource.k8s.io/v1'],
  [/\bnetwork ?polic(?:y|ies)\b/i, 'NetworkPolicy', 'networking.k8s.io/v1'],
  [/\bpriority ?class\b/i, 'PriorityClass', 'scheduling.k8s.io/v1'],
  [/\bresource ?quota\b/i, 'ResourceQuota', 'v1'],
  [/\bhorizontal ?pod ?autoscaler\b|\bhpa\b/i, 'HorizontalPodAutoscaler', 'autoscaling/v2'],
  [/\bvirtual ?service\b/i, 'VirtualService', 'networking.istio.io/v1'],
  [/\bservice ?monitor\b/i, 'ServiceMonitor', 'monitoring.coreos.com/v1'],
  [/\bprometheus ?rule\b|\b(?:alert(?:ing)?|recording) rule\b/i, 'PrometheusRule', 'monitoring.coreos.com/v1'],
  [/\bpersistent ?volume ?claim\b|\bpvc\b/i, 'PersistentVolumeClaim', 'v1'],
  [/\bpersistent ?volume\b/i, 'PersistentVolume', 'v1'],
  [/\bstateful ?set\b/i, 'StatefulSet', 'apps/v1'],
  [/\bdaemon ?set\b/i, 'DaemonSet', 'apps/v1'],
  [/\bcron ?job\b/i, 'CronJob', 'batch/v1'],
  [/\bconfig ?map\b/i, 'ConfigMap', 'v1'],
  [/\bingress\b/i, 'Ingress', 'networking.k8s.io/v1'],
  [/\bnamespace\b/i, 'Namespace', 'v1'],
  [/\bsecret\b/i, 'Secret', 'v1'],
  [/\bdeployment\b/i, 'Deployment', 'apps/v1'],
  [/\bjob\b/i, 'Job', 'batch/v1'],
  [/\bservice\b/i, 'Service', 'v1'],
  [/\bpod\b/i, 'Pod', 'v1'],
];

export const namesResource = (text: string): boolean => kinds.some(([pattern]) => pattern.test(text));

export function languageOf(lower: string): string | undefined {
  return lower.match(
    /\b(?:yaml|json|sql|python|bash|dockerfile|javascript|typescript|toml|xml|html|css|go|rust|java|hcl|rego|promql)\b/,
  )?.[0];
}

export function skeleton(
  scene: Scene,
  context: CueContext,
  language: string | undefined,
): { language: string; code: string; name?: string } {
  const said = `${scene.text} ${context.depth === 0 ? context.anchor : ''}`;
  const form = scene.forms.find((hit) => hit.form.kind === 'code');
  const resource = kinds.find(([pattern]) => pattern.test(scene.text));
  const fields = fieldsOf(scene, resource);
  const isYaml =
    language === 'yaml' ||
    /\b(?:yaml|manifest|crd|custom resource|pod spec)\b/.test(scene.lower) ||
    (resource !== undefined && language === undefined && !/\bcode\b/.test(scene.lower));
  if (isYaml) return yaml(resource, fields, scene, context);
  if (language === 'sql' || /\b(?:sql|query)\b/.test(form?.form.phrase ?? ''))
    return { language: 'sql', code: comments('--', fields, said) };
  if (language === 'json')
    return {
      language: 'json',
      code: [
        '{',
        ...fields.map(
          (field, i) =>
            `  "${camel(field.key)}": ${field.value ? JSON.stringify(field.value) : '…'}${i < fields.length - 1 ? ',' : ''}`,
        ),
        '}',
      ].join('\n'),
    };
  return { language: language ?? 'python', code: comments('#', fields, said) };
}

/** A named resource with the words of the cue as fields and comments; images, sizes and names are never made up. */
function yaml(
  resource: (typeof kinds)[number] | undefined,
  fields: readonly Field[],
  scene: Scene,
  context: CueContext,
): { language: string; code: string; name?: string } {
  const name = nameOf(scene, context);
  const gpu = /\bgpus?\b/i.test(scene.text) && /\b(?:resources?|limits?|requests?|deployment|pod)\b/i.test(scene.text);
  const rest = fields.filter(
    (field) => !(gpu && /gpu/i.test(field.key) && field.value === undefined) && field.key.toLowerCase() !== name,
  );
  const told = rest.some((field) => /gpu/i.test(field.key));
  // The amount is left to the author.
  const all = gpu && !told ? [{ key: 'nvidia.com/gpu', value: '# GPU' }, ...rest] : rest;
  const code = manifest(
    resource && { kind: resource[1], apiVersion: apiVersionOf(resource, scene, context) },
    resource && name,
    all,
  );
  return {
    language: 'yaml',
    code: code || `# ${scene.text.replace(/\s+/g, ' ')}`,
    ...(resource && { name: resource[1] }),
  };
}

/** Two makers have a ClusterPolicy: the episode tells whose. */
function apiVersionOf([, kind, apiVersion]: (typeof kinds)[number], scene: Scene, context: CueContext): string {
  if (kind !== 'ClusterPolicy') return apiVersion;
  const said = [scene.text, context.episode.title, ...context.episode.paragraphs.map((one) => one.text)].join(' ');
  return /\b(?:gpu|nvidia|mig)\b/i.test(said) && !/kyverno/i.test(said) ? 'nvidia.com/v1' : apiVersion;
}

/** What the cue says the code holds: quoted and inline code first, then the nouns after "with", "showing". */
function fieldsOf(scene: Scene, resource: (typeof kinds)[number] | undefined): readonly Field[] {
  const under =
    /`\s+(?:under|in|inside|within|below)\s+(?:the\s+|its\s+)?`?(\w+)`?(?:\s+(?:section|part|block|field))?(?:[,;.]|$)/i.exec(
      scene.text,
    )?.[1] ??
    (resource
      ? undefined
      : /^(?:an? |the )?(?:[\p{L}]+ )?(limits|requests)\s+(?:with|of|at|set to)?\s*`/iu.exec(scene.text)?.[1]);
  const coded = [...scene.codes, ...scene.quotes].map((text): Field => {
    const pair = text.match(/^([\w./-]+):\s*(.+)$/);
    // A metric in a rule is what the rule asks.
    if (resource?.[1] === 'PrometheusRule' && /^[A-Za-z]\w*_\w+(?:\{[^}]*\})?(?:\s*[<>=!]+\s*\S+)?$/.test(text))
      return { key: 'expr', value: text };
    const parent = under && scene.text.includes(`\`${text}\``) ? { under: under } : {};
    return pair ? { key: pair[1] as string, value: pair[2] as string, ...parent } : { key: text, ...parent };
  });
  const phrases = scene.phrases.filter(
    (phrase) =>
      phrase.form?.kind !== 'frame' &&
      phrase.form?.kind !== 'code' &&
      !phrase.code &&
      phrase.quoted === undefined &&
      phrase.label.toLowerCase() !== under?.toLowerCase() &&
      !(scene.codes.length > 0 && (aside(phrase) || scene.codes.some((one) => phrase.text.includes(one)))) &&
      !(resource?.[0].test(phrase.label) && phrase.modifiers.length < 2) &&
      !(resource !== undefined && phrase.label.split(/\s+/).includes(resource[1])) &&
      // "…, operator starting the pods": what goes on then is not written in it.
      !happensLater(phrase, scene) &&
      // What the code brings about stands beside it.
      !scene.links.some((link) => link.relation === 'create' && link.to.includes(phrase) && phrase.products.length > 0),
  );
  return [
    ...coded,
    ...phrases.flatMap((phrase): Field[] =>
      phrase.members.length > 0 ? phrase.members.map((member) => ({ key: member.label })) : [fieldName(phrase)],
    ),
  ];
}

/** Part of a later clause that has a doer and its doing. */
const happensLater = (phrase: Phrase, scene: Scene): boolean => {
  const clause = scene.clauses.find((one) => one.phrases.includes(phrase));
  return (
    clause !== undefined &&
    clause.index > 0 &&
    clause.links.some(
      (link) => /ing$/.test(link.words.split(' ')[0] ?? '') && link.from.length > 0 && link.to.length > 0,
    )
  );
};

/** Beside a field as written, the words for where and how it stands name no field. */
const aside = (phrase: Phrase): boolean =>
  /^(?:part|section|block|line|field|limit|request|resource|else|rest|everything|yaml|manifest|spec|zoom|close-up|circle|box|highlight|rule)$/.test(
    phrase.head,
  ) || /^(?:everything|else|rest)$/i.test(phrase.label);

/** "3 workers", "max 10 replicas", "replicas 3": a field with its number. */
function fieldName(phrase: Phrase): Field {
  // "500 lines" is how long it is.
  if (phrase.head === 'line') return { key: `${phrase.count ?? ''} ${phrase.label.toLowerCase()}`.trim() };
  if (phrase.count !== undefined && (phrase.count > 1 || /^(?:1|one)\b/i.test(phrase.text)))
    return { key: phrase.label, value: String(phrase.count) };
  const [, before = '', number, after = ''] = /^([A-Za-z ]+?)\s+(\d+)(?:\s+([a-z ]+))?$/.exec(phrase.label) ?? [];
  if (number) return { key: `${before} ${after}`.trim(), value: number };
  return { key: phrase.label, ...(phrase.note && /^\d\S*$/.test(phrase.note) && { value: phrase.note }) };
}

/** The product in the cue names the example, as the cue writes it: `triton`. */
function nameOf(scene: Scene, context: CueContext): string | undefined {
  const product = context
    .products(scene.text)
    .find(({ name }) => !/^(?:kubernetes|karpenter|kserve|keda|kueue|kyverno|istio|prometheus|nvidia)$/i.test(name));
  return product?.text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const camel = (text: string): string =>
  /[./_-]/.test(text)
    ? text
    : text
        .replace(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase())
        .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
const comments = (mark: string, fields: readonly Field[], said: string): string =>
  fields.length > 0 ? fields.map((field) => `${mark} ${inWords(field)}`).join('\n') : `${mark} ${said.trim()}`;
