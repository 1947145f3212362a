/** Bad input at the api: each mistake is answered by a problem that names it, and nothing is stored. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DraftView, Problem } from '@comity/contracts/http/views';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast, running } from '../setup/running.ts';
import { sentRequest } from './stage.ts';

const people = cast();
const prosecutor = people.person('pe-prosecutor');

async function savedDraft(): Promise<DraftView> {
  return prosecutor.draft(completeRequest());
}

/** What the draft holds after `body` was sent as its new form. */
async function refusedForm(changes: object): Promise<{ problem: Problem; status: number; unchanged: boolean }> {
  const draft = await savedDraft();
  const body = { version: draft.version, form: { ...draft.form, ...changes } };
  const answer = await prosecutor.call<Problem>('PUT', `/drafts/${draft.id}`, body);
  const after = await prosecutor.must<DraftView>('GET', `/drafts/${draft.id}`);
  return { problem: answer.body, status: answer.status, unchanged: after.version === draft.version };
}

describe('A form that is not as it should be', () => {
  const [target] = completeRequest().targets;
  it.each<[string, object, string]>([
    ['an unknown field', { surprise: 1 }, ''],
    ['a wrong type', { facts: 7 }, 'facts'],
    ['a line break in a field of one line', { caseNumber: 'EJ-1\r\nBcc: somebody' }, 'caseNumber'],
    ['a control character', { facts: 'nul \u0000' }, 'facts'],
    ['an over-long text', { facts: 'x'.repeat(20_001) }, 'facts'],
    ['an unknown code', { urgency: 'YESTERDAY' }, 'urgency'],
    ['a port that is none', { targets: [{ ...target, port: 70_000 }] }, 'targets.0.port'],
    ['an impossible date', { targets: [{ ...target, from: '2026-02-30' }] }, 'targets.0.from'],
    ['too many identifiers', { targets: Array.from({ length: 21 }, () => target) }, 'targets'],
  ])('is refused for %s, at its field, and the draft stays as it was', async (_what, changes, field) => {
    const { problem, status, unchanged } = await refusedForm(changes);
    expect([status, problem.code]).toEqual([422, 'BODY_INVALID']);
    expect(problem.errors?.map((one) => one.field.replace(/^form\.?/, ''))).toContain(field);
    expect(unchanged).toBe(true);
  });

  it('is told in the language that is asked for', async () => {
    const draft = await savedDraft();
    const body = { version: draft.version, form: { ...draft.form, urgency: 'NO' } };
    const headers = { 'accept-language': 'es' };
    const { body: problem } = await prosecutor.call<Problem>('PUT', `/drafts/${draft.id}`, body, { headers });
    expect(problem.detail).toMatch(/^Algunos campos/);
    expect(problem.errors?.[0]?.message).toMatch(/inválid/i);
  });

  it('is not saved over what somebody else has written meanwhile', async () => {
    const draft = await savedDraft();
    const again = { version: draft.version, form: { ...draft.form, facts: 'mine' } };
    await prosecutor.must('PUT', `/drafts/${draft.id}`, again);
    const late = await prosecutor.call<Problem & { version: number }>('PUT', `/drafts/${draft.id}`, again);
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'DRAFT_CHANGED', draft.version + 1]);
  });
});

describe('A body that is not as it should be', () => {
  it('is told apart: broken JSON, another media type, too large', async () => {
    const draft = await savedDraft();
    const path = `/drafts/${draft.id}`;
    const broken = await prosecutor.call<Problem>('PUT', path, '{"version": 1,');
    expect([broken.status, broken.body.code]).toEqual([400, 'JSON_BROKEN']);
    const headers = { 'content-type': 'text/plain' };
    const plain = await prosecutor.call<Problem>('PUT', path, 'hello', { headers });
    expect([plain.status, plain.body.code]).toEqual([415, 'MEDIA_TYPE']);
    const large = JSON.stringify({ version: 1, form: { facts: 'x'.repeat(256 * 1024) } });
    const tooLarge = await prosecutor.call<Problem>('PUT', path, large);
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await prosecutor.must<DraftView>('GET', path)).version).toBe(draft.version);
  });

  it('is refused as an act without a key, with a strange key, with an unknown name or a field too many', async () => {
    const { receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    const path = `/dossiers/${receiving}/acts`;
    const note = { name: 'note', note: 'texto' };
    expect((await point.call<Problem>('POST', path, note)).body.code).toBe('KEY_REQUIRED');
    expect((await point.call<Problem>('POST', path, note, { key: 'k'.repeat(201) })).body.code).toBe('KEY_REQUIRED');
    for (const body of [{ name: 'abolish' }, { ...note, more: 1 }, { name: 'note' }, {}, [], 'text', null]) {
      const answer = await point.call<Problem>('POST', path, body, { key: randomUUID() });
      expect([JSON.stringify(body), answer.body.code]).toEqual([
        JSON.stringify(body),
        body === 'text' || body === null ? 'JSON_BROKEN' : 'BODY_INVALID',
      ]);
    }
    expect((await point.dossier(receiving)).events).toHaveLength(1);
  });
});

describe('Confidentiality at the api', () => {
  it('a foreign, an unknown and an impossible dossier are the same 404', async () => {
    const { requesting, receiving } = await sentRequest(people);
    const strangers: [string, string][] = [
      ['us-poc', requesting],
      ['us-poc', receiving],
      ['pe-prosecutor', receiving],
      ['cl-liaison', receiving],
      ['pe-prosecutor', randomUUID()],
      ['pe-prosecutor', 'not-an-id'],
    ];
    const answers = await Promise.all(
      strangers.map(([who, id]) => people.person(who).call<Problem>('GET', `/dossiers/${id}`)),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: 'DOSSIER_UNKNOWN' } });
  });

  it('a token that is missing, foreign or altered opens nothing', async () => {
    const { apiUrl } = running();
    for (const authorization of [undefined, 'Bearer', 'Basic eA==', 'Bearer eyJhbGciOiJub25lIn0.e30.']) {
      const headers = authorization === undefined ? {} : { authorization };
      const response = await fetch(`${apiUrl}/api/v1/me`, { headers });
      expect([authorization, response.status]).toEqual([authorization, 401]);
    }
  });

  it('a role that does not include an act is told so, and the attempt leaves no event', async () => {
    const { requesting } = await sentRequest(people);
    const before = (await prosecutor.dossier(requesting)).events.length;
    const answer = await prosecutor.call<Problem>(
      'POST',
      '/operator/mails/00000000-0000-4000-8000-000000000000',
      { outcome: 'ARRIVED' },
      { key: randomUUID() },
    );
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_ENTITLED']);
    const second = await prosecutor.call<Problem>(
      'POST',
      `/dossiers/${requesting}/acts`,
      { name: 'acknowledge' },
      { key: randomUUID() },
    );
    expect([second.status, second.body.code]).toEqual([409, 'NOT_POSSIBLE_IN_STATE']);
    expect((await prosecutor.dossier(requesting)).events).toHaveLength(before);
  });
});
