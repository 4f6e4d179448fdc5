// Writes src/draw/kit/metrics.json: advance widths (in 1/1000 em) of the bundled fonts, so that drawings measure text
// without a browser. Run by hand when the fonts change: CUEDECK_CHROME=/path/to/chromium node scripts/font-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const require = createRequire(import.meta.url);
const face = (family, file) =>
  `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${readFileSync(require.resolve(file)).toString('base64')})}`;
const css = [
  face('sans', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  face('sans-ext', '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'),
  face('code', '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'),
].join('');
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa1, 0x17f),
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2026,
  0x20ac,
  0x2122,
  0x2191,
  0x2193,
  0x2212,
  0x2039,
  0x203a,
]
  .filter((code) => code !== 0xad)
  .map((code) => String.fromCodePoint(code));

const browser = await puppeteer.launch({
  executablePath: process.env.CUEDECK_CHROME,
  headless: 'shell',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.setContent(`<style>${css}</style><canvas></canvas>`);
const metrics = await page.evaluate(async (list) => {
  await Promise.all(
    ['400 20px sans', '400 20px sans-ext', '400 20px code'].map((font) => document.fonts.load(font, 'aŁ')),
  );
  const context = document.querySelector('canvas').getContext('2d');
  const widths = (weight) => {
    context.font = `${weight} 1000px sans, sans-ext, monospace`;
    return Object.fromEntries(list.map((character) => [character, Math.round(context.measureText(character).width)]));
  };
  const sans = { 400: widths(400), 600: widths(600), 800: widths(800) };
  context.font = '400 1000px sans';
  const box = context.measureText('H');
  context.font = '400 1000px code';
  return {
    ascent: Math.round(box.fontBoundingBoxAscent),
    descent: Math.round(box.fontBoundingBoxDescent),
    capHeight: Math.round(box.actualBoundingBoxAscent),
    mono: Math.round(context.measureText('a').width),
    sans,
  };
}, characters);
await browser.close();
writeFileSync(new URL('../src/draw/kit/metrics.json', import.meta.url), `${JSON.stringify(metrics)}\n`);
