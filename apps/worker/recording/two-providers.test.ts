/**
 * Orders went to two providers, one after the other, and neither keeps anything. What is written then goes to the one that
 * is meant, under the number that follows its own last one.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Envelope } from '@comity/contracts/exchange';
import { isFormerCustodian } from '@comity/domain/orders/ruled-out';
import { type DossierState, unopened } from '@comity/domain/state/dossier';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { inOrganization } from '@comity/persistence/context';
import { queueMessages } from '@comity/persistence/recording/outgoing';
import { addPeer, readPeers } from '@comity/persistence/recording/peers';
import { organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { openTestDossier } from '@comity/persistence/test/organizations';
import { knownPeers } from './dossier-context.ts';
import { envelopesOf } from './envelopes.ts';

const PERU = organizationId('PE');
const PROVIDERS = EXERCISE_ORGANIZATIONS.filter(({ kind }) => kind === 'PROVIDER').map(({ code }) => code);
const ORDERS: Readonly<Record<'first' | 'second', number>> = { first: 3, second: 1 };
const { privateKey } = generateKeyPairSync('ed25519');

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey: Buffer.alloc(32, 7), emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
}, 120_000);
afterAll(() => database.stop());

function stateAfter(ruledOut: string[], provider: string): DossierState {
  const policies = { soloAtCriticalLife: false, forwarding: 'REVIEWED', zone: 'America/Lima' } as const;
  return { ...unopened('PRESERVATION', 'receiving', policies), custodian: { provider }, ruledOut };
}

/** Says to whom a note would go, and under which number. */
async function written(first: string, second: string, state: DossierState): Promise<string[]> {
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'receiving' } as const;
  return inOrganization(database.recorder, PERU, async (manager) => {
    await openTestDossier(manager, ref.dossier);
    for (const code of [first, second]) await addPeer(manager, ref, 'provider', organizationId(code), randomUUID());
    for (const { organizationCode, ...peer } of await readPeers(manager, ref)) {
      const last = organizationCode === first ? ORDERS.first : ORDERS.second;
      const sent = Array.from({ length: last }, (_, index) => ({
        peer,
        number: index + 1,
        envelope: { code: 'order' } as Envelope,
      }));
      await queueMessages(manager, ref, 1, sent);
    }
    const peers = await knownPeers(manager, { ref, state });
    if (peers.length === 0) return [];
    const sender = { organizationCode: 'PE', dossier: ref.dossier, kind: ref.kind, side: ref.side, exercise: true };
    const sends = [{ to: 'provider', code: 'order_amendment', body: {} } as never];
    return envelopesOf(sends, { ...sender, privateKey }, peers, '2026-11-23T21:00:00.000Z').map(
      ({ envelope: { to }, number }) => `${to.organization} ${String(number)}`,
    );
  });
}

describe('After orders to two providers, a message', () => {
  const [one = '', other = ''] = PROVIDERS;
  it.each([
    [one, other],
    [other, one],
  ])('goes to the later one while nobody else is named: first %s, then %s', async (first, second) => {
    expect(await written(first, second, stateAfter([first, second], ''))).toEqual([`${second} 2`]);
    expect(await written(first, second, stateAfter([first], second))).toEqual([`${second} 2`]);
  });

  it('goes to neither once a third is named', async () => {
    expect(await written(one, other, stateAfter([one, other], 'a-third'))).toEqual([]);
  });

  it('that comes late from the earlier one changes nothing, and one from the later one counts', () => {
    const state = stateAfter([one, other], '');
    expect(isFormerCustodian(state, one)).toBe(true);
    expect(isFormerCustodian(state, other)).toBe(false);
  });
});
