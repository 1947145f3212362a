/** The tables and functions that are declared here must match a database to which every migration was applied. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import type { AnyColumn, SqlType } from './column.ts';
import { SCALAR_FUNCTIONS, TABLE_FUNCTIONS } from './functions.ts';
import { TABLES } from './tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
}, 60_000);
afterAll(async () => {
  await database.stop();
});

type Declared = Record<string, Record<string, AnyColumn>>;

/** Writes one line for each column, so that a difference names table, column and what differs. */
function linesOf(tables: Declared): string[] {
  return Object.entries(tables)
    .flatMap(([table, columns]) =>
      Object.entries(columns).map(([name, { sql, nullable, filled }]) =>
        [table, name, sql, nullable ? 'null' : 'not null', filled ? 'filled' : 'given'].join(' '),
      ),
    )
    .sort();
}

async function linesOfDatabase(): Promise<string[]> {
  const rows = await database.owner.query<{ line: string }[]>(`
    SELECT concat_ws(' ', table_name, column_name, udt_name, CASE is_nullable WHEN 'YES' THEN 'null' ELSE 'not null' END,
             CASE WHEN column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS' THEN 'filled' ELSE 'given' END)
             AS line
      FROM information_schema.columns
     WHERE table_schema = 'public' AND has_table_privilege('comity_recorder', format('%I.%I', table_schema, table_name), 'SELECT')`);
  return rows.map(({ line }) => line).sort();
}

/** Returns what is in only one of the two. */
function differences(declared: readonly string[], actual: readonly string[]): string[] {
  return [
    ...declared.filter((line) => !actual.includes(line)).map((line) => `declared: ${line}`),
    ...actual.filter((line) => !declared.includes(line)).map((line) => `in the database: ${line}`),
  ];
}

describe('The declared tables', () => {
  it('are those that the application or recording may read, column by column, and no others', async () => {
    const actual = await linesOfDatabase();
    expect(actual.length).toBeGreaterThan(200);
    expect(differences(linesOf(TABLES), actual)).toEqual([]);
  });

  it.each<[string, Declared, string[]]>([
    [
      'a column that is not there',
      { ...TABLES, exercise: { ...TABLES.exercise, planted: TABLES.exercise.name_en } },
      ['declared: exercise planted text not null given'],
    ],
    [
      'a column that is missing',
      { ...TABLES, dossier_office: withoutSince() },
      ['in the database: dossier_office since timestamptz not null given'],
    ],
    [
      'a table that is missing',
      Object.fromEntries(Object.entries(TABLES).filter(([name]) => name !== 'organization_key')),
      [
        'in the database: organization_key mark_key_wrapped bytea null given',
        'in the database: organization_key organization_id uuid not null given',
        'in the database: organization_key private_key_wrapped bytea not null given',
      ],
    ],
    [
      'another type',
      { ...TABLES, exercise: { ...TABLES.exercise, offset_ms: { ...TABLES.exercise.offset_ms, sql: 'int4' } } },
      ['declared: exercise offset_ms int4 not null filled', 'in the database: exercise offset_ms int8 not null filled'],
    ],
    [
      'another nullability',
      { ...TABLES, exercise: { ...TABLES.exercise, name_en: { ...TABLES.exercise.name_en, nullable: true } } },
      ['declared: exercise name_en text null given', 'in the database: exercise name_en text not null given'],
    ],
    [
      'a default that is not there',
      { ...TABLES, exercise: { ...TABLES.exercise, name_en: { ...TABLES.exercise.name_en, filled: true } } },
      ['declared: exercise name_en text not null filled', 'in the database: exercise name_en text not null given'],
    ],
  ])('are found to differ by %s', async (_difference, planted, expected) => {
    expect(differences(linesOf(planted), await linesOfDatabase())).toEqual(expected);
  });
});

function withoutSince(): Record<string, AnyColumn> {
  const { since: _since, ...rest } = TABLES.dossier_office;
  return rest;
}

describe('The declared functions', () => {
  it('are those that the application, recording or administration may call, with what they take and answer', async () => {
    const rows = await database.owner.query<{ name: string; taken: string; answered: string }[]>(`
      SELECT p.proname AS name,
             coalesce((SELECT string_agg(t.typname, ' ' ORDER BY a.place) FROM unnest(p.proargtypes) WITH ORDINALITY AS a (oid, place)
                         JOIN pg_type t ON t.oid = a.oid), '') AS taken,
             coalesce((SELECT string_agg(a.name || ' ' || t.typname, ', ' ORDER BY a.place)
                         FROM unnest(p.proallargtypes, p.proargmodes, p.proargnames) WITH ORDINALITY AS a (oid, mode, name, place)
                         JOIN pg_type t ON t.oid = a.oid WHERE a.mode = 't'),
               (SELECT t.typname::text FROM pg_type t WHERE t.oid = p.prorettype)) AS answered
        FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype <> 'trigger'::regtype
         AND (has_function_privilege('comity_recorder', p.oid, 'EXECUTE')
           OR has_function_privilege('comity_administrator', p.oid, 'EXECUTE'))`);
    const byName = <T extends { name: string }>(list: T[]): T[] => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
    const declared = [
      ...Object.entries<{ takes: readonly SqlType[]; answers: Record<string, AnyColumn> }>(TABLE_FUNCTIONS).map(
        ([name, { takes, answers }]) => ({
          name,
          taken: takes.join(' '),
          answered: Object.entries(answers)
            .map(([column, { sql }]) => `${column} ${sql}`)
            .join(', '),
        }),
      ),
      ...Object.entries(SCALAR_FUNCTIONS).map(([name, { takes, answers }]) => ({
        name,
        taken: takes.join(' '),
        answered: answers,
      })),
    ];
    expect(byName(declared)).toEqual(byName(rows));
  });
});

describe('What the driver answers', () => {
  const SAMPLES: Record<SqlType, [string, unknown]> = {
    uuid: [`'00000000-0000-8000-8000-00000000000a'`, '00000000-0000-8000-8000-00000000000a'],
    text: [`'a'`, 'a'],
    bpchar: [`'PE'`, 'PE'],
    _text: [`'{a,b}'`, ['a', 'b']],
    int4: ['7', 7],
    int8: ['5000000000', 5_000_000_000],
    bool: ['true', true],
    jsonb: [`'[{"a":null}]'`, [{ a: null }]],
    bytea: [String.raw`'\x0102'`, Buffer.from([1, 2])],
    timestamptz: [`'2026-11-23 16:00:00.5-05'`, '2026-11-23T21:00:00.500Z'],
    date: [`'2026-11-23'`, '2026-11-23'],
  };

  it.each(Object.entries(SAMPLES))('for %s is what the column types say', async (type, [literal, expected]) => {
    const [row] = await database.app.query<{ value: unknown }[]>(`SELECT ${literal}::${type} AS value`);
    expect(row?.value).toEqual(expected);
  });
});
