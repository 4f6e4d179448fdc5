/** Steps as pictures, with the words to say → PowerPoint. The only importer of pptxgenjs and jszip. */
import { DeckError } from '../problem.ts';

export interface Sheet {
  /** PNG that fills the slide. */
  readonly picture: Uint8Array;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Speaker's notes; empty: none. */
  readonly notes: string;
}

export interface PptxRequest {
  /** Of the pictures, in pixels; decides about the shape of the slides. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author?: string | undefined;
  /** Date of the talk as ISO text; stands for the dates of the file, so that two runs give the same bytes. */
  readonly date?: string | undefined;
  readonly sheets: readonly Sheet[];
}

/** For scripts without a date. */
const noDate = new Date(Date.UTC(2000, 0, 1));
/** The longer side of PowerPoint's own wide slides, in inches. */
const LONG = 13.333;

/** @throws DeckError `nothing-to-show` */
export async function exportPptx(request: PptxRequest): Promise<Uint8Array> {
  const { width, height, title, author, sheets } = request;
  if (sheets.length === 0) throw new DeckError({ code: 'nothing-to-show', message: 'there is no slide' });
  const { default: Pptx } = await import('pptxgenjs');
  // Its types describe the bundle for browsers.
  const pptx = new (Pptx as unknown as new () => import('pptxgenjs').default)();
  const scale = LONG / Math.max(width, height);
  const size = { width: width * scale, height: height * scale };
  pptx.defineLayout({ name: 'deck', ...size });
  pptx.layout = 'deck';
  pptx.title = title;
  pptx.subject = title;
  pptx.author = author ?? '';
  pptx.company = '';
  for (const { picture, alt, notes } of sheets) {
    const slide = pptx.addSlide();
    const data = `image/png;base64,${Buffer.from(picture).toString('base64')}`;
    slide.addImage({ data, x: 0, y: 0, w: size.width, h: size.height, altText: alt });
    if (notes) slide.addNotes(notes);
  }
  return settle((await pptx.write({ outputType: 'nodebuffer' })) as Uint8Array, dateOf(request.date));
}

/** Puts a date of ours wherever the file tells when it was made. */
async function settle(file: Uint8Array, date: Date): Promise<Uint8Array> {
  const { default: Zip } = await import('jszip');
  const before = await Zip.loadAsync(file);
  const after = new Zip();
  for (const [name, entry] of Object.entries(before.files)) {
    // Folders have no place of their own in such a file.
    if (entry.dir) continue;
    const content = /\.(xml|rels)$/.test(name)
      ? await dated(entry.async('string'), date)
      : await entry.async('uint8array');
    // Pictures are packed already.
    const compression = /\.png$/.test(name) ? 'STORE' : 'DEFLATE';
    after.file(name, content, { date, compression, createFolders: false });
  }
  return after.generateAsync({ type: 'uint8array', platform: 'DOS' });
}

const dated = async (xml: Promise<string>, date: Date): Promise<string> =>
  (await xml).replace(
    /(<(dcterms:created|dcterms:modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${date.toISOString().replace(/\.\d+Z$/, 'Z')}`,
  );

function dateOf(text: string | undefined): Date {
  const date = text ? new Date(text) : noDate;
  return Number.isNaN(date.getTime()) ? noDate : date;
}
