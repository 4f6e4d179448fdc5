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
import { drawCluster } from './cluster.ts';
import { drawCode } from './code.ts';
import { drawComparison } from './comparison.ts';
import { drawCrossedOut } from './crossed-out.ts';
import { drawCycle } from './cycle.ts';
import { drawDashboard } from './dashboard.ts';
import { drawFlow } from './flow.ts';
import { drawGrid } from './grid.ts';
import { drawIcon } from './icon.ts';
import { drawImage } from './image.ts';
import { drawLogo } from './logo.ts';
import { drawLogoOrbit } from './logo-orbit.ts';
import { drawLogoRow } from './logo-row.ts';
import { drawMermaid } from './mermaid.ts';
import { drawMeter } from './meter.ts';
import { drawPartition } from './partition.ts';
import { drawPeople } from './people.ts';
import { drawQueue } from './queue.ts';
import { drawStackedBar } from './stacked-bar.ts';
import { drawTable } from './table.ts';
import { drawTerminal } from './terminal.ts';
import { drawTimeline } from './timeline.ts';

export const drawings = {
  logo: drawLogo,
  'logo-row': drawLogoRow,
  'logo-orbit': drawLogoOrbit,
  flow: drawFlow,
  cycle: drawCycle,
  timeline: drawTimeline,
  comparison: drawComparison,
  'chart-line': drawChartLine,
  'chart-bar': drawChartBar,
  'chart-pie': drawChartPie,
  meter: drawMeter,
  'stacked-bar': drawStackedBar,
  grid: drawGrid,
  cluster: drawCluster,
  partition: drawPartition,
  queue: drawQueue,
  code: drawCode,
  terminal: drawTerminal,
  dashboard: drawDashboard,
  cards: drawCards,
  table: drawTable,
  people: drawPeople,
  'crossed-out': drawCrossedOut,
  chat: drawChat,
  alert: drawAlert,
  icon: drawIcon,
  callout: drawCallout,
  mermaid: drawMermaid,
  image: drawImage,
} as { readonly [K in Kind]: Draw<SpecOf<K>> };
