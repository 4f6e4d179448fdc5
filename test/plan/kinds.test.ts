/** Which kind of picture a cue becomes, above all where two kinds could claim it. */
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/spec.ts';
import { read } from '../whole.ts';

const cases: readonly (readonly [string, string])[] = [
  // the form is named
  ['timeline', 'Timeline showing Kubeflow as early solution'],
  ['flow', 'Pipeline: wash -> cut -> dry'],
  ['cycle', 'Pipeline: wash -> cut -> dry, looping'],
  ['cycle', 'Water cycle: rain, river, sea, cloud'],
  ['logo', 'Docker logo'],
  ['logo', 'Docker logo with components: images, networks, volumes'],
  ['logo-row', 'Docker and Redis logos'],
  ['logo-orbit', 'Docker, Redis and Helm logos orbiting Kubernetes'],
  ['comparison', 'Split screen: left pan cold, right pan hot'],
  ['comparison', 'Before: messy desk. After: tidy desk'],
  ['chart-line', 'Line chart of temperature over time'],
  ['chart-bar', 'Bar chart comparing rent and food'],
  ['chart-pie', 'Pie chart of a day: sleep, work, play'],
  ['meter', 'Speedometer at 80 km/h'],
  ['meter', 'Countdown from 10 seconds'],
  ['stacked-bar', 'Stacked bar: used 30%, free 70%'],
  ['grid', 'Grid of 64 squares'],
  ['grid', '8x8 grid of lights'],
  ['cluster', 'Cluster of 5 servers'],
  ['cluster', 'Three servers, each running two containers'],
  ['queue', 'Queue of requests'],
  ['code', 'YAML snippet with replicas highlighted'],
  ['terminal', 'Terminal showing `ls -l`'],
  ['dashboard', 'Dashboard with graphs and alerts'],
  ['cards', 'Four cards: spring, summer, autumn, winter'],
  ['cards', 'Checklist: passport, ticket, keys'],
  ['table', 'Table with name and price'],
  ['chat', 'Speech bubble saying "Hello"'],
  ['chat', 'Chat between doctor and patient'],
  ['alert', 'Warning: low battery'],
  ['callout', 'Formula: E = mc²'],
  ['callout', 'Quote: "I think, therefore I am"'],
  // only the words tell
  ['comparison', 'Onion vs garlic'],
  ['chart-line', 'Temperature rising steadily'],
  ['partition', 'Cake divided into eight pieces'],
  ['partition', 'Wall between two gardens'],
  ['queue', 'Customers waiting in line at a counter'],
  ['people', 'Team of engineers looking at a screen'],
  ['flow', 'User request flowing through the firewall to the server'],
  ['flow', 'Client connects to the server'],
  ['icon', 'Lighthouse'],
  ['icon', 'Umbrella over a house'],
  ['icon', 'Coins flying out of a wallet'],
  // one form within another, one form over another
  ['crossed-out', 'Docker logo crossed out'],
  ['crossed-out', 'Docker logo with a red X through it'],
  ['crossed-out', 'Plastic bag crossed out'],
  ['partition', 'Users table divided into two shards: A to M, N to Z'],
  ['grid', '50 containers, one highlighted'],
  ['comparison', 'Split screen: pie chart of costs vs bar chart of sales'],
];

describe('a cue becomes', () => {
  test.each(cases)('%s: %s', (kind, text) => {
    const { reading } = read(text);
    expect(reading).toMatchObject({ kind, by: 'grammar' });
  });

  test('every kind that is not the author’s alone', () => {
    const reached = new Set(cases.map(([kind]) => kind));
    expect(kinds.filter((kind) => !reached.has(kind))).toEqual(['mermaid', 'image']);
  });
});

describe('the reading', () => {
  test.each(cases)('%s: tells why, and what was next best: %s', (_, text) => {
    const { reading } = read(text);
    expect(reading.why).toMatch(/\S/);
    expect(reading.confidence).toBeGreaterThan(0.3);
    expect(reading.confidence).toBeLessThanOrEqual(1);
    const ranked = reading.runnersUp.map((one) => one.confidence);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(Math.max(0, ...ranked)).toBeLessThanOrEqual(reading.confidence);
  });
});
