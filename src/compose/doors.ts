/** Small pages that lead to the views of a deck: systems open files by name alone, without what follows a `?`. */
import { escapeHtml } from './html.ts';
import type { ComposeInput } from './input.ts';
import { wordsOf } from './words.ts';

const views = ['speaker', 'prompter'] as const;

/** File name → page, to stand beside the deck's `index.html`. */
export function composeDoors({ plan }: ComposeInput): Record<string, string> {
  const { title, front } = plan.episode;
  const words = wordsOf(front.lang);
  const pages = views.map((view) => {
    const name = escapeHtml(`${title} – ${words[view]}`);
    const way = `index.html?${view}`;
    return [
      `${view}.html`,
      `<!doctype html><html lang="${escapeHtml(front.lang)}"><meta charset="utf-8"><title>${name}</title>` +
        `<script>location.replace('${way}'+location.hash)</script><p><a href="${way}">${name}</a></p></html>\n`,
    ];
  });
  return Object.fromEntries(pages);
}
