/** Every text that a spec puts on the stage. Pure. */
import type { VisualSpec } from '../spec.ts';

const texts = new Set([
  'label',
  'detail',
  'caption',
  'text',
  'code',
  'name',
  'when',
  'value',
  'heading',
  'verb',
  'xLabel',
  'yLabel',
  'measure',
  'centre',
]);
const lists = new Set(['columns', 'rows', 'stations', 'ticks']);

export function shownIn(spec: VisualSpec): readonly string[] {
  const out: string[] = [];
  walk(spec, out);
  return out.filter((text) => text !== '');
}

function walk(value: unknown, out: string[]): void {
  if (Array.isArray(value)) for (const one of value) walk(one, out);
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && texts.has(key)) out.push(inner);
      else if (typeof inner === 'number' && key === 'count') out.push(String(inner));
      else if (lists.has(key) && Array.isArray(inner))
        out.push(...(inner.flat().filter((one) => typeof one === 'string') as string[]));
      else if (typeof inner === 'object') walk(inner, out);
    }
  }
}

/** Product names drawn as logo or wordmark. */
export function logosIn(spec: VisualSpec): readonly string[] {
  const out = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'logo' && typeof inner === 'string') out.add(inner);
        else look(inner);
      }
    }
  };
  look(spec);
  return [...out];
}
