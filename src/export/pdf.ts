/** Print pages → PDF. The only importer of pdf-lib. */
import { pathToFileURL } from 'node:url';
import type { PDFDict, PDFDocument, PDFHexString, PDFName, PDFObject } from 'pdf-lib';
import { type UseBrowser, withBrowser, withPage } from '../host/chromium.ts';
import { hash } from '../host/files.ts';

export interface PdfRequest {
  /** Path of a self-contained print page; its own `@page` rule sets the paper. */
  readonly file: string;
  readonly title: string;
  readonly author?: string | undefined;
  /** BCP 47. */
  readonly lang: string;
  /** Date of the talk as ISO text; stands for the dates of the file, so that two runs give the same bytes. */
  readonly date?: string | undefined;
}

type Lib = typeof import('pdf-lib');

/** For scripts without a date. */
const noDate = new Date(Date.UTC(2000, 0, 1));

/** Prints a page: tagged, with an outline of its headings, metadata set; the same input gives the same bytes. */
export async function exportPdf(request: PdfRequest, use: UseBrowser = withBrowser): Promise<Uint8Array> {
  // Loaded while the browser works.
  const lib = import('pdf-lib');
  lib.catch(() => {});
  const [printed, headings] = await use((browser) =>
    withPage(browser, async (page) => {
      await page.goto(pathToFileURL(request.file).href);
      const headings = await page.evaluate(async () => {
        const { document, cuedeck } = globalThis as unknown as PrintPage;
        await cuedeck?.ready;
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
        return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
          const text = heading.textContent ?? '';
          return { text, title: heading.getAttribute('data-title') ?? text };
        });
      });
      const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 60_000 };
      return [await page.pdf(options), headings] as const;
    }),
  );
  return finish(printed, await lib, request, headings);
}

/** Sets the metadata and takes out what differs between runs: dates and the file's id. */
async function finish(
  pdf: Uint8Array,
  lib: Lib,
  request: PdfRequest,
  headings: readonly Heading[],
): Promise<Uint8Array> {
  const { PDFDocument, PDFHexString } = lib;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  tidyOutline(document, lib, headings);
  const date = dateOf(request.date);
  document.setTitle(request.title, { showInWindowTitleBar: true });
  if (request.author) document.setAuthor(request.author);
  document.setLanguage(request.lang);
  document.setCreator('cuedeck');
  document.setProducer('cuedeck');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const id = PDFHexString.of(hash(request.title, request.author, date.toISOString(), String(document.getPageCount())));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/**
 * Chromium's outline loses the spaces where a heading is broken over lines, and holds the same heading again for every
 * page of a slide: titles become those of the page, and of the same ones in a row the first is kept.
 */
function tidyOutline(
  document: PDFDocument,
  { PDFDict, PDFHexString, PDFName, PDFNumber }: Lib,
  headings: readonly Heading[],
): void {
  const key = (name: string): PDFName => PDFName.of(name);
  const bare = (text: string): string => text.replace(/\s+/g, '');
  let next = 0;
  const root = document.catalog.lookupMaybe(key('Outlines'), PDFDict);
  if (root) tidy(root);

  /** Returns the number of items kept below. */
  function tidy(parent: PDFDict): number {
    const kept: [PDFObject, PDFDict, string][] = [];
    for (let ref = parent.get(key('First')); ref; ) {
      const item = document.context.lookup(ref, PDFDict);
      const title = titleOf(item);
      const inside = tidy(item);
      if (kept.at(-1)?.[2] !== title || inside > 0) kept.push([ref, item, title]);
      ref = item.get(key('Next'));
    }
    kept.forEach(([, item, title], i) => {
      item.set(key('Title'), PDFHexString.fromText(title));
      for (const [name, at] of [
        ['Prev', i - 1],
        ['Next', i + 1],
      ] as const) {
        const other = kept[at];
        if (other) item.set(key(name), other[0]);
        else item.delete(key(name));
      }
    });
    const last = kept.at(-1);
    if (last) {
      parent.set(key('Last'), last[0]);
      parent.set(key('Count'), PDFNumber.of(kept.length));
    }
    return kept.length;
  }

  function titleOf(item: PDFDict): string {
    const raw = item.lookup(key('Title'));
    const text = raw && 'decodeText' in raw ? (raw as PDFHexString).decodeText() : '';
    const at = headings.findIndex((heading, i) => i >= next && bare(heading.text) === bare(text));
    if (at < 0) return text;
    next = at + 1;
    return (headings[at] as Heading).title.replace(/\s+/g, ' ').trim();
  }
}

function dateOf(text: string | undefined): Date {
  const date = text ? new Date(text) : noDate;
  return Number.isNaN(date.getTime()) ? noDate : date;
}

interface Heading {
  /** As it stands in the page. */
  readonly text: string;
  /** What the outline calls it. */
  readonly title: string;
}

/** What the code inside the page sees. */
interface PrintPage {
  readonly cuedeck?: { readonly ready?: Promise<unknown> };
  readonly document: {
    readonly fonts: { readonly ready: Promise<unknown> };
    querySelectorAll(selector: string): Iterable<{
      readonly textContent: string | null;
      getAttribute(name: string): string | null;
    }>;
    readonly images: Iterable<{ decode(): Promise<void> }>;
  };
}
