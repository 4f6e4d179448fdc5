/**
 * Measures what a viewer sees of the page right now: text that is too small, clipped, overlapping, covered or of too
 * little contrast. Called by name from the audit; runs in the browser.
 */

export interface Fault {
  readonly rule: 'small' | 'outside' | 'clipped' | 'overlap' | 'covered' | 'contrast';
  readonly text: string;
  readonly detail: string;
}

interface Seen {
  readonly text: string;
  readonly element: Element;
  readonly rect: DOMRect;
  /** Pixels on screen. */
  readonly size: number;
  readonly weight: number;
}

type Rgba = readonly [number, number, number, number];

/** @param min smallest text in pixels */
export function audit(min = 24): Fault[] {
  const seen = visibleText();
  const faults: Fault[] = [];
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  for (const item of seen) {
    const { rect, text } = item;
    const at = `${Math.round(rect.left)},${Math.round(rect.top)} ${Math.round(rect.width)}x${Math.round(rect.height)}`;
    if (item.size < min - 0.5) faults.push({ rule: 'small', text, detail: `${item.size.toFixed(1)} px` });
    if (rect.left < -1 || rect.top < -1 || rect.right > width + 1 || rect.bottom > height + 1)
      faults.push({ rule: 'outside', text, detail: at });
    const clip = clippedBy(item);
    if (clip) faults.push({ rule: 'clipped', text, detail: `${at} by ${clip}` });
    const cover = coveredBy(item);
    if (cover) faults.push({ rule: 'covered', text, detail: cover });
    const ratio = contrastOf(item);
    const large = item.size >= 32 || (item.size >= 24 && item.weight >= 700);
    if (ratio !== undefined && ratio < (large ? 3 : 4.5) - 0.02)
      faults.push({ rule: 'contrast', text, detail: ratio.toFixed(2) });
  }
  for (let i = 0; i < seen.length; i++) {
    for (let j = i + 1; j < seen.length; j++) {
      const a = seen[i];
      const b = seen[j];
      if (a && b && overlap(a.rect, b.rect)) faults.push({ rule: 'overlap', text: a.text, detail: `"${b.text}"` });
    }
  }
  return faults;
}

/** One entry a line of text: a tspan or text of a drawing, a line box of HTML. */
function visibleText(): Seen[] {
  const seen: Seen[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (
      !text ||
      !element ||
      element.closest('script,style,title,desc,template,.notes,[aria-live]') ||
      !isVisible(element)
    )
      continue;
    const style = getComputedStyle(element);
    const scale = scaleOf(element);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      seen.push({
        text,
        element,
        rect,
        size: Number.parseFloat(style.fontSize) * scale,
        weight: Number(style.fontWeight),
      });
    }
  }
  return seen;
}

function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.05) return false;
    // Headings for screen readers only.
    if (style.clipPath === 'inset(50%)') return false;
  }
  return true;
}

/** How large a CSS pixel of the element is on screen. */
function scaleOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM();
    return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
  }
  const html = element as HTMLElement;
  return html.offsetWidth ? html.getBoundingClientRect().width / html.offsetWidth : 1;
}

function clippedBy(item: Seen): string | undefined {
  for (let at = item.element.parentElement; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (!clips || at.tagName === 'svg') continue;
    const box = at.getBoundingClientRect();
    const { rect } = item;
    if (
      rect.left < box.left - 2 ||
      rect.right > box.right + 2 ||
      rect.top < box.top - 4 ||
      rect.bottom > box.bottom + 4
    ) {
      return `${at.tagName.toLowerCase()}.${at.className}`;
    }
  }
  return undefined;
}

/** Something opaque painted over the middle of the text. */
function coveredBy(item: Seen): string | undefined {
  const x = item.rect.left + item.rect.width / 2;
  const y = item.rect.top + item.rect.height / 2;
  for (const over of document.elementsFromPoint(x, y)) {
    if (over === item.element || over.contains(item.element) || item.element.contains(over)) return undefined;
    const paint = paintOf(over);
    if (paint && paint[3] > 0.3) return `${over.tagName.toLowerCase()} ${over.getAttribute('class') ?? ''}`.trim();
  }
  return undefined;
}

/** WCAG contrast of the text against what is painted below it. */
function contrastOf(item: Seen): number | undefined {
  const style = getComputedStyle(item.element);
  const ink = parse(item.element instanceof SVGElement ? style.fill : style.color);
  if (!ink) return undefined;
  const x = item.rect.left + Math.min(item.rect.width / 2, 8);
  const y = item.rect.top + item.rect.height / 2;
  const below: Rgba[] = [];
  let under = false;
  for (const at of document.elementsFromPoint(x, y)) {
    if (!under && (at === item.element || at.contains(item.element))) under = true;
    if (at === item.element || !under) continue;
    const paint = paintOf(at);
    if (!paint) continue;
    below.push(paint);
    if (paint[3] > 0.99) break;
  }
  let ground: Rgba = parse(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255, 1];
  if (ground[3] < 0.99) ground = [255, 255, 255, 1];
  for (const layer of below.reverse()) ground = over(layer, ground);
  return ratio(over(ink, ground), ground);
}

function paintOf(element: Element): Rgba | undefined {
  const style = getComputedStyle(element);
  if (element instanceof SVGGeometryElement) {
    const fill = parse(style.fill);
    return fill ? [fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity) * opacityOf(element)] : undefined;
  }
  if (element instanceof SVGElement) return undefined;
  const colour = parse(style.backgroundColor);
  return colour && colour[3] > 0 ? [colour[0], colour[1], colour[2], colour[3] * opacityOf(element)] : undefined;
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

function parse(colour: string): Rgba | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3) return undefined;
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
}

function over(top: Rgba, bottom: Rgba): Rgba {
  const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + bottom[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function ratio(a: Rgba, b: Rgba): number {
  const light = (c: Rgba): number => {
    const channel = (v: number): number => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  };
  const [high, low] = [light(a), light(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Line boxes are taller than the letters in them: only a real overlap of ink counts. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const slack = 0.2;
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down =
    Math.min(a.bottom - a.height * slack, b.bottom - b.height * slack) -
    Math.max(a.top + a.height * slack, b.top + b.height * slack);
  return across > 3 && down > 2;
}

declare global {
  interface Window {
    cuedeckAudit?: typeof audit;
  }
}
window.cuedeckAudit = audit;
