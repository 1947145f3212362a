/** One officer alone where life is at risk: what protects passes, what ends waits for another (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import { statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { sentRequest } from './stage.ts';

const people = cast();
const [point, central] = [people.person('cl-poc'), people.person('cl-central')];
const URGENT = { urgency: 'CRITICAL_LIFE', urgencyReason: 'La víctima recibe amenazas de muerte.' } as const;

describe('cases A12 and A13: one person at a risk to life', () => {
  it('Given one officer on duty, When they accept and refuse, Then the acceptance passes, says so, and a colleague can decline it', async () => {
    const { requesting, receiving } = await sentRequest(people, URGENT);
    await point.act(receiving, 'acknowledge', {});
    const id = { params: { id: receiving } };
    const refusal = {
      ground: 'POLITICAL_OFFENCE',
      assessment: 'El hecho es de naturaleza política.',
      consultation: 'HELD',
      consultationRecord: 'Por teléfono con la autoridad requirente.',
      reasons: 'El hecho investigado es un delito político.',
      conductAnalysis: null,
    } as const;
    const ending = await point.must('preview', { ...id, body: { name: 'refuse', ...refusal } });
    expect(ending).toMatchObject({ takesEffect: 'WITH_SECOND' });
    expect(ending.text).toMatch(/Once a second person|Cuando una segunda persona/);
    await point.outward(receiving, 'refuse', refusal);
    const proposed = await point.dossier(receiving);
    expect([proposed.status, proposed.proposal?.act]).toEqual(['ACKED', 'refuse']);
    await central.act(receiving, 'return_proposal', { reason: 'Primero hay que proteger los datos.' });

    const protecting = await point.must('preview', { ...id, body: { name: 'accept' } });
    expect(protecting).toMatchObject({ takesEffect: 'ALONE' });
    expect(protecting.text).toMatch(/by one person alone|por una sola persona/);
    await point.outward(receiving, 'accept', {});
    await statusReached(people.person('pe-poc'), requesting, 'ACCEPTED');
    const [due] = (await central.dossier(receiving)).ratifications;
    if (due === undefined) throw new Error('nothing waits for ratification');
    const reason = 'Faltan los hechos que muestran el riesgo.';
    await central.act(receiving, 'decline_ratification', { act: due.act, shown: due.shown, reason });
    expect((await point.dossier(receiving)).status).toBe('UNDER_REVIEW');
    await statusReached(people.person('pe-poc'), requesting, 'ACKED');
  });
});
