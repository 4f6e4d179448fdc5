/** What the words of a cue are taken for: things with count, state, colour and label, and what stands between them. */
import { describe, expect, test } from 'vitest';
import { openLogos } from '../../src/logos/index.ts';
import { readCue } from '../../src/plan/read/read.ts';
import type { Phrase } from '../../src/plan/read/scene.ts';

const logos = openLogos();
const read = (text: string) => readCue(text, { products: (part) => logos.products(part) });

/** A phrase in one line: `3 × Nodes`, `Light red`, `Task [checked]`, `Button “Pay now”`, `Redis = Redis`. */
const told = (phrase: Phrase): string =>
  [
    phrase.count !== undefined ? `${phrase.count} ×` : phrase.many ? 'several' : '',
    phrase.negated ? 'no' : '',
    phrase.label,
    phrase.quoted && phrase.quoted !== phrase.label ? `“${phrase.quoted}”` : '',
    phrase.code ? 'code' : '',
    phrase.product ? `= ${phrase.product}` : '',
    phrase.colour ?? '',
    phrase.states.length ? `[${phrase.states.join(', ')}]` : '',
    phrase.members.length ? `{${phrase.members.map((member) => member.label).join(', ')}}` : '',
  ]
    .filter(Boolean)
    .join(' ');
const things = (text: string): string[] => read(text).phrases.map(told);
const relations = (text: string): string[] =>
  read(text).links.map((link) => {
    const names = (phrases: readonly Phrase[]): string => phrases.map((phrase) => phrase.label).join(' + ');
    return `${names(link.from)} ${link.negated ? 'not ' : ''}${link.relation} ${names(link.to)}`;
  });

describe('things', () => {
  test.each([
    // counts
    ['100 GPUs', ['100 × GPUs']],
    ['three nodes', ['3 × Nodes']],
    ['a dozen eggs', ['12 × Eggs']],
    ['2,000 ships', ['2000 × Ships']],
    ['4x nvidia.com/gpu', ['4 × nvidia.com/gpu']],
    ['both parties', ['2 × Parties']],
    ['hundreds of servers', ['several Servers']],
    ['multiple users', ['several Users']],
    ['all containers', ['several Containers']],
    ['a row of books', ['several Books']],
    // labels
    ['Button labeled "Pay now"', ['Button “Pay now”']],
    ['Box called `user-service`', ['Box “user-service”']],
    ['`kubectl get pods` in a terminal', ['kubectl get pods code', 'Terminal']],
    // states
    ['highlighted cell', ['Cell [highlighted]']],
    ['One cell highlighted', ['1 × Cell [highlighted]']],
    ['a server on fire', ['Server [burning]']],
    ['old server greyed out', ['Old server [muted]']],
    ['task with a green checkmark', ['Task [checked]']],
    ['empty jar', ['Empty jar [empty]']],
    ['failed pod', ['Failed pod [failed]']],
    // colours
    ['red light', ['Light red']],
    ['Light turning red', ['Light red']],
    ['Savings (green)', ['Savings green']],
    // denials
    ['App without a database', ['App', 'no Database']],
    ['No parking', ['no Parking']],
    // products
    ['Redis next to a kitchen', ['Redis = Redis', 'Kitchen']],
    ['Tools (Helm, Argo, Flux)', ['Tools {Helm, Argo, Flux}']],
    ['a ray of light', ['several Light']],
  ])('%s', (text, expected) => {
    if (text === 'a ray of light') expect(read(text).phrases.flatMap((phrase) => phrase.products)).toEqual([]);
    else expect(things(text)).toEqual(expected);
  });
});

describe('relations', () => {
  test.each([
    ['Water flowing into a tank', ['Water flow Tank']],
    ['Sensor connected to a lamp', ['Sensor connect Lamp']],
    ['Onion inside a jar', ['Onion contain Jar']],
    ['Planets around the sun', ['Planets around Sun']],
    ['Book on a table', ['Book on Table']],
    ['Cat next to a dog', ['Cat beside Dog']],
    ['Wall between two gardens', ['Wall between Gardens']],
    ['Old key replaced by a new key', ['Old key replace New key']],
    ['Cake divided into eight pieces', ['Cake divide Pieces']],
    ['App without a database', ['App not hold Database']],
    ['A -> B -> C', ['A flow B', 'B flow C']],
    ['Kubernetes cluster with 3 nodes', ['Kubernetes cluster hold Nodes']],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});

describe('two sides', () => {
  test.each([
    ['Split screen: cat vs dog', 'versus', ['cat', 'dog'], 'Split screen'],
    ['Before: 3 errors; After: no errors', 'before-after', ['Before', 'After'], ''],
  ] as const)('%s', (text, how, heads, lead) => {
    expect(read(text).pair).toMatchObject({ how, heads, lead });
  });

  test('one thing has none', () => {
    expect(read('A cat and a dog in a house').pair).toBeUndefined();
  });
});

test('whatever is written, nothing is thrown', () => {
  for (const text of [
    '',
    ' ',
    '—',
    '"',
    '`',
    '(((',
    ')',
    '->',
    '-> ->',
    ': : :',
    '👍',
    '1',
    '%',
    'a'.repeat(3000),
    '| |',
    '…, …; …',
  ])
    expect(() => read(text), text).not.toThrow();
});
