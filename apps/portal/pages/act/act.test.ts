import { receiptPapers } from '../../testing/papers.ts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, event, possible, receipt, SHOWN } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type ApiCall, type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/dossiers/${DOSSIER}`;
const refusal = {
  assessment: 'Assessed in full.',
  consultation: 'HELD',
  consultationRecord: 'Consulted by telephone.',
  ground: 'ESSENTIAL_INTERESTS',
  conductAnalysis: '',
  reasons: 'Reasons in words.',
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(script: Script = {}, view = dossier()): Promise<void> {
  portal = await startPortal({ [`GET ${PATH}`]: view, ...receiptPapers(PATH, 2, 3), ...script }, dutyOfficer);
}

function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

const posted = (): ApiCall[] => portal.calls.filter(({ path }) => path.endsWith('/acts'));

describe('Doing an act', () => {
  it('shows the exact text first, and posts what was shown under one key', async () => {
    await given({
      [`POST ${PATH}/preview`]: {
        shown: SHOWN,
        text: 'Refused for these reasons: Reasons in words.',
        takesEffect: 'WITH_SECOND',
        refusal: null,
      },
      [`POST ${PATH}/acts`]: receipt({ proposed: true }),
    });
    const form = await portal.get(`${PATH}/acts/refuse`);
    expect(form.status).toBe(200);
    const { key = '' } = fieldsOf(form.html);
    const check = await portal.post(`${PATH}/acts/refuse`, { ...refusal, key, step: 'check' });
    expect(check.html).toContain('Refused for these reasons: Reasons in words.');
    expect(posted()).toEqual([]);
    const done = await portal.post(`${PATH}/acts/refuse`, { ...fieldsOf(check.html), step: 'confirm' });
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe(`${PATH}/receipts/2?waits=1`);
    expect(posted()[0]).toMatchObject({
      key,
      body: { name: 'refuse', ...refusal, conductAnalysis: null, shown: SHOWN },
    });
  });

  it('begins with the check when there is nothing to fill in', async () => {
    await given({}, dossier({ possible: possible('acknowledge') }));
    const check = await portal.get(`${PATH}/acts/acknowledge`);
    expect(check.html).toContain('Confirm: Acknowledge receipt');
    expect(check.html).toContain('The sender learns that you have it.');
    expect(posted()).toEqual([]);
  });

  it('shows a long text once: where the exact text has it', async () => {
    const order = 'KEEP THESE DATA\nuntil we say otherwise';
    await given(
      {
        [`POST ${PATH}/preview`]: {
          shown: SHOWN,
          text: `Draft the order\n\n${order}`,
          takesEffect: 'WITH_SECOND',
          refusal: null,
        },
      },
      dossier({ possible: possible({ two: 'draft_order' }) }),
    );
    const check = await portal.post(`${PATH}/acts/draft_order`, { order, key: 'k', step: 'check' });
    expect(check.html.replaceAll(/<input[^>]*>/g, '').split('KEEP THESE DATA')).toHaveLength(2);
    expect(check.html).toContain('value="change"');
  });

  it('keeps what was typed and names every mistake beside its field', async () => {
    await given();
    const answer = await portal.post(`${PATH}/acts/refuse`, {
      ...refusal,
      reasons: '',
      ground: 'POLITICS',
      key: 'k',
      step: 'check',
    });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('href="#reasons"');
    expect(answer.html).toContain('href="#ground"');
    expect(answer.html).toContain('>Assessed in full.</textarea>');
    expect(answer.html).toContain('<title>Error:');
  });

  it('shows the refusal in words with the rule, and keeps what was typed', async () => {
    const rule = {
      id: 'BUD.29.5',
      citation: { en: 'Art. 29(5)', es: 'art. 29.5' },
      text: { en: '', es: '' },
      source: 'S4',
      status: 'VERIFIED',
    };
    await given({
      [`POST ${PATH}/preview`]: {
        shown: SHOWN,
        text: '',
        takesEffect: 'WITH_SECOND',
        refusal: { code: 'GROUND_NOT_ALLOWED', about: [], rule },
      },
    });
    const answer = await portal.post(`${PATH}/acts/refuse`, { ...refusal, key: 'k', step: 'check' }, { locale: 'es' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Norma: art. 29.5');
    expect(answer.html).toContain('>Assessed in full.</textarea>');
  });

  it('takes a new key where the old one stands for what was typed before', async () => {
    const reused = () => ({ status: 422, body: { code: 'KEY_REUSED', status: 422 } });
    await given({ [`POST ${PATH}/acts`]: reused }, dossier({ possible: possible('note') }));
    const answer = await portal.post(`${PATH}/acts/note`, { note: 'Another', key: 'the-key', step: 'confirm' });
    expect(answer.html).toContain('>Another<');
    expect(fieldsOf(answer.html)['key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('loses nothing when the service does not answer, and keeps the key', async () => {
    const down = () => ({ status: 503, body: { code: 'UNAVAILABLE', status: 503 } });
    await given({ [`POST ${PATH}/acts`]: down }, dossier({ possible: possible('note') }));
    const answer = await portal.post(`${PATH}/acts/note`, { note: 'My note', key: 'the-key', step: 'confirm' });
    expect(answer.html).toContain('value="My note"');
    expect(fieldsOf(answer.html)['key']).toBe('the-key');
    expect(answer.html).toContain('it will not be done twice');
  });

  it('says why an act is not possible now', async () => {
    const [accept] = possible('accept');
    if (accept === undefined) throw new Error('no act');
    await given({}, dossier({ possible: [{ ...accept, refusal: { code: 'PROPOSAL_WAITS', about: [] } }] }));
    const answer = await portal.get(`${PATH}/acts/accept`);
    expect(answer.html).toContain('Not possible now');
  });

  it('gives a receipt with instant, zone, basis and the hash of the record', async () => {
    await given({}, dossier({ events: [event()] }));
    const answer = await portal.get(`${PATH}/receipts/2`);
    expect(answer.html).toContain('23 November 2026, 13:00 (America/Santiago, UTC−3)');
    expect(answer.html).toContain('b'.repeat(64));
    expect((await portal.get(`${PATH}/receipts/9`)).status).toBe(404);
  });

  it('case C1: shows the receipt itself, and leads to it as a paper in each language that it has', async () => {
    await given({}, dossier({ events: [event()] }));
    const { html } = await portal.get(`${PATH}/receipts/2`);
    expect(html).toMatch(
      /<article class="comity-paper comity-document" lang="en">[\s\S]*Receipt of an act: Acknowledge receipt<\/h2>/,
    );
    for (const language of ['en', 'es'])
      expect(html).toContain(`href="${PATH}/events/2/readable?format=pdf&amp;language=${language}"`);
    expect(html).not.toContain('language=fr');
  });

  it('case D8: the page that is confirmed comes back in the other language with all that was typed', async () => {
    await given({
      [`POST ${PATH}/preview`]: { shown: SHOWN, text: 'Refused.', takesEffect: 'WITH_SECOND', refusal: null },
    });
    const { html } = await portal.post(`${PATH}/acts/refuse`, { ...refusal, key: 'k', step: 'check' });
    expect(html).toMatch(
      /form="kept-form" formaction="\/language\/es\?back=[^"]+" formnovalidate name="step" value="check"/,
    );
    const again = await portal.post(`${PATH}/acts/refuse`, { ...fieldsOf(html), step: 'check' }, { locale: 'es' });
    expect(again.html).toContain('<html lang="es"');
    expect(fieldsOf(again.html)).toMatchObject(refusal);
    expect(posted()).toEqual([]);
  });

  it('case C1: the exact text has its headings and lists, and every line of it', async () => {
    const text = [
      'Refuse the request\nThe other side is told.',
      'Our reference: CL-2026-000001\nRequesting State: Peru',
      'Identifiers and data\n- t1: a@b.example; data: traffic',
      'Reasons\nFirst line.\n\nSecond paragraph\nof the same reasons.',
    ].join('\n\n');
    await given({ [`POST ${PATH}/preview`]: { shown: SHOWN, text, takesEffect: 'WITH_SECOND', refusal: null } });
    const { html } = await portal.post(`${PATH}/acts/refuse`, { ...refusal, key: 'k', step: 'check' });
    const [, shown = ''] = /<div class="comity-paper comity-exact-text"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
    for (const heading of ['Refuse the request', 'Our reference: CL-2026-000001', 'Identifiers and data', 'Reasons'])
      expect(shown).toContain(`<h3 class="govuk-heading-s">${heading}</h3>`);
    expect(shown).toContain('<li>t1: a@b.example; data: traffic</li>');
    expect(shown).toContain('<p class="govuk-body">Second paragraph</p>');
  });

  it('case B6: gives each of two acts that were confirmed at once its own receipt', async () => {
    const second = event({ seq: 3, code: 'ask_information', ledger: { index: 4, leaf: 'e'.repeat(64) } });
    await given({}, dossier({ events: [event(), second] }));
    const { html } = await portal.get(`${PATH}/receipts/2?and=3`);
    expect(html).toContain('Your 2 acts are recorded');
    for (const leaf of ['b'.repeat(64), 'e'.repeat(64)]) expect(html).toContain(leaf);
    expect(html.match(/<h2[^>]*>Acknowledge receipt<\/h2>/g)).toHaveLength(1);
    expect(html.match(/<h2[^>]*>Ask for information<\/h2>/g)).toHaveLength(1);
    expect((await portal.get(`${PATH}/receipts/2?and=9`)).status).toBe(404);
  });

  it('asks for more numbered questions without losing the first', async () => {
    await given();
    const answer = await portal.post(`${PATH}/acts/ask_information`, {
      'questions.0': 'Which port?',
      key: 'k',
      step: 'more',
    });
    expect(answer.html).toContain('Which port?');
    expect(answer.html).toContain('name="questions.3"');
  });

  it('takes the path of a communication row by row, says what is wrong with which row, and keeps what was typed', async () => {
    await given({ [`POST ${PATH}/acts`]: receipt() }, dossier({ possible: possible('report_other_provider') }));
    const form = await portal.get(`${PATH}/acts/report_other_provider`);
    expect(form.html).toContain('name="elements.2.address"');
    const typed = {
      provider: 'Maple Post',
      state: 'CA',
      'elements.0.target': 't1',
      'elements.0.address': '198.51.100.24',
      'elements.0.port': '44321',
      'elements.0.at': '2026-11-05T16:03:22',
      'elements.1.target': 't1',
      'elements.1.address': '198.51.100',
      'elements.1.port': '',
      'elements.1.at': '2026-11-05T16:03:23',
    };
    const wrong = await portal.post(`${PATH}/acts/report_other_provider`, { ...typed, key: 'k', step: 'check' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('href="#elements.1.address"');
    expect(wrong.html).toContain('Row 2: enter an IPv4 or IPv6 address');
    expect(wrong.html).toContain('value="44321"');
    const right = { ...typed, 'elements.1.address': '2001:db8::7' };
    const check = await portal.post(`${PATH}/acts/report_other_provider`, { ...right, key: 'k', step: 'check' });
    expect(check.html).toContain('2001:db8::7');
    await portal.post(`${PATH}/acts/report_other_provider`, { ...fieldsOf(check.html), step: 'confirm' });
    expect(posted()[0]?.body).toEqual({
      name: 'report_other_provider',
      provider: 'Maple Post',
      state: 'CA',
      elements: [
        { target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' },
        { target: 't1', address: '2001:db8::7', port: null, at: '2026-11-05T19:03:23.000Z' },
      ],
    });
  });
});
