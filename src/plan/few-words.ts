/** "Prod in green, staging in yellow", "Same form for buyer, seller and notary", two words held together: equals told in few words. Pure. */
import type { CardsSpec, Item } from '../spec.ts';
import type { CueContext } from './context.ts';
import { segmentItem } from './items.ts';
import type { Candidate } from './kinds/kind.ts';
import { colourOf } from './lexicon/states.ts';
import { tidy } from './read/phrase.ts';
import { readCue } from './read/read.ts';
import type { Scene } from './read/scene.ts';

export function equals(scene: Scene, context: CueContext): Candidate | undefined {
  if (context.depth > 0 || scene.chain.length > 0) return undefined;
  return tinted(scene.text, context) ?? sameForEach(scene.text, context) ?? heldTogether(scene.text, context);
}

/** "Prod in green, staging in yellow, dev in grey": each in its colour. */
function tinted(text: string, context: CueContext): Candidate | undefined {
  const parts = text.replace(/[.]$/, '').split(/\s*,\s+(?:and\s+)?|\s+and\s+/);
  const cards = parts.map((part): Item | undefined => {
    const [, name = '', word = ''] = /^(?:the\s+)?([^:]{2,30}?)\s+in\s+(\p{L}+)$/iu.exec(part) ?? [];
    const colour = colourOf(word.toLowerCase());
    return colour && !/\s(?:(?:in|on|at|to|with)\s|\p{L}+ing\b)/iu.test(name)
      ? { ...segmentItem(name, context), colour }
      : undefined;
  });
  const all = cards.flatMap((card) => card ?? []);
  if (all.length < 2 || all.length !== parts.length) return undefined;
  return { spec: { kind: 'cards', cards: all }, confidence: 0.88, why: 'each in its colour', whole: true };
}

/** "Same folder for you, judge and other side": one of it for each. */
function sameForEach(text: string, context: CueContext): Candidate | undefined {
  const [, thing = '', names = ''] = /^(?:the\s+)?same\s+([^,:]{2,30}?)\s+for\s+([^:]+?)[.]?$/i.exec(text) ?? [];
  const each = names.split(/\s*,\s+(?:and\s+)?|\s+and\s+/);
  if (thing === '' || each.length < 2 || each.some((name) => name === '' || name.split(/\s+/).length > 3))
    return undefined;
  const [phrase] = readCue(thing, context).phrases;
  const icon = phrase && segmentItem(thing, context).icon;
  const spec: CardsSpec = {
    kind: 'cards',
    title: { label: tidy(`same ${thing}`) },
    cards: each.map((name) => ({ ...(icon && { icon }), label: tidy(name.replace(/^(?:the|an?)\s+/i, '')) })),
  };
  return { spec, confidence: 0.86, why: `the same for each of ${each.length}`, whole: true };
}

/** `"late" and "delayed" pulled together by a magnet`: the two, and what holds them between them. */
function heldTogether(text: string, context: CueContext): Candidate | undefined {
  const [, one, other, deed = '', by = ''] =
    /^["“]([^"”]{1,40})["”]\s+and\s+["“]([^"”]{1,40})["”]\s+((?:pulled|drawn|held|tied|glued|brought|pushed|stuck)\s+together)(?:\s+(?:by|with)\s+([^,;:]{2,30}))?[.]?$/i.exec(
      text,
    ) ?? [];
  if (!one || !other) return undefined;
  return {
    spec: {
      kind: 'comparison',
      sides: [one, other].map((label) => ({ head: { label } })),
      mode: 'side-by-side',
      ...(by && { between: segmentItem(by.replace(/^(?:an?|the)\s+/i, ''), context) }),
      caption: tidy(deed),
    },
    confidence: 0.9,
    why: 'two that are held together',
    whole: true,
  };
}
