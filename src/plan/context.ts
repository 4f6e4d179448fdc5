/** What surrounds a cue: its paragraph, its phrase, the products and tables of the whole script. */
import type { Catalogue } from '../catalogue.ts';
import { literal } from '../literal.ts';
import type { Episode, Paragraph, PlacedCue } from '../model.ts';
import type { VisualSpec } from '../spec.ts';
import { formOf } from './lexicon/forms.ts';
import { senseOf } from './lexicon/senses.ts';
import type { Names } from './read/phrase.ts';

export interface ScriptContext extends Names {
  readonly episode: Episode;
  readonly catalogue: Catalogue;
  /** Canonical names that the script or its tables introduce, in order of first mention. */
  readonly mentioned: readonly string[];
  /** Of these, the ones a table lists. */
  readonly listed: readonly string[];
}

export interface CueContext extends ScriptContext {
  readonly paragraph: Paragraph;
  readonly anchor: string;
  /** Specs of the paragraph's earlier cues. */
  readonly previous: readonly VisualSpec[];
  /** How deep in a picture within a picture: 0 is the cue itself. */
  readonly depth: number;
  /** Reads a part of the cue as a picture of its own. */
  inner(text: string): { readonly spec: VisualSpec; readonly confidence: number } | undefined;
}

/** The head of a column of product names. */
const tools = /^(?:tool|product|software|framework|library|technology|project)s?$/i;

export function scriptContext(episode: Episode, catalogue: Catalogue): ScriptContext {
  const texts = [
    episode.title,
    ...episode.paragraphs.map((paragraph) => paragraph.text),
    ...episode.tables.flatMap((table) => table.rows.map((row) => row.join(' · '))),
  ];
  const listed = unique(
    episode.tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const cell = row[0] ?? '';
        const known = catalogue.product(cell) ?? catalogue.products(cell).map((one) => one.name);
        // A tool that no pack knows is a tool all the same: it is drawn as a wordmark.
        return known.length > 0 || !tools.test(table.columns[0] ?? '') ? known : cell.trim() || [];
      }),
    ),
  );
  const known = new Set(listed);
  const mentioned = unique([
    ...texts.flatMap((text) => catalogue.products(text, known).map((one) => one.name)),
    ...listed,
  ]);
  const all = new Set(mentioned);
  const cache = new Map<string, ReturnType<Catalogue['products']>>();
  const whole = [...texts, ...episode.cues.map((cue) => cue.visual)].join('\n');
  return {
    episode,
    catalogue: {
      ...catalogue,
      product: (text) => {
        const name = catalogue.product(text);
        return name !== undefined && (all.has(name) || !ordinary(text, whole)) ? name : undefined;
      },
      icon: (label) => catalogue.icon(senseOf(label, whole)),
    },
    mentioned,
    listed,
    products: (text) => {
      let found = cache.get(text);
      if (!found) {
        // "VOID" of a script that speaks of void contracts is the word, no product.
        found = catalogue
          .products(text, all)
          .filter((one) => (all.has(one.name) || !ordinary(one.text, whole)) && !namesForm(one.text, text));
        cache.set(text, found);
      }
      return found;
    },
  };
}

/** "Loop: plan, build": what a cue calls its picture is no product, unless its logo is asked for. */
const namesForm = (word: string, text: string): boolean =>
  formOf(word.toLowerCase()) !== undefined && new RegExp(`^${literal(word)}\\b(?!\\s+logo)`).test(text);

/** Whether the script says the word in small letters, as a word of the language. */
const ordinary = (text: string, whole: string): boolean =>
  /^[A-Z][A-Za-z]+$/.test(text) && new RegExp(`\\b${text.toLowerCase()}s?\\b`).test(whole);

export const anchorProducts = (context: CueContext): readonly string[] =>
  context.products(context.anchor).map((one) => one.name);
export const paragraphProducts = (context: CueContext): readonly string[] =>
  context.products(context.paragraph.text).map((one) => one.name);
export const placedAnchor = (placed: PlacedCue): string => placed.cue.anchor;

/** What a product is called in short, where its name holds that: "Google Kubernetes Engine (GKE)". */
export const shortName = (name: string): string => /\(([^)]+)\)$/.exec(name)?.[1] ?? name;

export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
