/** What a cue says, before it is known how it will be drawn. */
import type { Colour, State } from '../../spec.ts';
import type { Form } from '../lexicon/forms.ts';
import type { Relation } from '../lexicon/relations.ts';

/** A noun phrase. */
export interface Phrase {
  /** The author's words without articles, counts and drawn states. */
  readonly label: string;
  /** All its words, as written. */
  readonly text: string;
  /** Last noun, singular, lower case. */
  readonly head: string;
  readonly plural: boolean;
  /** Words before the head, lower case. */
  readonly modifiers: readonly string[];
  readonly count?: number;
  readonly many?: boolean;
  readonly states: readonly State[];
  readonly colour?: Colour;
  /** Text in quotes that belongs to it. */
  readonly quoted?: string;
  readonly code?: boolean;
  /** The form that its head names, and what stands before it ("GPU utilization" of "meter"). */
  readonly form?: Form;
  readonly topic?: string;
  /** Product that the phrase is, as a whole. */
  readonly product?: string;
  /** Products it names. */
  readonly products: readonly string[];
  /** Bracketed or listed members: "formats (PyTorch, ONNX)". */
  readonly members: readonly Phrase[];
  /** Bracketed remark that is no list and no state. */
  readonly note?: string;
  readonly negated: boolean;
  /** Some of the things counted before: "5 nodes, 2 of them idle". */
  readonly among?: boolean;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Two groups of phrases and what stands between them. */
export interface Link {
  readonly from: readonly Phrase[];
  readonly to: readonly Phrase[];
  readonly relation: Relation;
  /** As written, without auxiliaries: "connected to". */
  readonly words: string;
  readonly stem: string;
  readonly preposition: string;
  /** "replaced by": the doer comes after. */
  readonly passive: boolean;
  readonly negated: boolean;
  /** "to each other": it holds both ways between the things it leads from. */
  readonly mutual?: boolean;
  /** Written as an arrow sign. */
  readonly arrow?: 'to' | 'both' | 'back';
  /** How the arrow that it is drawn as looks. */
  readonly look?: ArrowLook;
  /** Index of the clause. */
  readonly clause: number;
}

/** "a thick red arrow", "a dotted arrow" */
export interface ArrowLook {
  readonly states: readonly State[];
  readonly colour?: Colour;
  readonly weight?: 'thick' | 'thin';
}

export interface Clause {
  readonly index: number;
  readonly text: string;
  readonly phrases: readonly Phrase[];
  readonly links: readonly Link[];
  /** A noun phrase or several and nothing else. */
  readonly bare: boolean;
  readonly negated: boolean;
}

export interface FormHit {
  readonly form: Form;
  /** The phrase whose head it is; none for "side by side", "crossed out". */
  readonly phrase?: Phrase;
  readonly clause: number;
  /** Nothing but framing words before it. */
  readonly leading: boolean;
  /** Only modifies another noun ("pipeline stages"). */
  readonly modifier: boolean;
  /** 0 to 1. */
  readonly weight: number;
  readonly start: number;
}

/** "A vs B", "A = x; B = y", "A: x; B: y". */
export interface Pair {
  readonly heads: readonly [string, string];
  /** The rest of each side; empty when the head is all. */
  readonly bodies: readonly [string, string];
  readonly how: 'versus' | 'equals' | 'colon' | 'before-after' | 'left-right' | 'beside' | 'contrast';
  /** What stands before the pair ("Split screen"). */
  readonly lead: string;
  /** What is said of both, or of how it comes out ("Seq Scan wins"). */
  readonly tail?: string;
}

export interface Scene {
  readonly text: string;
  readonly lower: string;
  /** "Traditional: …", "Diagram: …": what stands before the colon. */
  readonly topic?: string;
  readonly clauses: readonly Clause[];
  readonly phrases: readonly Phrase[];
  readonly links: readonly Link[];
  readonly forms: readonly FormHit[];
  readonly quotes: readonly string[];
  readonly codes: readonly string[];
  /** "A -> B -> C" as written, in order. */
  readonly chain: readonly Phrase[];
  /** The longest enumeration. */
  readonly list: readonly Phrase[];
  readonly pair?: Pair;
  /** Words of states and colours outside noun phrases ("with a red X through it"). */
  readonly states: readonly State[];
  /** Words stamped on the picture as a whole. */
  readonly stamps: readonly string[];
  /** Signs as written: `✓`, `+`, `×`. */
  readonly signs: readonly string[];
  readonly numbers: readonly string[];
}
