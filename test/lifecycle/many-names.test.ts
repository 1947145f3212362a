/** An identifier keeps its short name for ever, so that amendments of long requests need more names than identifiers. */
import { describe, expect, it } from '@jest/globals';
import { requestFormSchema } from '@comity/contracts/request-form';
import { amendedRequest } from '@comity/law/amended-request';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/vocabulary/values/request-form';

const COUNT = 400;

function corrected(form: RequestForm, round: number): RequestForm {
  const targets = form.targets.map((one, place) => ({
    ...one,
    value: `u${String(place)}.${String(round)}@example.com`,
  }));
  const inForce = form.targets.map(({ id }) => ({ id, withdrawn: false }));
  return amendedRequest(form, { ...form, targets }, inForce).form;
}

describe('case A8: Given a request that names four hundred identifiers', () => {
  it('when all of them are corrected three times, then the receiver still takes the version in force', () => {
    const complete = completeRequest({ requestedState: 'US' });
    const [one] = complete.targets;
    if (one === undefined) throw new Error('a complete request names an identifier');
    const targets = Array.from({ length: COUNT }, (_, place) => ({ ...one, id: `t${String(place + 1)}` }));
    const amended = [1, 2, 3].reduce(corrected, { ...complete, targets });
    expect(amended.targets.at(-1)?.id).toBe('t1600');
    expect(requestFormSchema.safeParse(amended).error?.issues ?? []).toEqual([]);
  });
});
