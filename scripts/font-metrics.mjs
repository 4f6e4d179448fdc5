// Writes src/draw/kit/metrics.json: advance widths (in 1/1000 em) of the bundled fonts, so that drawings measure text
// without a browser. Run by hand when the fonts change: CUEDECK_CHROME=/path/to/chromium node scripts/font-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const read = (file) => readFileSync(require.resolve(file));
const face = (family, font) =>
  `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${font.toString('base64')})}`;
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa1, 0x17f),
  ...[0x218, 0x219, 0x21a, 0x21b],
  ...range(0x386, 0x3ce).filter((code) => ![0x387, 0x38b, 0x38d, 0x3a2].includes(code)),
  ...range(0x400, 0x45f),
  ...range(0x1ea0, 0x1ef9),
  ...range(0x2080, 0x2089),
  ...[0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079, 0x207a, 0x207b],
  ...[0x2190, 0x2192, 0x2194, 0x21d2, 0x2206, 0x220f, 0x2211, 0x221a, 0x221e, 0x222b, 0x2248, 0x2260, 0x2264, 0x2265],
  ...[0x2713, 0x2717],
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

const inter = await subsetFont(read('inter-ui/variable/InterVariable.woff2'), characters.join(''), {
  targetFormat: 'truetype',
  variationAxes: { opsz: 14 },
});
const css = [
  face('sans', read('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
  face('sans-ext', inter),
  face('code', read('@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2')),
].join('');

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
