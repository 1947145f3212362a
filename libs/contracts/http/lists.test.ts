/** Every list that the api gives is a page, has a greatest length, or says what bounds it (case B2). */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type AnswerSpec, isFileSpec, type RouteSpec } from './route-spec.ts';
import { ROUTES } from './routes.ts';

/** These are whole; each says by what it is bounded. */
const WHOLE: Readonly<Record<string, string>> = {
  law: 'the packs that this version has',
  'me.offices': 'the offices in which one person works',
  'sessions.sessions': 'the open sessions of one person, which end by themselves',
  accessPeople: 'the people of one organization',
  'administration.people': 'the people of one organization by name: an act chooses among all of them',
  'administration.offices': 'the offices of one organization',
  'administration.invitations': 'the open invitations of one organization: one an address, for seven days',
  'administration.shifts': 'the shifts of the contact points of one organization, 200 each at most',
  'administration.changes': 'the changes that wait for an administrator of one organization',
  'ownSettings.colleagues': 'the people who hold a role of one person in the same office',
  parties: 'the States and providers of an exercise, or of the network: a request names any of them',
};

interface Json {
  type?: string;
  maxItems?: number;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  allOf?: Json[];
  $ref?: string;
  $defs?: Record<string, Json>;
}

const schemaOf = (answer: AnswerSpec): Json =>
  answer === null || isFileSpec(answer)
    ? {}
    : (z.toJSONSchema(answer, { unrepresentable: 'any', io: 'output' }) as Json);

function isPage({ properties = {} }: Json): boolean {
  return ['items', 'next', 'total'].every((name) => name in properties);
}

/** Returns the places of arrays without an end, but for those within a page. */
function endless(schema: Json, place: string, all: Json): string[] {
  const found = schema.$ref === undefined ? schema : (all.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  if (isPage(found)) return [];
  const parts = [...(found.anyOf ?? []), ...(found.allOf ?? [])].flatMap((one) => endless(one, place, all));
  if (found.type === 'array') return found.maxItems === undefined ? [place] : [];
  const inside = Object.entries(found.properties ?? {}).flatMap(([name, one]) => endless(one, `${place}.${name}`, all));
  return [...parts, ...inside];
}

/** A list is asked for without naming one thing; what is in one dossier or draft has the bounds of its contract. */
const LISTS = Object.entries<RouteSpec>(ROUTES).filter(
  ([, { method, params, answers }]) => method === 'GET' && params === undefined && answers[200] !== undefined,
);

describe('case B2: each list of the api', () => {
  it('has an end, or is bounded by something that is said', () => {
    const found = LISTS.flatMap(([name, { answers }]) => {
      const schema = schemaOf(answers[200] ?? null);
      return endless(schema, name, schema);
    });
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(WHOLE).toSorted());
  });

  it('that is a page is asked for by a cursor and a bounded number of lines', () => {
    const pages = LISTS.filter(([, { answers }]) => isPage(schemaOf(answers[200] ?? null)));
    expect(pages.length).toBeGreaterThan(8);
    for (const [name, { query }] of pages) {
      expect([name, query?.safeParse({ limit: 101 }).success]).toEqual([name, false]);
      expect([name, Object.keys(query?.shape ?? {})]).toEqual([name, expect.arrayContaining(['cursor', 'limit'])]);
    }
  });
});
