/** Art. 29(2)(d): a request goes out with what is known of the custodian, and the requested State finds the rest. */
import { describe, expect, it } from '@jest/globals';
import { PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { eventOf, nowOf, sentRequest } from './stage.ts';

const people = cast();
const APP = 'an app in another country';

describe('case A7: what a check calls complete can be submitted, and nothing else', () => {
  const provider = ['CORREO-AUSTRAL', 'NORTHLIGHT', APP, ''];
  const custodian = ['hosted in Chile', ''];
  const requestedState = ['CL', 'PE', 'ZZ', ''];
  const drafts = provider.flatMap((one) =>
    custodian.flatMap((known) =>
      requestedState.map((state) => ({ provider: one, custodian: known, requestedState: state })),
    ),
  );

  it('whoever and whatever is named or left open', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const differing: object[] = [];
    let accepted = 0;
    for (const changes of drafts) {
      const { id } = await prosecutor.draft(completeRequest(changes));
      const { missing, shown } = await prosecutor.must('checkDraft', { params: { id } });
      const answer = await prosecutor.call('submitDraft', { params: { id }, body: { shown }, key: id });
      const told = answer.ok ? [] : (answer.problem.missing ?? [answer.problem.code]);
      if (answer.ok !== (missing.length === 0) || (!answer.ok && told.length !== missing.length))
        differing.push({ changes, missing, answer });
      if (answer.ok) accepted += 1;
    }
    expect(differing).toEqual([]);
    // Only Chile can be asked, and one hint at the custodian is enough.
    expect(accepted).toBe(provider.length * custodian.length - 1);
  });
});

describe('case A7: a custodian that nobody knows', () => {
  it('is found by the requested State, added to the directory by hand, and gets the order', async () => {
    const { requesting, receiving } = await sentRequest(people, { provider: APP, custodian: '' });
    const {
      receivingPoint: point,
      receivingCentral: central,
      executing,
      secondExecuting,
    } = rolesIn(people, PERU_CHILE);
    const asked = await point.dossier(receiving);
    expect(asked.form).toMatchObject({ provider: '', providerName: APP });
    expect(asked.parties.provider).toBeNull();
    await point.act(receiving, 'acknowledge', {});
    await point.outward(receiving, 'accept', {});
    await central.second(receiving, 'approve');
    const blocked = await executing.dossier(receiving);
    expect(blocked.possible.find(({ name }) => name === 'draft_order')?.refusal?.code).toBe('CUSTODIAN_UNKNOWN');
    const name = `Otra App ${receiving.slice(0, 8)}`;
    const added = {
      name,
      state: 'MX',
      zone: 'America/Mexico_City',
      way: 'EMAIL',
      address: 'legal@otra.example',
    } as const;
    const { code } = await executing.must('addProvider', { body: added });
    expect((await executing.call('addProvider', { body: added })).status).toBe(409);
    await expect(
      executing.act(receiving, 'identify_custodian', { keptBy: 'no-such-provider', found: 'x' }),
    ).rejects.toMatchObject({ problem: { code: 'PROVIDER_UNKNOWN' } });
    await executing.act(receiving, 'identify_custodian', {
      keptBy: code,
      found: 'Figura en la tienda de aplicaciones.',
    });
    const known = await eventOf(people, 'pe-prosecutor', requesting, 'custodian_identified');
    expect(known.parties.provider).toMatchObject({ es: name });
    const { orderTemplate } = await executing.dossier(receiving);
    await executing.outward(receiving, 'draft_order', { order: orderTemplate ?? '' });
    await secondExecuting.second(receiving, 'issue_order');
    await executing.act(receiving, 'serve', { servedAt: await nowOf(people) });
    const served = await executing.dossier(receiving);
    expect(served.status).toBe('SERVED');
    expect(served.messages.find(({ code: sent }) => sent === 'order')).toMatchObject({ delivery: 'BY_HAND' });
  });
});

describe('A custodian that turns out to be the wrong one', () => {
  it('loses its order by its answer, and another provider gets an order of its own', async () => {
    const { requesting, receiving } = await sentRequest(people, { provider: APP, custodian: '' });
    const {
      receivingPoint: point,
      receivingCentral: central,
      executing,
      secondExecuting,
    } = rolesIn(people, PERU_CHILE);
    const ordered = async (keptBy: string): Promise<void> => {
      await executing.act(receiving, 'identify_custodian', { keptBy, found: 'Figura en la tienda de aplicaciones.' });
      const { orderTemplate } = await executing.dossier(receiving);
      await executing.outward(receiving, 'draft_order', { order: orderTemplate ?? '' });
      await secondExecuting.second(receiving, 'issue_order');
      await executing.act(receiving, 'serve', { servedAt: await nowOf(people) });
    };
    await point.act(receiving, 'acknowledge', {});
    await point.outward(receiving, 'accept', {});
    await central.second(receiving, 'approve');
    await ordered('NORTHLIGHT');
    const northlight = people.person('us-liaison');
    const wrong = await arrivedAt(northlight, 'SERVED', receiving);
    const { targets } = await northlight.dossier(wrong);
    const results = targets.flatMap(({ id, categories }) =>
      categories.map((category) => ({ target: id, category, outcome: 'NOT_HELD' as const })),
    );
    await northlight.act(wrong, 'acknowledge', {});
    await northlight.act(wrong, 'report_not_preserved', { results });
    expect(await northlight.dossier(wrong)).toMatchObject({ status: 'NOT_POSSIBLE', closed: true });

    const told = await eventOf(people, 'pe-prosecutor', requesting, 'custodian_ruled_out');
    expect(told).toMatchObject({ status: 'ACCEPTED', closed: false, parties: { provider: null } });
    const search = await executing.dossier(receiving);
    expect(search).toMatchObject({ status: 'ACCEPTED', parties: { provider: null } });
    expect(search.waiting.map(({ task }) => task)).toContain('ISSUE_ORDER');
    const again = executing.act(receiving, 'identify_custodian', { keptBy: 'NORTHLIGHT', found: 'x' });
    await expect(again).rejects.toMatchObject({ problem: { code: 'CUSTODIAN_RULED_OUT' } });

    await ordered('CORREO-AUSTRAL');
    const right = await arrivedAt(people.person('cl-liaison'), 'SERVED', receiving);
    expect(right).not.toBe(wrong);
    const served = await eventOf(people, 'pe-prosecutor', requesting, 'order_served');
    expect(served.parties.provider).not.toBeNull();
    expect((await northlight.dossier(wrong)).status).toBe('NOT_POSSIBLE');
  });
});
