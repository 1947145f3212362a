/**
 * An installation begins with the exercise or with nothing (COMITY_SEED), and stays what it was begun as: what an
 * exercise would add to real organizations could not be taken away again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { Sentence } from './sentence.ts';

export const SEEDS = ['exercise', 'none'] as const;
export type Seed = (typeof SEEDS)[number];

const fileIn = (home: string): string => join(home, 'seed');

/** Data of before there was a choice are those of the exercise. */
export function seedOf(home: string): Seed {
  if (!existsSync(fileIn(home))) return 'exercise';
  return readFileSync(fileIn(home), 'utf8').trim() === 'none' ? 'none' : 'exercise';
}

/** Keeps the choice at the first start; null asks for what was chosen then. It throws `Sentence` for another choice. */
export function chooseSeed(home: string, asked: Seed | null): void {
  const begun = existsSync(fileIn(home)) || existsSync(join(home, 'secrets.json'));
  if (!begun) writeAtomically(fileIn(home), `${asked ?? 'exercise'}\n`);
  else if (asked !== null && asked !== seedOf(home))
    throw new Sentence(
      `The data in ${home} were begun with COMITY_SEED=${seedOf(home)} and stay so; set COMITY_HOME to another folder for ${asked}.`,
    );
}
