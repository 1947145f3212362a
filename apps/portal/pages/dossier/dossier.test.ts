import { orderPaper } from '../../testing/papers.ts';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { deadline, DOSSIER, dossier, hold, possible, rule, SHOWN, task } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/dossiers/${DOSSIER}`;
const MAIN_BUTTON = /class="govuk-button" href/;

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(changes: Partial<DossierView> = {}, script: Script = {}): Promise<void> {
  portal = await startPortal({ [`GET ${PATH}`]: dossier(changes), ...script }, dutyOfficer);
}

describe('A dossier', () => {
  it('puts one step first when it is for this person, and none when it is for others', async () => {
    await given();
    expect((await portal.get(PATH)).html).toMatch(MAIN_BUTTON);
    await portal.stop();
    const elsewhere = task({ of: 'requesting', roles: [], mine: false, first: null });
    await given({ waiting: [elsewhere], possible: possible('ask_information') });
    const { html } = await portal.get(PATH);
    expect(html).not.toMatch(MAIN_BUTTON);
    expect(html).toContain('The next step is not yours');
    expect(html).toContain('Ask for information');
  });

  it('case B6: an internal note stands on the page of the dossier in which it was written', async () => {
    const by = { en: 'Prosecutor, Lima', es: 'Fiscal, Lima' };
    const office = { en: 'Prosecution', es: 'Fiscalía' };
    const at = '2026-11-23T16:00:00.000Z';
    const notes = ['Call the expert.', 'Two', 'Three', 'The <first> one'].map((text, index) => ({
      ...{ seq: 9 - index, act: index === 1 ? 'hand_over' : 'note', at, by, office, text },
    }));
    await given({ notes });
    const { html } = await portal.get(PATH);
    expect(html).toContain('Call the expert.');
    expect(html).toContain('handed over the dossier');
    expect(html).toContain('1 earlier note<');
    expect(html).toContain('The &lt;first&gt; one');
    expect((await portal.get(PATH, { locale: 'es' })).html).toContain('Notas internas');
  });

  it('case B6: the timeline leads to the entry of the ledger', async () => {
    await given();
    expect((await portal.get(`${PATH}/timeline`)).html).toContain('href="/ledger?index=3#entry"');
  });

  it('says what comes next, by when, and folds away the deadlines that no longer run', async () => {
    const stopped = deadline({ clock: 'ACK_SLA', state: 'STOPPED' });
    await given({ deadlines: [deadline(), stopped] });
    const { html } = await portal.get(PATH);
    expect(html).toContain('The next deadline: Decide on the request');
    expect(html.indexOf('Deadlines that no longer run (1)')).toBeLessThan(html.indexOf('Acknowledge receipt'));
  });

  it('names the last working day and the days of an identifier in words', async () => {
    await given({ deadlines: [deadline()] });
    const { html } = await portal.get(PATH);
    expect(html).toContain('21 January 2027');
    expect(html).toContain('1 November 2026 to 20 November 2026');
    expect(html).toContain('5 November 2026, 14:03:22 (America/Lima, UTC−5; 5 November 2026, 19:03:22 UTC)');
  });

  it('says that a telephoned request still lacks its written confirmation, and by whose choice it is asked for', async () => {
    const enterable = [{ code: 'original_sent' as const, from: 'requesting' as const }];
    await given({ writtenConfirmation: 'DUE', enterable });
    const { html } = await portal.get(PATH);
    expect(html).toContain('its written confirmation is still to come');
    expect(html).toContain('a choice of the project; no rule sets a term');
    expect(html).toContain(`href="${PATH}/by-hand/enter"`);
    await portal.stop();
    await given({ writtenConfirmation: 'GIVEN' });
    expect((await portal.get(PATH)).html).toContain('was confirmed in writing');
    await portal.stop();
    await given({ writtenConfirmation: null });
    expect((await portal.get(PATH)).html).not.toContain('by telephone');
  });

  it('never calls a choice of the project law, and does not tell it in every row', async () => {
    await given({ deadlines: [deadline({ rule: { ...rule('COM.DECISION'), source: 'D' } })] });
    const { html } = await portal.get(PATH);
    expect(html).not.toContain(rule('COM.DECISION').citation.en);
    expect(html).not.toContain('our own rule, not law');
    expect(html).not.toContain('>verified<');
  });

  it('case A10: shows at both sides on which points the two States have resolved the law differently', async () => {
    const differs = {
      en: 'Ground of refusal, Political offence: requesting State no; requested State yes',
      es: 'Motivo',
    };
    for (const side of ['requesting', 'receiving'] as const) {
      await given({ side, lawDiffers: [differs] });
      const { html } = await portal.get(PATH);
      expect(html).toContain('The two States have resolved the law differently');
      expect(html).toContain(differs.en);
      await portal.stop();
    }
    await given();
    expect((await portal.get(PATH)).html).not.toContain('have resolved the law differently');
  });

  it('names each identifier of a hold once, with its categories', async () => {
    const item = { target: 't1', type: 'EMAIL', value: 'only@held.example', category: 'TRAFFIC' };
    await given({ holds: [hold({ items: [item, { ...item, category: 'CONTENT' }] })] });
    const { html } = await portal.get(PATH);
    expect(html.split('only@held.example')).toHaveLength(2);
    expect(html).toContain('Traffic data, Content');
  });

  it('tells the central authority of another request for the same identifier, and links only what it may open', async () => {
    const other = {
      target: 't1',
      dossier: '00000000-0000-4000-8000-000000000077',
      reference: 'CL-2026-000077',
      kind: 'PRESERVATION' as const,
      side: 'receiving' as const,
      status: 'HOLDING' as const,
      openedAt: '2026-11-20T12:00:00.000Z',
      counterpart: { en: 'United States', es: 'Estados Unidos' },
      seen: true,
    };
    const closed = {
      ...other,
      dossier: '00000000-0000-4000-8000-000000000078',
      reference: 'CL-2026-000078',
      seen: false,
    };
    await given({ sameIdentifiers: [other, { ...other, target: 't2' }, closed] });
    const { html } = await portal.get(PATH);
    expect(html).toContain('Another request concerns the same identifier');
    const [one = '', two = ''] = dossier().targets.map(({ value }) => value);
    expect(html).toContain(
      `${one}, ${two}: <a class="govuk-link" href="/dossiers/${other.dossier}">CL-2026-000077</a>`,
    );
    expect(html).toContain('CL-2026-000078, Preservation, United States');
    expect(html).not.toContain('>CL-2026-000078</a>');
    await portal.stop();
    await given({ sameIdentifiers: null });
    expect((await portal.get(PATH)).html).not.toContain('Another request concerns');
  });

  it('gives the reason of a rejected message in words, whatever the reason', async () => {
    const { counterpart, openedAt } = dossier();
    const message = { direction: 'sent', side: 'receiving', code: 'request', counterpart, at: openedAt } as const;
    const rejected = { ...message, number: 1, delivery: 'REJECTED', attempts: 1, byHand: null } as const;
    await given({
      messages: [
        { ...rejected, reason: 'SIGNATURE_INVALID' },
        { ...rejected, reason: 'NEWER_THAN_WE' },
      ],
    });
    const { html } = await portal.get(`${PATH}/messages`);
    expect(html).toContain('Our signature did not hold there.');
    expect(html).toContain('The other side did not accept this message.');
    expect(html).not.toMatch(/SIGNATURE_INVALID|NEWER_THAN_WE/);
  });

  it('case C1: shows an order as the paper that it is, in the language that is asked for, and leads to all four', async () => {
    const [event] = dossier().events;
    if (event === undefined) throw new Error('no event');
    await given(
      { events: [{ ...event, documents: [{ digest: SHOWN, field: 'order' }] }] },
      {
        [`GET ${PATH}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'ORDER', content: { text: 'x', locale: 'es' } },
        [`GET ${PATH}/documents/${SHOWN}/paper`]: orderPaper,
      },
    );
    const { html } = await portal.get(`${PATH}/documents/${SHOWN}?language=fr`);
    expect(html).toContain('<article class="comity-paper comity-document" lang="fr">');
    expect(html).toMatch(/<h3[^>]*>1\. /);
    for (const language of ['en', 'es', 'pt', 'fr'])
      expect(html).toContain(`href="${PATH}/documents/${SHOWN}/readable?format=pdf&amp;language=${language}"`);
    expect((await portal.get(`${PATH}/documents/${SHOWN}?language=de`)).status).toBe(404);
  });

  it('shows a document of rules as rules, not as data', async () => {
    const { snapshot, events } = dossier();
    const [event] = events;
    if (event === undefined) throw new Error('no event');
    await given(
      { events: [{ ...event, documents: [{ digest: SHOWN, field: 'snapshot' }] }] },
      { [`GET ${PATH}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'SNAPSHOT', content: snapshot } },
    );
    const { html } = await portal.get(`${PATH}/documents/${SHOWN}`);
    expect(html).toContain('Articles 16, 29 and 35 apply');
    expect(html).not.toContain('BUDAPEST_2_11');
  });

  it('says of a translation that a machine has made it, wherever it is read (scenario 24)', async () => {
    const content = { text: 'The accounts were opened in Lima.', language: 'en', made: 'MACHINE' };
    await given({}, { [`GET ${PATH}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'TRANSLATION', content } });
    const { html } = await portal.get(`${PATH}/documents/${SHOWN}`);
    expect(html).toContain('Machine translation of the request, not checked by a person');
  });
});

