/** docs/rules 2.7: the versions of a request, and what changed between them. */
import { describe, expect, it } from '@jest/globals';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import { amendedRequest, amendsOnly, changesHold } from './amended-request.ts';

const target = (id: string, value: string, more: Partial<Target> = {}): Target => ({
  id,
  type: 'EMAIL',
  value,
  port: null,
  instant: '',
  zone: 'America/Lima',
  categories: ['SUBSCRIBER'],
  from: '',
  to: '',
  ...more,
});
const before: RequestForm = {
  ...completeRequest({ requestedState: 'US' }),
  targets: [target('t1', 'ana@example.com'), target('t2', 'b@example.com')],
};
const inForce = [
  { id: 't1', withdrawn: false },
  { id: 't2', withdrawn: false },
];
const written = (targets: Target[], more: Partial<RequestForm> = {}): RequestForm => ({ ...before, targets, ...more });
const [one, two] = before.targets as [Target, Target];

describe('case A8: what an amendment changes of a request', () => {
  it('withdraws an identifier that is corrected and adds another one in its place', () => {
    const { form, changes } = amendedRequest(before, written([target('t1', 'anna@example.com'), two]), inForce);
    expect(changes).toEqual({
      withdrawn: ['t1'],
      added: [{ id: 't3', type: 'EMAIL', categories: ['SUBSCRIBER'], instead: 't1', was: ['SUBSCRIBER'] }],
    });
    expect(form.targets.map(({ id, value }) => `${id} ${value}`)).toEqual(['t3 anna@example.com', 't2 b@example.com']);
  });

  it('adds kinds of data without withdrawing what is asked for already', () => {
    const more = target('t1', one.value, { categories: ['SUBSCRIBER', 'TRAFFIC'] });
    const { changes } = amendedRequest(before, written([more, two]), inForce);
    expect(changes).toEqual({ withdrawn: [], added: [{ id: 't3', type: 'EMAIL', categories: ['TRAFFIC'] }] });
  });

  it('knows the same account by another period', () => {
    const { changes } = amendedRequest(
      before,
      written([target('t1', one.value, { from: '2026-01-01' }), two]),
      inForce,
    );
    expect(changes.added).toEqual([
      { id: 't3', type: 'EMAIL', categories: ['SUBSCRIBER'], instead: 't1', was: ['SUBSCRIBER'], same: true },
    ]);
  });

  it('never uses the short name of an identifier a second time, whoever withdrew it', () => {
    const gone = [...inForce.map((known) => ({ ...known })), { id: 't7', withdrawn: true }];
    const { changes } = amendedRequest(before, written([one, two, target('t3', 'c@example.com')]), gone);
    expect(changes.added.map(({ id }) => id)).toEqual(['t8']);
  });

  it('leaves out what was withdrawn singly, and says nothing of it', () => {
    const { form, changes } = amendedRequest(before, written([one]), [
      { id: 't1', withdrawn: false },
      { id: 't2', withdrawn: true },
    ]);
    expect(changes).toEqual({ withdrawn: [], added: [] });
    expect(form.targets).toEqual([one]);
  });

  it('states the case number with what it was', () => {
    const { changes } = amendedRequest(before, written([one, two], { caseNumber: 'X-2' }), inForce);
    expect(changes.caseNumber).toEqual({ was: before.caseNumber, now: 'X-2' });
  });

  it('reaches no other State, provider, offence or fact', () => {
    expect(amendsOnly(before, written([one], { caseNumber: 'X-2' }))).toBe(true);
    for (const other of [{ requestedState: 'UY' }, { provider: 'other' }, { facts: 'Other facts.' }, { offences: [] }])
      expect(amendsOnly(before, written([one, two], other))).toBe(false);
  });

  it('is believed by a receiver only where the versions bear it', () => {
    const { form, changes } = amendedRequest(before, written([target('t1', 'anna@example.com')]), inForce);
    expect(changesHold(before, form, changes)).toBe(true);
    expect(changesHold(before, form, { ...changes, withdrawn: [] })).toBe(false);
    expect(changesHold(before, { ...form, targets: [...form.targets, one] }, changes)).toBe(false);
    expect(changesHold(before, form, { ...changes, added: [] })).toBe(false);
    expect(changesHold(before, form, { ...changes, caseNumber: { was: '', now: 'X' } })).toBe(false);
    expect(changesHold(before, { ...form, facts: 'Other facts.' }, changes)).toBe(false);
    const content = changes.added.map((added) => ({ ...added, categories: ['CONTENT' as const] }));
    expect(changesHold(before, form, { ...changes, added: content })).toBe(false);
  });
});
