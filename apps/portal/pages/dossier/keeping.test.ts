import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { FORMAL as PATH, assistanceDossier, sealedEvidence } from '../../testing/assistance.ts';
import { DOSSIER, possible, rule } from '../../testing/dossiers.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

async function given(view: DossierView): Promise<void> {
  portal = await startPortal({ [`GET ${PATH}`]: view }, dutyOfficer);
}

const HOLD = {
  id: 31,
  by: { en: 'Rosa Quispe', es: 'Rosa Quispe' },
  at: '2026-11-24T15:00:00.000Z',
  reason: 'The defence asked for an expert.',
  reference: 'EXP-125',
};
const RETENTION = {
  until: '2026-12-24',
  source: 'CONDITION',
  reason: null,
  notAfter: '2026-12-24',
  over: true,
} as const;
const held = (keeping: Partial<DossierView['keeping']>, part: object = {}): DossierView =>
  assistanceDossier(
    {
      side: 'requesting',
      status: 'IN_USE',
      evidence: sealedEvidence(),
      keeping: { legalHolds: [], retention: null, asked: null, ...keeping },
    },
    { handedOver: true, ...part },
  );

describe('What keeps the evidence', () => {
  it.each([
    ['en', 'a legal hold stands: the evidence stays until the hold is lifted', 'Rosa Quispe'],
    ['es', 'pesa una retención legal: las pruebas siguen aquí hasta que se levante', 'Rosa Quispe'],
  ] as const)('a legal hold beats a day that has passed, and the page says so in %s', async (locale, says, who) => {
    await given(held({ legalHolds: [HOLD], retention: RETENTION }));
    const { html } = await portal.get(`${PATH}/evidence`, { locale });
    for (const words of [says, who, 'EXP-125', 'The defence asked for an expert.']) expect(html).toContain(words);
    expect(html).not.toMatch(/>\s*(evidence|dossier)\.[a-z_.]+/iu);
  });

  it('without a hold proposes what may become of it, and nothing was deleted', async () => {
    await given(held({ retention: RETENTION }));
    const { html } = await portal.get(`${PATH}/evidence`);
    expect(html).toContain('nothing was deleted. Decide: destroy, return, or keep it longer with a reason');
    expect(html).toContain('moved later only with the consent of the State that gave the evidence');
  });

  it.each([
    ['DESTROYED', 'The content was destroyed. Names, sizes and digests'],
    ['RETURNED', 'The content was returned and is no longer here'],
  ])('%s evidence says that it is gone and what proves it', async (disposed, says) => {
    await given(held({}, { disposed }));
    expect((await portal.get(`${PATH}/evidence`)).html).toContain(says);
  });

  it('an act that a hold forbids names who placed it, when and why', async () => {
    const [dispose] = possible({ two: 'dispose' });
    const refusal = { code: 'LEGAL_HOLD_STANDS' as const, about: ['31'] };
    await given({
      ...held({ legalHolds: [HOLD] }),
      possible: dispose === undefined ? [] : [{ ...dispose, basis: rule('COM.DISPOSAL'), refusal }],
    });
    for (const [locale, says] of [
      ['en', 'Placed by Rosa Quispe on'],
      ['es', 'Ordenada por Rosa Quispe el'],
    ] as const) {
      const { html } = await portal.get(`/dossiers/${DOSSIER}/acts/dispose`, { locale });
      expect(html).toContain(says);
      expect(html).toContain('The defence asked for an expert.');
    }
  });
});

describe('Execution without result', () => {
  const ALL = { outcomes: { TRAFFIC: 'NO_DATA', CONTENT: 'NO_DATA' } } as const;
  const answered = (): DossierView => {
    const view = assistanceDossier({ status: 'PROVIDER_RESPONDED', possible: possible({ two: 'report_no_result' }) });
    return { ...view, targets: view.targets.map((target) => ({ ...target, ...ALL })) };
  };
  const path = `/dossiers/${DOSSIER}/acts/report_no_result`;

  it('asks for the cause of each kind of data, and has chosen what the provider said', async () => {
    await given(answered());
    const { html } = await portal.get(path);
    expect(html).toContain('name="results.t1/TRAFFIC"');
    expect(html).toContain('<option value="IMPOSSIBLE_NO_DATA" selected>There are no data</option>');
    const typed = { step: 'check', reasons: 'Deleted long ago.', holdContinues: 'yes' };
    const missing = await portal.post(path, typed);
    expect(missing.status).toBe(400);
    expect(missing.html).toContain('Deleted long ago.');
  });

  it('shows each cause, the reasons, and that nothing is released', async () => {
    const noResult = {
      results: [{ target: 't1', category: 'TRAFFIC', cause: 'IMPOSSIBLE_DELETED' }],
      reasons: 'La cuenta se eliminó en octubre.',
      holdContinues: false,
    } as const;
    await given(
      assistanceDossier({
        side: 'requesting',
        status: 'NO_RESULT',
        noResult: { ...noResult, results: [...noResult.results] },
      }),
    );
    const { html } = await portal.get(PATH, { locale: 'es' });
    for (const words of ['Fueron borrados', 'La cuenta se eliminó en octubre.', 'nada se libera hasta que lo decida'])
      expect(html).toContain(words);
  });
});
