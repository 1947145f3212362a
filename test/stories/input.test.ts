/** The api gets bad input: each mistake is answered by a problem that names it, and nothing is stored. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { resultsFor } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { cast, running } from '../setup/running.ts';
import { sentRequest, servedOrder } from './stage.ts';

const people = cast();
const prosecutor = people.person('pe-prosecutor');

async function savedDraft(): Promise<DraftView> {
  return prosecutor.draft(completeRequest());
}

/** Sends the changed form and says how the api refused it, and whether the draft is unchanged. */
async function refusedForm(changes: object): Promise<{ problem: Problem; status: number; unchanged: boolean }> {
  const draft = await savedDraft();
  const body = { version: draft.version, form: { ...draft.form, ...changes } };
  const answer = await prosecutor.refused('PUT', `/drafts/${draft.id}`, body);
  const after = await prosecutor.must('draft', { params: { id: draft.id } });
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
    ['a year that no calendar keeps', { targets: [{ ...target, from: '0000-01-01' }] }, 'targets.0.from'],
    ['an impossible instant', { targets: [{ ...target, instant: '2026-13-45T99:99' }] }, 'targets.0.instant'],
    ['a zone that is none', { targets: [{ ...target, zone: 'America/Nowhere' }] }, 'targets.0.zone'],
    ['two identifiers under one id', { targets: [target, target] }, 'targets'],
    ['half a surrogate pair', { facts: 'a\ud800b' }, 'facts'],
    ['half a surrogate pair in one line', { caseNumber: '\udfff' }, 'caseNumber'],
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
    const { body: problem } = await prosecutor.refused('PUT', `/drafts/${draft.id}`, body, { headers });
    expect(problem.detail).toMatch(/^Algunos campos/);
    expect(problem.errors?.[0]?.message).toMatch(/inválid/i);
    const unsaid = { version: draft.version, form: { ...draft.form, facts: 'a\u0000b' } };
    const { body: ours } = await prosecutor.refused('PUT', `/drafts/${draft.id}`, unsaid, { headers });
    expect(ours.errors?.[0]?.message).toMatch(/U\+0000 de la línea 1, posición 2, no puede guardarse/);
  });

  it('is not saved over what somebody else has written meanwhile', async () => {
    const draft = await savedDraft();
    const again = { version: draft.version, form: { ...draft.form, facts: 'mine' } };
    await prosecutor.must('saveDraft', { params: { id: draft.id }, body: again });
    const late = await prosecutor.refused('PUT', `/drafts/${draft.id}`, again);
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'DRAFT_CHANGED', draft.version + 1]);
  });
});

describe('A body that is not as it should be', () => {
  it('is told apart: broken JSON, another media type, too large', async () => {
    const draft = await savedDraft();
    const path = `/drafts/${draft.id}`;
    const broken = await prosecutor.refused('PUT', path, '{"version": 1,');
    expect([broken.status, broken.body.code]).toEqual([400, 'JSON_BROKEN']);
    const headers = { 'content-type': 'text/plain' };
    const plain = await prosecutor.refused('PUT', path, 'hello', { headers });
    expect([plain.status, plain.body.code]).toEqual([415, 'MEDIA_TYPE']);
    const deep = await prosecutor.refused('PUT', path, '['.repeat(5_000) + ']'.repeat(5_000));
    expect([deep.status, deep.body.code]).toEqual([400, 'JSON_BROKEN']);
    const large = JSON.stringify({ version: 1, form: { facts: 'x'.repeat(1024 * 1024) } });
    const tooLarge = await prosecutor.refused('PUT', path, large);
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await prosecutor.must('draft', { params: { id: draft.id } })).version).toBe(draft.version);
  });

  it('is refused as an act without a key, with a strange key, with an unknown name or a field too many', async () => {
    const { receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    const path = `/dossiers/${receiving}/acts`;
    const note = { name: 'note', note: 'texto' };
    expect((await point.refused('POST', path, note)).body.code).toBe('KEY_REQUIRED');
    expect((await point.refused('POST', path, note, { key: 'k'.repeat(201) })).body.code).toBe('KEY_REQUIRED');
    for (const body of [{ name: 'abolish' }, { ...note, more: 1 }, { name: 'note' }, {}, [], 'text', null]) {
      const answer = await point.refused('POST', path, body, { key: randomUUID() });
      expect([JSON.stringify(body), answer.body.code]).toEqual([
        JSON.stringify(body),
        body === 'text' || body === null ? 'JSON_BROKEN' : 'BODY_INVALID',
      ]);
    }
    expect((await point.dossier(receiving)).events).toHaveLength(1);
  });
});

describe('A list that is asked for wrongly', () => {
  const cursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  it.each([
    `/holds?cursor=${cursor('2026-01-01T00:00:00Z', randomUUID(), 'h\u0000')}`,
    `/dossiers?cursor=${cursor('0000-01-01T00:00:00Z', randomUUID())}`,
    '/dossiers?cursor=no-cursor',
    '/dossiers?from=0000-01-01',
    '/dossiers?limit=0',
    '/dossiers?search=%00',
    '/dossiers?unknown=1',
  ])('is a problem that names the field: %s', async (path) => {
    const answer = await prosecutor.refused('GET', path);
    expect([answer.status, answer.body.code]).toEqual([422, 'BODY_INVALID']);
  });
});

