/** A request that claims danger to life: its pages on the timeline, and what its sender does when nobody answers. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DirectoryEntryView } from '@comity/contracts/http/organization-views';
import type { DossierView } from '@comity/contracts/http/views';
import { deadline, DOSSIER, dossier, event } from '../../testing/dossiers.ts';
import { DIRECTORY, requestForm, inDirectory } from '../../testing/drafts.ts';
import { dutyOfficer, prosecutor } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

const PATH = `/dossiers/${DOSSIER}`;
const page = (given: Partial<DossierView['notifications'][number]>): DossierView['notifications'][number] => ({
  ...{ id: '60000000-0000-4000-8000-000000000001', seq: 1, code: 'PAGE', locale: 'es', attempts: 1 },
  ...{ to: { en: 'Luis Vega', es: 'Luis Vega' }, status: 'SENT', messageId: 'n1@comity.example' },
  ...{ at: '2026-11-23T06:10:00.000Z', sentAt: '2026-11-23T06:10:04.000Z' },
  ...given,
});

describe('The pages of a request', () => {
  it('stand at the event that has sent them, with what became of each, and other mails do not', async () => {
    const notifications = [
      page({}),
      page({ seq: 2, code: 'PAGE_ALL', to: { en: 'Eva Soto', es: 'Eva Soto' }, status: 'UNKNOWN', sentAt: null }),
      page({ seq: 2, code: 'PROGRESS', to: { en: 'Ana Rojas', es: 'Ana Rojas' } }),
    ];
    const clock = { kind: 'clock' as const, code: 'PAGE_AGAIN', phase: 'end' as const, actor: null };
    const events = [event({ seq: 1 }), event({ seq: 2, ...clock, name: { en: 'Page again', es: 'Repetir' } })];
    portal = await startPortal({ [`GET ${PATH}`]: dossier({ events, notifications }) }, dutyOfficer);
    const { html } = await portal.get(`${PATH}/timeline`, { locale: 'en' });
    expect(html).toMatch(/You are paged[^<]*<\/strong>: Luis Vega, Sent, 23 November 2026/);
    expect(html).toMatch(/the whole desk is paged<\/strong>: Eva Soto/);
    expect(html).not.toContain('Ana Rojas');
  });
});

describe('Nobody has answered', () => {
  const [, CHILE] = DIRECTORY as [unknown, DirectoryEntryView];
  const late = deadline({ clock: 'NOT_ANSWERED', state: 'PASSED' });
  const asked = (given: Partial<DossierView>): DossierView =>
    dossier({ side: 'requesting', status: 'SENT_24_7', form: requestForm(), deadlines: [late], ...given });
  const shown = async (view: DossierView): Promise<string> => {
    portal = await startPortal({ [`GET ${PATH}`]: view, ...inDirectory([CHILE]) }, prosecutor);
    return (await portal.get(PATH, { locale: 'es' })).html;
  };

  it('and the sender reads where the directory says that urgent requests are taken, with the time there', async () => {
    const html = await shown(asked({}));
    expect(html).toContain('Aún sin respuesta: llame por teléfono');
    expect(html).toContain(CHILE.address247 ?? 'an address');
    expect(html).toContain(CHILE.zone);
    const asked247 = portal.calls.find(({ path }) => path === '/directory');
    expect(asked247?.query).toContain('state=CL&officeKind=CONTACT_POINT_24_7');
  });

  it.each([
    ['in time', { deadlines: [{ ...late, state: 'RUNNING' as const }] }],
    ['before somebody did', { status: 'ACKED' as const }],
    ['who was asked by us', { side: 'receiving' as const }],
  ])('%s: the page says nothing of it', async (_when, given) => {
    expect(await shown(asked(given))).not.toContain('Aún sin respuesta');
  });
});
