/** What the author gives: values, axes, tables, printed lines, shares of a count. */
import { describe, expect, it } from 'vitest';
import type {
  CardsSpec,
  ChartBarSpec,
  ChartLineSpec,
  ClusterSpec,
  CodeSpec,
  ComparisonSpec,
  DashboardSpec,
  FlowSpec,
  GridSpec,
  LogoRowSpec,
  MeterSpec,
  PeopleSpec,
  QueueSpec,
  StackedBarSpec,
  TableSpec,
  TerminalSpec,
} from '../../src/spec.ts';
import { spec } from './cues.ts';

describe('a plot', () => {
  it.each([
    ['Curve going up, x = weeks, y = fever', 'Weeks', 'Fever'],
    ['Line chart, price on the y-axis and quantity on the x-axis, falling', 'Quantity', 'Price'],
  ])('has the axes that are named: %s', (text, x, y) => {
    expect(spec<ChartLineSpec>(text)).toMatchObject({ kind: 'chart-line', xLabel: x, yLabel: y });
  });

  it('keeps what is said along an axis', () => {
    expect(spec<ChartLineSpec>('Line chart, yield on y, rain on x (10, 20, 30), rising').ticks).toEqual([
      '10',
      '20',
      '30',
    ]);
  });

  it('goes through the given points', () => {
    const { series, ticks } = spec<ChartLineSpec>('Line chart of rents, 2019 4%, 2021 6%, 2023 9%');
    expect(ticks).toEqual(['2019', '2021', '2023']);
    expect(series[0]).toMatchObject({ label: 'Rents', values: [4, 6, 9], texts: ['4%', '6%', '9%'] });
  });

  it('has its given ends, and no other figures', () => {
    const [only] = spec<ChartLineSpec>('Fever curve dropping from 40°C to 37°C').series;
    expect(only).toMatchObject({ ends: ['40°C', '37°C'], trend: 'falling' });
    expect(only?.values).toBeUndefined();
  });

  it('has a curve for each that is named', () => {
    const { series } = spec<ChartLineSpec>('Two bell curves, women (blue) and men (orange), side by side');
    expect(series.map((one) => [one.label, one.colour, one.trend])).toEqual([
      ['Women', 'blue', 'bell'],
      ['Men', 'orange', 'bell'],
    ]);
    expect(spec<ChartLineSpec>('Two lines: wages flat, rents rising').series.map((one) => one.trend)).toEqual([
      'flat',
      'rising',
    ]);
    expect(spec<ChartLineSpec>('Wages rise, rents fall').series.map((one) => one.trend)).toEqual(['rising', 'falling']);
  });

  it('is none without an amount', () => {
    expect(spec('Dragon with spikes, one spike highlighted').kind).toBe('icon');
    expect(spec('Seat plan 6x10, all taken (grey) except one (green)').kind).not.toBe('chart-line');
  });
});

describe('amounts', () => {
  it('need no colon', () => {
    expect(spec<ChartBarSpec>('Rent 900 €, food 300 €, fun 100 € as three bars').bars.map((bar) => bar.value)).toEqual([
      900, 300, 100,
    ]);
    expect(spec<StackedBarSpec>('Flour 500 g, water 350 g, salt 10 g stacked up to 860 g').bars[0]).toMatchObject({
      label: '860 g',
      segments: [{ share: 500 }, { share: 350 }, { share: 10 }],
    });
  });

  it('may leave a rest', () => {
    const [bar] = spec<StackedBarSpec>('Memory bar: maps 14 GB, photos 20 GB, rest free').bars;
    expect(bar?.segments.map((one) => one.share)).toEqual([14, 20, undefined]);
  });

  it('fall back, go up step by step, or spill over', () => {
    expect(spec<MeterSpec>('Progress bar at 70% jumps back to 60%').value).toBe('70% → 60%');
    expect(spec<MeterSpec>('Loading bar: 10%, 50%, 90%')).toMatchObject({
      value: '90%',
      stations: ['10%', '50%', '90%'],
    });
    expect(spec<MeterSpec>('Memory bar filling up way past the end')).toMatchObject({ kind: 'meter', trend: 'full' });
  });

  it('are no counts before a singular or a unit', () => {
    for (const text of ['Scale: 52 rare, 57 medium, 63 done', 'Circuit: battery 12 V, lamp 6 Ω, 2 A in all'])
      expect(JSON.stringify(spec(text))).not.toContain('"count"');
    expect(JSON.stringify(spec('Banknote getting smaller: 100 → 74 → 55'))).not.toMatch(/100 bank/);
    expect(spec<{ main: { count: number } }>('8 H100').main.count).toBe(8);
  });
});

