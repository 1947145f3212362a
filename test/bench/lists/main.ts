/**
 * `npm run bench:lists`: measures the lists alone, at as many open dossiers as `--listed` says, with what each costs the
 * database, and ends with code 1 where one of them misses its goal.
 *
 *   npm run bench:lists -- [--listed 100000] [--out .comity-bench/lists.json]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchLists } from './lists.ts';
import { tellLists, tooSlow } from './tell.ts';

const { values } = parseArgs({
  options: {
    listed: { type: 'string', default: '100000' },
    out: { type: 'string', default: '.comity-bench/lists.json' },
  },
});
const listed = Number(values.listed);
if (!Number.isInteger(listed) || listed < 1_000) throw new Error('--listed is a whole number from 1000');

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const figures = await benchLists(listed, print);
tellLists(figures, print);
const out = resolve(values.out);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`);
print(`Written: ${out}`);
if (tooSlow(figures).length > 0) process.exitCode = 1;
