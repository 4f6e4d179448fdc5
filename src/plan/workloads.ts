/** What a machine is, and what may run on one: cobwebs on a GPU are no workload, a vending machine is no node. Pure. */
import { isProp } from './lexicon/props.ts';
import type { Phrase, Scene } from './read/scene.ts';

const runs =
  /^(?:pod|container|model|llm|app|application|process|service|microservice|job|task|workload|gpu|cpu|tpu|npu|slot|driver|agent|daemon|daemonset|plugin|vm|image|instance|replica|shard|disk|drive|ssd|card|nic|database|proxy|sidecar|kernel|os|system|runtime|kubelet|memory|ram|vram|cache|core|thread|session|user|request|volume|file|layer|expert|partition|slice|engine|toolkit|label|taint|port|chip|script|function|weight|adapter|worker|client|broker|topic|queue|page|stack|operator|exporter|scheduler|controller|api|endpoint|notebook|server|node|host|cluster|namespace|tenant|team|copy|block|unit|program|component|part|version|data|dataset|batch|token|key|tensor|gradient|box|store|index|log|table|resource|feature|capability|core|accelerator|hypervisor|firmware|library|dependency|package|module|cpus|proxy|gateway|router|balancer|stage|step|half|third|quarter)$/;

/** Whether it may run on a machine, or be built into one. */
export const mayRun = (phrase: Phrase): boolean =>
  runs.test(phrase.head) || phrase.products.length > 0 || phrase.members.length > 0 || (phrase.count ?? 1) > 1;

/** "Eight GPUs with cobwebs": what everybody can picture is staged, it does not run there. */
export const isDecor = (phrase: Phrase): boolean =>
  !mayRun(phrase) &&
  (isProp(phrase.head) ||
    /^(?:cobweb|padlock|sticker|dust|smoke|flame|rust|spark|halo|lock|sign|badge|face|smile|zzz|hat|cap)$/.test(
      phrase.head,
    ));

/** Machines with a state have a picture of their own. */
export const isNode = ({ head }: Phrase): boolean =>
  /^(?:node|server|machine|host|vm|worker|instance|replica)$/.test(head);

const otherMachines =
  /^(?:vending|washing|coffee|espresso|slot|sewing|time|x-ray|ticket|fax|copy|gumball|claw|pinball|arcade|answering|milling|mri|voting|popcorn|candy|fog|state|knitting|cash|soda|drinks?|snack|sorting|counting|printing|weighing|exercise|rowing|gambling|toy|money|ice|dish|spice|wine|shoe|coat|magazine|clothes|towel|plate|roof|bike|luggage|party|tv|radio|show)$/;

/** "Vending machine", "spice rack": named like a machine of a cluster, but none. */
export const isOtherMachine = (phrase: Phrase): boolean =>
  /^(?:machine|rack|host)$/.test(phrase.head) && otherMachines.test(phrase.modifiers.at(-1) ?? '');

/** "Six workers at a table": who sits, drinks or carries tools is somebody. */
export const isSomebody = (phrase: Phrase, scene: Scene): boolean =>
  phrase.head === 'worker' &&
  !/\b(?:nodes?|gpus?|pods?|cluster|tasks?|jobs?|replicas?|containers?|processes|threads|master|driver|scheduler|head node)\b/.test(
    scene.lower,
  ) &&
  (phrase.modifiers.some((word) =>
    /^(?:factory|office|construction|assembly|tired|bored|hard|night|warehouse|farm|road)$/.test(word),
  ) ||
    /\b(?:table|chairs?|desks?|line|coffee|lunch|helmets?|shovels?|hammers?|tools?|factory|office|bench|sofa|bed|door|starting|finish|coffees|phones?|hands?|sleeping|asleep|yawning|smoking|sitting|standing|shouting|napping|queue|break|watching|looking|staring|carrying)\b/.test(
      scene.lower,
    ));