describe('a table', () => {
  it.each([
    ['Table: Gas / Oil / Wood with rows Price, Smell', ['', 'Gas', 'Oil', 'Wood'], ['Price', 'Smell']],
    ['Small table. Rows: Ann, Ben. Columns: age, height', ['', 'Age', 'Height'], ['Ann', 'Ben']],
    ['Table comparing gas, oil and wood by price and smell', ['', 'Gas', 'Oil', 'Wood'], ['Price', 'Smell']],
  ])('has the columns and rows that are named: %s', (text, columns, rows) => {
    const table = spec<TableSpec>(text);
    expect(table.columns).toEqual(columns);
    expect(table.rows.map((row) => row[0])).toEqual(rows);
    expect(table.rows.flatMap((row) => row.slice(1)).every((cell) => cell === '')).toBe(true);
  });

  it('is filled row by row', () => {
    expect(spec<TableSpec>('Table Earth / Moon: mass 60 kg / 60 kg, weight 600 N / 100 N').rows).toEqual([
      ['Mass', '60 kg', '60 kg'],
      ['Weight', '600 N', '100 N'],
    ]);
    expect(spec<TableSpec>('Table with name, age and town: Ann 31 Rome, Ben 45 Oslo').rows).toEqual([
      ['Ann', '31', 'Rome'],
      ['Ben', '45', 'Oslo'],
    ]);
  });
});

describe('a terminal', () => {
  it('prints what is told after the command', () => {
    expect(spec<TerminalSpec>('Terminal: kubectl get nodes, 2 nodes Ready, 1 node NotReady').lines).toEqual([
      { text: 'kubectl get nodes', prompt: true },
      expect.objectContaining({ text: 'node   Ready' }),
      expect.objectContaining({ text: 'node   Ready' }),
      expect.objectContaining({ text: 'node   NotReady' }),
    ]);
    expect(spec<TerminalSpec>('Terminal with pip install flask, then python app.py').lines).toEqual([
      { text: 'pip install flask', prompt: true },
      { text: 'python app.py', prompt: true },
    ]);
  });

  it('is none for words of the language', () => {
    expect(spec('Arrow from "dog" to "cat"').kind).toBe('flow');
    expect(spec('A cat on a sofa').kind).toBe('icon');
  });
});

describe('some of those counted', () => {
  it('are in their number', () => {
    expect(spec<GridSpec>('Six eggs, one of them cracked')).toMatchObject({ count: 6, marked: [{ count: 1 }] });
    expect(spec<GridSpec>('100 voters, 95 green and 5 grey, the wind blows')).toMatchObject({
      count: 100,
      marked: [
        { count: 95, colour: 'green' },
        { count: 5, colour: 'grey' },
      ],
    });
    const { nodes } = spec<ClusterSpec>('5 nodes, 2 of them idle and orange');
    expect(nodes.map((node) => [node.count, node.colour])).toEqual([
      [3, undefined],
      [2, 'orange'],
    ]);
  });

  it('have the names that are listed', () => {
    expect(
      spec<ClusterSpec>('Kubernetes cluster with three pods: mail, web, search').nodes.map((node) => node.label),
    ).toEqual(['Mail', 'Web', 'Search']);
    expect(
      spec<CardsSpec>('Four cups from above, labels: tea, coffee, milk, cocoa').cards.map((card) => card.label),
    ).toEqual(['Tea', 'Coffee', 'Milk', 'Cocoa']);
    expect(spec<FlowSpec>('Boiler with a pipe to every room: kitchen, bath, attic').edges).toHaveLength(3);
    expect(spec<CardsSpec>('Lane 1, 2 and 3').cards.map((card) => card.label)).toEqual(['Lane 1', 'Lane 2', 'Lane 3']);
    expect(spec<QueueSpec>('Ann, Ben, Cleo waiting in line').each?.map((one) => one.label)).toEqual([
      'Ann',
      'Ben',
      'Cleo',
    ]);
    expect(
      spec<PeopleSpec>('Portraits of an adult (may), a child (may not) and a nurse (may)').people.map((one) => [
        one.label,
        one.detail,
      ]),
    ).toEqual([
      ['Adult', 'May'],
      ['Child', 'May not'],
      ['Nurse', 'May'],
    ]);
  });

  it('called by a colour have it', () => {
    expect(
      spec<CardsSpec>('Team Blue, Team Green and Team Red').cards.map((card) => [card.label, card.colour]),
    ).toEqual([
      ['Team Blue', 'blue'],
      ['Team Green', 'green'],
      ['Team Red', 'red'],
    ]);
  });
});

