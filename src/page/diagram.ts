/** Runs in the page that renders Mermaid: loads the library once, renders one diagram a call. */

import type { Rendered } from '../diagram/rendered.ts';

interface Mermaid {
  initialize(config: unknown): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

declare global {
  interface Window {
    cuedeckDiagram: {
      start(url: string, config: unknown, font: string): Promise<void>;
      render(id: string, source: string): Promise<Rendered>;
    };
  }
}

let mermaid: Mermaid;

window.cuedeckDiagram = {
  async start(url, config, font) {
    // Text is measured while it is laid out, so the face has to be there first.
    await Promise.all([400, 600, 700].map((weight) => document.fonts.load(`${weight} 24px ${font}`)));
    mermaid = ((await import(url)) as { default: Mermaid }).default;
    mermaid.initialize(config);
  },
  async render(id, source) {
    seedRandom();
    try {
      const { svg } = await mermaid.render(id, source);
      return read(svg, id, source);
    } catch (error) {
      return failure(error);
    } finally {
      document.body.replaceChildren();
    }
  },
};

/** The same numbers before each diagram, so that the result does not depend on what was rendered before. */
function seedRandom(): void {
  let state = 0x2545f491;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function read(markup: string, id: string, source: string): Rendered {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  const svg = holder.querySelector('svg');
  if (!svg) return { error: 'Mermaid gave no picture' };
  // The mark for today would make the picture depend on the day.
  for (const today of svg.querySelectorAll('.today')) today.remove();
  removeInvented(svg, source);
  for (const marker of svg.querySelectorAll('marker[id*="oint"][viewBox]')) enlarge(marker);
  const box = viewBox(svg);
  const serializer = new XMLSerializer();
  const inner = [...svg.childNodes]
    .map((node) => serializer.serializeToString(node))
    .join('')
    .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  const classes = svg.getAttribute('class') ?? '';
  // Mermaid's styles are scoped to the id of its root.
  const body = `<g id="${id}" class="${classes}" transform="translate(${-box.x} ${-box.y})">${inner}</g>`;
  return { body, width: box.width, height: box.height, shows: texts(svg) };
}

/** Mermaid writes made-up ids on commits that the author gave none. */
function removeInvented(svg: SVGSVGElement, source: string): void {
  for (const label of svg.querySelectorAll('text.commit-label')) {
    const text = label.textContent?.trim() ?? '';
    if (!/^\d+-[0-9a-f]{7}$/.test(text) || source.includes(text)) continue;
    const ground = label.previousElementSibling;
    if (ground?.classList.contains('commit-label-bkg')) ground.remove();
    label.remove();
  }
}

/** Arrow heads for a lecture hall: they are laid out for a page of text. */
function enlarge(marker: Element): void {
  for (const name of ['markerWidth', 'markerHeight']) {
    const size = Number(marker.getAttribute(name));
    if (size > 0 && size <= 14) marker.setAttribute(name, String(size * 2));
  }
}

function viewBox(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = svg.viewBox.baseVal;
  if (width > 0 && height > 0) return { x, y, width, height };
  return svg.getBBox();
}

function texts(svg: SVGSVGElement): string[] {
  const found: string[] = [];
  for (const text of svg.querySelectorAll('text')) {
    const rows = [...text.querySelectorAll('tspan.text-outer-tspan, tspan.row')];
    const parts = rows.length > 0 ? rows : [...text.childNodes];
    const line = parts
      .map((part) => part.textContent?.trim() ?? '')
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ');
    if (line && !found.includes(line)) found.push(line);
  }
  return found;
}

function failure(error: unknown): Rendered {
  const { message, hash } = error as { message?: string; hash?: { loc?: { first_line?: number }; line?: number } };
  const text = message ?? String(error);
  const said = /line (\d+)/i.exec(text)?.[1];
  const line = said ? Number(said) : hash?.loc?.first_line;
  return line === undefined ? { error: text } : { error: text, line };
}
