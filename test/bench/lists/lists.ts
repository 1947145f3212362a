/**
 * The lists are measured on a database of their own, at as many open dossiers as a busy State has, among twenty
 * organizations: the time that the api's own service takes for an answer, without the way over HTTP. The dossiers are
 * rows that no engine runs, so no part of an installation is started beside the database.
 */
import { Work } from '@comity/api/dossiers/work.service';
import { Dossiers } from '@comity/api/dossiers/dossiers.service';
import { draftPage } from '@comity/api/drafts/drafts.service';
import { EXERCISE_ORGANIZATIONS, type ExerciseOrganization, exerciseEmail } from '@comity/infra/exercise/people';
import { inOrganization, readingOrganization } from '@comity/persistence/context';
import { readMarkKey } from '@comity/persistence/mark-keys';
import type { Caller } from '@comity/persistence/reads/caller';
import { marksUnder, markIdentifiers } from '@comity/persistence/recording/identifier-marks';
import { keepSearch } from '@comity/persistence/search-terms';
import { organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { RARE_STATE } from '@comity/persistence/test/many-rows';
import { callerIn, fillDossiers, type FilledOrganization } from '@comity/persistence/test/many-dossiers';
import { endedBySignal } from '../ended-by-signal.ts';
import { burst, type Measured, measure } from '../measure.ts';
import { type Cost, costOf } from './cost.ts';

const ORGANIZATIONS = 20;
const ELSEWHERE = 1_000;
const CALLS = 200;
const MASTER_KEY = Buffer.alloc(32, 7);
const IDENTIFIER = { type: 'EMAIL', value: 'persona.buscada@correo.example' } as const;

export interface ListFigures {
  dossiers: number;
  /** By the name of the list; `apiMs` is what the api's own processor took for one answer. */
  lists: Record<string, Measured & { cost: Cost; apiMs: number }>;
}

export async function benchLists(dossiers: number, print: (line: string) => void): Promise<ListFigures> {
  const database = await startTestDatabase();
  return endedBySignal(
    () => database.stop(),
    async () => {
      print(`  writing ${String(dossiers)} dossiers of one State, as many of one provider, and those of others`);
      return measureLists(database, await fill(database, dossiers), dossiers);
    },
  );
}

type Sources = Pick<TestDatabase, 'app' | 'owner'>;

async function measureLists(database: Sources, filled: Filled, dossiers: number): Promise<ListFigures> {
  const measured: ListFigures['lists'] = {};
  for (const [name, read] of Object.entries(await listsOf(filled, database, dossiers))) {
    await burst(1, 5, read);
    const whose = name.startsWith('orders') ? filled.provider : filled.state;
    const cost = await costOf(database.app, whose.organization, read);
    const before = process.cpuUsage();
    const took = measure([await burst(1, CALLS, read)]);
    const { user, system } = process.cpuUsage(before);
    measured[name] = { ...took, cost, apiMs: Math.round((user + system) / CALLS / 100) / 10 };
  }
  return { dossiers, lists: measured };
}

interface Filled {
  state: FilledOrganization;
  provider: FilledOrganization;
}

async function fill({ owner }: Sources, dossiers: number): Promise<Filled> {
  const seed = { masterKey: MASTER_KEY, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(owner, EXERCISE_ORGANIZATIONS, seed);
  const template = EXERCISE_ORGANIZATIONS.find(({ code }) => code === 'CL');
  if (template === undefined) throw new Error('The exercise has no such State');
  const more = ORGANIZATIONS - EXERCISE_ORGANIZATIONS.length;
  const others = Array.from({ length: more }, (_, index) => stateLike(template, index));
  await seedExercise(owner, others, seed);
  for (const { code } of others) await fillDossiers(owner, organizationId(code), { dossiers: ELSEWHERE, waiting: [] });
  const waiting = Array.from({ length: dossiers / 2 }, (_, index) => index * 2);
  const state = await fillDossiers(owner, organizationId('CL'), { dossiers, waiting });
  const provider = await fillDossiers(owner, organizationId('CORREO-AUSTRAL'), {
    dossiers,
    waiting,
    side: 'provider',
  });
  return { state, provider };
}

function stateLike(template: ExerciseOrganization, index: number): ExerciseOrganization {
  const code = `X${String(index)}`;
  return {
    ...template,
    code,
    people: template.people.map((person) => ({ ...person, subject: `${code.toLowerCase()}-${person.subject}` })),
  };
}

async function listsOf(
  { state, provider }: Filled,
  { app: dataSource, owner }: Sources,
  dossiers: number,
): Promise<Record<string, () => Promise<unknown>>> {
  const parts = { dataSource, config: { COMITY_MASTER_KEY: MASTER_KEY } };
  const [work, read] = [new Work(parts), new Dossiers(parts)];
  const caller = callerIn(state);
  const liaison = callerIn(provider, 'PROVIDER_LIAISON');
  const middle = Math.floor(dossiers / 2);
  const last = dossiers - 1;
  await inOrganization(owner, state.organization, async (manager) => {
    const key = await readMarkKey(manager, state.organization, MASTER_KEY);
    const mark = marksUnder(key).of(IDENTIFIER, 'CORREO-AUSTRAL');
    const dossier = { organization: state.organization, dossier: state.dossierAt(middle) };
    await markIdentifiers(manager, dossier, [{ target: 't4', mark }]);
  });
  const kept = (whose: Caller, term: string): Promise<string> =>
    inOrganization(dataSource, whose.organization.id, (manager) => keepSearch(manager, whose.member, term));
  const [reference, caseNumber, identifier, own] = await Promise.all([
    kept(caller, state.referenceAt(middle)),
    kept(caller, state.caseAt(middle)),
    kept(caller, IDENTIFIER.value),
    kept(liaison, provider.referenceAt(last)),
  ]);
  const limit = 50;
  const drafts = (toCompare: boolean) => () =>
    readingOrganization(dataSource, state.organization, (manager) => draftPage(manager, caller, { limit, toCompare }));
  return {
    'my work': () => work.mine(caller, { limit }),
    'my work, critical': () => work.mine(caller, { limit, urgency: 'CRITICAL_LIFE' }),
    'my work, of one State': () => work.mine(caller, { limit, state: RARE_STATE }),
    'my work, of one provider': () => work.mine(caller, { limit, provider: 'NORTHLIGHT' }),
    'my work, due before': () => work.mine(caller, { limit, dueBefore: '2026-12-02' }),
    'my work, mine to answer for': () => work.mine(caller, { limit, responsible: 'me' }),
    'my work, by reference': () => work.mine(caller, { limit, search: reference }),
    'the work of others': () => work.others(caller, { limit }),
    'the work of others, mine to answer for': () => work.others(caller, { limit, responsible: 'me' }),
    'search by reference': () => read.list(caller, { limit, search: reference }),
    'search by case number': () => read.list(caller, { limit, search: caseNumber }),
    'search by identifier': () => read.list(caller, { limit, search: identifier }),
    'search by State': () => read.list(caller, { limit, state: RARE_STATE }),
    'search by status': () => read.list(caller, { limit, status: 'NEED_INFO' }),
    'search by urgency': () => read.list(caller, { limit, urgency: 'CRITICAL_LIFE' }),
    'search by provider': () => read.list(caller, { limit, provider: 'NORTHLIGHT' }),
    'search by day': () => read.list(caller, { limit, from: '2026-03-01', to: '2026-03-02' }),
    'search by deadline': () => read.list(caller, { limit, dueBefore: '2026-12-02' }),
    'search by who answers': () => read.list(caller, { limit, responsible: 'me' }),
    'the latest dossiers': () => read.list(caller, { limit }),
    'orders by due date': () => work.orders(liaison, { limit }),
    'orders by reference': () => work.orders(liaison, { limit, search: own }),
    'orders, critical': () => work.orders(liaison, { limit, urgency: 'CRITICAL_LIFE' }),
    holds: () => read.holds(caller, { limit }),
    drafts: drafts(false),
    'drafts to compare': drafts(true),
  };
}
