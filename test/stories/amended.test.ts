/** docs/rules 2.7: an identifier with a wrong digit is noticed after the order was served, and corrected over HTTP. */
import { describe, expect, it } from '@jest/globals';
import { PERU_CHILE, rolesIn } from '@comity/testkit/parties';
import type { DossierView } from '@comity/contracts/http/views';
import { cast } from '../setup/running.ts';
import { eventOf, nowOf, servedOrder } from './stage.ts';

const people = cast();
const CORRECTED = 'sospechosa.corregida@correo-austral.example';
const DAY = 86_400_000;

const asked = ({ targets }: DossierView): string[] =>
  targets.filter(({ withdrawn }) => !withdrawn).map(({ id, value }) => `${id} ${value}`);

describe('case A8: an identifier that is corrected after the order was served', () => {
  it('reaches the provider by a supplement to the order, and the provider confirms it', async () => {
    const { prosecutor, requestingPoint, receivingPoint, receivingCentral, executing, secondExecuting, liaison } =
      rolesIn(people, PERU_CHILE);
    const { requesting, receiving, provider } = await servedOrder(people);
    const before = await prosecutor.dossier(requesting);
    const wrong = before.targets[0]?.value ?? '';

    const draft = await prosecutor.must('amendRequest', { params: { id: requesting }, body: {} });
    expect(draft).toMatchObject({ amends: { id: requesting }, form: { caseNumber: before.form?.caseNumber } });
    // Whoever asks again goes on in the same draft.
    expect((await prosecutor.must('amendRequest', { params: { id: requesting }, body: {} })).id).toBe(draft.id);
    const other = { ...draft.form, facts: 'Otros hechos.' };
    await expect(
      prosecutor.must('saveDraft', { params: { id: draft.id }, body: { version: draft.version, form: other } }),
    ).rejects.toMatchObject({ problem: { code: 'DRAFT_AMENDS_ONLY' } });
    const targets = draft.form.targets.map((one) => (one.id === 't1' ? { ...one, value: CORRECTED } : one));
    const form = { ...draft.form, targets, caseNumber: 'EJ-2026-0471' };
    await prosecutor.must('saveDraft', { params: { id: draft.id }, body: { version: draft.version, form } });

    const reason = { reason: 'La dirección tenía una letra de menos en el atestado.' };
    await prosecutor.outward(requesting, 'amend_request', reason);
    const { proposal } = await requestingPoint.dossier(requesting);
    for (const said of [wrong, CORRECTED, 'EJ-2026-0471', reason.reason]) expect(proposal?.text).toContain(said);
    await requestingPoint.second(requesting, 'approve');

    const arrived = await eventOf(people, 'cl-poc', receiving, 'amendment');
    expect(arrived.waiting.map(({ task }) => task)).toContain('DECIDE_AMENDMENT');
    expect(arrived.amendments).toMatchObject([{ status: 'ASKED', reason: reason.reason }]);
    expect(asked(arrived)).toEqual(asked(before));
    await receivingPoint.outward(receiving, 'accept_amendment', {});
    const decided = await receivingCentral.dossier(receiving);
    for (const said of [wrong, CORRECTED, reason.reason]) expect(decided.proposal?.text).toContain(said);
    await receivingCentral.second(receiving, 'approve');

    const told = await eventOf(people, 'pe-prosecutor', requesting, 'amendment_answer');
    const inForce = await executing.dossier(receiving);
    expect(asked(told)).toEqual(asked(inForce));
    expect(asked(told).some((one) => one.endsWith(CORRECTED))).toBe(true);
    expect(told.form?.caseNumber).toBe('EJ-2026-0471');

    const order = inForce.supplementTemplate ?? '';
    expect(order).toContain(CORRECTED);
    expect(order).not.toContain(wrong);
    await executing.outward(receiving, 'supplement_order', { order });
    await secondExecuting.second(receiving, 'approve');
    const supplemented = await eventOf(people, 'cl-liaison', provider, 'supplementary_order');
    const added = supplemented.targets.find(({ value }) => value === CORRECTED);
    expect(supplemented.targets.map(({ value }) => value)).toContain(wrong);

    const now = await nowOf(people);
    const until = new Date(Date.parse(now) + 90 * DAY).toISOString();
    const results = (added?.categories ?? []).map((category) => ({
      ...{ target: added?.id ?? '', category, snapshotAt: now, preservedUntil: until, reference: 'CA-2' },
      ...{ from: null, to: null, bytes: null, items: null, userNotified: false },
    }));
    await liaison.act(provider, 'confirm_preservation', { results });
    const kept = await eventOf(people, 'pe-prosecutor', requesting, 'preservation_answer');
    expect(kept.targets.find(({ value }) => value === CORRECTED)?.status).toBe('PRESERVED');
    expect(kept.targets.find(({ value }) => value === wrong)?.status).toBe('WITHDRAWN');
    expect(kept.amendments).toMatchObject([{ status: 'ACCEPTED' }]);
  });
});