describe('An approval', () => {
  const proposal = {
    act: 'accept' as const,
    by: { en: 'A', es: 'A' },
    own: false,
    at: '2026-11-23T16:00:00.000Z',
    shown: SHOWN,
    text: 'T',
    outdated: [],
  };

  it('is offered to the second person only; the first reads what was proposed', async () => {
    const [approve] = possible('approve');
    if (approve === undefined) throw new Error('no act');
    await given({ proposal, possible: [approve] });
    expect((await portal.get(`${PATH}/approval`)).html).toContain('Approve: Accept');
    await portal.stop();
    const refusal = { code: 'SECOND_PERSON_REQUIRED', about: [] } as const;
    await given({
      proposal: { ...proposal, own: true },
      possible: [{ ...approve, refusal: { ...refusal, about: [] } }],
    });
    const { html } = await portal.get(`${PATH}/approval`);
    expect(html).not.toContain('Approve: Accept');
    expect(html).not.toContain('The exact text that you approve');
    expect(html).toContain('Another person must do this');
  });
});

describe('Another provider that took part', () => {
  const disclosure: DossierView['disclosures'][number] = {
    status: 'DISCLOSED_30',
    at: '2026-11-23T16:00:00.000Z',
    state: 'PE',
    provider: 'Red Andina',
    elements: [{ target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' }],
    path: null,
    disclosure: SHOWN,
    withheld: null,
    domestic: true,
    draft: null,
  };
  const shown = async (changes: Partial<typeof disclosure>, locale: 'en' | 'es'): Promise<string> => {
    const view = dossier({ disclosures: [{ ...disclosure, ...changes }] });
    portal = await startPortal({ [`GET ${PATH}`]: view }, dutyOfficer);
    return (await portal.get(PATH, { locale })).html;
  };

  it.each([
    ['en', 'No request abroad.', 'measure under its own law'],
    ['es', 'Sin solicitud al extranjero.', 'medida de derecho interno'],
  ] as const)('says in %s why there is no request where the path leads home', async (locale, title, why) => {
    const html = await shown({}, locale);
    expect(html).toContain(title);
    expect(html).toContain(why);
    expect(html).not.toContain('/drafts/');
    for (const code of ['DISCLOSED_30', '>PE<']) expect(html).not.toContain(code);
  });

  it('leads to the draft that lies ready, and names the office where another has it', async () => {
    const office = { en: 'Prosecution', es: 'Fiscalía' };
    const draft = { id: DOSSIER, office, seen: true, dossier: null };
    const html = await shown({ state: 'CA', domestic: false, draft }, 'en');
    expect(html).toContain(`href="/drafts/${DOSSIER}"`);
    expect(html).toContain('The request to Canada lies ready as a draft');
    await portal.stop();
    const elsewhere = await shown({ state: 'CA', domestic: false, draft: { ...draft, seen: false } }, 'es');
    expect(elsewhere).not.toContain(`/drafts/${DOSSIER}`);
    expect(elsewhere).toContain('otra oficina: Fiscalía');
  });
});
