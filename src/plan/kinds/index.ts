/** All kinds, in one list: the surest wins, the order breaks ties, the last accepts everything. */
import { alert } from './alert.ts';
import { callout } from './callout.ts';
import { cards } from './cards.ts';
import { chartBar } from './chart-bar.ts';
import { chartLine } from './chart-line.ts';
import { chartPie } from './chart-pie.ts';
import { chat } from './chat.ts';
import { cluster } from './cluster.ts';
import { code } from './code.ts';
import { comparison } from './comparison.ts';
import { crossedOut } from './crossed-out.ts';
import { cycle } from './cycle.ts';
import { dashboard } from './dashboard.ts';
import { flow } from './flow.ts';
import { grid } from './grid.ts';
import { icon } from './icon.ts';
import type { KindReader } from './kind.ts';
import { logo } from './logo.ts';
import { logoOrbit } from './logo-orbit.ts';
import { logoRow } from './logo-row.ts';
import { meter } from './meter.ts';
import { partition } from './partition.ts';
import { people } from './people.ts';
import { queue } from './queue.ts';
import { stackedBar } from './stacked-bar.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';

export const readers = [
  logoOrbit,
  logoRow,
  logo,
  timeline,
  comparison,
  table,
  terminal,
  code,
  dashboard,
  chartPie,
  chartBar,
  chartLine,
  stackedBar,
  meter,
  cycle,
  grid,
  queue,
  partition,
  crossedOut,
  chat,
  alert,
  people,
  cluster,
  flow,
  cards,
  icon,
  callout,
] as const satisfies readonly KindReader[];
