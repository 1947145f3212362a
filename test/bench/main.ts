/**
 * `npm run bench` measures what Comity costs above the bare engine and database. It has its own throw-away
 * installation; the floor runs on the same servers, in turns with Comity, so that only the ratios depend little on the
 * machine.
 *
 *   npm run bench -- [--dossiers 1000] [--listed 100000] [--rounds 3] [--small-evidence] [--out .comity-bench/bench.json]
 *
 * `--listed` says how many open dossiers the lists are measured at.
 * `--small-evidence` leaves out the file of 10 GiB, which is left out too where the disk has no room for it.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { tellFailure } from '@comity/infra/dev/sentence';
import type { Stack } from '@comity/infra/dev/stack';
import { onThrowAway } from '@comity/infra/dev/throw-away';
import { Cast } from '@comity/testkit/cast';
import { preservationStory } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { type DossierFile, dossierFile } from './dossier-file.ts';
import { type EngineActions, engineActions } from './engine-actions.ts';
import { benchEvidence } from './evidence.ts';
import { benchFlood } from './flood/flood.ts';
import { type Floor, startFloor } from './floor/floor.ts';
import { benchLists } from './lists/lists.ts';
import { type Compared, compare } from './measure.ts';
import { residentMb } from './memory.ts';
import { author, note, open, openDossiers, type ReadyDraft, readyDraft } from './people.ts';
import { type Report, save, tell } from './report.ts';

const MANY = 32;
const ACTS = { c1: { lanes: 1, calls: 60 }, c32: { lanes: MANY, calls: 12 } } as const;
const OPENINGS = 50;
const FILE_EVENTS = 500;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '1000' },
    listed: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    'small-evidence': { type: 'boolean', default: false },
    out: { type: 'string', default: '.comity-bench/bench.json' },
  },
});
const [dossiers, listed, rounds] = [Number(values.dossiers), Number(values.listed), Number(values.rounds)];
if (![dossiers, listed, rounds].every(Number.isInteger) || rounds < 1)
  throw new Error('--dossiers, --listed and --rounds are whole numbers, and there is at least one round');

async function run(stack: Stack, floor: Floor): Promise<Omit<Report, 'at' | 'machine' | 'seconds'>> {
  const cast = new Cast({
    apiUrl: stack.urls.api,
    issuer: stack.urls.issuer,
    audience: stack.env.COMITY_OIDC_AUDIENCE,
  });
  print('Evidence, against openssl sha256 and cp && sync');
  const evidence = await benchEvidence(
    stack.env.COMITY_EVIDENCE_DIR,
    { rounds, large: !values['small-evidence'] },
    print,
  );
  print('One complete preservation, to count what the engine does for it');
  const engine = await countedStory(stack, cast);
  const before = residentMb(stack.pids);
  print('Acts, against a bare Update with one empty activity');
  const lanes = await openDossiers(author(cast), MANY);
  const acts = async ({ lanes: count, calls }: { lanes: number; calls: number }): Promise<Compared> =>
    compare({ lanes: count, calls, rounds }, (lane) => note(author(cast), lanes[lane] ?? ''), floor.update);
  const [c1, c32] = [await acts(ACTS.c1), await acts(ACTS.c32)];
  print('Opening a dossier, against Nest with one insert and one workflow start');
  const opening = await openings(cast, floor);
  print('The flood of one person, against the same without it');
  const flood = await benchFlood(cast, stack.urls.api, rounds);
  const opened = lanes.length + opening.comity.calls;
  const missing = Math.max(0, dossiers - opened);
  print(`Opening ${String(missing)} more dossiers`);
  await openDossiers(author(cast), missing, (count) => {
    if (count % 100 === 0) print(`  ${String(count)}`);
  });
  const memory = { dossiers: opened + missing, before, after: residentMb(stack.pids) };
  print(`The whole file of a dossier with ${String(FILE_EVENTS)} entries as PDF`);
  const file: DossierFile = await dossierFile(author(cast), lanes[0] ?? '', FILE_EVENTS);
  print(`Lists at ${String(listed)} open dossiers, on a database of their own`);
  const lists = await benchLists(listed, print);
  return { engine, acts: { c1, c32 }, opening, flood, memory, evidence, file, lists };
}

async function countedStory(stack: Stack, cast: Cast): Promise<EngineActions> {
  const { requesting, receiving, provider } = await preservationStory(cast);
  const connection = await Connection.connect({ address: stack.env.COMITY_TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: stack.env.COMITY_TEMPORAL_NAMESPACE });
  const counted = await engineActions(client, [requesting, receiving, provider]);
  await connection.close();
  return counted;
}

/** Drafts are made and checked beforehand, so only the act that opens the dossier is measured. */
async function openings(cast: Cast, floor: Floor): Promise<Compared> {
  const drafts: ReadyDraft[] = [];
  for (let count = 0; count < OPENINGS * rounds + 1; count += 1) drafts.push(await readyDraft(author(cast)));
  const next = async (): Promise<void> => {
    const draft = drafts.pop();
    if (draft !== undefined) await open(author(cast), draft, `open-${draft.id}`);
  };
  const form = completeRequest();
  return compare({ lanes: 1, calls: OPENINGS, rounds }, next, () => floor.open(form));
}

const began = Date.now();
const exitCode = await onThrowAway('bench', print, async (stack) => {
  const floor = await startFloor(stack, MANY);
  try {
    const figures = await run(stack, floor);
    const machine = {
      platform: `${process.platform}-${process.arch}`,
      cpus: availableParallelism(),
      node: process.version,
    };
    const seconds = Math.round((Date.now() - began) / 1000);
    const report: Report = { at: new Date().toISOString(), machine, ...figures, seconds };
    tell(report, print);
    const out = resolve(values.out);
    save(report, out);
    print(`Written: ${out}`);
  } finally {
    await floor.stop();
  }
}).catch(tellFailure);
process.exit(exitCode);
