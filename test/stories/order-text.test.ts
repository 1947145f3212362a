/** The identifiers of an order come from the request; its free text cannot name others unnoticed. */
import { describe, expect, it } from '@jest/globals';
import { PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import { cast } from '../setup/running.ts';
import { sentRequest } from './stage.ts';

const people = cast();
const OTHER = 'otra.cuenta@correo-austral.example';

describe('case A9: an order whose text names another account', () => {
  it('is asked about before it is proposed, and the second person sees the account and the answer', async () => {
    const { receivingPoint, receivingCentral, executing, secondExecuting } = rolesIn(people, PERU_CHILE);
    const { receiving } = await sentRequest(people);
    await receivingPoint.act(receiving, 'acknowledge', {});
    await receivingPoint.outward(receiving, 'accept', {});
    await receivingCentral.second(receiving, 'approve');
    const { orderTemplate } = await executing.dossier(receiving);
    const order = `${orderTemplate ?? ''}\nConserve también ${OTHER}.`;
    const preview = { params: { id: receiving }, body: { name: 'draft_order' as const, order } };
    const shown = await executing.must('preview', preview);
    expect(shown.refusal).toMatchObject({ code: 'ORDER_NAMES_OTHERS', about: [OTHER] });
    await expect(executing.outward(receiving, 'draft_order', { order })).rejects.toMatchObject({
      problem: { code: 'ORDER_NAMES_OTHERS' },
    });
    const why = 'Es el nombre con que el proveedor conoce la misma cuenta.';
    await executing.outward(receiving, 'draft_order', { order, others: why });
    const { proposal } = await secondExecuting.dossier(receiving);
    expect(proposal?.text).toContain(`- ${OTHER}`);
    expect(proposal?.text).toContain(why);
  });
});
