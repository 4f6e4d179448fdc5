import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packIcons } from '../../scripts/art/icons.ts';
import { packLogos } from '../../scripts/art/logos.ts';
import { packageRoot } from '../../src/host/paths.ts';

test('lib/data holds what the packs and the curated lists give, byte for byte', () => {
  const files = [...packLogos(), ...packIcons()];
  expect(files.map(([name]) => name)).toEqual([
    'logos.json',
    'logos.art',
    'icons.json',
    'icons.art',
    'icon-terms.json',
  ]);
  for (const [name, bytes] of files) {
    expect(Buffer.from(bytes as string).equals(readFileSync(join(packageRoot(), 'lib', 'data', name))), name).toBe(
      true,
    );
  }
});
