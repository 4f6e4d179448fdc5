/** Code sections, lists, and the sources at the end. */
import { measure, wrap } from '../../draw/kit/text.ts';
import type { CodeBlock, Section } from '../../model.ts';
import { plain } from '../html.ts';
import type { SlideView, Sources } from '../view.ts';
import { bandSize, lineCount } from './heading.ts';

const sourceHead = /^(sources?|links?|references?|further reading|resources?|see also|quellen)\b/i;

/** A slide for every fenced block of the further sections; long ones go on over several. */
export function codeSlides(from: Sources): SlideView[] {
  return from.plan.episode.sections.flatMap((section, s) =>
    section.code.flatMap((block, b) => codePages(section, block, `code-${s + 1}-${b + 1}`, from)),
  );
}

export function sectionSlides(from: Sources): { sources: SlideView[]; others: SlideView[] } {
  const lists = from.plan.episode.sections.filter((section) => section.items.length > 0);
  const isSource = (section: Section): boolean => sourceHead.test(section.heading);
  const view = (section: Section, i: number, part: string): SlideView[] =>
    listPages(section, `${part}-${i + 1}`, part, from);
  return {
    sources: lists.filter(isSource).flatMap((section, i) => view(section, i, 'sources')),
    others: lists.filter((section) => !isSource(section)).flatMap((section, i) => view(section, i, 'list')),
  };
}

/** Items as text, with the link of each. */
export const sectionItems = (section: Section): { readonly text: string; readonly href: string | undefined }[] =>
  section.items.map((item) => ({ text: plain(item), href: hrefOf(item, section.html) }));

function codePages(section: Section, block: CodeBlock, id: string, from: Sources): SlideView[] {
  const { room, band } = from.box;
  const height = room.height - band.height - 20 - 2 * 36;
  const width = room.width - 2 * 48;
  const source = block.code.replace(/\s+$/, '').split('\n');
  const longest = Math.max(...source.map((line) => measure(line, 100, { mono: true }) / 100));
  const fits = (lines: number): number =>
    Math.floor(Math.min(64, width / Math.max(1, longest), height / (lines * 1.5)));
  const size = Math.max(24, fits(source.length));
  const perPage = Math.floor(height / (size * 1.5));
  const broken = source.flatMap((line) =>
    measure(line, size, { mono: true }) > width ? wrap(line, size, width, { mono: true }) : [line],
  );
  const tokens = from.highlight(broken.join('\n'), block.language);
  const pages = Math.ceil(tokens.length / perPage);
  const each = Math.ceil(tokens.length / pages);
  return Array.from({ length: pages }, (_, i) => ({
    template: 'code',
    id: i === 0 ? id : `${id}-${i + 1}`,
    part: 'code',
    heading: section.heading,
    headingSize: bandSize(section.heading, from.box),
    page: pages > 1 ? `${i + 1} / ${pages}` : undefined,
    language: block.language,
    size,
    lines: tokens.slice(i * each, (i + 1) * each),
  }));
}

function listPages(section: Section, id: string, part: string, from: Sources): SlideView[] {
  const { room, band } = from.box;
  const height = room.height - band.height - 40;
  const items = sectionItems(section);
  const heightAt = (size: number) =>
    items.map(({ text }) => lineCount(text, size, room.width - size * 1.7) * size * 1.3 + size * 0.8);
  // Few items are set large, but never so that they break into many lines.
  const oneLine = (size: number): boolean =>
    items.every(
      ({ text }) =>
        lineCount(text, size, room.width * 0.9) < 3 &&
        text.split(/\s+/).every((word) => measure(word, size, { weight: 600 }) < room.width - size * 1.5),
    );
  const large = [68, 60, 52].filter(oneLine);
  const size = [...large, 44, 40, 36, 32, 28].find((size) => heightAt(size).reduce((a, b) => a + b, 0) <= height) ?? 28;
  const pages: (typeof items)[] = [[]];
  let used = 0;
  heightAt(size).forEach((needs, i) => {
    if (used > 0 && used + needs > height) {
      pages.push([]);
      used = 0;
    }
    const item = items[i];
    if (item) pages[pages.length - 1]?.push(item);
    used += needs;
  });
  return pages.map((page, i) => ({
    template: 'list',
    id: i === 0 ? id : `${id}-${i + 1}`,
    part,
    heading: section.heading,
    headingSize: bandSize(section.heading, from.box),
    page: pages.length > 1 ? `${i + 1} / ${pages.length}` : undefined,
    size,
    items: page,
  }));
}

/** The item's own link: as Markdown, bare, or from the section's HTML by its text. */
function hrefOf(item: string, html: string): string | undefined {
  const [, inline] = /\]\((https?:[^)\s]+)\)/.exec(item) ?? [];
  const bare = /https?:\/\/[^\s<>)]+/.exec(item)?.[0];
  if (inline ?? bare) return inline ?? bare;
  for (const [, href, text = ''] of html.matchAll(/<a\b[^>]*href="(https?:[^"]+)"[^>]*>([\s\S]*?)<\/a>/g)) {
    const label = text.replace(/<[^>]+>/g, '').trim();
    if (label && item.includes(label)) return href;
  }
  return undefined;
}
