/**
 * The law of Brazil knows one order for logs and another for content: each reaches its data alone, and the second one
 * reaches a provider that has answered the first (docs/rules 1.8, 2.7).
 */
import { describe, expect, it } from '@jest/globals';
import type { Pair } from '@comity/testkit/pairs';
import { rolesIn } from '@comity/testkit/parties';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';
import { eventOf, nowOf, sentRequest } from './stage.ts';

const people = cast();
const PERU_BRAZIL: Pair = {
  name: 'Peru and Brazil',
  parties: { requesting: 'pe', receiving: 'br', provider: 'cl' },
  form: (changes) => completeRequest({ requestedState: 'BR', ...changes }),
};
const CATEGORIES = ['TRAFFIC', 'CONTENT'] as const;

describe('case A4: an order that reaches some of the data, and case A8: a provider that has closed it', () => {
  it('serves what its kind reaches; the rest is ordered besides, and opens the order of the provider again', async () => {
    const { receivingPoint, receivingCentral, executing, secondExecuting, liaison } = rolesIn(
      people,
      PERU_BRAZIL.parties,
    );
    const [target] = completeRequest().targets;
    if (target === undefined) throw new Error('the request has no identifier');
    const changes = { targets: [{ ...target, categories: [...CATEGORIES] }] };
    const { receiving } = await sentRequest(people, changes, PERU_BRAZIL);
    await receivingPoint.act(receiving, 'acknowledge', {});
    await receivingPoint.outward(receiving, 'accept', {});
    await receivingCentral.second(receiving, 'approve');

    const { orderTemplate } = await executing.dossier(receiving);
    const order = orderTemplate ?? '';
    expect(order).toContain('los tipos de datos que esta orden indica');
    await executing.outward(receiving, 'draft_order', { order, kind: 'BR.MCI_GUARD' });
    const { proposal } = await secondExecuting.dossier(receiving);
    expect(proposal?.text).toContain('data: Traffic data');
    expect(proposal?.text).not.toContain('Content');
    await secondExecuting.second(receiving, 'issue_order');
    await executing.act(receiving, 'serve', { servedAt: await nowOf(people) });
    const provider = await arrivedAt(liaison, 'SERVED', receiving);
    const ordered = await liaison.dossier(provider);
    expect(ordered.targets.map(({ categories }) => categories)).toEqual([['TRAFFIC']]);

    const answer = (category: (typeof CATEGORIES)[number]) => ({
      results: [{ target: target.id, category, outcome: 'NOT_HELD' as const }],
    });
    await liaison.act(provider, 'report_not_preserved', answer('TRAFFIC'));
    expect((await liaison.dossier(provider)).status).toBe('NOT_POSSIBLE');
    const answered = await eventOf(people, 'br-executing', receiving, 'not_preserved_report');
    expect(answered).toMatchObject({ status: 'SERVED', supplementTemplate: expect.any(String) });
    expect(answered.waiting.map(({ task }) => task)).toContain('SUPPLEMENT_ORDER');
    const supplement = { order: answered.supplementTemplate ?? '', kind: 'BR.GUARD.content', madeBy: 'Juízo federal' };
    await executing.outward(receiving, 'supplement_order', supplement);
    await secondExecuting.second(receiving, 'approve');

    const again = await eventOf(people, 'cl-liaison', provider, 'supplementary_order');
    expect(again).toMatchObject({ status: 'SERVED', closed: false });
    expect(again.targets.map(({ categories }) => categories)).toEqual([['TRAFFIC', 'CONTENT']]);
    await liaison.act(provider, 'acknowledge', {});
    await liaison.act(provider, 'report_not_preserved', answer('CONTENT'));
    const closed = await liaison.dossier(provider);
    expect(closed).toMatchObject({ status: 'NOT_POSSIBLE', closed: true });
    expect(closed.targets.map(({ outcomes }) => outcomes)).toEqual([{ TRAFFIC: 'NOT_HELD', CONTENT: 'NOT_HELD' }]);
  });
});
