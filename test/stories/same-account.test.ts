/** These stories run docs/rules scenario 11 on real parts: two States ask a third for the same account. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SameIdentifierView } from '@comity/contracts/http/dossier-part-views';
import { PAIRS } from '@comity/testkit/pairs';
import { type Parties, rolesIn } from '@comity/testkit/parties';
import { type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { cast } from '../setup/running.ts';
import { heldData, nowOf } from './stage.ts';

const people = cast();

/** Two States, A and B, each ask the same State C. */
const ASKERS: Record<string, { a: string; b: string }> = {
  cl: { a: 'Peru', b: 'us' },
  us: { a: 'Peru', b: 'cl' },
  ca: { a: 'Brazil', b: 'pe' },
};

function accountOf(value: string): Partial<RequestForm> {
  const [account] = completeRequest().targets;
  if (account === undefined) throw new Error('no target');
  return { targets: [{ ...account, value, categories: ['TRAFFIC'] }] };
}

/** Makes a name for each pair's account that this installation has not met before. */
const accountAt = (state: string): string => `cuenta-${state}-${String(Date.now())}@correo-austral.example`;

const held = new Map<string, { account: string; ofA: Dossiers }>();
beforeAll(async () => {
  await Promise.all(
    PAIRS.map(async (pair) => {
      const account = accountAt(pair.parties.receiving);
      held.set(pair.name, { account, ofA: await heldData(people, 90, accountOf(account), pair) });
    }),
  );
});

async function shownTo(subject: string, dossier: string): Promise<SameIdentifierView[] | null> {
  return (await people.person(subject).dossier(dossier)).sameIdentifiers;
}

/** Whole identifiers are found, in any spelling, by whoever sees the dossier: there is no index that could be read. */
async function foundBy(subject: string, typed: string): Promise<string[]> {
  const person = people.person(subject);
  const { id } = await person.must('keepSearch', { body: { q: typed } });
  const { items } = await person.must('dossiers', { query: { search: id } });
  return items.map(({ id }) => id);
}

describe.each(PAIRS)('Scenario 11: two States, same account, asked between $name', (pair) => {
  const { a, b } = ASKERS[pair.parties.receiving] as { a: string; b: string };
  const ofStateB: Parties = { ...pair.parties, requesting: b };
  const roles = rolesIn(people, pair.parties);
  const { prosecutor, requestingCentral, receivingCentral: central, receivingPoint: point, liaison } = roles;

  it('Given A and B ask for it, Then only the central authority sees it, neither requester does, and a release of A leaves B', async () => {
    const { account, ofA } = held.get(pair.name) as { account: string; ofA: Dossiers };
    expect(await shownTo(central.subject, ofA.receiving)).toEqual([]);
    const ofB = await heldData(people, 90, accountOf(account.toUpperCase()), { ...pair, parties: ofStateB });

    const seen = await shownTo(central.subject, ofB.receiving);
    expect(seen).toMatchObject([{ target: 't1', dossier: ofA.receiving, seen: true, counterpart: { en: a } }]);
    expect(await shownTo(point.subject, ofB.receiving)).toBeNull();
    expect(await shownTo(requestingCentral.subject, ofA.requesting)).toEqual([]);
    expect(await shownTo(`${b}-central`, ofB.requesting)).toEqual([]);

    expect(await foundBy(prosecutor.subject, account)).toEqual([ofA.requesting]);
    expect(await foundBy(`${b}-prosecutor`, account)).toEqual([ofB.requesting]);
    expect(new Set(await foundBy(central.subject, ` ${account.toUpperCase()}`))).toEqual(
      new Set([ofA.receiving, ofB.receiving]),
    );
    expect(new Set(await foundBy(liaison.subject, account))).toEqual(new Set([ofA.provider, ofB.provider]));
    expect(await foundBy(central.subject, account.slice(0, -1))).toEqual([]);

    await prosecutor.outward(ofA.requesting, 'withdraw', { reason: 'El caso se archivó.' });
    await requestingCentral.second(ofA.requesting, 'approve');
    await statusReached(central, ofA.receiving, 'RELEASE_DUE');
    await central.outward(ofA.receiving, 'release', { reason: 'El Estado requirente desistió.' });
    await point.second(ofA.receiving, 'approve');
    await statusReached(liaison, ofA.provider, 'RELEASE_ORDERED');
    await liaison.act(ofA.provider, 'confirm_release', { releasedAt: await nowOf(people) });
    await statusReached(central, ofA.receiving, 'RELEASED');
    const other = await central.dossier(ofB.receiving);
    expect([other.status, other.holds.map(({ status }) => status)]).toEqual(['HOLDING', ['HELD']]);
  });
});
