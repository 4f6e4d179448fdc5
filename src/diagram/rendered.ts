/** What the page that renders Mermaid gives back: a picture, or what is wrong with the source. */
export interface Rendered {
  readonly body?: string;
  readonly width?: number;
  readonly height?: number;
  readonly shows?: readonly string[];
  readonly error?: string;
  /** Line in the source, from 1. */
  readonly line?: number;
}
