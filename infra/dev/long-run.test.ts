import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chosenTests, LONG_RUN } from './long-run.ts';
import { PROJECT } from './settings.ts';

describe('The long run', () => {
  it.each(LONG_RUN)('%s is a test of the project', (path) => {
    expect(existsSync(join(PROJECT, path))).toBe(true);
  });

  it('and the usual run together are all tests', () => {
    const left = chosenTests([], false).filter((one) => one !== '--testPathIgnorePatterns');
    expect(left).toEqual(['/node_modules/', ...chosenTests([], true).slice(1)]);
    expect(chosenTests(['test/stories'], true)).toEqual(['test/stories']);
  });
});
