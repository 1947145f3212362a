/** Documents are attached to a draft, looked at, changed, replaced and taken away, with nothing but forms. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RequestAttachment } from '@comity/vocabulary/values/request-form';
import { DRAFT, keptDraft, requestForm } from '../../testing/drafts.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/drafts/${DRAFT}/attachments`;
const DIGEST = 'd'.repeat(64);
const ATTACHED: RequestAttachment = {
  ...{ document: DIGEST, kind: 'COURT_DECISION', title: 'Auto de 5 de noviembre', name: 'auto.pdf' },
  ...{ mediaType: 'application/pdf', size: 120_000, sha256: 'e'.repeat(64) },
};
const PDF = new File(['%PDF-1.7 x'], 'auto.pdf', { type: 'application/pdf' });
const FIELDS = { kind: 'COURT_DECISION', title: 'Auto' };

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(attachments: RequestAttachment[], script: Script = {}): Promise<void> {
  const draft = keptDraft(requestForm(attachments.length === 0 ? {} : { attachments }));
  const documents = `/drafts/${DRAFT}/documents`;
  portal = await startPortal({
    ...draft.script,
    [`POST ${documents}`]: draft.view,
    [`PUT ${documents}/${DIGEST}`]: draft.view,
    [`DELETE ${documents}/${DIGEST}`]: draft.view,
    ...script,
  });
}

const sent = (method: string) =>
  portal.calls.filter((call) => call.method === method && call.path.includes('/documents')).map(({ body }) => body);

describe('case A18: the documents of a draft', () => {
  it('are listed with what they are, their size and digest, in both languages, and on the check page', async () => {
    await given([ATTACHED]);
    for (const [locale, kind] of [
      ['en', 'Court decision'],
      ['es', 'Resolución judicial'],
    ] as const) {
      const { html } = await portal.get(PATH, { locale });
      for (const part of [kind, ATTACHED.title, 'auto.pdf', ATTACHED.sha256, `${PATH}/${DIGEST}/file`])
        expect(html).toContain(part);
      expect((await portal.get(`/drafts/${DRAFT}/check`, { locale })).html).toContain(ATTACHED.sha256);
    }
  });

  it('are attached with kind and title; without a kind or a file the page says so and keeps the file', async () => {
    await given([]);
    const done = await portal.postFiles(PATH, FIELDS, { file: PDF });
    expect([done.status, done.headers.get('location')]).toEqual([303, PATH]);
    expect(sent('POST')).toEqual([
      { ...FIELDS, file: { name: 'auto.pdf', mediaType: 'application/pdf', base64: btoa('%PDF-1.7 x') } },
    ]);
    const without = await portal.postFiles(PATH, { title: 'Auto' }, { file: PDF });
    expect(without.status).toBe(400);
    const [, kept = ''] = /name="_file" value="([^"]+)"/.exec(without.html) ?? [];
    const again = await portal.postFiles(PATH, { ...FIELDS, _file: kept.replaceAll('&quot;', '"') }, {});
    expect([again.status, sent('POST').length]).toEqual([303, 2]);
    expect((await portal.post(PATH, FIELDS)).status).toBe(400);
    const next = { step: 'next' };
    const on = await portal.post(PATH, next);
    expect([on.headers.get('location'), sent('POST').length]).toEqual([`/drafts/${DRAFT}/check`, 2]);
    const both = await portal.postFiles(PATH, { ...FIELDS, ...next }, { file: PDF });
    expect([both.headers.get('location'), sent('POST').length]).toEqual([`/drafts/${DRAFT}/check`, 3]);
    expect((await portal.postFiles(PATH, next, { file: PDF })).status).toBe(400);
  });

  it('outlast a sign-in that has expired', async () => {
    await given([]);
    const expired = await portal.postFiles(PATH, FIELDS, { file: PDF }, { signedIn: false });
    expect(expired.status).toBe(401);
    expect(expired.html).toContain('auto.pdf');
    expect(expired.html).toContain('name="_file"');
  });

  it('are not taken where the api does not take them, and such a file is not offered again', async () => {
    const refusal = { code: 'ATTACHED_TYPE', status: 422, title: '', detail: '' };
    await given([], { [`POST /drafts/${DRAFT}/documents`]: () => ({ status: 422, body: refusal }) });
    const answer = await portal.postFiles(PATH, FIELDS, { file: PDF }, { locale: 'es' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Por su contenido, el archivo no es un PDF');
    expect(answer.html).toContain('value="Auto"');
    expect(answer.html).not.toContain('name="_file"');
  });

  it('are described anew, replaced and taken away, each on its own page', async () => {
    await given([ATTACHED]);
    const page = await portal.get(`${PATH}/${DIGEST}`, { locale: 'es' });
    expect(page.html).toContain('value="Auto de 5 de noviembre"');
    await portal.postFiles(`${PATH}/${DIGEST}`, { ...FIELDS, step: 'save' }, {});
    await portal.postFiles(`${PATH}/${DIGEST}`, { ...FIELDS, step: 'save' }, { file: PDF });
    expect(sent('PUT')).toEqual([FIELDS, { ...FIELDS, file: expect.objectContaining({ name: 'auto.pdf' }) }]);
    expect((await portal.post(`${PATH}/${DIGEST}`, { step: 'remove' })).headers.get('location')).toBe(PATH);
    expect(sent('DELETE')).toEqual([{}]);
    const gone = await portal.get(`${PATH}/${'c'.repeat(64)}`);
    expect(gone.headers.get('location')).toBe(`${PATH}?gone=1`);
  });
});
