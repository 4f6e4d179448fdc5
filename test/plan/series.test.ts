import { describe, expect, it } from 'vitest';
import { readCue } from '../../src/plan/read/read.ts';
import { planCues } from './cues.ts';

const names = { products: () => [] };
const read = (text: string) => readCue(text, names);
const labels = (text: string): string[] => read(text).phrases.map((phrase) => phrase.label);
const planned = (visual: string, said = 'Here it is, the thing we talk of.') =>
  planCues(said, { 'the thing': visual })[0]?.spec;

describe('reading', () => {
  it('takes a capital A after a noun as part of a name', () => {
    expect(labels('Ship A loading crates, Ship B waiting')).toEqual(['Ship A', 'Crates', 'Ship B']);
  });

  it('lets a bare number count what was named before', () => {
    const [, lit] = read('40 lamps, 12 lit up').phrases;
    expect(lit).toMatchObject({ label: 'Lamps', count: 12, states: ['highlighted'] });
  });

  it('lets the others be more of the same', () => {
    expect(read('One boat on fire, others waiting').phrases[1]).toMatchObject({
      label: 'Boats',
      many: true,
      states: ['waiting'],
    });
  });

  it('gives names in quotes to what they name', () => {
    const [drawers, box] = read('Drawers labeled "Tea", "Rice" and "Salt"; box named "Rest"').phrases;
    expect(drawers?.members.map((member) => member.label)).toEqual(['Tea', 'Rice', 'Salt']);
    expect(box?.quoted).toBe('Rest');
  });

  it('marks all that are listed, not the last alone', () => {
    const states = read('Ada, Bob and Cleo with green checkmarks, Dan and Eve greyed out').phrases.map(
      (phrase) => phrase.states,
    );
    expect(states).toEqual([['checked'], ['checked'], ['checked'], ['muted'], ['muted']]);
  });

  it('leads a verb to all of a list', () => {
    const [link] = read('Lens moving over coins, stamps, letters, maps').links;
    expect(link?.to.map((phrase) => phrase.label)).toEqual(['Coins', 'Stamps', 'Letters', 'Maps']);
  });

  it('keeps the parts of a scene apart', () => {
    expect(read('Moon over harbour, ships sleeping, bell ringing').links[0]?.to).toHaveLength(1);
  });

  it('knows what "it" is', () => {
    const { links } = read('Barn with a loft holding hay, cows eating from it');
    expect(links.at(-1)).toMatchObject({ preposition: 'from', to: [{ label: 'Barn' }] });
  });

  it('lets the head act, not what it carries', () => {
    const link = read('Diver with a lamp inspecting the hull').links.find((one) => one.stem === 'inspect');
    expect(link?.from[0]?.label).toBe('Diver');
  });

  it('reads a verb behind "trying to"', () => {
    expect(read('Whale trying to squeeze into a bathtub').links[0]).toMatchObject({
      stem: 'squeeze',
      relation: 'flow',
      to: [{ label: 'Bathtub' }],
    });
  });

  it('writes on a thing what it shows', () => {
    const [clock, sign] = read('Clock showing 4:30 PM, screen showing "Late"').phrases;
    expect(clock?.note).toBe('4:30 PM');
    expect(sign?.quoted).toBe('Late');
  });

  it('takes a measure for a remark on the thing', () => {
    expect(read('Crew A bar 40% used, Crew B bar at 90%').phrases.map((phrase) => phrase.note)).toEqual(['40%', '90%']);
    expect(labels('Trucks above 20t glowing')).toEqual(['Trucks above 20t']);
  });

  it('keeps words stamped on the picture out of it', () => {
    const scene = read('Two boats blocking each other, with a "STUCK" stamp');
    expect(scene.stamps).toEqual(['STUCK']);
    expect(scene.links[0]).toMatchObject({ mutual: true });
  });
});

describe('pictures', () => {
  it('draw what connects as the line between', () => {
    expect(planned('Two islands with a thin cable labeled "12 MB/s"')).toMatchObject({
      kind: 'flow',
      nodes: [{ label: 'Island' }, { label: 'Island' }],
      edges: [{ label: '12 MB/s', arrow: 'none' }],
    });
  });

  it('put the middle between left and right', () => {
    const spec = planned('Harbour master in the middle, ships on the left, trains on the right');
    expect(spec).toMatchObject({
      kind: 'flow',
      nodes: [{ label: 'Ships' }, { label: 'Harbour master' }, { label: 'Trains' }],
    });
  });

  it('make a hub of what stands in the center', () => {
    expect(planned('Station in center, Bus / Tram / Bike branching off')).toMatchObject({
      kind: 'flow',
      arrangement: 'hub',
    });
  });

  it('ask each question on its arrow', () => {
    const spec = planned('Decision tree: Rain? -> Bus; Snow? -> Train; Dry? -> Bike');
    expect(spec).toMatchObject({
      kind: 'flow',
      edges: [{ label: 'Rain?' }, { label: 'Snow?' }, { label: 'Dry?' }],
    });
  });

  it('name what numbers between arrows count', () => {
    const spec = planned('Boats leaving: 3 → 1 → 0');
    expect(spec).toMatchObject({
      kind: 'flow',
      nodes: [{ label: '3 boats' }, { label: '1 boat' }, { label: '0 boats' }],
    });
  });

  it('give each of a counted few its own', () => {
    expect(planned('Three boats with water limits: 8L, 8L, 4L')).toMatchObject({
      kind: 'cluster',
      nodes: [{ items: [{ label: '8L' }] }, { items: [{ label: '8L' }] }, { items: [{ label: '4L' }] }],
    });
  });

  it('draw amounts of a list as bars to scale', () => {
    expect(planned('Bar chart: Rail = 16 GB, Road = 5 GB')).toMatchObject({
      kind: 'chart-bar',
      bars: [
        { label: 'Rail', value: 16 },
        { label: 'Road', value: 5 },
      ],
    });
  });

  it('give the parts of a bar the lengths told of them', () => {
    expect(planned('Memory bar: books (140 GB), maps (10 GB), free')).toMatchObject({
      kind: 'stacked-bar',
      bars: [{ segments: [{ share: 140, text: '140 GB' }, { share: 10, text: '10 GB' }, { label: 'Free' }] }],
    });
  });

  it('make a checklist of signs before the parts', () => {
    expect(planned('✓ Day trips, ✗ Night ferry')).toMatchObject({
      kind: 'cards',
      style: 'checklist',
      cards: [
        { label: 'Day trips', states: ['checked'] },
        { label: 'Night ferry', states: ['failed'] },
      ],
    });
  });

  it('print in a terminal what is said to be printed, no pictures beside it', () => {
    const spec = planned('Terminal with make install command, Python logo in corner');
    expect(spec).toMatchObject({ kind: 'terminal', title: { logo: 'Python' } });
    expect(JSON.stringify(spec)).not.toMatch(/corner/i);
  });

  it('draw no curve of things that have no amount', () => {
    expect(planned('One domino falls, others fall')?.kind).not.toBe('chart-line');
    expect(planned('Price line falling')?.kind).toBe('chart-line');
  });

  it('take an operator for a program in a talk about software, for a person elsewhere', () => {
    const visual = 'Operator checking the machines';
    expect(planned(visual, 'The thing runs in Kubernetes.')?.kind).not.toBe('people');
    expect(planned(visual, 'The thing runs in a factory.')?.kind).toBe('people');
  });
});
