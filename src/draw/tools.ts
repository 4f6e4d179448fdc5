/**
 * What a kind needs from outside to draw: art, highlighted code, rendered diagrams. Everything is looked up before
 * drawing starts, so that drawing itself is synchronous, pure and testable without a browser.
 */

/** The inside of an SVG element, with its own coordinate box. */
export interface Art {
  /** SVG markup without the outer element. Ids in it are unique to the art. */
  readonly body: string;
  readonly width: number;
  readonly height: number;
}

export interface LogoArt extends Art {
  /** The product's name as written under the logo. */
  readonly name: string;
  /** One colour (`currentColor`): may be tinted by the theme. Otherwise the colours are the brand's and stand on a light tile. */
  readonly mono: boolean;
  /** All colours are dark: never straight on a dark ground. */
  readonly dark?: boolean;
  /** Stand-in: the parent's or maker's logo, to be labelled with the product's own name. */
  readonly standIn: boolean;
}

export interface CodeToken {
  readonly text: string;
  /** Theme role of the colour. */
  readonly role:
    | 'plain'
    | 'keyword'
    | 'string'
    | 'number'
    | 'comment'
    | 'key'
    | 'function'
    | 'type'
    | 'punctuation'
    | 'variable';
}

export interface DiagramArt extends Art {
  readonly shows: readonly string[];
}

export interface Tools {
  /** Line icon in a 24 x 24 box, stroked with `currentColor`; an unknown name gives undefined. */
  icon(name: string): Art | undefined;
  /** Undefined: no logo in any pack, draw a wordmark tile. */
  logo(name: string): LogoArt | undefined;
  /** Lines of tokens. */
  highlight(code: string, language: string): readonly (readonly CodeToken[])[];
  /** Rendered Mermaid; undefined when the source did not render (a problem was told). */
  diagram(source: string): DiagramArt | undefined;
  /** A file of the author's as a data URI. */
  image(path: string): { readonly href: string; readonly width: number; readonly height: number } | undefined;
}
