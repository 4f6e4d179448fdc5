/** Prints view models through the Handlebars templates of `templates/`. The only importer of handlebars. */

import type { Cache } from '../host/cache.ts';
import { template } from './assets.ts';
import { withFonts } from './fonts.ts';

const slides = ['title', 'script', 'tools', 'table', 'meme', 'code', 'list', 'end'] as const;
const handout = ['notes', 'up', 'storyboard', 'head'] as const;
const pages = ['deck', 'slides', 'handout', 'index'] as const;
export type PageTemplate = (typeof pages)[number];

const onScreen: ReadonlySet<PageTemplate> = new Set(['deck', 'index']);

type Print = (view: object) => string;
let engine: Promise<(page: PageTemplate) => Print> | undefined;

/** @param cache where cut fonts are kept */
export async function print(page: PageTemplate, view: object, cache?: Cache): Promise<string> {
  engine ??= open();
  return withFonts((await engine)(page)(view), onScreen.has(page) ? 'screen' : 'print', cache);
}

/** The library is loaded with the first page; templates know no helpers but the built-in ones. */
async function open(): Promise<(page: PageTemplate) => Print> {
  const { default: handlebars } = await import('handlebars');
  const own = handlebars.create();
  for (const name of slides) own.registerPartial(name, template(`slides/${name}.hbs`));
  for (const name of ['section', 'speaker']) own.registerPartial(name, template(`${name}.hbs`));
  for (const name of handout) own.registerPartial(`handout/${name}`, template(`handout/${name}.hbs`));
  const compiled = new Map<PageTemplate, Print>();
  return (page) => {
    const known = compiled.get(page) ?? own.compile(template(`${page}.hbs`), { strict: false, noEscape: false });
    compiled.set(page, known);
    return (view) => known(view, { allowProtoPropertiesByDefault: false });
  };
}