describe('signs and crosses', () => {
  it('after each part make a checklist', () => {
    expect(spec<CardsSpec>('Three doors, front ✓, back ✓, cellar ✗').cards.map((card) => card.states)).toEqual([
      ['checked'],
      ['checked'],
      ['failed'],
    ]);
  });

  it('on one step leave the others', () => {
    expect(
      spec<CardsSpec>('Assembly run with red X on "paint" step, polish step skipped').cards.map((card) => card.states),
    ).toEqual([['failed'], ['muted']]);
  });

  it('over it strike out what came first', () => {
    expect(spec('API_KEY=abc123 in a mail, big red cross over it')).toMatchObject({
      kind: 'crossed-out',
      crossed: { label: 'API_KEY=abc123' },
    });
  });

  it('no borders are drawn where there are none', () => {
    expect(spec('Three dogs in one basket, no walls between them').kind).not.toBe('partition');
  });

  it('a diff shows what goes and what comes', () => {
    expect(spec<CodeSpec>('Diff with v1 in red and v2 in green')).toMatchObject({
      kind: 'code',
      language: 'diff',
      code: '- v1\n+ v2',
    });
  });
});

describe('names', () => {
  it('before "logo" are names, whatever the words', () => {
    expect(spec<LogoRowSpec>('Clearly AI logo and Supposedly logo').logos.map((one) => one.label)).toEqual([
      'Clearly AI',
      'Supposedly',
    ]);
  });

  it('after the last arrow are as many goals', () => {
    expect(spec<FlowSpec>('Farm -> mill -> baker, brewer, miller').nodes.map((node) => node.label)).toEqual([
      'Farm',
      'Mill',
      'Baker',
      'Brewer',
      'Miller',
    ]);
  });

  it('in brackets are pieces, numbers in brackets one vector', () => {
    expect(spec<CardsSpec>('[ba] [na] [na] as coloured blocks').cards.map((card) => card.label)).toEqual([
      'ba',
      'na',
      'na',
    ]);
    expect(JSON.stringify(spec('Word turning into [0.1, -0.5, 0.9]'))).toContain('[0.1, -0.5, 0.9]');
  });

  it('that are said are the words asked for', () => {
    expect(spec<CardsSpec>('Three words popping up', 'cheap, quick and good').cards.map((card) => card.label)).toEqual([
      'Cheap',
      'Quick',
      'Good',
    ]);
  });
});

describe('two in sentences', () => {
  it.each([
    ['Two clocks. London: 12:00, Rome: 13:00', ['London', 'Rome']],
    ['Cross-section. Old way: thick wall. New way: thin wall', ['Old way', 'New way']],
    ['Oven vs fridge: 90 min, quick / 12 h, better', ['Oven', 'Fridge']],
    ['Split screen: dog sleeps / cat runs', ['Dog sleeps', 'Cat runs']],
  ])('are set against each other: %s', (text, heads) => {
    expect(spec<ComparisonSpec>(text).sides.map((side) => side.head.label)).toEqual(heads);
  });

  it('a sum is no pair', () => {
    expect(spec('2 kW × 3 h = 6 kWh').kind).toBe('callout');
  });
});

describe('panels', () => {
  it('are called as they are written', () => {
    expect(
      spec<DashboardSpec>('Dashboard with three panels: sales per shop, visits per day, returns').boards[0]?.panels.map(
        (panel) => panel.label,
      ),
    ).toEqual(['Sales per shop', 'Visits per day', 'Returns']);
  });
});

describe('a scatter plot', () => {
  it('has a dot for each name, and no figures', () => {
    const { series, dots } = spec<ChartLineSpec>('Scatter plot with dots: oak, elm, ash');
    expect(series).toEqual([]);
    expect(dots).toMatchObject([{ label: 'Oak' }, { label: 'Elm' }, { label: 'Ash' }]);
  });

  it('may have crowds', () => {
    expect(spec<ChartLineSpec>('Scatter plot with two clusters: oaks (blue), elms (red)').dots).toEqual([
      { label: 'Oaks', cluster: true, colour: 'blue' },
      { label: 'Elms', cluster: true, colour: 'red' },
    ]);
  });
});

describe('names after things', () => {
  it('of their number are theirs', () => {
    expect(
      spec<FlowSpec>('Two balls "left" and "right" bumping into each other').nodes.map((node) => node.label),
    ).toEqual(['left', 'right']);
  });
});

describe('what is said of a thing', () => {
  it('before it is its own', () => {
    expect(spec('Thermometer at 90 °C, crossed out flame at 100 °C')).toMatchObject({
      kind: 'crossed-out',
      crossed: { label: 'Flame' },
    });
  });

  it('by a simile is no thing', () => {
    expect(JSON.stringify(spec('Field cut like a cake into 7 pieces'))).not.toMatch(/cake/i);
  });

  it('crosswise leads both ways', () => {
    const { nodes, edges } = spec<FlowSpec>('Stand-off: cowboy A watches B, B watches A');
    expect(nodes.map((node) => node.label)).toEqual(['Cowboy A', 'Cowboy B']);
    expect(edges).toHaveLength(2);
  });

  it('on a way makes no circle of it', () => {
    expect(spec('Water → pump → wheel').kind).toBe('flow');
  });
});

