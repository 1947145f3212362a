/** Tests of pages take from here an organization as its administrators see it, and an invitation into it. */
import type {
  AdministeredPersonView,
  AdministrationView,
  InvitationView,
  OwnSettingsView,
  RotaView,
  SentInvitationView,
} from '@comity/contracts/http/administration-views';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { administrator, dutyOfficer } from './people.ts';

const HOME = '20000000-0000-4000-8000-000000000001';
const DESK = '20000000-0000-4000-8000-000000000002';
const OTHER = '30000000-0000-4000-8000-000000000007';
export const CHANGE = '40000000-0000-4000-8000-000000000001';

const always = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));

export const PEOPLE: AdministeredPersonView[] = [
  {
    id: administrator.member.id,
    name: administrator.member.name,
    email: administrator.member.email,
    roles: [{ office: HOME, role: 'ADMINISTRATOR' as const }],
    active: true,
    responsible: { first: [], count: 0 },
  },
  {
    id: OTHER,
    name: { en: 'Luis Vega', es: 'Luis Vega' },
    email: 'luis.vega@fiscalia.pe.example',
    active: true,
    roles: [
      { office: HOME, role: 'ADMINISTRATOR' as const },
      { office: DESK, role: 'REQ_POC_24_7' as const },
    ],
    responsible: { first: ['PE-2026-000123', 'PE-2026-000124'], count: 24 },
  },
  {
    id: '30000000-0000-4000-8000-000000000008',
    name: { en: 'Eva Soto', es: 'Eva Soto' },
    email: 'eva.soto@fiscalia.pe.example',
    active: false,
    roles: [],
    responsible: { first: [], count: 0 },
  },
];

