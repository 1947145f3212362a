import { ENTERED_CODES, type EnteredCode, MESSAGES } from '@comity/vocabulary/messages';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { EntryView, MessageView } from '@comity/contracts/http/dossier-part-views';
import { assistanceDossier } from '../../testing/assistance.ts';
import { DOSSIER, dossier, possible, receipt } from '../../testing/dossiers.ts';
import { directoryEntry, DRAFT, keptDraft, requestForm, inDirectory } from '../../testing/drafts.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/dossiers/${DOSSIER}`;
const ORIGINAL = 'c'.repeat(64);
const attachment = { digest: ORIGINAL, name: 'letter.pdf', size: 3, sha256: 'd'.repeat(64) };
const order: MessageView = {
  number: 1,
  direction: 'sent',
  side: 'provider',
  code: 'order',
  counterpart: { en: 'Harbour Post', es: 'Harbour Post' },
  at: '2026-11-23T16:00:00.000Z',
  delivery: 'BY_HAND',
  attempts: 0,
  reason: null,
  byHand: null,
};
const entry: EntryView = {
  id: 7,
  from: 'provider',
  code: 'preservation_confirmation',
  facts: {
    results: [
      {
        target: 't1',
        category: 'TRAFFIC',
        hold: 'h1',
        snapshotAt: '2026-11-23T15:00:00.000Z',
        from: null,
        to: null,
        bytes: null,
        items: null,
        reference: 'HP-1',
        preservedUntil: '2027-02-21T03:00:00.000Z',
        userNotified: false,
      },
    ],
  },
  documents: [{ digest: ORIGINAL, field: 'original' }],
  way: 'EMAIL',
  receivedAt: '2026-11-23T15:30:00.000Z',
  zone: 'America/New_York',
  by: { en: 'Executing attorney', es: 'Fiscal ejecutora' },
  own: false,
  at: '2026-11-23T15:40:00.000Z',
};
const source = {
  way: 'EMAIL',
  receivedAt: '2026-11-23T10:30',
  zone: 'America/New_York',
  sender: 'A. Keeper',
  key: 'k',
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(changes: Partial<DossierView>, script: Script = {}): Promise<void> {
  const answers = { [`POST ${PATH}/attachments`]: attachment, [`POST ${PATH}/acts`]: receipt({ seq: 9 }) };
  portal = await startPortal({ [`GET ${PATH}`]: dossier(changes), ...answers, ...script }, dutyOfficer);
}

const acts = (): ApiCall[] => portal.calls.filter(({ path }) => path.endsWith('/acts'));

describe('Sending by hand', () => {
  it('leads from what can be done now to the message, its letter and the checklist', async () => {
    await given({ messages: [order], possible: possible('record_sending') });
    const overview = await portal.get(PATH);
    expect(overview.html).toContain(`href="${PATH}/by-hand/send"`);
    const list = await portal.get(`${PATH}/by-hand/send`);
    expect(list.headers.get('location')).toBe(`${PATH}/by-hand/send/provider/1`);
    const page = await portal.get(`${PATH}/by-hand/send/provider/1`);
    expect(page.html).toContain(`href="${PATH}/messages/provider/1/readable?format=html"`);
    expect(page.html).toContain('the provider must learn no fact of the case');
  });

  it('records how, when by which clock and to whom it went, with the file that proves it', async () => {
    await given({ messages: [order] });
    const fields = {
      way: 'COURIER',
      sentAt: '2026-11-23T10:30',
      zone: 'America/New_York',
      recipient: 'Legal',
      key: 'k',
    };
    const files = { proof: new File(['abc'], 'receipt.pdf', { type: 'application/pdf' }) };
    const done = await portal.postFiles(`${PATH}/by-hand/send/provider/1`, fields, files);
    expect(done.headers.get('location')).toBe(`${PATH}/receipts/9`);
    expect(portal.calls.find(({ path }) => path.endsWith('/attachments'))?.body).toEqual({
      name: 'receipt.pdf',
      mediaType: 'application/pdf',
      base64: Buffer.from('abc').toString('base64'),
    });
    expect(acts()[0]).toMatchObject({
      key: 'k',
      body: {
        name: 'record_sending',
        to: 'provider',
        number: 1,
        way: 'COURIER',
        sentAt: '2026-11-23T15:30:00.000Z',
        zone: 'America/New_York',
        recipient: 'Legal',
        proof: ORIGINAL,
      },
    });
  });

  it('keeps the file and everything typed beside what is missing', async () => {
    await given({ messages: [order] });
    const fields = { way: 'COURIER', sentAt: '2026-11-23T10:30', zone: 'Nowhere/Land', recipient: '', key: 'k' };
    const files = { proof: new File(['abc'], 'receipt.pdf') };
    const page = await portal.postFiles(`${PATH}/by-hand/send/provider/1`, fields, files);
    expect(page.status).toBe(400);
    for (const field of ['zone', 'recipient']) expect(page.html).toContain(`href="#${field}"`);
    expect(page.html).toContain(`name="proofDigest" value="${ORIGINAL}"`);
    expect(page.html).toContain('value="Nowhere/Land"');
    expect(acts()).toEqual([]);
  });
});

describe('Entering what a side without Comity said', () => {
  const enterable = ENTERED_CODES.map((code) => ({ from: 'provider' as const, code }));

  const written = { letter: 'e'.repeat(64), side: 'provider' as const, at: '2026-11-23T14:00:00.000Z' };
  /** Returns the page on which the form of a message stands. */
  const pageOf = (code: EnteredCode): string => (MESSAGES[code].enter === 'ANSWERS' ? 'answers' : code);

  it.each(['en', 'es'] as const)('has a form in %s for every message that can be entered', async (locale) => {
    await given({ enterable, unacknowledgedLetters: [written] }, { [`GET ${PATH}/evidence`]: [] });
    const list = await portal.get(`${PATH}/by-hand/enter`, { locale });
    for (const code of ENTERED_CODES) {
      const href = `${PATH}/by-hand/enter/provider/${pageOf(code)}`;
      expect(list.html).toContain(`href="${href}"`);
      const { status, html } = await portal.get(href, { locale });
      expect([code, status]).toEqual([code, 200]);
      expect(html).toContain('name="original"');
      expect(html).not.toMatch(/>\s*(act|by-hand|orders|evidence)\.[a-z_.-]+/i);
    }
  });

  it('says which of our letters was acknowledged, and offers it only where one waits', async () => {
    await given({ enterable, unacknowledgedLetters: [written] });
    const path = `${PATH}/by-hand/enter/provider/correspondence_read`;
    const said = { ...source, letter: written.letter, reader: 'A. Keeper, legal team', at: '2026-11-23T10:00' };
    await portal.postFiles(path, said, { original: new File(['x'], 'a.eml') });
    expect(acts()[0]).toMatchObject({
      body: {
        message: {
          code: 'correspondence_read',
          body: { letter: written.letter, reader: 'A. Keeper, legal team' },
        },
      },
    });
    await portal.stop();
    await given({ enterable });
    expect((await portal.get(`${PATH}/by-hand/enter`)).html).not.toContain('correspondence_read');
  });

  it('turns what a State reports of the production into its message', async () => {
    const from = [{ from: 'receiving' as const, code: 'production_report' as const }];
    const formal = assistanceDossier({ enterable: from });
    portal = await startPortal(
      {
        [`GET ${PATH}`]: formal,
        [`POST ${PATH}/attachments`]: attachment,
        [`POST ${PATH}/acts`]: receipt({ seq: 9 }),
        [`GET ${PATH}/evidence`]: [],
      },
      dutyOfficer,
    );
    const path = `${PATH}/by-hand/enter/receiving/production_report`;
    const [first] = formal.targets;
    const id = `${first?.id ?? ''}.${first?.categories[0] ?? ''}`;
    const nothing = await portal.postFiles(path, source, { original: new File(['x'], 'a.eml') });
    expect(nothing.status).toBe(400);
    await portal.postFiles(path, { ...source, [`${id}.answer`]: 'PRODUCED' }, { original: new File(['x'], 'a.eml') });
    expect(acts()[0]).toMatchObject({
      body: { message: { code: 'production_report', body: { results: [{ outcome: 'PRODUCED' }], objections: [] } } },
    });
  });

  it('takes conditions of use with the words by which they bind, and none where none is set', async () => {
    const view = assistanceDossier({ enterable: [{ from: 'receiving', code: 'grant' }] });
    await given(view);
    const path = `${PATH}/by-hand/enter/receiving/grant`;
    const original = (): Record<string, File> => ({ original: new File(['x'], 'a.eml') });
    const granted = { ...source, reasons: 'Granted.' };
    const wordless = await portal.postFiles(path, { ...granted, conditions: 'SPECIALTY' }, original());
    expect(wordless.html).toContain('href="#conditionsText"');
    expect(wordless.html).toContain('Fill in: What the conditions demand, in words');
    expect(acts()).toEqual([]);
    const words = { conditions: 'SPECIALTY', conditionsText: 'For this case only.', keepUntil: '2027-06-30' };
    await portal.postFiles(path, { ...granted, ...words }, original());
    await portal.postFiles(path, granted, original());
    const conditions = { codes: ['SPECIALTY'], text: 'For this case only.', keepUntil: '2027-06-30' };
    expect(acts().map(({ body }) => (body as { message: object }).message)).toEqual([
      { code: 'grant', body: { denied: [], ground: null, conditions, reasons: 'Granted.' } },
      { code: 'grant', body: { denied: [], ground: null, conditions: null, reasons: 'Granted.' } },
    ]);
  });

  it('sends with a refusal the rule on which its ground rests', async () => {
    await given({ enterable: [{ from: 'receiving', code: 'refusal' }] });
    const typed = { ...source, ground: 'ESSENTIAL_INTERESTS', reasons: 'R' };
    const path = `${PATH}/by-hand/enter/receiving/refusal`;
    await portal.postFiles(path, typed, { original: new File(['x'], 'a.eml') });
    expect(acts()[0]).toMatchObject({
      body: {
        message: { code: 'refusal', body: { ground: 'ESSENTIAL_INTERESTS', rule: 'BUD.29.5', reasons: 'R' } },
      },
    });
  });

  it('turns the table of answers into the messages that the provider would have sent', async () => {
    await given({ enterable });
    const answers = {
      't1.TRAFFIC.answer': 'PRESERVED',
      't1.TRAFFIC.snapshotAt': '2026-11-23T12:00',
      't1.TRAFFIC.until': '2027-02-20',
      't1.TRAFFIC.reference': 'HP-1',
      't1.CONTENT.answer': 'DELETED',
    };
    const path = `${PATH}/by-hand/enter/provider/answers`;
    const done = await portal.postFiles(path, { ...source, ...answers }, { original: new File(['x'], 'a.eml') });
    expect(done.headers.get('location')).toBe(`${PATH}/by-hand/check`);
    expect(acts().map(({ body }) => (body as { message: { code: string } }).message.code)).toEqual([
      'preservation_confirmation',
      'not_preserved_report',
    ]);
    expect(acts()[0]).toMatchObject({
      key: 'k-0',
      body: { name: 'enter_message', from: 'provider', sender: 'A. Keeper', original: ORIGINAL },
    });
  });

  it('says a refusal in words and loses nothing of what was typed', async () => {
    const refused = () => ({ status: 409, body: { code: 'SENDING_NOT_RECORDED', status: 409, detail: '' } });
    await given({ enterable }, { [`POST ${PATH}/acts`]: refused });
    const path = `${PATH}/by-hand/enter/provider/clarification_question`;
    const typed = { ...source, question: 'Which of the two accounts is meant?' };
    const page = await portal.postFiles(path, typed, { original: new File(['x'], 'a.eml') });
    expect(page.status).toBe(409);
    expect(page.html).toContain('Record first how it went out');
    for (const text of ['Which of the two accounts is meant?', 'A. Keeper', `value="${ORIGINAL}"`])
      expect(page.html).toContain(text);
  });
});

describe('Checking what was entered', () => {
  it('shows it beside the original, and another person confirms it', async () => {
    await given({ entries: [entry] });
    const page = await portal.get(`${PATH}/by-hand/check`);
    for (const text of ['HP-1', 'end of 20 February 2027', `${PATH}/documents/${ORIGINAL}/file`])
      expect(page.html).toContain(text);
    const done = await portal.post(`${PATH}/by-hand/check/7`, { key: 'k', step: 'confirm' });
    expect(done.status).toBe(303);
    expect(acts()[0]).toMatchObject({ key: 'k-confirm', body: { name: 'confirm_entry', entry: 7 } });
  });

  it('offers no confirmation to who entered it, and a return only with a reason', async () => {
    await given({ entries: [{ ...entry, own: true }] });
    const page = await portal.get(`${PATH}/by-hand/check`);
    expect(page.html).not.toContain('value="confirm"');
    const without = await portal.post(`${PATH}/by-hand/check/7`, { key: 'k', step: 'return', reason: '' });
    expect(without.status).toBe(400);
    await portal.post(`${PATH}/by-hand/check/7`, { key: 'k', step: 'return', reason: 'The date is another.' });
    expect(acts()[0]?.body).toEqual({ name: 'return_entry', entry: 7, reason: 'The date is another.' });
  });
});

describe('A request that came by hand', () => {
  const ID = DRAFT;
  const costaRica = { en: 'Costa Rica', es: 'Costa Rica' };
  const waiting = {
    ...{ by: costaRica, own: false, at: entry.at, way: 'COURIER' as const, receivedAt: entry.receivedAt },
    ...{ zone: 'America/New_York', sender: 'Embajada', original: ORIGINAL },
  };

  async function givenDraft(changes: Partial<DraftView>, script: Script = {}): Promise<void> {
    const { script: api } = keptDraft(requestForm(), { onBehalf: costaRica, ...changes });
    const answers = { [`POST /drafts/${ID}/attachments`]: attachment, [`POST /drafts/${ID}/enter`]: keptDraft().view };
    portal = await startPortal({ ...api, ...answers, ...script }, dutyOfficer);
  }

  it('is begun for a State that the directory reaches by hand', async () => {
    const organization = { code: 'CR', kind: 'STATE', state: 'CR', name: costaRica };
    const peru = { code: 'PE', kind: 'STATE', state: 'PE', name: { en: 'Peru', es: 'Perú' } };
    const directory = [directoryEntry(organization, { reached: 'COURIER' }), directoryEntry(peru)];
    portal = await startPortal({ ...inDirectory(directory), 'POST /entered-requests': keptDraft().view }, dutyOfficer);
    const { html } = await portal.get('/drafts/by-hand');
    expect(html).toContain('value="CR"');
    expect(html).not.toContain('value="PE"');
    const begun = await portal.post('/drafts/by-hand', { state: 'CR', kind: 'ASSISTANCE' });
    expect(portal.calls.at(-1)?.body).toEqual({ state: 'CR', kind: 'ASSISTANCE' });
    expect(begun.headers.get('location')).toBe(`/drafts/${ID}`);
  });

  it('is entered with its original and the text that was shown', async () => {
    await givenDraft({});
    const page = await portal.get(`/drafts/${ID}/entered`);
    expect(page.html).toContain('SOLICITUD DE CONSERVACIÓN RÁPIDA');
    const fields = { ...source, step: 'enter', shown: ORIGINAL };
    const done = await portal.postFiles(`/drafts/${ID}/entered`, fields, { original: new File(['x'], 'nota.pdf') });
    expect(done.status).toBe(303);
    expect(portal.calls.find(({ path }) => path.endsWith('/enter'))?.body).toMatchObject({
      way: 'EMAIL',
      original: ORIGINAL,
      shown: ORIGINAL,
    });
  });

  it('says what the original does not state, and is entered all the same', async () => {
    const kept = keptDraft(requestForm(), { onBehalf: costaRica });
    kept.check.warnings = [{ field: 'necessity', code: 'MISSING_NECESSITY', rule: 'BUD.29.2.e' }];
    portal = await startPortal(kept.script, dutyOfficer);
    const { html } = await portal.get(`/drafts/${ID}/entered`);
    expect(html).toContain('asked for once, article by article');
    expect(html).toContain(`href="/drafts/${ID}/reasons?check=1#necessity"`);
    expect(html).toContain('value="enter"');
  });

  it('is confirmed by another person, who finds the dossier', async () => {
    await givenDraft({ entry: waiting }, { [`POST /drafts/${ID}/confirm`]: { dossier: ID } });
    const page = await portal.get(`/drafts/${ID}/entered`);
    expect(page.html).toContain(`href="/drafts/${ID}/original"`);
    const done = await portal.post(`/drafts/${ID}/entered`, { step: 'confirm', shown: ORIGINAL });
    expect(done.headers.get('location')).toBe(`/dossiers/${ID}`);
  });

  it('offers no confirmation to who entered it', async () => {
    await givenDraft({ entry: { ...waiting, own: true } });
    expect((await portal.get(`/drafts/${ID}/entered`)).html).not.toContain('value="confirm"');
  });
});
