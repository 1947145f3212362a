/** An emergency may begin after the request was sent, end, and begin again (docs/rules 2.8). */
import { describe, expect, it } from '@jest/globals';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { heldData } from './stage.ts';

const people = cast();
const [point, prosecutor] = [people.person('cl-poc'), people.person('pe-prosecutor')];

describe('case A11: an emergency that begins later', () => {
  it('Given data that are held, When a risk to life is claimed twice, Then the requested State is alerted and judges it each time', async () => {
    const held = await heldData(people, 90);
    for (const [index, finding] of (['NOT_MET', 'MET'] as const).entries()) {
      const facts = `El menor fue visto con el autor (${String(index)}).`;
      await prosecutor.act(held.requesting, 'claim_emergency', { facts });
      const alarmed = await eventually('the claim to be answered', async () => {
        const view = await point.dossier(held.receiving);
        return view.waiting.some(({ task }) => task === 'DETERMINE_EMERGENCY') ? view : null;
      });
      expect(alarmed.notifications.map(({ code }) => code)).toContain('EMERGENCY_CLAIMED');
      expect(alarmed.deadlines).toContainEqual(
        expect.objectContaining({ clock: 'EMERGENCY_ANSWER', state: 'RUNNING' }),
      );
      expect(alarmed.urgency).toBe('CRITICAL_LIFE');
      await point.act(held.receiving, 'determine_emergency', { finding, reason: 'Valorado con los nuevos hechos.' });
      expect((await point.dossier(held.receiving)).waiting.map(({ task }) => task)).not.toContain(
        'DETERMINE_EMERGENCY',
      );
      const urgency = finding === 'MET' ? 'CRITICAL_LIFE' : 'HIGH_VOLATILE';
      await eventually(`the finding ${finding} to be known`, async () => {
        const view = await prosecutor.dossier(held.requesting);
        const told = view.events.filter(({ code }) => code === 'emergency_determined').length > index;
        return told && view.urgency === urgency ? view : null;
      });
    }
  });
});
