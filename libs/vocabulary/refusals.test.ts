import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REFUSAL_CODES } from './refusals.ts';

const FOLDER = path.join(import.meta.dirname, 'refusals');

describe('The refusals', () => {
  it('stand each in one part: a code that stood in two would lose one of its sentences', async () => {
    const parts = await Promise.all(
      readdirSync(FOLDER).map((name) => import(path.join(FOLDER, name)) as Promise<Record<string, object>>),
    );
    const codes = parts.flatMap((part) => Object.values(part).flatMap((refusals) => Object.keys(refusals)));
    expect(codes.toSorted()).toEqual([...REFUSAL_CODES].toSorted());
  });
});
