import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPdf } from '../../src/export/pdf.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedeck-test-'));
  file = join(folder, 'slides.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><title>x</title><style>@page { size: 960px 720px; margin: 0 } body { margin: 0 }
    section { width: 960px; height: 720px; overflow: hidden; break-after: page }</style>
    <section><h1>First</h1><p><a href="https://example.com/">a link</a></p></section><section><h2>Second</h2></section>
    <script>window.cuedeck = { ready: new Promise((done) => setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', '<section><h2>Third, late</h2></section>'); done();
    }, 50)) }</script>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const request = () => ({ file, title: 'Tools “2”', author: 'A. Speaker', lang: 'en', date: '2024-05-06' });

describe('exportPdf', () => {
  it('prints the page as soon as it is ready, on its own paper, with the metadata given', async () => {
    const pdf = await PDFDocument.load(await exportPdf(request()), { updateMetadata: false });
    expect(pdf.getPages().map((page) => page.getSize())).toEqual([1, 2, 3].map(() => ({ width: 720, height: 540 })));
    expect(pdf.getTitle()).toBe('Tools “2”');
    expect(pdf.getAuthor()).toBe('A. Speaker');
    expect(pdf.getCreationDate()).toEqual(new Date('2024-05-06'));
    expect(pdf.getModificationDate()).toEqual(new Date('2024-05-06'));
    const { catalog } = pdf;
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('en');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('true');
    expect(catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined();
    expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'))).toBeDefined();
  });

  it('has an outline of whole headings, one for several pages of the same', async () => {
    const steps = join(folder, 'steps.html');
    const page = (heading: string) => `<section style="width:300px;height:700px;break-after:page">${heading}</section>`;
    const words = '<h2>Words that are broken over several lines</h2>';
    const pages = ['<h1>Talk</h1>', '<h2 data-title="Short">All of what is said</h2>', words, words, '<h2>End</h2>'];
    writeFileSync(steps, `<!doctype html><html lang="en"><title>x</title>${pages.map(page).join('')}`);
    const pdf = await PDFDocument.load(await exportPdf({ ...request(), file: steps }), { updateMetadata: false });
    const titles: string[] = [];
    const list = (parent: PDFDict): void => {
      for (let item = parent.lookupMaybe(PDFName.of('First'), PDFDict); item; ) {
        titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
        list(item);
        item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
      }
    };
    list(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict));
    expect(titles).toEqual(['Talk', 'Short', 'Words that are broken over several lines', 'End']);
  });

  it('gives the same bytes again', async () => {
    const [first, second] = [await exportPdf(request()), await exportPdf(request())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('has a fixed date for a script without one, or with words for it', async () => {
    const { date: _, ...without } = request();
    for (const asked of [without, { ...without, date: 'next spring' }]) {
      const pdf = await PDFDocument.load(await exportPdf(asked), { updateMetadata: false });
      expect(pdf.getCreationDate()).toEqual(new Date('2000-01-01'));
    }
  });
});