/** One for each thing that can come of an invitation. */
export const SENT_INVITATIONS: SentInvitationView[] = (
  ['SENT', 'OPENED', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const
).map((status, index) => ({
  id: `50000000-0000-4000-8000-00000000000${String(index)}`,
  name: `Persona ${String(index)}`,
  email: `persona.${String(index)}@fiscalia.pe.example`,
  sentAt: '2026-11-20T20:00:00.000Z',
  expiresAt: '2026-11-27T20:00:00.000Z',
  status,
  member: status === 'ACCEPTED' ? OTHER : null,
}));

export const administration: AdministrationView = {
  organization: {
    code: 'PE',
    kind: 'STATE',
    name: { en: 'Peru', es: 'Perú' },
    domain: 'fiscalia.pe.example',
    active: true,
    policies: { soloAtCriticalLife: false, forwarding: 'REVIEWED', idleMinutes: 30 },
  },
  people: PEOPLE.map(({ id, name, email }) => ({ id, name, email })),
  offices: [
    {
      ...{ id: HOME, kind: 'ADMINISTRATION', city: 'Lima', zone: 'America/Lima', languages: ['es', 'en'] },
      name: { en: 'Administration', es: 'Administración' },
      ...{ hours: { en: 'No fixed hours', es: 'Sin horario fijo' }, opening: null, address: null },
    },
    {
      ...{ id: DESK, kind: 'CONTACT_POINT_24_7', city: 'Lima', zone: 'America/Lima', languages: ['es', 'en'] },
      name: { en: '24/7 contact point, Lima', es: 'Punto de contacto 24/7, Lima' },
      hours: { en: 'Round the clock', es: 'Las 24 horas' },
      ...{ opening: always as AdministrationView['offices'][number]['opening'], address: '247@fiscalia.pe.example' },
    },
  ],
  invitations: SENT_INVITATIONS.filter(({ status }) => status === 'SENT' || status === 'OPENED'),
  absences: [
    {
      id: '60000000-0000-4000-8000-000000000001',
      person: OTHER,
      from: '2026-11-30T05:00:00.000Z',
      until: '2026-12-05T05:00:00.000Z',
      deputy: administrator.member.id,
      personName: { en: 'Luis Vega', es: 'Luis Vega' },
      deputyName: administrator.member.name,
      deputyGone: false,
    },
    {
      id: '60000000-0000-4000-8000-000000000005',
      person: administrator.member.id,
      from: '2026-12-07T05:00:00.000Z',
      until: '2026-12-12T05:00:00.000Z',
      deputy: '30000000-0000-4000-8000-000000000008',
      personName: administrator.member.name,
      deputyName: { en: 'Eva Soto', es: 'Eva Soto' },
      deputyGone: true,
    },
  ],
  shifts: [
    {
      ...{ id: '70000000-0000-4000-8000-000000000001', office: DESK, person: OTHER, place: 'FIRST' },
      ...{ days: ['MON', 'WED', 'FRI'], hours: { from: '20:00', to: '08:00' }, first: '2026-11-02', last: null },
    },
    {
      ...{ id: '70000000-0000-4000-8000-000000000002', office: DESK, person: OTHER, place: 'DEPUTY' },
      ...{ days: null, hours: { from: '08:00', to: '20:00' }, first: '2026-11-24', last: '2026-11-24' },
    },
  ],
  changes: [
    {
      id: CHANGE,
      act: 'give_role',
      detail: { person: OTHER, office: DESK, role: 'RCV_POC_24_7' },
      proposedBy: OTHER,
      proposedAt: '2026-11-23T20:00:00.000Z',
    },
    {
      id: '40000000-0000-4000-8000-000000000002',
      act: 'change_policies',
      detail: { soloAtCriticalLife: true, forwarding: 'AUTOMATIC', idleMinutes: 15 },
      proposedBy: administrator.member.id,
      proposedAt: '2026-11-23T20:30:00.000Z',
    },
  ],
};

export const invitation: InvitationView = {
  organization: { code: 'PE', name: { en: 'Peru', es: 'Perú' } },
  name: 'Ana Rojas',
  email: 'ana.rojas@fiscalia.pe.example',
  locale: 'es',
  expiresAt: '2026-11-30T20:00:00.000Z',
  role: 'ADMINISTRATOR',
};

const EVA = '30000000-0000-4000-8000-000000000008';
const week = { from: '2026-11-30T03:00:00.000Z', until: '2026-12-05T03:00:00.000Z' };

const named = { personName: dutyOfficer.member.name, deputyName: { en: 'Eva Soto', es: 'Eva Soto' } };

/** The duty officer goes on leave, and stands in for a colleague before. */
export const ownSettings: OwnSettingsView = {
  absences: [
    {
      id: '60000000-0000-4000-8000-000000000002',
      person: dutyOfficer.member.id,
      ...week,
      deputy: EVA,
      ...named,
      deputyGone: true,
    },
  ],
  standsIn: [
    {
      ...{ id: '60000000-0000-4000-8000-000000000003', person: EVA, deputy: dutyOfficer.member.id },
      ...{ personName: named.deputyName, deputyName: named.personName, deputyGone: false },
      ...{ from: '2026-11-20T03:00:00.000Z', until: '2026-11-25T03:00:00.000Z' },
    },
  ],
  colleagues: [{ id: EVA, name: { en: 'Eva Soto', es: 'Eva Soto' }, email: 'eva.soto@fiscalia.pe.example' }],
};

const on = (first: string[], deputy: string[] = []): RotaView['now'] => ({
  FIRST: first,
  DEPUTY: deputy,
  SECOND_DEPUTY: [],
});
const TUESDAY = { from: '2026-11-24T13:00:00.000Z', until: '2026-11-25T01:00:00.000Z' };

/** Nights are manned, days are not; on one day a person is at two places. */
export const rota: RotaView = {
  office: {
    id: DESK,
    name: { en: '24/7 contact point, Lima', es: 'Punto de contacto 24/7, Lima' },
    zone: 'America/Lima',
  },
  people: [
    { id: OTHER, name: { en: 'Luis Vega', es: 'Luis Vega' } },
    { id: EVA, name: { en: 'Eva Soto', es: 'Eva Soto' } },
  ],
  now: on([OTHER], [EVA]),
  ahead: [
    { from: '2026-11-23T21:00:00.000Z', until: TUESDAY.from, on: on([OTHER], [EVA]) },
    { ...TUESDAY, on: on([], [OTHER]) },
    { from: TUESDAY.until, until: '2026-12-21T21:00:00.000Z', on: on([OTHER], [OTHER]) },
  ],
  findings: [
    { kind: 'GAP', ...TUESDAY, people: [] },
    { kind: 'DOUBLE', from: TUESDAY.until, until: '2026-12-21T21:00:00.000Z', people: [OTHER] },
  ],
  shifts: [
    ...administration.shifts.map(({ office: _desk, ...shift }) => ({ ...shift, gone: false })),
    {
      ...{ id: '70000000-0000-4000-8000-000000000003', person: EVA, place: 'SECOND_DEPUTY', gone: true },
      ...{ days: ['SAT', 'SUN'], hours: { from: '00:00', to: '24:00' }, first: '2026-11-02', last: '2027-01-31' },
    },
  ],
};
