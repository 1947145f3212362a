/** Tests take from here a draft as the api keeps it: it is saved, its version grows, and a stale version is refused. */
import { listed } from './dossiers.ts';
import { emptyRequestForm } from '@comity/contracts/request-form';
import type { DirectoryEntryView } from '@comity/contracts/http/organization-views';
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';
import { dossier, rule, SHOWN } from './dossiers.ts';
import type { ApiCall, Script, Scripted } from './portal-under-test.ts';

type Form = DraftView['form'];

export const DRAFT = '60000000-0000-4000-8000-000000000001';

export function requestForm(changes: Partial<Form> = {}): Form {
  return {
    ...emptyRequestForm('es'),
    requestedState: 'CL',
    provider: 'CORREO-AUSTRAL',
    custodian: 'Servicio de correo establecido en Santiago.',
    authority: 'Fiscalía especializada en ciberdelincuencia, Lima',
    caseNumber: 'EJ-2026-0417',
    offences: [{ code: 'ART_8', provision: 'Ley 30096, art. 8', text: 'Fraude informático', maxPenaltyMonths: 96 }],
    facts: 'Entre el 2 y el 9 de noviembre se desviaron pagos con facturas alteradas.',
    nexus: 'Las facturas salieron de estas cuentas.',
    necessity: 'El proveedor borra los registros a los 30 días.',
    targets: [
      {
        id: 't1',
        type: 'EMAIL',
        value: 'pagos@correo-austral.example',
        port: null,
        instant: '',
        zone: 'America/Lima',
        categories: ['TRAFFIC', 'CONTENT'],
        from: '2026-11-01',
        to: '2026-11-20',
      },
      {
        id: 't2',
        type: 'IP',
        value: '203.0.113.17',
        port: 51_344,
        instant: '2026-11-05T14:03:22',
        zone: 'America/Lima',
        categories: ['SUBSCRIBER'],
        from: '',
        to: '',
      },
    ],
    urgency: 'HIGH_VOLATILE',
    urgencyReason: 'Los registros se borran a los 30 días.',
    confidentiality: { noUserNotice: true, reason: 'El titular podría destruir pruebas.' },
    intent: { mlaIntended: true, expectedDate: '2027-01-15', channel: 'Autoridad central' },
    ...changes,
  };
}

export function directoryEntry(
  organization: DirectoryEntryView['organization'],
  changes: Partial<DirectoryEntryView> = {},
): DirectoryEntryView {
  return {
    id: '70000000-0000-4000-8000-000000000001',
    organization,
    office: {
      name: { en: '24/7 contact point', es: 'Punto de contacto 24/7' },
      kind: organization.kind === 'STATE' ? 'CONTACT_POINT_24_7' : 'LEGAL_TEAM',
    },
    languages: ['es', 'en'],
    hours: { en: 'Round the clock', es: 'Las 24 horas' },
    zone: 'America/Santiago',
    localTime: '18:00',
    opening: { open: true, changesAt: null },
    address247: organization.kind === 'STATE' ? `247.${organization.state.toLowerCase()}@comity.example` : null,
    reached: 'COMITY',
    lastVerified: '2026-11-02',
    ...changes,
  };
}

const named = (en: string, es: string) => ({ en, es });
export const DIRECTORY = [
  directoryEntry({ code: 'PE', name: named('Peru', 'Perú'), kind: 'STATE', state: 'PE' }, { zone: 'America/Lima' }),
  directoryEntry({ code: 'CL', name: named('Chile', 'Chile'), kind: 'STATE', state: 'CL' }),
  directoryEntry(
    { code: 'US', name: named('United States', 'Estados Unidos'), kind: 'STATE', state: 'US' },
    {
      ...{ zone: 'America/New_York', lastVerified: null },
      opening: { open: false, changesAt: '2026-11-24T14:00:00.000Z' },
    },
  ),
  directoryEntry({
    code: 'CORREO-AUSTRAL',
    name: named('Correo Austral (fictional provider)', 'Correo Austral (proveedor ficticio)'),
    kind: 'PROVIDER',
    state: 'CL',
  }),
  directoryEntry({
    code: 'NORTH-MAIL',
    name: named('North Mail (fictional provider)', 'North Mail (proveedor ficticio)'),
    kind: 'PROVIDER',
    state: 'US',
  }),
];

/** Answers for the directory: its first page, and whom it has. */
export function inDirectory(entries: readonly DirectoryEntryView[]): Script {
  const parties = [...Map.groupBy(entries, ({ organization }) => organization.code).values()].flatMap((of) =>
    of
      .slice(0, 1)
      .map(({ organization }) => ({ ...organization, byHand: of.some(({ reached }) => reached !== 'COMITY') })),
  );
  return { 'GET /directory': listed([...entries]), 'GET /directory/parties': parties };
}

export interface KeptDraft {
  view: DraftView;
  check: Omit<DraftCheckView, 'snapshot'>;
  script: Script;
  /** Acts as a colleague who saves something else. */
  changedByColleague(changes: Partial<Form>): void;
}

export function keptDraft(form: Form = requestForm(), changes: Partial<DraftView> = {}): KeptDraft {
  const { snapshot } = dossier();
  if (snapshot === null) throw new Error('no snapshot');
  const ruleIds = ['BUD.29.2.a', 'BUD.29.2.b', 'BUD.29.2.c', 'BUD.29.2.d', 'BUD.29.2.e', 'BUD.29.2.f'];
  const rules = [...snapshot.rules, ...ruleIds.map((id) => rule(id)), rule('COM.IP', 'UNVERIFIED')];
  const kept: KeptDraft = {
    view: {
      id: DRAFT,
      version: 3,
      form,
      changedAt: '2026-11-23T20:15:00.000Z',
      author: { en: 'Prosecutor, Lima', es: 'Fiscal, Lima' },
      dossier: null,
      onBehalf: null,
      derivedFrom: null,
      amends: null,
      entry: null,
      returnedWith: null,
      ...changes,
    },
    check: { missing: [], warnings: [], shown: SHOWN, text: 'SOLICITUD DE CONSERVACIÓN RÁPIDA\n\nPerú a Chile' },
    script: {},
    changedByColleague(colleagues) {
      kept.view = { ...kept.view, version: kept.view.version + 1, form: { ...kept.view.form, ...colleagues } };
    },
  };
  const ok = (body: unknown): Scripted => ({ status: 200, body });
  kept.script = {
    ...inDirectory(DIRECTORY),
    'GET /drafts': () =>
      ok(
        listed([
          {
            id: DRAFT,
            kind: form.kind,
            follows: form.assistance?.preservation ?? null,
            derivedFrom: null,
            amends: null,
            entry: null,
            title: form.caseNumber,
            changedAt: kept.view.changedAt,
            author: kept.view.author,
            version: 3,
          },
        ]),
      ),
    [`GET /drafts/${DRAFT}`]: () => ok(kept.view),
    [`GET /drafts/${DRAFT}/check`]: () => ok({ ...kept.check, snapshot: { ...snapshot, rules } }),
    [`PUT /drafts/${DRAFT}`]: ({ body }: ApiCall): Scripted => {
      const { version, form: sent } = body as { version: number; form: Form };
      if (version !== kept.view.version)
        return { status: 409, body: { code: 'DRAFT_CHANGED', status: 409, version: kept.view.version } };
      kept.view = { ...kept.view, version: version + 1, form: sent };
      return ok(kept.view);
    },
  };
  return kept;
}
