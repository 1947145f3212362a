/** docs/rules 2.7: both States see each version of a request, what changed in it and what became of it. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { DOSSIER, dossier, possible } from '../../testing/dossiers.ts';
import { DRAFT, keptDraft, requestForm } from '../../testing/drafts.ts';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/dossiers/${DOSSIER}`;
const [first] = dossier().targets;
if (first === undefined) throw new Error('the dossier has no identifier');

const amended = (
  status: DossierView['amendments'][number]['status'],
  changes: Partial<DossierView> = {},
): DossierView =>
  dossier({
    ...changes,
    amendments: [
      {
        ...{ at: '2026-11-23T17:00:00.000Z', status, reason: 'Faltaba una letra.' },
        changes: {
          withdrawn: ['t1'],
          added: [{ id: 't3', type: 'EMAIL', categories: ['TRAFFIC'], instead: 't1' }],
          caseNumber: { was: 'EJ-1', now: 'EJ-2' },
        },
        before: 'a'.repeat(64),
        request: 'b'.repeat(64),
        identifiers: [first, { ...first, id: 't3', value: 'pagoss@correo-austral.example' }],
      },
    ],
  });

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('case A8: the page of the amendments', () => {
  it.each([
    ['es', 'Se pedía', 'Se pide ahora', 'Número de caso actual'],
    ['en', 'Was asked for', 'Is asked for now', 'Case number now'],
  ] as const)('says what was asked for and what is: %s', async (locale, was, now, number) => {
    portal = await startPortal({ [`GET ${PATH}`]: amended('ASKED') }, dutyOfficer);
    const { html } = await portal.get(`${PATH}/amendment`, { locale });
    const said = [
      `${was}: `,
      `${now}: `,
      first.value,
      'pagoss@correo-austral.example',
      `${number}: EJ-2`,
      'Faltaba una letra.',
    ];
    for (const one of said) expect(html).toContain(one);
  });

  it('begins the draft of the next one where that is possible, and only there', async () => {
    const draft = keptDraft(requestForm());
    const view = dossier({ side: 'requesting', possible: possible({ two: 'amend_request' }) });
    portal = await startPortal({ ...draft.script, [`GET ${PATH}`]: view, [`POST ${PATH}/amendment`]: draft.view });
    expect((await portal.get(`${PATH}/amendment`)).html).toContain('Write the amendment');
    expect((await portal.post(`${PATH}/amendment`, {})).headers.get('location')).toBe(`/drafts/${DRAFT}`);
  });

  it('says of one that came too late that it has no object, and what can be done', async () => {
    portal = await startPortal({ [`GET ${PATH}`]: amended('MOOT', { possible: [] }) });
    const { html } = await portal.get(`${PATH}/amendment`);
    expect(html).toContain('Begin a new request from this one');
    expect(html).not.toContain('Write the amendment');
  });
});
