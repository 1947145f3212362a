/** Whoever approves reads what the first person weighed, in the exact text; the other State does not. */
import { describe, expect, it } from '@jest/globals';
import { cast } from '../setup/running.ts';
import { eventOf, sentRequest } from './stage.ts';

const people = cast();
const point = people.person('cl-poc');
const central = people.person('cl-central');
const WEIGHED = 'Se comprobó la jurisdicción y que los datos podrían borrarse pronto.';

describe('case A16: the acceptance of a request', () => {
  it('Given the first person says what it weighed, Then the second reads it with the request, and it stays at home', async () => {
    const { requesting, receiving } = await sentRequest(people);
    await point.act(receiving, 'acknowledge', {});
    await point.outward(receiving, 'accept', { considerations: WEIGHED });
    const { proposal, reference, targets } = await central.dossier(receiving);
    expect(proposal?.text).toContain(WEIGHED);
    expect(proposal?.text).toContain(reference);
    for (const { value } of targets) expect(proposal?.text).toContain(value);
    await central.second(receiving, 'approve');
    const abroad = await eventOf(people, 'pe-prosecutor', requesting, 'acceptance');
    const arrived = abroad.events.find(({ code }) => code === 'acceptance');
    expect(JSON.stringify(arrived)).not.toContain('considerations');
    expect(arrived?.documents).toEqual([]);
  });
});
