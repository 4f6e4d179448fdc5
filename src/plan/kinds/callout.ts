/** Words, large: statements, formulas, numbers. Accepts everything. */
import type { CalloutSpec } from '../../spec.ts';
import { formulasIn, plainFormula } from '../formulas.ts';
import { largeWords } from '../large.ts';
import { tidy } from '../read/phrase.ts';
import type { Scene } from '../read/scene.ts';
import { sumOf } from '../reckoned.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const callout: KindReader = {
  kind: 'callout',
  recognise(scene, context): Candidate {
    const large = largeWords(scene, context);
    if (large) return large;
    const form = named(scene, 'callout');
    // "INSERT statement": a command of a language, not words to be shown.
    const hit = form?.form.phrase === 'statement' && /^[A-Z]{3,}\b/.test(form.phrase?.topic ?? '') ? undefined : form;
    const sum = sumOf(scene.text);
    if (sum)
      return {
        spec: { kind: 'callout', text: sum, style: 'formula' },
        confidence: 0.95,
        why: `a sum in words: ${sum}`,
        whole: true,
      };
    const several = formulasIn(scene.text);
    if (several.length > 1)
      return {
        spec: { kind: 'callout', text: several.join('\n'), style: 'formula' },
        confidence: 0.97,
        why: `${several.length} formulas`,
        whole: true,
      };
    const formula = formulaOf({ ...scene, text: plainFormula(scene.text) });
    const icon = context.catalogue.icon(scene.phrases.find((phrase) => phrase.form?.kind !== 'callout')?.label ?? '');
    const pick = (spec: Omit<CalloutSpec, 'kind'>, confidence: number, why: string): Candidate => ({
      spec: { kind: 'callout', ...spec, ...(icon && !spec.icon && spec.style !== 'formula' && { icon }) },
      confidence,
      why,
    });
    if (formula)
      return pick(
        {
          text: formula,
          style: 'formula',
          ...(figures.test(formula) &&
            scene.topic && { detail: tidy(scene.topic.replace(/\s+(?:counter|meter|formula)$/i, '')) }),
        },
        Math.max(
          hit?.weight ?? 0,
          figures.test(formula) || (scene.text.startsWith(formula) && !scene.text.includes(':')) ? 0.96 : 0.82,
        ),
        `a formula: ${formula}`,
      );
    // "97% of cases never reach trial": the share, large, and of what.
    const [, share, of] =
      /^(?:[^:]{2,30}:\s+)?(\d+(?:\.\d+)?\s?%)\s+(of\s+[^,;:%\d]{4,60})[.]?$/.exec(scene.text) ?? [];
    if (share && of && !scene.forms.some((one) => one.form.weight > 0.5))
      return {
        spec: { kind: 'callout', text: share, style: 'number', detail: of },
        confidence: 0.8,
        why: `a share: ${share}`,
        whole: true,
      };
    // "0 to 100 km/h: 3.3 seconds": one value, and what it is of.
    const [, what, value] =
      /^([^:,;"“`]{2,40}):\s+([~≈<>]?[$€£]?\d[\d.,]*(?:\s?[\p{L}%°/²³]{1,14})?)[.]?$/u.exec(scene.text) ?? [];
    if (what && value && !scene.forms.some((one) => one.form.weight > 0.5))
      return {
        spec: { kind: 'callout', text: value, style: 'number', detail: tidy(what) },
        confidence: 0.8,
        why: `one value: ${value}`,
        whole: true,
      };
    const quote = scene.quotes[0];
    if (quote && hit)
      return pick(
        {
          text: quote,
          style: /quote/.test(hit.form.phrase) ? 'quote' : 'statement',
          ...detail(scene, quote),
          // "Ada Lovelace quote: …": who said it.
          ...(hit.form.phrase === 'quote' && hit.phrase?.topic && { detail: hit.phrase.topic }),
        },
        Math.max(hit.weight, 0.86),
        says(hit),
      );
    const figure = scene.numbers.find((one) => /[%$€£xX×]|[A-Za-z]/.test(one));
    if (figure && (hit || scene.phrases.length <= 2))
      return pick(
        { text: figure, style: 'number', ...detail(scene, figure) },
        hit && !hit.modifier ? Math.max(hit.weight, 0.8) : 0.44,
        hit ? says(hit) : `a figure alone: ${figure}`,
      );
    if (hit && !hit.modifier) return pick({ text: bodyOf(scene), style: 'statement' }, hit.weight, says(hit));
    // Words on a thing that has a picture belong to the picture.
    const on = scene.phrases.some((phrase) => phrase.quoted === quote && phrase.label !== quote && icon !== undefined);
    if (quote && scene.phrases.length <= 2)
      return pick({ text: quote, style: 'statement', ...detail(scene, quote) }, on ? 0.4 : 0.5, 'quoted words');
    return pick({ text: bodyOf(scene), style: 'text' }, 0.1, 'nothing in the words names a form');
  },
};

/** "weights × inputs + bias", "F = m × a", "E = mc²": operators between short words. */
function formulaOf(scene: Scene): string | undefined {
  const leading =
    /^[A-Za-z]\s*=\s*[^,;:]+?(?=,\s)/.exec(scene.text)?.[0] ??
    // "CRD + controller = operator, equation style", "Draft = final, equals sign glowing"
    /^[^=,:;"`(]{2,36}\s=\s[^=,:;"`(]{2,36}(?=,\s(?:[^,]*\b(?:equation|equals sign|formula|style)\b[^,]*)$)/i.exec(
      scene.text,
    )?.[0];
  const body =
    leading ??
    (scene.text.includes(': ')
      ? scene.text.slice(scene.text.indexOf(': ') + 2)
      : (scene.quotes[0] ?? scene.text.replace(/^.*?\b(?:formula|equation)\b\s*(?:showing|for|of|with)?\s*/i, '')));
  // "4096×4096" is one size.
  const whole_ = body.replace(/(\d)×(?=\d)/g, '$1x');
  if (whole_ !== body) return formulaOf({ ...scene, text: scene.text.replace(/(\d)×(?=\d)/g, '$1x') });
  const sides = body.split(/\s*[=≈]\s*/);
  const operators = (body.match(/\s[×÷+*/·−-]\s|[=≈×÷²³√]/g) ?? []).length;
  const words = body.split(/\s+/).length;
  // `a.b/c=true` is a setting.
  if (/\S[./]\S*=\S/.test(body) && !/\s[=×+]\s/.test(body)) return undefined;
  if (/>=|<=|==|[[\]]/.test(body)) return undefined;
  if (/[;]|->|→/.test(body) || operators === 0 || scene.signs.length === 0 || (scene.pair && !leading))
    return undefined;
  if (!/[×÷+=²³√≈]/.test(body) || words > 14 || sides.length > 3) return undefined;
  const plain = body
    .replace(/,\s+(?:(?:big|large|bold|written|in|on|with|then)\b.*)$/i, '')
    .replace(/,?\s+(?:with|where)\s.+$|,\s+\S+ (?:highlighted|circled|in \w+)$/i, '')
    .trim();
  if (leading && /\s=\s/.test(leading)) return plain;
  return operators * 4 >= words || operators >= 2 || figures.test(plain) ? plain : undefined;
}

/** "64 GPUs × $2 per hour": reckoned with. */
const figures = /^[$€£]?\d[^×]{0,16} × [$€£]?\d[^×]{0,20}$/;

function bodyOf(scene: Scene): string {
  const topic = scene.topic
    ? scene.text.slice(scene.text.indexOf(scene.topic) + scene.topic.length).replace(/^\s*:\s*/, '')
    : scene.text;
  return tidy(
    topic.replace(
      /^(?:big |large |bold )?(?:text|callout|quote|statement|title|headline|number|stat)\b[^:]{0,20}?(?:showing|saying|reading|with|:)\s+/i,
      '',
    ),
  );
}

function detail(scene: Scene, without: string): { detail?: string } {
  const words = scene.phrases
    .filter(
      (phrase) =>
        phrase.form?.kind !== 'frame' &&
        phrase.form?.kind !== 'callout' &&
        !/^(?:sign|label|banner|stamp|sticker|badge|text|letter|screen|font|type|word|number|digit|background)$/.test(
          phrase.head,
        ),
    )
    .map((phrase) => phrase.label.replace(without, '').trim())
    .filter((label) => label !== '' && label !== without);
  return words.length > 0 ? { detail: words.slice(0, 3).join(', ') } : {};
}
