/** docs/rules 2.7: the State that was asked says over HTTP which other State keeps the data. */
import { describe, expect, it } from '@jest/globals';
import { cast } from '../setup/running.ts';
import { eventOf, sentRequest } from './stage.ts';

const people = cast();

describe('case A8: a preservation that reached the wrong State', () => {
  it('is said to belong to another one, and the requesting State learns which', async () => {
    const { requesting, receiving } = await sentRequest(people);
    const named = { authority: 'Autoridad central del Uruguay', state: 'UY', notice: 'Los datos están en el Uruguay.' };
    await people.person('cl-poc').act(receiving, 'forward_request', named);
    const told = await eventOf(people, 'pe-prosecutor', requesting, 'forwarding_notice');
    expect(told.status).toBe('SENT_24_7');
    expect(told.events.at(-1)).toMatchObject({
      facts: { authority: named.authority, state: 'UY' },
      documents: [{ field: 'notice' }],
    });
    const copy = await people.person('pe-prosecutor').must('copyRequest', { params: { id: requesting }, body: {} });
    expect(copy.form).toEqual({ ...told.form, requestedState: 'UY' });
  });
});
