/** A Kubernetes manifest of a named resource, with the fields that a cue names at the place where they belong. Pure. */

export interface Field {
  readonly key: string;
  readonly value?: string;
  /** The field that holds it: "`replicas: 2` under spec". */
  readonly under?: string;
}

export interface Resource {
  readonly kind: string;
  readonly apiVersion: string;
}

/** A key with what it holds; of a list (`[]`), the children are its one entry. */
interface Node {
  value?: string;
  readonly children: Map<string, Node>;
}

/**
 * YAML, two spaces a level. What the cue gives no value for stays empty; what is no field of the resource is a comment.
 * @param name of the resource, where the cue has one
 */
export function manifest(resource: Resource | undefined, name: string | undefined, fields: readonly Field[]): string {
  const root: Node = { children: new Map() };
  if (resource) {
    put(root, ['apiVersion'], resource.apiVersion);
    put(root, ['kind'], resource.kind);
    if (name) put(root, ['metadata', 'name'], name);
  }
  const comments: string[] = [];
  for (const field of fields) {
    const places = placesOf(field, resource?.kind);
    if (places.length === 0) comments.push(inWords(field));
    for (const { path, value } of places) put(root, path, value);
  }
  const lines = print(root, '');
  const body = resource && bodyOf(resource.kind);
  if (body && comments.length > 0 && !root.children.has(body)) lines.push(`${body}:`);
  return [...lines, ...comments.map((text) => `${body ? '  ' : ''}# ${text}`)].join('\n');
}

/** As the cue has it: "3 workers", `name: value`. */
export const inWords = ({ key, value }: Field): string =>
  value === undefined ? key : /^\d+$/.test(value) && !/[.:/_]/.test(key) ? `${value} ${key}` : `${key}: ${value}`;

interface Place {
  readonly path: readonly string[];
  readonly value?: string;
}

/** Resources without a body of their own. */
const bare = /^(?:Role|RoleBinding|ClusterRole|ClusterRoleBinding|ServiceAccount|StorageClass)$/;

/** Where a resource's own fields stand; of some, beside `kind`. */
const bodyOf = (kind: string): string | undefined =>
  bare.test(kind) ? undefined : /^(?:ConfigMap|Secret)$/.test(kind) ? 'data' : 'spec';

/** Where the pod's own fields stand. */
function podOf(kind: string | undefined): readonly string[] {
  if (kind === undefined) return [];
  if (kind === 'Pod') return ['spec'];
  if (kind === 'CronJob') return ['spec', 'jobTemplate', 'spec', 'template', 'spec'];
  if (kind === 'InferenceService') return ['spec', 'predictor'];
  return /^(?:Deployment|StatefulSet|DaemonSet|Job|ReplicaSet)$/.test(kind) ? ['spec', 'template', 'spec'] : ['spec'];
}

/** The container's fields: of a bare snippet, they stand by themselves. */
const containerOf = (kind: string | undefined): readonly string[] =>
  kind === undefined || kind === 'InferenceService'
    ? [...podOf(kind), ...(kind ? ['model'] : [])]
    : [...podOf(kind), 'containers[]'];

