import { describe, expect, test } from 'vitest';
import type { ArtTable } from '../../src/host/art.ts';
import { readArt, readData } from '../../src/host/art.ts';
import { openIcons } from '../../src/icons/index.ts';
import aliases from '../../src/logos/aliases.json' with { type: 'json' };
import { makeCatalogue } from '../../src/logos/catalogue.ts';
import { openLogos } from '../../src/logos/index.ts';
import type { LogoIndex } from '../../src/logos/index-format.ts';

interface Curated {
  readonly art?: string | null;
  readonly by?: string;
  readonly also?: readonly string[];
}

const logos = openLogos();
const curated = Object.entries(aliases.products as Record<string, Curated>);
const index = readData<LogoIndex>('logos.json');

describe('curated products', () => {
  test('are found by their own name', () => {
    expect(curated.filter(([name]) => logos.product(name) !== name).map(([name]) => name)).toEqual([]);
  });

  test('are found by each further name, unless another product has it', () => {
    const lost = curated.flatMap(([name, { also = [] }]) =>
      also.filter((other) => logos.product(other) !== name).map((other) => `${other}: ${logos.product(other)}`),
    );
    expect(lost).toEqual([]);
  });

  test('have art exactly when aliases.json does not say that none exists', () => {
    const wrong = curated.filter(([name, { art }]) => (logos.art(name) === undefined) !== (art === null));
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('borrow their maker’s logo under their own name', () => {
    const triton = logos.art('NVIDIA Triton');
    expect(triton).toMatchObject({ name: 'NVIDIA Triton', standIn: true });
    expect(triton?.body).toBe(logos.art('NVIDIA')?.body);
    expect(logos.art('NVIDIA')?.standIn).toBe(false);
  });
});

describe('art', () => {
  test('has ids of its own, each defined once, and every reference resolves', () => {
    const owners = new Map<string, string>();
    const faults: string[] = [];
    for (const [at, owner] of index.table.ids.split(' ').entries()) {
      const body = readArt('logos.art', index.table, at);
      const ids = [...body.matchAll(/\bid="([^"]+)"/g)].map((m) => m[1] as string);
      for (const id of new Set(ids)) {
        if (owners.has(id)) faults.push(`${id} in ${owner} and ${owners.get(id)}`);
        owners.set(id, owner);
      }
    }
    expect(faults).toEqual([]);
    expect(owners.size).toBeGreaterThan(1000);
  });

  test('refers to nothing outside itself and runs nothing', () => {
    const files: [string, ArtTable][] = [
      ['logos.art', index.table],
      ['icons.art', readData<ArtTable>('icons.json')],
    ];
    for (const [file, table] of files) {
      for (const at of table.widths.keys()) {
        expect(readArt(file, table, at)).not.toMatch(/<script|<image|https?:|\son\w+=|javascript:/i);
      }
    }
  });

  test('tells black-only marks (tinted) from coloured ones', () => {
    expect(logos.art('OpenAI')).toMatchObject({ mono: true, dark: false });
    expect(logos.art('GitHub')?.body).toContain('currentColor');
    expect(logos.art('Kubernetes')).toMatchObject({ mono: false, dark: false });
    expect(logos.art('Visa')).toMatchObject({ mono: false, dark: true });
  });

  test('is found through the whole packs, not only by curated names', () => {
    for (const name of ['Vikunja', 'Lufthansa', 'Krita', 'IKEA', 'devicon:racket', 'logos:aws-glacier']) {
      expect(logos.art(name), name).toBeDefined();
    }
    expect(logos.art('No Such Product')).toBeUndefined();
  });
});

describe('own names', () => {
  const own = openLogos({
    Zebra: 'logos:helm',
    'Our Kube': 'Kubernetes',
    Acme: 'data:image/png;base64,AAAA',
    Ghost: 'nowhere',
  });

  test('lead to a pack’s drawing, a product, a picture, or a wordmark', () => {
    expect(own.art('Zebra')?.body).toBe(logos.art('Helm')?.body);
    expect(own.product('our kube')).toBe('Kubernetes');
    expect(own.art('Acme')?.body).toContain('href="data:image/png;base64,AAAA"');
    expect(own.product('Ghost')).toBe('Ghost');
    expect(own.art('Ghost')).toBeUndefined();
  });

  test('are found in texts, in any case', () => {
    expect(own.products('Acme calls the zebra').map((m) => m.name)).toEqual(['Acme', 'Zebra']);
  });
});

describe('catalogue', () => {
  const catalogue = makeCatalogue(logos, openIcons());

  test('says where a product stands and whether a logo exists', () => {
    const text = 'Intel’s Gaudi beside W&B and KServe.';
    const found = catalogue.products(text);
    expect(found).toEqual([
      { name: 'Intel Gaudi', text: 'Intel’s Gaudi', start: 0, end: 13, hasLogo: true },
      { name: 'Weights & Biases', text: 'W&B', start: 21, end: 24, hasLogo: true },
      { name: 'KServe', text: 'KServe', start: 29, end: 35, hasLogo: false },
    ]);
    for (const m of found) expect(text.slice(m.start, m.end)).toBe(m.text);
  });

  test('takes a family name for the only member that the script knows', () => {
    expect(catalogue.products('Airflow and Argo logos', new Set(['Argo Workflows'])).at(-1)?.name).toBe(
      'Argo Workflows',
    );
    expect(catalogue.products('Airflow and Argo logos').at(-1)?.name).toBe('Argo');
  });

  test('believes an ordinary word that the script’s own tables name', () => {
    const known = new Set(['Helm', 'NVIDIA Triton', 'Box']);
    expect(catalogue.products('helm installs it, Triton batches requests', known).map((m) => m.name)).toEqual([
      'Helm',
      'NVIDIA Triton',
    ]);
    expect(catalogue.products('a box stays a box', known)).toEqual([]);
  });

  test('names no product for ordinary words in lower case', () => {
    expect(['service', 'node', 'target', 'box', 'rust', 'Pods'].map((w) => catalogue.product(w))).toEqual(
      Array(6).fill(undefined),
    );
    expect(catalogue.product('Rust')).toBe('Rust');
  });
});
