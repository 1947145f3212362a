/** The authority chooses a kind of order that its law knows; what its law says of it stands on every side. */
import { describe, expect, it } from '@jest/globals';
import { PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { nowOf, sentRequest } from './stage.ts';

const people = cast();
const RULE = 'CL.218BIS';

describe('case A4: the kind of an order', () => {
  it('is chosen from the law of the State, and text, paper and clock say the same of it', async () => {
    const { receivingPoint, receivingCentral, executing, secondExecuting, liaison } = rolesIn(people, PERU_CHILE);
    const { receiving } = await sentRequest(people);
    await receivingPoint.act(receiving, 'acknowledge', {});
    await receivingPoint.outward(receiving, 'accept', {});
    await receivingCentral.second(receiving, 'approve');
    const { orderTemplate, snapshot } = await executing.dossier(receiving);
    expect(snapshot).toMatchObject({ orders: [{ rule: RULE, by: { maker: 'PROSECUTOR' }, verified: false }] });
    const order = orderTemplate ?? '';
    expect(order).not.toContain('90');
    await expect(executing.outward(receiving, 'draft_order', { order, kind: 'CA.487_013' })).rejects.toMatchObject({
      problem: { code: 'ORDER_KIND_UNKNOWN' },
    });
    await executing.outward(receiving, 'draft_order', { order, kind: RULE });
    const { proposal } = await secondExecuting.dossier(receiving);
    expect(proposal?.text).toContain('Provisional preservation');
    expect(proposal?.text).toContain('Duration: 90 calendar days, from its service on the provider');
    await secondExecuting.second(receiving, 'issue_order');
    const servedAt = await nowOf(people);
    await executing.act(receiving, 'serve', { servedAt });
    const provider = await arrivedAt(liaison, 'SERVED', receiving);
    const { deadlines } = await liaison.dossier(provider);
    const term = deadlines.find(({ clock }) => clock === 'ORDER_TERM');
    expect(term).toMatchObject({ rule: { id: RULE }, name: { es: 'Preservación provisoria (Chile, art. 218 bis)' } });
  });
});
