/**
 * case B5: whatever stands in a filter, a cursor or the address of a list, the answer is right or a problem by name, and
 * never a fault of the api.
 */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { problemSchema } from '@comity/contracts/http/problem-views';
import { isFileSpec, type RouteSpec } from '@comity/contracts/http/route-spec';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Person } from '@comity/testkit/person';
import { cast } from '../setup/running.ts';

const people = cast();
const AT_ONCE = 4;
const ID = randomUUID();

const EXTREMES = [
  '',
  '0',
  '-1',
  '2147483648',
  '9007199254740993',
  '1e400',
  'NaN',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '\u0000',
  '__proto__',
  'constructor',
  '\\',
  "'; --",
  '%',
  '\u202e\u{1d4b3}',
  'a'.repeat(3_000),
  '{"a":1}',
  ID,
] as const;

const INSTANTS = [
  '9999-12-31T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-11-29T00:00:00.000Z',
];
const CURSORS = [
  ...INSTANTS.flatMap((at) => [
    [at],
    [at, ID],
    [at, ID, ''],
    [at, ID, '\u0000'],
    [at, ID, '\\'],
    [at, ID.toUpperCase(), 'h1'],
  ]),
  ['', '', ''],
  [ID, ID],
  ['2026-11-29T00:00:00.000Z', ID, 'x'.repeat(101)],
  [1, 2, 3],
  { length: 2, __proto__: null },
  null,
  'text',
].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));

const lists = Object.entries<RouteSpec>(ROUTES).filter(
  ([, { method, permission }]) => method === 'GET' && !('public' in permission),
);

/** Each route is asked by somebody who may. */
function whoAsks({ permission }: RouteSpec): Person {
  if (!('roles' in permission)) return people.person('cl-poc');
  if (permission.roles.includes('PROVIDER_LIAISON')) return people.person('cl-liaison');
  if (permission.roles.includes('AUDITOR')) return people.person('cl-auditor');
  return people.person(permission.roles.includes('OPERATOR') ? 'operator' : 'cl-poc');
}

function addresses({ path, params = {}, query }: RouteSpec): string[] {
  const usual = path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'id' ? ID : '1'));
  const inPath = Object.keys(params).flatMap((name) =>
    EXTREMES.filter((value) => value !== '').map((value) =>
      path.replaceAll(/:(\w+)/g, (_, one: string) => encodeURIComponent(one === name ? value : ID)),
    ),
  );
  const names = Object.keys(query?.shape ?? {});
  const asked = names.flatMap((name) => [
    ...EXTREMES.map((value) => `${usual}?${new URLSearchParams({ [name]: value }).toString()}`),
    `${usual}?${name}=a&${name}=b`,
    `${usual}?${name}[a]=b`,
    `${usual}?${name}=%ff%00`,
  ]);
  const cursors = names.includes('cursor') ? CURSORS.map((cursor) => `${usual}?cursor=${cursor}`) : [];
  return [...inPath, ...asked, ...cursors, `${usual}?__proto__[a]=1`, `${usual}?surprise=1`];
}

/** Says what is wrong with the answer; null for a right one. */
async function faultAt(person: Person, route: RouteSpec, address: string): Promise<string | null> {
  const response = await person.ask(address);
  const { status } = response;
  const answer = route.answers[status];
  if (answer === null || (answer !== undefined && isFileSpec(answer))) return null;
  const body: unknown = await response.json();
  if (answer !== undefined)
    return answer.safeParse(body).success ? null : `${address} gives another answer than described`;
  if (status >= 500) return `${address} gives ${String(status)} ${JSON.stringify(body)}`;
  return problemSchema.safeParse(body).success ? null : `${address} gives ${String(status)} without a problem`;
}

describe('case B5: what is asked from outside', () => {
  it.each(lists)('is answered or refused by name at %s', async (_name, route) => {
    const person = whoAsks(route);
    const rest = addresses(route);
    const faults: string[] = [];
    const lane = async (): Promise<void> => {
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const fault = await faultAt(person, route, next);
        if (fault !== null) faults.push(fault);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    expect(faults).toEqual([]);
  });

  it('finds nothing, or what it says, by whatever a person searches for', async () => {
    const person = people.person('cl-poc');
    for (const q of EXTREMES) {
      const kept = await person.call('keepSearch', { body: { q } });
      if (!kept.ok) {
        expect([q, kept.problem.code]).toEqual([q, 'BODY_INVALID']);
        continue;
      }
      const search = kept.value.id;
      for (const name of ['dossiers', 'work', 'workOfOthers', 'orders'] as const)
        expect([q, name, (await person.call(name, { query: { search } })).ok]).toEqual([q, name, true]);
    }
  });
});
