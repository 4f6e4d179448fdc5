/** What comes one after the other: courses of time, turns, steps, rounds. */
import { describe, expect, it } from 'vitest';
import type { CycleSpec, FlowSpec, StackedBarSpec, TimelineSpec, VisualSpec } from '../../src/spec.ts';
import { spec } from './cues.ts';

const kindOf = (text: string): VisualSpec['kind'] => spec(text).kind;

describe('what happens, each with its time', () => {
  const course = (text: string): readonly (readonly [string | undefined, string])[] => {
    const { kind, events } = spec<TimelineSpec>(text);
    expect(kind).toBe('timeline');
    return events.map((event) => [event.when, event.label]);
  };

  it.each([
    [
      '1969: first message sent → 1983: TCP/IP → 1991: the web',
      [
        ['1969', 'First message sent'],
        ['1983', 'TCP/IP'],
        ['1991', 'Web'],
      ],
    ],
    [
      'March: seed round, June: 20 employees, December: bankrupt',
      [
        ['March', 'Seed round'],
        ['June', '20 employees'],
        ['December', 'Bankrupt'],
      ],
    ],
    [
      'Day 1 flour and water, day 3 bubbles, day 7 ready to bake',
      [
        ['Day 1', 'Flour and water'],
        ['Day 3', 'Bubbles'],
        ['Day 7', 'Ready to bake'],
      ],
    ],
    [
      'At 2 am the disk fills up, at 3 am the pager rings, at 4 am it is fixed',
      [
        ['2 am', 'Disk fills up'],
        ['3 am', 'Pager rings'],
        ['4 am', 'It is fixed'],
      ],
    ],
    [
      'Filed on 3 March 2021, hearing on 9 May 2022, verdict on 1 June 2023',
      [
        ['3 March 2021', 'Filed'],
        ['9 May 2022', 'Hearing'],
        ['1 June 2023', 'Verdict'],
      ],
    ],
    [
      'Calendar strip from notice (1 May) over last day (31 July) to pension (1 August)',
      [
        ['1 May', 'Notice'],
        ['31 July', 'Last day'],
        ['1 August', 'Pension'],
      ],
    ],
    [
      'Slow motion of a match: 0 ms spark, 40 ms flame, 200 ms steady burn',
      [
        ['0 ms', 'Spark'],
        ['40 ms', 'Flame'],
        ['200 ms', 'Steady burn'],
      ],
    ],
    [
      'Alarm 6:00, shower 6:10, bus 6:45',
      [
        ['6:00', 'Alarm'],
        ['6:10', 'Shower'],
        ['6:45', 'Bus'],
      ],
    ],
    [
      '1347 plague arrives, 1351 many are dead, 1360 it returns',
      [
        ['1347', 'Plague arrives'],
        ['1351', 'Many are dead'],
        ['1360', 'It returns'],
      ],
    ],
    [
      'Incident clock, 14:02 deploy, 14:05 errors rise, 14:20 rollback',
      [
        ['14:02', 'Deploy'],
        ['14:05', 'Errors rise'],
        ['14:20', 'Rollback'],
      ],
    ],
  ])('is a line of time: %s', (text, events) => {
    expect(course(text)).toEqual(events);
  });

  it.each([
    'Revenue: 2019 $2M, 2020 $5M, 2021 $9M',
    'Temperatures: 08:00 20 °C, 12:00 30 °C, 18:00 25 °C',
    '5 ms cache hit, 80 ms database read',
    'Two servers, 2024 requests, one queue',
    'Portraits of an adult (may), a child (may not)',
  ])('is none where only amounts are given or nothing is dated: %s', (text) => {
    expect(kindOf(text)).not.toBe('timeline');
  });
});

describe('turns on one thing', () => {
  it('are blocks in their order, the same name in the same colour', () => {
    const { bars } = spec<StackedBarSpec>('One kitchen stove over the evening: soup, steak, soup, pancakes');
    const [stove] = bars;
    expect(stove?.label).toBe('Kitchen stove');
    expect(stove?.segments.map((one) => one.label)).toEqual(['Soup', 'Steak', 'Soup', 'Pancakes']);
    expect(stove?.segments[0]?.colour).toBe(stove?.segments[2]?.colour);
    expect(stove?.segments[0]?.colour).not.toBe(stove?.segments[1]?.colour);
  });

  it('on a named line of time keep their colours as well', () => {
    const { events } = spec<TimelineSpec>('CPU timeline as coloured blocks: thread 1, thread 2, thread 1, thread 3');
    expect(events[0]?.colour).toBe(events[2]?.colour);
    expect(new Set(events.map((event) => event.colour)).size).toBe(3);
  });

  it('have a lane each, gaps left empty', () => {
    const { bars } = spec<StackedBarSpec>(
      'Two lanes over time: GPU 0 computes, waits, computes; GPU 1 waits, computes, waits',
    );
    expect(bars.map((bar) => bar.label)).toEqual(['GPU 0', 'GPU 1']);
    expect(bars[1]?.segments.map((one) => one.states)).toEqual([['empty'], undefined, ['empty']]);
  });

  it('have as many lanes as are told, without lengths', () => {
    const { bars } = spec<StackedBarSpec>('One lane per worker for 3 workers, blocks of work sliding by, gaps between');
    expect(bars).toHaveLength(3);
    expect(bars.flatMap((bar) => bar.segments).some((one) => one.share !== undefined)).toBe(false);
  });
});

