import sanitizeHtml from 'sanitize-html';

/** HTML with nothing in it that could run, load or restyle: text markup, lists, code, tables, links. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'a',
      'b',
      'blockquote',
      'br',
      'code',
      'del',
      'em',
      'h3',
      'h4',
      'i',
      'kbd',
      'li',
      'mark',
      'ol',
      'p',
      'pre',
      's',
      'strong',
      'sub',
      'sup',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'u',
      'ul',
    ],
    allowedAttributes: { a: ['href', 'title'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
  });
}
