/**
 * Reads the table of the README that leads a newcomer through one case: who acts, and which buttons they press, by the
 * names that the portal gives them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXERCISE_ORGANIZATIONS } from '@comity/infra/exercise/people';
import { ACT_NAMES, ACTS, type ActName } from '@comity/vocabulary/acts';

const README = join(import.meta.dirname, '..', '..', 'README.md');
const ROW = /^\| `([\w-]+)` +\| ([^|]+?) +\| (.+?) +\|$/gm;

export interface ReadmeStep {
  who: string;
  what: string;
}

/** Throws on a person, or on a button, that does not exist under the name that the table gives. */
export function readmeSteps(): ReadmeStep[] {
  const [, after = ''] = readFileSync(README, 'utf8').split('## What to try first');
  const [table = ''] = after.split('\n## ');
  return [...table.matchAll(ROW)].flatMap(([, who = '', name = '', text = '']) => {
    const person = EXERCISE_ORGANIZATIONS.flatMap(({ people }) => people).find(({ subject }) => subject === who);
    if (person?.name.en !== name) throw new Error(`${who} is ${person?.name.en ?? 'nobody'}, not ${name}`);
    return [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, button = '']) => ({ who, what: actNamed(button) }));
  });
}

function actNamed(button: string): ActName {
  const found = ACT_NAMES.find((name) => ACTS[name].words.do[0] === button);
  if (found === undefined) throw new Error(`No act has a button "${button}"`);
  return found;
}
