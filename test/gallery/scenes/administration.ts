/** An administrator looks at the organization and changes it; somebody without a sign-in opens an invitation. */
import type { AdministrationView } from '@comity/contracts/http/administration-views';
import { ADMINISTRATION_ACT_NAMES } from '@comity/vocabulary/administration/acts';
import { administration, invitation, PEOPLE, rota, SENT_INVITATIONS } from '@comity/portal/testing/administration';
import { listed } from '@comity/portal/testing/dossiers';
import { administrator } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';

const TOKEN = 'a'.repeat(43);
const NOBODY: AdministrationView = {
  ...administration,
  invitations: [],
  changes: [],
  offices: [],
  absences: [],
  shifts: [],
};
const EMPTY_ROTA = {
  ...rota,
  now: rota.ahead[1]?.on,
  ahead: [rota.ahead[1]],
  findings: [rota.findings[0]],
  shifts: [],
};
const [first] = administration.people;

export const ADMINISTRATION_SCENES: Scene[] = [
  {
    chapter: 'pages',
    person: administrator,
    script: {
      'GET /administration': administration,
      'GET /administration/people': listed(PEOPLE, 'c2'),
      'GET /administration/invitations': listed(SENT_INVITATIONS, 'c2'),
      'GET /administration/events': listed(
        [
          {
            seq: 7,
            code: 'suspend_person',
            at: '2026-11-23T20:00:00.000Z',
            member: administrator.member.name,
            detail: { person: first?.id, reason: 'Investigación interna' },
            leaf: 'a'.repeat(64),
          },
          {
            seq: 1,
            code: 'organization_registered',
            at: '2026-11-20T20:00:00.000Z',
            member: null,
            detail: { code: 'PE', kind: 'STATE' },
            leaf: 'b'.repeat(64),
          },
        ],
        'c2',
      ),
      'GET /administration/rights': listed(
        ['2026-11-23T20:00:00.000Z', null].map((endedAt) => ({
          person: { en: 'Ana Rojas', es: 'Ana Rojas' },
          office: { en: '24/7 contact point, Lima', es: 'Punto de contacto 24/7, Lima' },
          role: 'REQ_POC_24_7',
          since: '2026-11-20T20:00:00.000Z',
          endedAt,
        })),
      ),
      [`GET /offices/${rota.office.id}/rota`]: rota,
      'POST /administration/acts': { seq: 8, leaf: 'c'.repeat(64), proposed: false, token: TOKEN },
    },
    views: [
      { name: 'administration', path: '/administration' },
      { name: 'administration-done', path: '/administration?done=give_role&waits=1' },
      { name: 'rota', path: `/rota/${rota.office.id}` },
      {
        name: 'administration-add-weekly-shift-error',
        path: '/administration/acts/add_weekly_shift',
        sends: { step: 'send', fields: { shiftHours: 'at night', first: 'soon' } },
        status: 400,
      },
      { name: 'administration-people', path: '/administration/people?q=fiscalia&cursor=c2' },
      { name: 'administration-invitations', path: '/administration/invitations?q=persona' },
      { name: 'administration-history', path: '/administration/history' },
      { name: 'administration-rights', path: '/administration/rights?day=2026-11-23' },
      { name: 'administration-rights-error', path: '/administration/rights?day=never', status: 400 },
      ...ADMINISTRATION_ACT_NAMES.map((act) => ({
        name: `administration-${act.replaceAll('_', '-')}`,
        path: `/administration/acts/${act}`,
      })),
      {
        name: 'administration-add-office-error',
        path: '/administration/acts/add_office',
        sends: { step: 'send', fields: { zone: 'CST', 'hours.MON': '9 to 5' } },
        status: 400,
      },
      {
        name: 'administration-invited',
        path: '/administration/acts/invite_person',
        sends: { step: 'send', fields: { name: 'Ana Rojas', email: 'ana@fiscalia.pe.example', language: 'es' } },
      },
    ],
  },
  {
    chapter: 'pages',
    person: administrator,
    script: {
      'GET /administration': NOBODY,
      'GET /administration/people': listed([]),
      [`GET /offices/${rota.office.id}/rota`]: EMPTY_ROTA,
    },
    views: [
      { name: 'administration-empty', path: '/administration' },
      { name: 'administration-people-empty', path: '/administration/people?q=nobody' },
      { name: 'rota-empty', path: `/rota/${rota.office.id}` },
    ],
  },
  {
    chapter: 'pages',
    person: null,
    script: { 'POST /invitations/open': invitation },
    views: [{ name: 'invitation', path: `/invitations/${TOKEN}` }],
  },
  {
    chapter: 'pages',
    person: null,
    script: { 'POST /invitations/open': () => ({ status: 410, body: { code: 'INVITATION_USED', detail: '' } }) },
    views: [{ name: 'invitation-used', path: `/invitations/${TOKEN}`, status: 410 }],
  },
];
