/** Tables told in prose: rows, columns, pairs, and what is set off. */
import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../../src/spec.ts';
import { planCues, spec } from './cues.ts';

describe('rows and columns by name', () => {
  it.each([
    'Table with tulip and rose as rows, soil, water and price as columns',
    'Matrix with soil, water and price across the top and tulip and rose down the side',
    'A table, columns soil, water, price, rows tulip and rose',
    'Small table with soil, water and price as columns, one row each for tulip and rose',
    'Comparison table: rows are tulip and rose, columns are soil, water and price',
  ])('stand where they are told to: %s', (cue) => {
    expect(spec(cue)).toEqual({
      kind: 'table',
      columns: ['', 'Soil', 'Water', 'Price'],
      rows: [
        ['Tulip', '', '', ''],
        ['Rose', '', '', ''],
      ],
    });
  });

  it('are each of a range', () => {
    expect(spec<TableSpec>('Matrix with tea and coffee as rows, Monday to Wednesday as columns').columns).toEqual([
      '',
      'Monday',
      'Tuesday',
      'Wednesday',
    ]);
  });
});

describe('what is told of rows and columns', () => {
  it('marks the one that is named', () => {
    const table = spec<TableSpec>(
      'Table with rent and food as rows, plan and actual as columns, the food row highlighted',
    );
    expect(table.rows).toHaveLength(2);
    expect(table.marked).toEqual([{ row: 1, states: ['highlighted'] }]);
  });

  it('marks a column', () => {
    const { columns, marked } = spec<TableSpec>('Table of host, port and owner; the port column glows');
    expect(columns).toEqual(['Host', 'Port', 'Owner']);
    expect(marked).toEqual([{ column: 1, states: ['highlighted'] }]);
  });

  it('marks rows by what their cells hold, and writes no other figure', () => {
    const {
      columns,
      rows,
      marked = [],
    } = spec<TableSpec>('Table of loans and days overdue, the rows with more than 30 turn red');
    expect(columns).toEqual(['Loans', 'Days overdue']);
    expect(new Set(rows.flat())).toEqual(new Set(['', '> 30']));
    expect(marked.map((one) => [rows[one.row ?? 0]?.[1], one.colour])).toEqual([
      ['> 30', 'red'],
      ['> 30', 'red'],
    ]);
  });

  it('puts the row in whose name alone is told', () => {
    const { rows, marked } = spec<TableSpec>('Table of rivers and lengths, the row for the Danube lights up');
    expect(rows.filter((row) => row[0] === 'Danube')).toHaveLength(1);
    expect(marked).toHaveLength(1);
  });
});

describe('pairs with an equals sign', () => {
  it('are a row each', () => {
    expect(spec('Small table: E01 = door open, E02 = no water, E03 = call the maker')).toEqual({
      kind: 'table',
      columns: ['', ''],
      rows: [
        ['E01', 'Door open'],
        ['E02', 'No water'],
        ['E03', 'Call the maker'],
      ],
    });
  });

  it('keep several on one side together', () => {
    expect(spec<TableSpec>('Cheat sheet: 2 and 3 = caller, 5 = server').rows).toEqual([
      ['2 and 3', 'Caller'],
      ['5', 'Server'],
    ]);
  });

  it('stand under heads that are told before them', () => {
    expect(
      spec('Two columns, orchestra on the left and office on the right: conductor = manager, score = plan'),
    ).toEqual({
      kind: 'table',
      columns: ['Orchestra', 'Office'],
      rows: [
        ['Conductor', 'Manager'],
        ['Score', 'Plan'],
      ],
    });
  });

  it('stand under heads told behind them as the script uses the words, or under none', () => {
    const cue = 'conductor = manager, score = plan, stage = floor, office on the left and orchestra on the right';
    const [step] = planCues('In an orchestra the conductor has the score. In an office, the manager has a plan.', {
      'In an orchestra': cue,
    });
    expect(step?.spec).toMatchObject({ columns: ['Office', 'Orchestra'] });
    expect(step?.spec).toHaveProperty('rows.0', ['Manager', 'Conductor']);
    expect(spec<TableSpec>(cue)).toMatchObject({ columns: ['', ''], title: { label: 'Office / Orchestra' } });
  });
});
