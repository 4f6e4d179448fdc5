/** Warnings, errors, notifications. */
import type { AlertSpec } from '../../spec.ts';
import type { CueContext } from '../context.ts';
import { toItem } from '../items.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { type Candidate, type KindReader, named, says, things } from './kind.ts';

/** "Alert: pot boiling over": the words after the colon, whatever their grammar. */
const said = (scene: Scene): string => scene.text.match(/^\s*\w+(?:\s\w+)?:\s+(.+)$/)?.[1]?.trim() ?? '';

/** "Red alert popping up: memory > 95%": when it goes off. */
const condition = (text: string): string | undefined =>
  /:\s+([^:,;]{2,40}\s(?:>|<|>=|<=|≥|≤)\s?[~$€£]?\d\S*)[.]?$/.exec(text)?.[1];

export const alert: KindReader = {
  kind: 'alert',
  recognise(scene, context): Candidate | undefined {
    // "kernel died dialog"
    const box =
      /^(?:an? |the )?(.{3,40}?)\s+(?:dialog(?:ue)?(?: box)?|pop-?up|message box|error box)(?:\s+(?:appearing|opening|popping up))?[.]?$/i.exec(
        scene.text,
      )?.[1];
    if (box && !/^(?:an?|the|chat|message|speech|error|warning)$/i.test(box) && !/[,:;"“]/.test(box))
      return {
        spec: {
          kind: 'alert',
          severity: /\b(?:died|dead|error|fail\w*|crash\w*)\b/i.test(box) ? 'error' : 'warning',
          heading: tidy(box),
        },
        confidence: 0.9,
        why: 'a dialog with a message',
        whole: true,
      };
    const hit = named(scene, 'alert');
    const message = hit ? undefined : messageOn(scene, context);
    if (message) return message;
    if (!hit) return undefined;
    const quote = scene.quotes[0];
    const own = hit.phrase;
    const rest = things(scene, hit).filter(
      (phrase) => phrase !== own && (quote === undefined || phrase.quoted !== quote),
    );
    const heading =
      quote ??
      (rest[0] && /:/.test(scene.text) ? undefined : own?.topic) ??
      // "Alert with a link": the alert has it.
      (own &&
      !scene.text.includes(':') &&
      scene.links.some((link) => link.from.includes(own) && link.relation === 'hold')
        ? own.label
        : undefined) ??
      (said(scene).split(/\s+/).length <= 8 && said(scene) ? said(scene) : undefined) ??
      condition(scene.text) ??
      rest[0]?.label ??
      own?.topic ??
      own?.label ??
      '';
    if (!heading) return undefined;
    const others = rest.filter((phrase) => phrase.label !== heading && !heading.includes(phrase.text));
    const product = own?.products[0];
    const text =
      quote && own?.topic
        ? own.label
        : others.length === 0 && own?.topic && own.label !== heading
          ? own.label
          : undefined;
    const spec: AlertSpec = {
      kind: 'alert',
      severity: severityOf(scene.lower),
      heading: tidy(heading),
      ...(text && { text }),
      ...(product && { source: { label: product, logo: product } }),
      ...(others.length > 0 && { items: others.slice(0, 4).map((phrase) => toItem(phrase, context)) }),
    };
    return { spec, confidence: hit.modifier ? hit.weight : hit.weight, why: says(hit) };
  },
};

/** `Phone lighting up on the nightstand: "GPU lost"`: a message on what rings. */
function messageOn(scene: Scene, context: CueContext): Candidate | undefined {
  const [first] = scene.phrases;
  const [quote, ...more] = scene.quotes;
  if (!first || !quote || more.length > 0 || scene.pair || !devices.test(first.head)) return undefined;
  if (!/:\s*["“][^"”]+["”][.]?$/.test(scene.text)) return undefined;
  return {
    spec: { kind: 'alert', severity: severityOf(quote.toLowerCase()), heading: quote, source: toItem(first, context) },
    confidence: 0.8,
    why: `a message on "${first.label}"`,
  };
}

const devices = /^(?:phone|smartphone|pager|beeper|smartwatch|watch|laptop|tablet|inbox|beeper|doorbell)$/;

const severityOf = (text: string): AlertSpec['severity'] =>
  /\b(?:error|critical|fail\w*|crash\w*|danger|red|down|outage|oom\w*|denied|rejected)\b/.test(text)
    ? 'error'
    : /\b(?:success\w*|resolved|ok|green|passed)\b/.test(text)
      ? 'success'
      : /\b(?:info|notification|message|reminder)\b/.test(text) && !/warning|alert/.test(text)
        ? 'info'
        : 'warning';