describe('An act that names what cannot be', () => {
  it('is refused at its field, and the dossier goes on', async () => {
    const { provider } = await servedOrder(people);
    const liaison = people.person('cl-liaison');
    const dossier = await liaison.dossier(provider);
    const path = `/dossiers/${provider}/acts`;
    const days: [string, string][] = [
      ['0000-01-01T00:00:00Z', '2027-03-01T00:00:00Z'],
      ['2026-11-20T00:00:00Z', '9999-12-31T23:59:59-14:00'],
    ];
    for (const [snapshotAt, preservedUntil] of days) {
      const act = { name: 'confirm_preservation', results: resultsFor(dossier, snapshotAt, preservedUntil) };
      const answer = await liaison.refused('POST', path, act, { key: randomUUID() });
      expect([answer.status, answer.body.code]).toEqual([422, 'BODY_INVALID']);
    }
    await liaison.act(provider, 'note', { note: 'still here' });
  });

  it('does not hand a dossier to somebody who cannot see it', async () => {
    const { receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    const own = await point.must('me');
    const foreign = await prosecutor.must('me');
    const executing = await people.person('cl-executing').must('me');
    const [office, foreignOffice] = [own.offices[0]?.id, foreign.offices[0]?.id];
    const acts: object[] = [
      { name: 'assign', member: foreign.member.id, office },
      { name: 'assign', member: own.member.id, office: foreignOffice },
      { name: 'assign', member: executing.member.id, office },
      { name: 'assign', member: executing.member.id, office: executing.offices[0]?.id },
      {
        name: 'hand_over',
        member: foreign.member.id,
        until: '2026-12-31',
        reason: 'absence until the end of the year',
      },
    ];
    for (const act of acts) {
      const answer = await point.refused('POST', `/dossiers/${receiving}/acts`, act, { key: randomUUID() });
      expect([answer.status, answer.body.code]).toEqual([422, 'COLLEAGUE_UNKNOWN']);
    }
    expect((await point.dossier(receiving)).responsibleMembers).toEqual([]);
  });

  it('under a key that somebody else has used answers nothing of theirs', async () => {
    const { receiving } = await sentRequest(people);
    const key = randomUUID();
    await people.person('cl-poc').act(receiving, 'note', { note: 'mine' }, key);
    const other = await people
      .person('cl-central')
      .refused('POST', `/dossiers/${receiving}/acts`, { name: 'note', note: 'mine' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'KEY_REUSED']);
  });

  it('moves no exercise clock under a key that moved it by other days', async () => {
    const key = randomUUID();
    await prosecutor.must('forwardExercise', { body: { days: 1 }, key });
    await prosecutor.must('forwardExercise', { body: { days: 1 }, key });
    const other = await prosecutor.refused('POST', '/exercise/forward', { days: 2 }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'KEY_REUSED']);
  });
});

describe('Confidentiality at the api', () => {
  it('a digest that is cited does not open the document of a dossier that the office does not see', async () => {
    const { receiving } = await servedOrder(people);
    const hidden = await sentRequest(people, { caseNumber: 'HIDDEN' });
    const { content } = await people.person('cl-poc').dossier(hidden.receiving);
    const executing = people.person('cl-executing');
    await executing.act(receiving, 'cite_reference', { reference: content ?? '' });
    const answer = await executing.refused('GET', `/dossiers/${receiving}/documents/${content ?? ''}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'DOCUMENT_UNKNOWN']);
  });

  it('an entry of the ledger is seen by those who see its dossier', async () => {
    const { receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    const index = await eventually('the entry to have its index', async () => {
      return (await point.dossier(receiving)).events[0]?.ledger.index;
    });
    const path = `/ledger/entries/${String(index)}`;
    expect((await point.must('ledgerEntry', { params: { index } })).entry).toContain(receiving);
    const executing = await people.person('cl-executing').refused('GET', path);
    expect([executing.status, executing.body.code]).toEqual([404, 'ENTRY_UNKNOWN']);
  });

  it('a foreign, an unknown and an impossible dossier are the same 404', async () => {
    const { requesting, receiving } = await sentRequest(people);
    const strangers: [string, string][] = [
      ['us-poc', requesting],
      ['us-poc', receiving],
      ['pe-prosecutor', receiving],
      ['cl-liaison', receiving],
      ['pe-prosecutor', randomUUID()],
      ['pe-prosecutor', 'not-an-id'],
      ['pe-prosecutor', requesting.toUpperCase()],
    ];
    const answers = await Promise.all(
      strangers.map(([who, id]) => people.person(who).refused('GET', `/dossiers/${id}`)),
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
    const answer = await prosecutor.refused(
      'POST',
      '/operator/mails/00000000-0000-4000-8000-000000000000',
      { outcome: 'ARRIVED' },
      { key: randomUUID() },
    );
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_ENTITLED']);
    const second = await prosecutor.refused(
      'POST',
      `/dossiers/${requesting}/acts`,
      { name: 'acknowledge' },
      { key: randomUUID() },
    );
    expect([second.status, second.body.code]).toEqual([409, 'NOT_POSSIBLE_IN_STATE']);
    expect((await prosecutor.dossier(requesting)).events).toHaveLength(before);
  });
});
