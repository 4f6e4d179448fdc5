/** Small things about markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c);

/** Cells and items as plain text: the marks of Markdown taken off. */
export const plain = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(^|\W)[*_](\S.*?)[*_](?=\W|$)/g, '$1$2')
    .trim();

/** The same drawing twice in one page must not share ids. */
export function scopeIds(svg: string, prefix: string): string {
  if (!/\sid="/.test(svg)) return svg;
  return svg
    .replace(/(\sid=")([^"]+)"/g, `$1${prefix}$2"`)
    .replace(/url\((["']?)#/g, `url($1#${prefix}`)
    .replace(/((?:xlink:)?href="#)/g, `$1${prefix}`);
}

/** Art as an element; says nothing to screen readers, its name stands beside it. */
export const artSvg = (art: { body: string; width: number; height: number }, prefix = ''): string =>
  scopeIds(
    `<svg viewBox="0 0 ${art.width} ${art.height}" aria-hidden="true" focusable="false">${art.body}</svg>`,
    prefix,
  );
