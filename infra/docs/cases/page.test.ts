import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { houseFiles } from '../rules/house.ts';
import { testsByCase } from './page.ts';
import { CASES } from './rows.ts';

const told = testsByCase(houseFiles(path.resolve(import.meta.dirname, '../../..')));
const rows = Object.values(CASES).flatMap((part) => Object.keys(part));

describe('The cases', () => {
  it.each(rows)('%s is told by a test', (row) => {
    expect(told.get(row) ?? []).not.toEqual([]);
  });

  it('a test names no row that is not among them', () => {
    expect([...told.keys()].filter((row) => !rows.includes(row))).toEqual([]);
  });
});
