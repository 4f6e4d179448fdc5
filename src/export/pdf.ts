/** Print pages → PDF. The only importer of pdf-lib. */
import { pathToFileURL } from 'node:url';
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

/** For scripts without a date. */
const noDate = new Date(Date.UTC(2000, 0, 1));

/** Prints a page: tagged, with an outline of its headings, metadata set; the same input gives the same bytes. */
export async function exportPdf(request: PdfRequest, use: UseBrowser = withBrowser): Promise<Uint8Array> {
  const printed = await use((browser) =>
    withPage(browser, async (page) => {
      await page.goto(pathToFileURL(request.file).href);
      await page.evaluate(async () => {
        const { document, cuedeck } = globalThis as unknown as PrintPage;
        await cuedeck?.ready;
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
      });
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 60_000 });
    }),
  );
  return finish(printed, request);
}

/** Sets the metadata and takes out what differs between runs: dates and the file's id. */
export async function finish(pdf: Uint8Array, request: Omit<PdfRequest, 'file'>): Promise<Uint8Array> {
  const { PDFDocument, PDFHexString } = await import('pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
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

function dateOf(text: string | undefined): Date {
  const date = text ? new Date(text) : noDate;
  return Number.isNaN(date.getTime()) ? noDate : date;
}

/** What the code inside the page sees. */
interface PrintPage {
  readonly cuedeck?: { readonly ready?: Promise<unknown> };
  readonly document: {
    readonly fonts: { readonly ready: Promise<unknown> };
    readonly images: Iterable<{ decode(): Promise<void> }>;
  };
}
