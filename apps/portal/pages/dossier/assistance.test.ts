import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import {
  FILE,
  FORMAL as PATH,
  assistanceDossier,
  PACKAGE,
  PRESERVATION,
  sealedEvidence,
} from '../../testing/assistance.ts';
import { DOSSIER, possible } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const CHILE = { en: 'Executing prosecutor', es: 'Fiscal ejecutor' };

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(view: DossierView): Promise<void> {
  portal = await startPortal({ [`GET ${PATH}`]: view }, dutyOfficer);
}

describe('The dossier of a formal request', () => {
  it('says its kind and leads to the preservation that it follows', async () => {
    await given(assistanceDossier());
    const { html } = await portal.get(PATH, { locale: 'es' });
    expect(html).toContain('Asistencia mutua');
    expect(html).toContain(`href="/dossiers/${PRESERVATION}"`);
    expect(html).toContain('CL-2026-000004');
  });

  it('says what was not granted, the conditions in their words, the review and what stays the delivery', async () => {
    await given(
      assistanceDossier(
        { conditionsText: 'Use in this case only.' },
        {
          denied: [{ target: 't1', category: 'CONTENT' }],
          conditions: { codes: ['SPECIALTY'], keepUntil: null, status: 'PROPOSED' },
          postponed: { reviewOn: '2027-02-01', holdContinues: true },
          challenged: true,
          restrictions: [{ state: 'CA', condition: 'NO_ONWARD_TRANSFER' }],
        },
      ),
    );
    const { html } = await portal.get(PATH);
    for (const words of [
      'not granted',
      'Only for the stated case',
      'Use in this case only.',
      'proposed, not answered',
      'Looked at again on 1 February 2027.',
      'A court has the order before it.',
      'Canada: No onward transfer',
    ])
      expect(html).toContain(words);
  });

  it('warns that it arrived after the hold, and says how the provider has answered, as a whole and per identifier', async () => {
    const view = assistanceDossier({ arrivedLate: true, answer: 'PARTIAL' });
    const [first, second] = view.targets;
    if (first === undefined || second === undefined) throw new Error('two identifiers');
    await given({
      ...view,
      targets: [
        { ...first, answer: 'FULL' },
        { ...second, answer: 'NO_DATA' },
      ],
    });
    const { html } = await portal.get(PATH, { locale: 'es' });
    for (const words of [
      'La solicitud llegó cuando los datos ya no estaban bajo conservación.',
      'Respondido en parte',
      'Respondido por completo',
      'Respondido: sin datos',
    ])
      expect(html).toContain(words);
    await portal.stop();
    await given(assistanceDossier());
    expect((await portal.get(PATH)).html).not.toContain('had ceased to be preserved');
  });

  it('weighs a decision on one page: every element with its article, and refusing last', async () => {
    await given(assistanceDossier({ possible: possible({ two: 'refuse' }, { two: 'grant' }, 'ask_information') }));
    const { html } = await portal.get(`${PATH}/decide`);
    expect(html).toContain('Say precisely what assistance is sought');
    expect(html).toContain('Budapest Convention, Art. 31(1)');
    expect(html.indexOf('acts/grant')).toBeLessThan(html.indexOf('acts/refuse'));
    const overview = await portal.get(PATH);
    expect(overview.html).toContain(`href="${PATH}/decide"`);
  });

  it('puts the step that takes it on before what may be done beside it', async () => {
    const view = assistanceDossier({
      status: 'EXEC_ASSIGNED',
      possible: possible('ask_information', { two: 'apply_for_order' }, 'record_impossibility'),
    });
    await given(view);
    const { html } = await portal.get(PATH);
    expect(html.indexOf('acts/apply_for_order')).toBeLessThan(html.indexOf('acts/ask_information'));
  });
});

describe('The order of a formal request', () => {
  it('is granted or denied on one page that says who must authorise the data here', async () => {
    const view = assistanceDossier({
      status: 'ORDER_APPLIED',
      possible: possible('grant_order', 'deny_order', 'return_order'),
      proposal: {
        act: 'grant_order',
        by: CHILE,
        own: false,
        at: '2026-12-01T15:00:00.000Z',
        shown: PACKAGE,
        text: 'THE ORDER',
        outdated: [],
      },
    });
    if (view.snapshot?.measure !== 'ASSISTANCE') throw new Error('no snapshot');
    const authorities = [{ category: 'CONTENT' as const, authority: 'JUDGE', rule: 'BUD.31.1' }];
    await given({ ...view, snapshot: { ...view.snapshot, authorities } });
    const { html } = await portal.get(`${PATH}/approval`);
    for (const words of ['THE ORDER', 'Content: Judge', 'acts/deny_order', 'acts/return_order'])
      expect(html).toContain(words);
  });
});

describe('The evidence of a formal request', () => {
  it('is shown production by production, with the package, its contents and what is withheld', async () => {
    await given(assistanceDossier({ evidence: sealedEvidence() }));
    const { html } = await portal.get(`${PATH}/evidence`);
    expect(html).toContain(`href="/evidence/files/${DOSSIER}/${FILE}"`);
    expect(html).toContain(`href="/evidence/package/${DOSSIER}"`);
    expect(html).toContain(`href="/evidence/package/${DOSSIER}/evidence/${'d'.repeat(64)}"`);
    for (const words of [PACKAGE, 'Ana Soto', 'True copies', 'Of another person']) expect(html).toContain(words);
  });

  it('names every check that fails in words, and what it is about as text only', async () => {
    await given(assistanceDossier({ evidence: sealedEvidence() }));
    const { html } = await portal.get(`${PATH}/evidence`, { locale: 'es' });
    expect(html).toContain('Comprobaciones que no se cumplen: 1.');
    expect(html).toContain('Fue alterado');
    expect(html).toContain('&lt;b&gt;traffic.csv');
  });

  it('says what the machine still does, and why it waits', async () => {
    const work = {
      kind: 'FETCH_FILES' as const,
      status: 'WAITING' as const,
      since: '2026-12-01T15:00:00.000Z',
      doneAt: null,
      attempts: 2,
      nextAttemptAt: '2026-12-01T15:05:00.000Z',
      reason: 'SENDER_UNREACHABLE' as const,
      bytes: { done: 10, total: 120 },
    };
    await given(assistanceDossier({ evidence: sealedEvidence({ package: null, verification: null, work: [work] }) }));
    const { html } = await portal.get(`${PATH}/evidence`);
    expect(html).toContain('10 of 120 bytes');
    expect(html).toContain('The sender does not answer.');
  });

  it('offers the hand-over record once something was handed over, and not before', async () => {
    await given(assistanceDossier({ evidence: sealedEvidence() }));
    expect((await portal.get(`${PATH}/evidence`)).html).not.toContain('hand-over/readable');
    await portal.stop();
    await given(assistanceDossier({ evidence: sealedEvidence() }, { handedOver: true }));
    expect((await portal.get(`${PATH}/evidence`)).html).toContain('hand-over/readable');
  });

  it('is a page of formal requests only', async () => {
    await given(assistanceDossier({ evidence: null }));
    expect((await portal.get(`${PATH}/evidence`)).status).toBe(404);
  });
});