/** Plain words → fields: of the pod, of its container, of the resource, of its metadata. */
const named: readonly (readonly [RegExp, 'pod' | 'container' | 'spec' | 'metadata', readonly string[]])[] = [
  [/^node ?selectors?$/, 'pod', ['nodeSelector']],
  [/^tolerations?$/, 'pod', ['tolerations']],
  [/^node ?affinity$/, 'pod', ['affinity', 'nodeAffinity']],
  [/^pod ?anti-?affinity$/, 'pod', ['affinity', 'podAntiAffinity']],
  [/^affinity$/, 'pod', ['affinity']],
  [/^topology ?spread(?: ?constraints?)?$/, 'pod', ['topologySpreadConstraints']],
  [/^priority ?class(?: ?name)?$/, 'pod', ['priorityClassName']],
  [/^service ?accounts?(?: ?name)?$/, 'pod', ['serviceAccountName']],
  [/^runtime ?class(?: ?name)?$/, 'pod', ['runtimeClassName']],
  [/^init ?containers?$/, 'pod', ['initContainers']],
  [/^volumes?$/, 'pod', ['volumes']],
  [/^(?:resource ?)?claim ?templates?$/, 'pod', ['resourceClaims[]', 'resourceClaimTemplateName']],
  [/^resource ?claims?$/, 'pod', ['resourceClaims[]', 'resourceClaimName']],
  [/^(?:resource )?limits?$/, 'container', ['resources', 'limits']],
  [/^(?:resource )?requests?$/, 'container', ['resources', 'requests']],
  [/^(?:cpu|memory) limits?$/, 'container', ['resources', 'limits', '$first']],
  [/^(?:cpu|memory) requests?$/, 'container', ['resources', 'requests', '$first']],
  [/^liveness ?probes?$/, 'container', ['livenessProbe']],
  [/^readiness ?probes?$/, 'container', ['readinessProbe']],
  [/^startup ?probes?$/, 'container', ['startupProbe']],
  [/^volume ?mounts?$/, 'container', ['volumeMounts']],
  [/^(?:env(?:ironment)?(?: var(?:iable)?s?)?|environment)$/, 'container', ['env']],
  [/^security ?context$/, 'container', ['securityContext']],
  [/^(?:container )?image(?: tag)?$/, 'container', ['image']],
  [/^(?:command|args|ports)$/, 'container', ['$first']],
  [/^labels?$/, 'metadata', ['labels']],
  [/^annotations?$/, 'metadata', ['annotations']],
  [/^namespaces?$/, 'metadata', ['namespace']],
  [/^(?:label )?selectors?$/, 'spec', ['selector']],
  [/^(?:cron )?schedule$/, 'spec', ['schedule']],
  [/^storage ?class(?: ?name)?$/, 'spec', ['storageClassName']],
  [/^access ?modes?$/, 'spec', ['accessModes']],
  [
    /^(?:triggers?|rules?|ingress|egress|metrics|parallelism|completions|backends?|template|strategy)$/,
    'spec',
    ['$first'],
  ],
];

/** Values that stand in one field only. */
const values: readonly (readonly [
  RegExp,
  'pod' | 'container' | 'spec',
  readonly string[],
  (value: string) => string,
])[] = [
  [/^(?:ReadWriteOnce|ReadWriteMany|ReadOnlyMany|ReadWriteOncePod)$/, 'spec', ['accessModes'], (mode) => `[${mode}]`],
  [/^(?:RollingUpdate|Recreate)$/, 'spec', ['strategy', 'type'], (type) => type],
  [/^(?:ClusterIP|NodePort|LoadBalancer)$/, 'spec', ['type'], (type) => type],
  [/^IfNotPresent$/, 'container', ['imagePullPolicy'], (policy) => policy],
];