describe('shares', () => {
  it('that make up a whole are one bar', () => {
    expect(spec<StackedBarSpec>('Harvest: 95% wheat, 5% oats').bars[0]?.segments.map((one) => one.share)).toEqual([
      95, 5,
    ]);
  });

  it('of a stream go their ways', () => {
    expect(spec<FlowSpec>('Sankey diagram: 100% rain, 30% river, 70% ground').edges.map((edge) => edge.label)).toEqual([
      '30%',
      '70%',
    ]);
  });
});

describe('a form named last', () => {
  it('is that of what was listed', () => {
    const { kind, edges } = spec<FlowSpec>('Grass, cow, milk, cheese: food chain');
    expect(kind).toBe('flow');
    expect(edges).toHaveLength(3);
  });
});

describe('numbers that count the last word', () => {
  it('count it every time', () => {
    expect(spec<FlowSpec>('Growth: 1 → 3 → 10 shops').nodes.map((node) => node.label)).toEqual([
      '1 shop',
      '3 shops',
      '10 shops',
    ]);
  });
});

describe('a room', () => {
  it('is nobody', () => {
    expect(spec('Courtroom, gavel banging').kind).not.toBe('people');
  });
});

describe('a maker', () => {
  it('of a chart is its heading', () => {
    expect(spec<ChartLineSpec>('Grafana chart: orders dropping over the week')).toMatchObject({
      title: { logo: 'Grafana' },
      xLabel: 'Week',
    });
  });
});

describe('three sides', () => {
  it('stand beside each other, with what is told of each', () => {
    const { sides } = spec<ComparisonSpec>('Gas vs oil vs wood: three columns with pipe, tank and shed');
    expect(sides.map((side) => side.head.label)).toEqual(['Gas', 'Oil', 'Wood']);
    expect(sides.map((side) => JSON.stringify(side.body))).toEqual([
      expect.stringContaining('Pipe'),
      expect.stringContaining('Tank'),
      expect.stringContaining('Shed'),
    ]);
  });

  it('with a value each are bars', () => {
    expect(
      spec<ChartBarSpec>('Gas vs oil vs wood price bars: 20, 30, 15 ct').bars.map((bar) => [bar.label, bar.value]),
    ).toEqual([
      ['Gas', 20],
      ['Oil', 30],
      ['Wood', 15],
    ]);
  });
});

describe('what comes out', () => {
  it('leads from where it was', () => {
    const { nodes, edges } = spec<FlowSpec>('Steam leaking out of a boiler, pump sending water to the tank');
    const name = (id: string | undefined): string | undefined => nodes.find((node) => node.id === id)?.label;
    expect([name(edges[0]?.from), name(edges[0]?.to)]).toEqual(['Boiler', 'Steam']);
  });
});

describe('a story', () => {
  it('shows no logo of a word that only sounds like a product', () => {
    expect(JSON.stringify(spec('Guests see the menu, orders go to a cook'))).not.toContain('"logo"');
  });
});

describe('so many of them all', () => {
  it('are that many of a field', () => {
    expect(spec<GridSpec>('Survey: 1 of 100 letters kept, 99 greyed out')).toMatchObject({
      count: 100,
      marked: [
        { label: 'kept', count: 1 },
        { count: 99, states: ['muted'] },
      ],
    });
  });

  it('one colour after the other is a way', () => {
    expect(
      spec<FlowSpec>('Leaf turning from green to yellow to red').nodes.map((node) => [node.label, node.colour]),
    ).toEqual([
      ['Leaf', 'green'],
      ['Leaf', 'yellow'],
      ['Leaf', 'red'],
    ]);
  });

  it('what drains does not rise', () => {
    const [panel] = spec<DashboardSpec>('Savings dashboard, budget draining from 100% to 12%').boards[0]?.panels ?? [];
    expect(panel).toMatchObject({ trend: 'falling', value: '100% → 12%' });
  });
});

describe('what is not said', () => {
  it('a rate is no crowd', () => {
    expect(JSON.stringify(spec('Disk waiting, hourglass, throughput bar at 200 MB/s'))).not.toContain('"count":200');
  });

  it('parts of an architecture have no arrows of ours', () => {
    const { nodes, edges } = spec<FlowSpec>('Final architecture with gateway, shops, cache, warehouse');
    expect(nodes).toHaveLength(4);
    expect(edges).toEqual([]);
  });
});
