/** Every kind's drawing, in one list. A kind that is missing does not compile. */
import type { Kind, SpecOf } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { drawCallout } from './callout.ts';

const undrawn = (() => '') as Draw<never>;

export const drawings = {
  logo: undrawn,
  'logo-row': undrawn,
  'logo-orbit': undrawn,
  flow: undrawn,
  cycle: undrawn,
  timeline: undrawn,
  comparison: undrawn,
  'chart-line': undrawn,
  'chart-bar': undrawn,
  'chart-pie': undrawn,
  meter: undrawn,
  'stacked-bar': undrawn,
  grid: undrawn,
  cluster: undrawn,
  partition: undrawn,
  queue: undrawn,
  code: undrawn,
  terminal: undrawn,
  dashboard: undrawn,
  cards: undrawn,
  table: undrawn,
  people: undrawn,
  'crossed-out': undrawn,
  chat: undrawn,
  alert: undrawn,
  icon: undrawn,
  callout: drawCallout,
  mermaid: undrawn,
  image: undrawn,
} as { readonly [K in Kind]: Draw<SpecOf<K>> };
