/**
 * Somebody of one organization asks every route for what another organization has. The answer is the one for an id that
 * nobody has, byte for byte, so it tells nothing, and the asking leaves a trace. CI does it as some people; all people of
 * the exercise do it by `COMITY_TENANTS=whole npm run check -- test/attacks/tenants.test.ts`.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { type RouteName, ROUTES } from '@comity/contracts/http/routes';
import { EXERCISE_ORGANIZATIONS } from '@comity/infra/exercise/people';
import { inOrganization } from '@comity/persistence/context';
import { createDataSource } from '@comity/persistence/data-source';
import { memberId, organizationId } from '@comity/persistence/seed';
import { preservationStory } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { sampleOf } from '@comity/testkit/sample-value';
import { signIn } from '@comity/testkit/sign-in';
import { eventually } from '@comity/testkit/waiting';
import { z } from 'zod';
import { cast, running } from '../setup/running.ts';

const people = cast();
const owner = createDataSource(running().ownerDatabaseUrl, { poolSize: 1 });
const AT_ONCE = 6;

/** What one organization has: ids of dossiers, drafts and searches, and digests of documents. */
interface Owned {
  ids: string[];
  digests: string[];
}
const owned = new Map<string, Owned>();

beforeAll(async () => {
  await owner.initialize();
  const prosecutor = people.person('pe-prosecutor');
  const { requesting, receiving, provider } = await preservationStory(people);
  const draft = await prosecutor.draft(completeRequest());
  const { id: search } = await prosecutor.must('keepSearch', { body: { q: 'somebody' } });
  const digestsOf = async (subject: string, id: string): Promise<string[]> => {
    const { content, events } = await people.person(subject).dossier(id);
    const named = events.flatMap(({ documents }) => documents.map(({ digest }) => digest));
    return [...new Set([...(content === null ? [] : [content]), ...named])].slice(0, 2);
  };
  owned.set('PE', { ids: [requesting, draft.id, search], digests: await digestsOf('pe-prosecutor', requesting) });
  owned.set('CL', { ids: [receiving], digests: await digestsOf('cl-poc', receiving) });
  owned.set('CORREO-AUSTRAL', { ids: [provider], digests: await digestsOf('cl-liaison', provider) });
});
afterAll(() => owner.destroy());

const routes = (Object.entries<RouteSpec>(ROUTES) as [RouteName, RouteSpec][]).filter(
  ([, { params = {}, permission }]) => !('public' in permission) && Object.values(params).some(takesAnId),
);

function takesAnId(schema: z.ZodType): boolean {
  return schema.safeParse(randomUUID()).success && !schema.safeParse('no id').success;
}

/** Parameters that are no ids are the same whoever asks. */
const OTHERS = ['1', 'receiving', 'request', 'REQUEST', 'x'];

type Fill = Record<string, string>;

/** Fills the parameters of a route with what the other has, and with what nobody has. */
function fillings(params: Readonly<Record<string, z.ZodType>>, { ids, digests }: Owned): [Fill, Fill][] {
  return ids.flatMap((id) =>
    (digests.length === 0 ? [''] : digests).map((digest): [Fill, Fill] => {
      const filled = (own: string, ownDigest: string): Fill =>
        Object.fromEntries(
          Object.entries(params).map(([name, schema]) => [
            name,
            [own, ownDigest, ...OTHERS].find((one) => schema.safeParse(one).success) ?? own,
          ]),
        );
      return [filled(id, digest), filled(randomUUID(), randomBytes(32).toString('hex'))];
    }),
  );
}

interface Answer {
  status: number;
  text: string;
}

async function ask([, { method, path, body }]: [RouteName, RouteSpec], fill: Fill, bearer: string): Promise<Answer> {
  const address = path.replaceAll(/:(\w+)/g, (_whole, name: string) => fill[name] ?? '');
  const sends = body !== undefined && method !== 'GET' && method !== 'HEAD';
  const response = await fetch(running().apiUrl + address, {
    method,
    headers: { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(sends ? { body: JSON.stringify(sampleOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text: Object.values(fill).reduce((all, own) => all.replaceAll(own, '…'), text) };
}

interface Tried {
  asked: number;
  /** Answers that an access log has to have. */
  noted: number;
  /** What another's id is answered, where it differs from an unknown one or is no refusal. */
  leaks: string[];
}

async function tryAll(subject: string, others: readonly Owned[]): Promise<Tried> {
  const bearer = `Bearer ${await signIn(running(), subject)}`;
  const waiting = routes.flatMap((route) =>
    others.flatMap((one) => fillings(route[1].params ?? {}, one).map((fills) => ({ route, fills }))),
  );
  const tried: Tried = { asked: 0, noted: 0, leaks: [] };
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { route, fills } = next;
      const [foreign, unknown] = [await ask(route, fills[0], bearer), await ask(route, fills[1], bearer)];
      tried.asked += 2;
      tried.noted += [foreign, unknown].filter(({ status }) => [401, 403, 404, 429].includes(status)).length;
      const differs = foreign.status !== unknown.status || foreign.text !== unknown.text;
      if (differs || foreign.status < 400 || foreign.status >= 500)
        tried.leaks.push(`${subject} ${route[0]}: ${String(foreign.status)} ${foreign.text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return tried;
}

const organizationOf = (subject: string): string =>
  EXERCISE_ORGANIZATIONS.find((one) => one.people.some((person) => person.subject === subject))?.code ?? '';

async function refusalsOf(subject: string): Promise<number> {
  const organization = organizationId(organizationOf(subject));
  const [row] = await inOrganization(owner, organization, (manager) =>
    manager.query<{ refused: number }[]>(
      `SELECT coalesce(sum(number), 0)::int AS refused FROM access_line WHERE member_id = $1 AND kind = 'REFUSED'`,
      [memberId(subject)],
    ),
  );
  return row?.refused ?? 0;
}

const everybody = EXERCISE_ORGANIZATIONS.flatMap((one) => one.people.map(({ subject }) => subject));
const SOME = ['us-poc', 'us-liaison', 'cl-poc', 'cl-liaison', 'pe-auditor', 'operator'];
const askers = process.env['COMITY_TENANTS'] === 'whole' ? everybody : SOME;

describe('case E6: what another organization has', () => {
  it.each(askers)('is for %s what nobody has, at every route, and the asking leaves a trace', async (subject) => {
    const others = [...owned].filter(([code]) => code !== organizationOf(subject)).map(([, has]) => has);
    const before = await refusalsOf(subject);
    const { asked, noted, leaks } = await tryAll(subject, others);
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(routes.length);
    expect(noted).toBeGreaterThan(asked / 10);
    await eventually('the trace', async () => (await refusalsOf(subject)) - before >= noted);
  });

  it('would be found where it is shown: its owner sees another answer than for an unknown id', async () => {
    const { leaks } = await tryAll('pe-poc', [owned.get('PE') ?? { ids: [], digests: [] }]);
    expect(leaks.length).toBeGreaterThan(routes.length / 4);
  });
});
