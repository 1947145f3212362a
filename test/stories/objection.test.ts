/** An objection is clarified between the States, decided per identifier, and asked about in the formal request. */
import { describe, expect, it } from '@jest/globals';
import { attach } from '@comity/testkit/by-hand';
import { completeRequest } from '@comity/testkit/request-forms';
import { resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, nowOf, servedOrder } from './stage.ts';

const people = cast();
const [prosecutor, executing, liaison] = ['pe-prosecutor', 'cl-executing', 'cl-liaison'].map((one) =>
  people.person(one),
) as [ReturnType<typeof people.person>, ReturnType<typeof people.person>, ReturnType<typeof people.person>];
const central = people.person('cl-central');

const [mailbox] = completeRequest().targets;
if (mailbox === undefined) throw new Error('the complete request names a mailbox');
const three = Array.from({ length: 3 }, (_, index) => ({
  ...mailbox,
  id: `t${String(index + 1)}`,
  value: `cuenta${String(index + 1)}@correo-austral.example`,
}));

describe('case A15: an objection answered', () => {
  it('Given one identifier is kept and two are objected to, When the States clarify it, Then one is rejected, one upheld, and the formal request asks', async () => {
    const { requesting, receiving, provider } = await servedOrder(people, { targets: three });
    const objections = ['t2', 't3'].map((target) => ({ target, code: 'WRONG_IDENTIFIER' }));
    const explanation = 'Esa cuenta es de otra persona.';
    await liaison.act(provider, 'object', { objections, explanation });
    const order = await liaison.dossier(provider);
    const snapshotAt = await nowOf(people);
    const until = new Date(Date.parse(snapshotAt) + 90 * 86_400_000).toISOString();
    const kept = { ...order, targets: order.targets.filter(({ id }) => id === 't1') };
    await liaison.act(provider, 'confirm_preservation', { results: resultsFor(kept, snapshotAt, until) });
    await statusReached(executing, receiving, 'HOLDING');
    await statusReached(prosecutor, requesting, 'HOLDING');

    await executing.act(receiving, 'ask_about_identifiers', { targets: ['t2'], question: '¿Cómo consta la cuenta?' });
    const asked = await eventOf(people, prosecutor.subject, requesting, 'identifier_question');
    expect(asked.waiting.map(({ task }) => task)).toContain('EXPLAIN_IDENTIFIERS');
    const enclosures = [await attach(prosecutor, { route: 'attach', id: requesting }, 'the report of the police')];
    await prosecutor.act(requesting, 'explain_identifiers', {
      targets: ['t2'],
      answer: 'Consta en el informe.',
      enclosures,
    });
    const explained = await eventOf(people, executing.subject, receiving, 'identifier_explanation');
    expect(explained.targets[1]).toMatchObject({ clarified: 'EXPLAINED', status: 'IN_CLARIFICATION' });
    expect(explained.waiting.map(({ task }) => task)).toContain('ANSWER_PROVIDER');

    for (const [target, decision] of [
      ['t2', 'REJECTED'],
      ['t3', 'UPHELD'],
    ]) {
      const reasons = 'Examinado con lo aclarado por el Estado requirente.';
      await executing.outward(receiving, 'decide_objections', { targets: [target], decision, reasons });
      await central.second(receiving, 'approve');
    }
    const told = await eventOf(people, liaison.subject, provider, 'objection_answer');
    expect(told.waiting.map(({ task }) => task)).toContain('ANSWER_ORDER');
    const known = await eventOf(people, prosecutor.subject, requesting, 'objection_decision');
    expect(JSON.stringify(known)).not.toContain(explanation);

    const route = { params: { id: requesting } };
    const open = await prosecutor.refused('POST', `/dossiers/${requesting}/formal-request`, {}, {});
    expect(open.body.code).toBe('IDENTIFIERS_UNDECIDED');
    const why = { keep: 'El informe la vincula.', leave: 'La objeción fue acogida.' };
    const decided = [
      { target: 't2', take: true, why: why.keep },
      { target: 't3', take: false, why: why.leave },
    ];
    const draft = await prosecutor.must('newFormalDraft', { ...route, body: { decided } });
    expect(draft.form.targets.map(({ value }) => value)).toEqual(three.slice(0, 2).map(({ value }) => value));
    expect((await prosecutor.dossier(requesting)).notes.map(({ text }) => text).join()).toContain(why.leave);
  });
});
