/** What two steps of a slide both show goes from its old place to its new one, so that eyes can follow it. */

interface Shared {
  readonly old: SVGGraphicsElement;
  readonly now: SVGGraphicsElement;
}

/** Starts the movement; it ends in the new picture as drawn. All of it stands in `document.getAnimations()`. */
export function carryItems(from: Element, to: Element): void {
  const look = getComputedStyle(document.documentElement);
  const timing = {
    duration: Number.parseFloat(look.getPropertyValue('--motion-step')) || 600,
    easing: look.getPropertyValue('--ease').trim() || 'ease-out',
  };
  const shared = sharedItems(from, to);
  for (const { now } of shared) arrive(now, to);
  // All is measured before anything moves.
  const moves = shared.map(({ old, now }) => ({ now, way: wayBetween(old, now) }));
  for (const { now, way } of moves) if (way) now.animate([{ transform: way }, { transform: 'none' }], timing);
}

/** Things that either picture shows once; what lies within a thing goes with it. */
function sharedItems(from: Element, to: Element): Shared[] {
  const before = once(from);
  const shared = [...once(to)].flatMap(([name, now]) => {
    const old = before.get(name);
    return old ? [{ old, now }] : [];
  });
  const all = new Set<Element>(shared.map(({ now }) => now));
  return shared.filter(({ now }) => {
    for (let at = now.parentElement; at && at !== to; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

function once(picture: Element): Map<string, SVGGraphicsElement> {
  const found = new Map<string, SVGGraphicsElement>();
  const several = new Set<string>();
  for (const item of picture.querySelectorAll<SVGGraphicsElement>('[data-item]')) {
    const name = item.dataset['item'] ?? '';
    if (found.has(name)) several.add(name);
    found.set(name, item);
  }
  for (const name of several) found.delete(name);
  return found;
}

/** Transform that puts the new one where the old one is, keeping its own proportions; none where nothing moves. */
function wayBetween(old: SVGGraphicsElement, now: SVGGraphicsElement): string | undefined {
  const [a, b] = [old.getBoundingClientRect(), now.getBoundingClientRect()];
  const units = now.getScreenCTM();
  if (!units?.a || !a.width || !b.width || !b.height) return undefined;
  const size = Math.min(a.width / b.width, a.height / b.height);
  const dx = (a.x + a.width / 2 - b.x - b.width / 2) / units.a;
  const dy = (a.y + a.height / 2 - b.y - b.height / 2) / units.a;
  if (Math.hypot(dx, dy) < 3 && Math.abs(size - 1) < 0.02) return undefined;
  // Its middle in the drawing's own units.
  const x = (b.x + b.width / 2 - units.e) / units.a;
  const y = (b.y + b.height / 2 - units.f) / units.a;
  return `translate(${x + dx}px, ${y + dy}px) scale(${size}) translate(${-x}px, ${-y}px)`;
}

/** What has been there before does not come in again. */
function arrive(item: Element, picture: Element): void {
  const coming = /^m-(?:rise|pop)$/;
  for (let at: Element | null = item; at && at !== picture; at = at.parentElement) {
    for (const animation of at.getAnimations()) {
      if (animation instanceof CSSAnimation && coming.test(animation.animationName)) animation.finish();
    }
  }
}