function placesOf({ key, value, under }: Field, kind: string | undefined): readonly Place[] {
  const lower = key.toLowerCase();
  const at = (path: readonly string[]): readonly Place[] => [{ path, ...(value !== undefined && { value }) }];
  const body = kind && bodyOf(kind);
  const own = body ? [body] : [];
  if (
    kind === 'PrometheusRule' &&
    /^(?:expr|alert|record|for|labels|severity|annotations|summary|description)$/.test(lower)
  )
    return at([
      'spec',
      'groups[]',
      'rules[]',
      ...(lower === 'severity' ? ['labels'] : /^(?:summary|description)$/.test(lower) ? ['annotations'] : []),
      lower,
    ]);
  const held = under === undefined ? [] : heldBy(under, kind, own);
  if (held.length > 0) return at([...held, key]);
  if (kind === 'NodePool' && resourceKey.test(key)) return at(['spec', 'limits', key]);
  // `nvidia.com/gpu: 1`
  if (resourceKey.test(key) && (value === undefined || /^\S*\d\S*$|^# /.test(value)))
    return at(kind === 'ResourceQuota' ? ['spec', 'hard', key] : [...containerOf(kind), 'resources', 'limits', key]);
  if (/^gpus?(?: (?:resources?|limits?|requests?))?$/.test(lower))
    return at([...containerOf(kind), 'resources', 'limits', 'nvidia.com/gpu']);
  const bound = /^(min|max)(?:imum)?(?: replicas?)?$/.exec(lower)?.[1];
  if (bound && kind)
    return at([
      ...(kind === 'InferenceService' ? podOf(kind) : own),
      bound + (kind === 'ScaledObject' ? 'ReplicaCount' : 'Replicas'),
    ]);
  if (/^replicas?$/.test(lower)) return at([...own, 'replicas']);
  const role = /^(master|worker|launcher|chief|ps|head)s?(?: replicas?)?$/.exec(lower)?.[1];
  if (role && kind === 'RayCluster')
    return at(role === 'head' ? ['spec', 'headGroupSpec'] : ['spec', 'workerGroupSpecs[]', 'replicas']);
  const replicas =
    kind && { PyTorchJob: 'pytorchReplicaSpecs', TFJob: 'tfReplicaSpecs', MPIJob: 'mpiReplicaSpecs' }[kind];
  if (role && replicas) return at(['spec', replicas, role.charAt(0).toUpperCase() + role.slice(1), 'replicas']);
  if (kind === 'PersistentVolumeClaim' && value === undefined && /^\d+[KMGTP]i?B?$/.test(key))
    return [{ path: ['spec', 'resources', 'requests', 'storage'], value: key }];
  const [, where, path = []] = named.find(([pattern]) => pattern.test(lower)) ?? [];
  // What runs no containers has its limits in its own spec.
  if (where === 'container' && kind !== undefined && !runsPods.test(kind) && body && path.length > 0)
    return at([...own, path.at(-1) === '$first' ? (lower.split(' ')[0] as string) : (path.at(-1) as string)]);
  if (where) {
    const base = { pod: podOf(kind), container: containerOf(kind), spec: own, metadata: ['metadata'] }[where];
    return at([...base, ...path.map((one) => (one === '$first' ? (lower.split(' ')[0] as string) : one))]);
  }
  const [, whose, place = [], written] =
    (value === undefined && kind !== undefined && values.find(([pattern]) => pattern.test(key))) || [];
  if (whose && written)
    return [
      {
        path: [...{ pod: podOf(kind), container: containerOf(kind), spec: own }[whose], ...place],
        value: written(key),
      },
    ];
  // `storageUri`, `replicas: 3`: written as a field.
  if (/^[a-z]+(?:[A-Z][a-z]*)+$/.test(key))
    return at([...(podField.test(key) || kind === 'InferenceService' ? podOf(kind) : own), key]);
  return value !== undefined && /^[\w.$-]+$/.test(key) ? at([...own, key]) : [];
}

/** `nvidia.com/gpu` */
const resourceKey = /^[a-z][\w.-]*\.[\w-]+\/[\w.-]+$/i;

/** The path of the field that is said to hold another. */
function heldBy(under: string, kind: string | undefined, own: readonly string[]): readonly string[] {
  const lower = under.toLowerCase();
  if (/^(?:spec|metadata|data|status)$/.test(lower)) return [lower];
  if (kind === 'NodePool') return ['spec', under];
  if (/^(?:limits|requests)$/.test(lower) && kind !== 'LimitRange') return [...containerOf(kind), 'resources', lower];
  if (lower === 'resources' && /^(?:Pod|Deployment|StatefulSet|DaemonSet|Job)$/.test(kind ?? ''))
    return [...containerOf(kind), lower];
  const [, where, path = []] = named.find(([pattern]) => pattern.test(lower)) ?? [];
  const base = where && { pod: podOf(kind), container: containerOf(kind), spec: own, metadata: ['metadata'] }[where];
  if (base) return [...base, ...path.map((one) => (one === '$first' ? under : one))];
  return /^[a-z]\w*$/.test(under) && own.length > 0 ? [...own, under] : [];
}

/** Resources with containers of their own. */
const runsPods =
  /^(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|InferenceService|ServingRuntime|Rollout|RayCluster|RayJob|RayService|PyTorchJob|TFJob|MPIJob|Workflow)$/;

const podField =
  /^(?:nodeSelector|tolerations|affinity|nodeName|priorityClassName|runtimeClassName|serviceAccountName|schedulerName|hostNetwork|initContainers|terminationGracePeriodSeconds)$/;

function put(root: Node, path: readonly string[], value: string | undefined): void {
  let node = root;
  for (const key of path) {
    const next = node.children.get(key) ?? { children: new Map() };
    node.children.set(key, next);
    node = next;
  }
  if (value !== undefined) node.value = value;
}

function print(node: Node, pad: string): string[] {
  return [...node.children].flatMap(([key, child]) => {
    const list = key.endsWith('[]');
    const name = list ? key.slice(0, -2) : key;
    const inner = print(child, `${pad}${list ? '    ' : '  '}`);
    const entry = list ? inner.map((line, i) => (i === 0 ? `${pad}  - ${line.trimStart()}` : line)) : inner;
    return [`${pad}${name}:${child.value === undefined ? '' : ` ${child.value}`}`, ...entry];
  });
}
