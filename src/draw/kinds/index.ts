/** Every kind's drawing, in one list. A kind that is missing does not compile. */
import type { Kind, SpecOf } from '../../spec.ts';
import type { Draw } from '../context.ts';
import { drawAlert } from './alert.ts';
import { drawCallout } from './callout.ts';
import { drawCards } from './cards.ts';
import { drawChartBar } from './chart-bar.ts';
import { drawChartLine } from './chart-line.ts';
import { drawChartPie } from './chart-pie.ts';
import { drawChat } from './chat.ts';
import { drawCode } from './code.ts';
import { drawCrossedOut } from './crossed-out.ts';
import { drawDashboard } from './dashboard.ts';
import { drawMeter } from './meter.ts';
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
  meter: drawMeter,
  'stacked-bar': drawStackedBar,
  grid: undrawn,
  cluster: undrawn,
  partition: undrawn,
  queue: undrawn,
  code: drawCode,
  terminal: drawTerminal,
  dashboard: drawDashboard,
  cards: drawCards,
  table: drawTable,
  people: undrawn,
  'crossed-out': drawCrossedOut,
  chat: drawChat,
  alert: drawAlert,
  icon: undrawn,
  callout: drawCallout,
  mermaid: undrawn,
  image: undrawn,
} as { readonly [K in Kind]: Draw<SpecOf<K>> };
