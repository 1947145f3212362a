/** Adds a service provider to the directory that is reached by hand, and lists those that it has. */
import { createHash } from 'node:crypto';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { EntityManager } from 'typeorm';
import { generateKeys } from './keys.ts';
import { answerOf, type Words, words } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';
import { stableId } from './stable-id.ts';

export interface NewProvider {
  name: string;
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  state: string;
  /** IANA zone. */
  zone: string;
  way: Way;
  /** The provider is reached at this address in that way. */
  address: string;
}

/** Returns the code that the directory gives the provider; null if it has one of this name in this State already. */
export async function addProvider(
  manager: EntityManager,
  exercise: string | null,
  { name, state, zone, way, address }: NewProvider,
): Promise<string | null> {
  const code = codeOf(exercise, state, name);
  const id = stableId('organization', code);
  const { publicKey } = generateKeys();
  const office = stableId('office', code, 'legal');
  const { added } = await tenantRows(manager)
    .selectNoFrom(answerOf('add_provider', id, office, code, state, name, zone, way, address, publicKey).as('added'))
    .executeTakeFirstOrThrow();
  return added === 1 ? code : null;
}

/** Returns the id of the provider's organization; null where no organization has this code. */
export async function providerNamed(manager: EntityManager, code: string): Promise<string | null> {
  const row = await publicRows(manager)
    .selectFrom('organization')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}

export function readProviders(
  manager: EntityManager,
  exercise: string | null,
): Promise<{ code: string; name: Words }[]> {
  return publicRows(manager)
    .selectFrom('organization')
    .select((eb) => ['code', words(eb.ref('name_en'), eb.ref('name_es')).as('name')])
    .where('kind', '=', 'PROVIDER')
    .where('exercise_id', 'is not distinct from', exercise)
    .orderBy('code')
    .execute();
}

const READABLE = 40;
const APART = 8;

/** A name that is written in no Latin letters leaves the readable part empty. */
function codeOf(exercise: string | null, state: string, name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const readable = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE)
    .replaceAll(/^-+|-+$/g, '');
  const apart = createHash('sha256')
    .update([exercise ?? '', state, plain].join('\n'))
    .digest('hex')
    .slice(0, APART);
  return ['provider', readable, apart].filter((part) => part !== '').join('-');
}
