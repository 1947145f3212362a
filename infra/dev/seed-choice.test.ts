import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chooseSeed, seedOf } from './seed-choice.ts';
import { scratchFolder } from './test/scratch.ts';

const begun = scratchFolder('seed-none');
const earlier = scratchFolder('seed-earlier');

describe('case J1: what an installation begins with', () => {
  it('is chosen once, and no later start mixes the exercise with real organizations', () => {
    const home = begun;
    chooseSeed(home, 'none');
    writeFileSync(join(home, 'secrets.json'), '{}');
    chooseSeed(home, null);
    chooseSeed(home, 'none');
    expect(seedOf(home)).toBe('none');
    expect(() => {
      chooseSeed(home, 'exercise');
    }).toThrow(/were begun with COMITY_SEED=none and stay so/);
    expect(seedOf(home)).toBe('none');
  });

  it('is the exercise where nobody chooses, and in data of an earlier version', () => {
    const home = earlier;
    writeFileSync(join(home, 'secrets.json'), '{}');
    chooseSeed(home, null);
    expect(seedOf(home)).toBe('exercise');
    expect(() => {
      chooseSeed(home, 'none');
    }).toThrow(/COMITY_SEED=exercise/);
  });
});
