/** Acceptance scenario 11 on real parts: two States ask a third for the same account. */
import { describe, expect, it } from '@jest/globals';
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import type { Page } from '@comity/contracts/http/views';
import type { SameIdentifierView } from '@comity/contracts/http/dossier-part-views';
import { arrivedAt, type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/domain/request/form';
import { cast } from '../setup/running.ts';
import { heldData, nowOf, servedFor } from './stage.ts';

const people = cast();
const central = people.person('cl-central');
const DAY = 86_400_000;

function accountOf(value: string): Partial<RequestForm> {
  const [account] = completeRequest().targets;
  if (account === undefined) throw new Error('no target');
  return { targets: [{ ...account, value, categories: ['TRAFFIC'] }] };
}

/** Asked by the United States, ordered in Santiago and preserved. */
async function heldForTheUnitedStates(changes: Partial<RequestForm>): Promise<Dossiers> {
  const prosecutor = people.person('us-prosecutor');
  const { id: requesting } = await prosecutor.draft(completeRequest(changes));
  await prosecutor.submit(requesting);
  await people.person('us-poc').second(requesting, 'approve_and_send');
  const receiving = await arrivedAt(people.person('cl-poc'), 'SENT_24_7', requesting);
  return preserved(await servedFor(people, { requesting, receiving }));
}

async function preserved(dossiers: Dossiers): Promise<Dossiers> {
  const liaison = people.person('cl-liaison');
  const snapshotAt = await nowOf(people);
  const preservedUntil = new Date(Date.parse(snapshotAt) + 90 * DAY).toISOString();
  const result = { snapshotAt, from: null, to: null, bytes: null, items: null, reference: 'P-1' };
  const results = [{ target: 't1', category: 'TRAFFIC', ...result, preservedUntil, userNotified: false }];
  await liaison.act(dossiers.provider, 'confirm_preservation', { results });
  await statusReached(central, dossiers.receiving, 'HOLDING');
  return dossiers;
}

async function shownTo(subject: string, dossier: string): Promise<SameIdentifierView[] | null> {
  return (await people.person(subject).dossier(dossier)).sameIdentifiers;
}

/** Whole identifiers are found, in any spelling, by whoever sees the dossier: there is no index that could be read. */
async function foundBy(subject: string, typed: string): Promise<string[]> {
  const path = `/dossiers?q=${encodeURIComponent(typed)}`;
  const { items } = await people.person(subject).must<Page<DossierLine>>('GET', path);
  return items.map(({ id }) => id);
}

describe('Scenario 11: two States, same account', () => {
  it('Given A and B ask for it, Then only the central authority sees it, neither requester does, and a release of A leaves B', async () => {
    const account = `cuenta-${String(Date.now())}@correo-austral.example`;
    const ofPeru = await heldData(people, 90, accountOf(account));
    expect(await shownTo('cl-central', ofPeru.receiving)).toEqual([]);
    const ofTheUnitedStates = await heldForTheUnitedStates(accountOf(account.toUpperCase()));

    const seen = await shownTo('cl-central', ofTheUnitedStates.receiving);
    expect(seen).toMatchObject([{ target: 't1', dossier: ofPeru.receiving, seen: true, counterpart: { en: 'Peru' } }]);
    expect(await shownTo('cl-poc', ofTheUnitedStates.receiving)).toBeNull();
    expect(await shownTo('pe-central', ofPeru.requesting)).toEqual([]);
    expect(await shownTo('us-central', ofTheUnitedStates.requesting)).toEqual([]);

    expect(await foundBy('pe-prosecutor', account)).toEqual([ofPeru.requesting]);
    expect(new Set(await foundBy('cl-central', ` ${account.toUpperCase()}`))).toEqual(
      new Set([ofPeru.receiving, ofTheUnitedStates.receiving]),
    );
    expect(new Set(await foundBy('cl-liaison', account))).toEqual(
      new Set([ofPeru.provider, ofTheUnitedStates.provider]),
    );
    expect(await foundBy('cl-central', account.slice(0, -1))).toEqual([]);

    await people.person('pe-prosecutor').outward(ofPeru.requesting, 'withdraw', { reason: 'El caso se archivó.' });
    await people.person('pe-central').second(ofPeru.requesting, 'approve');
    await statusReached(central, ofPeru.receiving, 'RELEASE_DUE');
    await central.outward(ofPeru.receiving, 'release', { reason: 'Perú desistió.' });
    await people.person('cl-poc').second(ofPeru.receiving, 'approve');
    await statusReached(people.person('cl-liaison'), ofPeru.provider, 'RELEASE_ORDERED');
    await people.person('cl-liaison').act(ofPeru.provider, 'confirm_release', { releasedAt: await nowOf(people) });
    await statusReached(central, ofPeru.receiving, 'RELEASED');
    const other = await central.dossier(ofTheUnitedStates.receiving);
    expect([other.status, other.holds.map(({ status }) => status)]).toEqual(['HOLDING', ['HELD']]);
  });
});
