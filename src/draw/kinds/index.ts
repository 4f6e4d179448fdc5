/** Every kind's drawing, in one list. A kind that is missing does not compile. */
import type { Kind, SpecOf } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { drawCallout } from './callout.ts';
import { drawCards } from './cards.ts';
import { drawChartBar } from './chart-bar.ts';
import { drawChartLine } from './chart-line.ts';
import { drawChartPie } from './chart-pie.ts';
import { drawCode } from './code.ts';
import { drawStackedBar } from './stacked-bar.ts';
import { drawTable } from './table.ts';
import { drawTerminal } from './terminal.ts';

const undrawn = (() => '') as Draw<never>;

export const drawings = {
  logo: undrawn,
  'logo-row': undrawn,
  'logo-orbit': undrawn,
  flow: undrawn,
  cycle: undrawn,
  timeline: undrawn,
  comparison: undrawn,
  'chart-line': drawChartLine,
  'chart-bar': drawChartBar,
  'chart-pie': drawChartPie,
  meter: undrawn,
  'stacked-bar': drawStackedBar,
  grid: undrawn,
  cluster: undrawn,
  partition: undrawn,
  queue: undrawn,
  code: drawCode,
  terminal: drawTerminal,
  dashboard: undrawn,
  cards: drawCards,
  table: drawTable,
  people: undrawn,
  'crossed-out': undrawn,
  chat: undrawn,
  alert: undrawn,
  icon: undrawn,
  callout: drawCallout,
  mermaid: undrawn,
  image: undrawn,
} as { readonly [K in Kind]: Draw<SpecOf<K>> };