describe('deeds in a list', () => {
  const steps = (text: string): readonly string[] => {
    const { kind, nodes, edges } = spec<FlowSpec>(text);
    expect(kind).toBe('flow');
    expect(edges).toHaveLength(nodes.length - 1);
    return nodes.map((node) => node.label);
  };

  it.each([
    ['Wash, peel, chop, fry, serve', ['Wash', 'Peel', 'Chop', 'Fry', 'Serve']],
    [
      'Stop writes, take a snapshot, copy it over, resume writes',
      ['Stop writes', 'Take a snapshot', 'Copy it over', 'Resume writes'],
    ],
    ['Preheat, mix, pour, bake, each one lighting up in turn', ['Preheat', 'Mix', 'Pour', 'Bake']],
    ['Egg, caterpillar, cocoon, butterfly, one after another', ['Egg', 'Caterpillar', 'Cocoon', 'Butterfly']],
    ['Staircase of sanctions - warning, then fine, then ban', ['Warning', 'Fine', 'Ban']],
  ])('are steps: %s', (text, all) => {
    expect(steps(text)).toEqual(all);
  });

  it.each([
    ['Scheduler looks at the pod, filters the nodes, scores them, binds the pod', 'Scheduler', 4],
    ['Judge reads the file, hears both sides, writes the verdict', 'Judge', 3],
  ])('may all be done by one: %s', (text, who, count) => {
    const { title, nodes } = spec<FlowSpec>(text);
    expect(title?.label).toBe(who);
    expect(nodes).toHaveLength(count);
  });

  it.each([
    ['Prosecutor accuses, defender answers, jury decides', ['Prosecutor accuses', 'Defender answers', 'Jury decides']],
    ['Salt dissolves, water evaporates, crystals remain', ['Salt dissolves', 'Water evaporates', 'Crystals remain']],
  ])('may each have a doer: %s', (text, all) => {
    expect(steps(text)).toEqual(all);
  });

  it.each(['Training, tuning, serving', 'Node limits, pod requests, cluster quotas'])(
    'are not in what only sounds like them: %s',
    (text) => {
      expect(kindOf(text)).not.toBe('flow');
    },
  );

  it('are ticked off where the cue says so', () => {
    const { nodes } = spec<FlowSpec>('Pull the image, unpack it, start the container, each step with a checkmark');
    expect(nodes.map((node) => node.states)).toEqual([['checked'], ['checked'], ['checked']]);
  });

  it.each(['CPU, memory, network', 'Index, table, view', '1 egg yolk, 1 tsp mustard, 200 ml oil'])(
    'are not meant by names of things: %s',
    (text) => {
      expect(kindOf(text)).not.toMatch(/^(?:flow|cycle)$/);
    },
  );
});

describe('what begins again', () => {
  const round = (text: string): CycleSpec => {
    const cycle = spec<CycleSpec>(text);
    expect(cycle.kind).toBe('cycle');
    return cycle;
  };
  const labels = (text: string): readonly string[] => round(text).steps.map((step) => step.label);

  it.each([
    ['Build, test, deploy, and again with the next commit', ['Build', 'Test', 'Deploy']],
    ['Inhale, hold, exhale, over and over', ['Inhale', 'Hold', 'Exhale']],
    ['Plan, do, check, act, back to the start', ['Plan', 'Do', 'Check', 'Act']],
    ['Rent, groceries, payday, and round again', ['Rent', 'Groceries', 'Payday']],
    [
      'Water evaporates, clouds form, rain falls, then it all starts over',
      ['Water evaporates', 'Clouds form', 'Rain falls'],
    ],
    ['Blood leaves the heart, passes the lungs and comes back to the heart', ['Heart', 'Lungs']],
    ['Money goes from the bank to the company, to the worker, and back to the bank', ['Bank', 'Company', 'Worker']],
    ['Salmon hatches in the river, swims to the sea, comes back to the river', ['River', 'Sea']],
    ['Buy low, wait, sell high, and back to buying', ['Buy low', 'Wait', 'Sell high']],
    [
      'Coolant leaves the pump, runs through the engine, cools in the radiator and returns to the pump',
      ['Pump', 'Engine', 'Cools in the radiator'],
    ],
    ['Pump → radiator → boiler → back to the pump', ['Pump', 'Radiator', 'Boiler']],
  ])('is a round of its steps alone: %s', (text, all) => {
    expect(labels(text)).toEqual(all);
  });

  it('tells with what it begins again', () => {
    expect(round('Build, test, deploy, and again with the next commit').caption).toBe('Again with the next commit');
  });

  it('has the one who does it all in the middle', () => {
    const { centre, steps } = round(
      'Controller watches the state, compares it to the spec, fixes the difference, and starts over',
    );
    expect(centre?.label).toBe('Controller');
    expect(steps[0]?.label).toBe('Watches the state');
  });
});
