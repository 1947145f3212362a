/** These pages stand beside the dossiers: work, lists, directory, law, ledger, operator, exercise, signing in. */
import { OWN_ACT_NAMES } from '@comity/vocabulary/administration/acts';
import { ownSettings, rota } from '@comity/portal/testing/administration';
import { packLine, packView } from '@comity/api/law/law-views';
import type { SessionsView } from '@comity/contracts/http/session-views';
import type { CorrectedLawView } from '@comity/contracts/http/law-views';
import type { OperatorView } from '@comity/contracts/http/organization-views';
import type { WorkView } from '@comity/contracts/http/views';
import { lawPacks } from '@comity/law/packs';
import { ACCESS_PEOPLE, ACCESSES } from '@comity/portal/testing/access';
import { deadline, DOSSIER, hold, line, listed, receipt, task } from '@comity/portal/testing/dossiers';
import { DIRECTORY, inDirectory } from '@comity/portal/testing/drafts';
import { dutyOfficer, liaison, operator } from '@comity/portal/testing/people';
import type { Scene, View } from '../scene.ts';
import { PERU } from './requests.ts';

const DRAFT: WorkView['drafts']['items'][number] = {
  ...{
    id: DOSSIER,
    kind: 'PRESERVATION',
    follows: null,
    derivedFrom: null,
    amends: null,
    title: 'EJ-2026-0417',
    version: 3,
  },
  ...{ changedAt: '2026-11-23T20:15:00.000Z', author: PERU, entry: { own: false } },
};
/** A file travels between pages in a hidden field. */
const TABLE = {
  _file: JSON.stringify({ field: 'table', name: 'orders.csv', mediaType: 'text/csv', base64: 'b3JkZXI=' }),
  [`reference.${DOSSIER}`]: 'CL-2026-000017',
};
const ON_DUTY = { office: rota.office, people: [{ en: 'Luis Vega', es: 'Luis Vega' }] };
const NO_WORK: WorkView = {
  version: 'v1',
  mine: listed([]),
  drafts: listed([]),
  toCompare: listed([]),
  affairs: { changes: 0, deputiesGone: [] },
};

const WORK: WorkView = {
  version: 'v1',
  drafts: listed([DRAFT]),
  toCompare: listed([DRAFT]),
  affairs: {
    changes: 2,
    deputiesGone: [true, false].map((own) => ({
      ...{ absence: '60000000-0000-4000-8000-000000000002', own, until: '2026-12-05T03:00:00.000Z' },
      person: { en: 'Luis Vega', es: 'Luis Vega' },
      deputy: { en: 'Eva Soto', es: 'Eva Soto' },
    })),
  },
  mine: {
    items: [
      { ...line(), task: task({ dueAt: '2026-11-24T16:30:00.000Z' }), standsInFor: [] },
      {
        ...line({ reference: 'CL-2026-000018', nextDeadline: null }),
        task: task({ task: 'APPROVE', first: 'approve' }),
        standsInFor: [{ en: 'Eva Soto', es: 'Eva Soto' }],
      },
    ],
    next: 'more',
    total: { count: 1_000, more: true },
  },
};
const OTHERS = listed([
  { ...line({ status: 'HOLDING' }), waiting: [task({ of: 'requesting', roles: [], mine: false, first: null })] },
]);

const MAIL = {
  organization: PERU,
  since: '2026-11-23T20:00:00.000Z',
  attempts: 2,
  messageId: '<m1@comity.example>',
  to: 'turno@fiscalia.pe.example',
  reason: null,
};
const first = <T>(items: T[]) => ({ items, total: { count: items.length, more: false } });
const OPERATOR: OperatorView = {
  messages: listed([
    {
      id: '60000000-0000-4000-8000-000000000009',
      organization: PERU,
      code: 'request',
      since: '2026-11-23T20:00:00.000Z',
      attempts: 4,
      reason: 'timeout',
    },
  ]),
  mails: listed(
    [
      {
        ...MAIL,
        id: '60000000-0000-4000-8000-000000000002',
        messageId: '<m2@comity.example>',
        status: 'FAILED',
        overdue: true,
      },
      { ...MAIL, id: '60000000-0000-4000-8000-000000000001', status: 'UNKNOWN', overdue: false },
      {
        ...MAIL,
        id: '60000000-0000-4000-8000-000000000004',
        messageId: '<m4@comity.example>',
        status: 'REFUSED',
        reason: '550 5.1.1 RCPT TO',
        overdue: false,
      },
    ],
    'c2',
  ),
  rejections: first([
    { day: '2026-11-23', organization: null, reason: 'MALFORMED', number: 3000 },
    { day: '2026-11-22', organization: PERU, reason: 'SIGNATURE_INVALID', number: 2 },
  ]),
  alarms: first([
    {
      organization: PERU,
      dossier: '60000000-0000-4000-8000-00000000000a',
      reason: 'DOSSIER_STATE_ALTERED',
      since: '2026-11-23T20:00:00.000Z',
      told: true,
    },
    {
      organization: PERU,
      dossier: '60000000-0000-4000-8000-00000000000b',
      reason: 'MESSAGE_NOT_GENUINE',
      since: '2026-11-23T20:30:00.000Z',
      told: true,
    },
  ]),
  unansweredPages: first([
    { organization: PERU, dossier: '60000000-0000-4000-8000-00000000000d', since: '2026-11-23T20:10:00.000Z' },
  ]),
  accessAlarms: first([
    {
      id: '90000000-0000-4000-8000-0000000000a1',
      organization: PERU,
      member: '90000000-0000-4000-8000-0000000000a2',
      address: '',
      hour: '2026-11-23T20:00:00.000Z',
      number: 19_552,
    },
    {
      id: '90000000-0000-4000-8000-0000000000a3',
      organization: PERU,
      member: null,
      address: '2001:db8:85a3:8d3:1319:8a2e:370:7348',
      hour: '2026-11-23T19:00:00.000Z',
      number: 104,
    },
  ]),
  open: { overdue: 1, refused: 1, uncertain: 1 },
  health: {
    live: true,
    ready: false,
    degraded: true,
    parts: {
      database: { up: true, detail: null, about: null },
      engine: { up: false, detail: 'NO_ANSWER', about: null },
      dossiers: { up: false, detail: 'RUNS_LOST', about: '3' },
    },
  },
  temporalUi: 'http://127.0.0.1:4606',
};

const EXERCISE = {
  name: { en: 'Lima asks Santiago', es: 'Lima pide a Santiago' },
  now: '2026-11-25T21:00:00.000Z',
  offsetMs: 49 * 3_600_000,
  next: { dueAt: '2026-11-26T10:00:00.000Z', clock: 'DECISION_SLA' },
};

const HEAD = { organization: 'PE', size: 4, root: 'c'.repeat(64) };
const ENTRY = {
  ...{ index: 2, size: 4, leaf: 'b'.repeat(64), root: HEAD.root },
  entry: '{"act":"submit","seq":1}',
  proof: ['d'.repeat(64), 'e'.repeat(64)],
};

const PACKS = lawPacks().map(packLine);
const CORRECTED: CorrectedLawView[] = (['PRESERVATION', 'ASSISTANCE'] as const).map((measure, index) => ({
  id: `00000000-0000-4000-8000-00000000010${String(index)}`,
  reference: `PE-2026-00010${String(index)}`,
  caseReference: index === 0 ? 'EJ-2026-0417' : null,
  side: 'requesting',
  status: measure === 'PRESERVATION' ? 'SENT_24_7' : 'ADMISSIBILITY',
  counterpart: { en: 'Republic of Chile (exercise)', es: 'República de Chile (ejercicio)' },
  measure,
  resolvedOn: '2026-11-24',
  decides: ['REQ_CENTRAL_AUTHORITY', 'REQ_POC_24_7'],
  packs: ['budapest', 'chile', 'peru'].map((id) => ({ id, pinned: '2026.3', today: '2026.4' })),
  instrument: measure === 'PRESERVATION' ? null : { pinned: 'nassau', today: 'budapest' },
  opened: ['DUAL_CRIMINALITY'],
  closed: measure === 'PRESERVATION' ? [] : ['FISCAL'],
  noLongerRequired: measure === 'PRESERVATION' ? [] : ['PRESERVATION_LINK'],
  nowRequired: [],
  rules: 41,
}));
const packViews: View[] = PACKS.map(({ id }) => ({ name: `law-${id}`, path: `/law/${id}` }));

const SESSIONS: SessionsView = {
  idleMinutes: 30,
  sessions: [true, false].map((current, index) => ({
    id: `00000000-0000-4000-8000-00000000020${String(index)}`,
    current,
    begunAt: `2026-11-23T0${String(index)}:14:05.000Z`,
    usedAt: '2026-11-23T12:14:05.000Z',
    address: current ? '203.0.113.7' : '2001:db8:85a3::8a2e:370:7334',
    agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  })),
};

const found = listed([line(), line({ status: 'HOLDING', kind: 'ASSISTANCE', nextDeadline: deadline() })], 'c2');

/** A duty officer at night: one request claims danger to life, another is due soon. */
const NIGHT: WorkView = {
  ...NO_WORK,
  mine: listed([
    {
      ...line({ urgency: 'CRITICAL_LIFE', status: 'SENT_24_7', responsible: null, reference: 'CL-2026-000019' }),
      task: task({ task: 'ACKNOWLEDGE', first: 'acknowledge', dueAt: '2026-11-23T21:05:00.000Z' }),
      standsInFor: [],
    },
    { ...line(), task: task({ dueAt: '2026-11-24T01:30:00.000Z' }), standsInFor: [] },
  ]),
};
const AT_THE_DESK = {
  ...dutyOfficer,
  offices: dutyOfficer.offices.map((office) => ({
    ...office,
    id: rota.office.id,
    kind: 'CONTACT_POINT_24_7' as const,
  })),
};

export const LIST_SCENES: Scene[] = [
  {
    chapter: 'pages',
    person: AT_THE_DESK,
    script: {
      'GET /work': NIGHT,
      'GET /work/version': { version: 'v1' },
      [`GET /offices/${rota.office.id}/on-duty`]: ON_DUTY,
    },
    views: [{ name: 'desk', path: '/desk' }],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: { 'GET /work': NO_WORK, 'GET /work/version': { version: 'v1' } },
    views: [{ name: 'desk-empty', path: '/desk' }],
  },
  {
    chapter: 'pages',
    person: null,
    script: {},
    views: [
      { name: 'welcome', path: '/' },
      { name: 'sign-in-confirm', path: '/sign-in/confirm?to=/orders' },
    ],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: {
      'GET /work': WORK,
      'GET /work/others': OTHERS,
      ...inDirectory(DIRECTORY),
      'GET /dossiers': found,
      'GET /holds': listed([hold(), hold({ id: 'h2', belowFloor: true, status: 'AT_RISK' })], 'c2'),
      'GET /ledger/head': HEAD,
      'GET /ledger/entries/2': ENTRY,
      'GET /law': PACKS,
      ...Object.fromEntries(PACKS.map(({ id }) => [`GET /law/${id}`, packView(id, null)])),
      'GET /corrected-law': listed(CORRECTED, 'c2'),
      'GET /exercise': EXERCISE,
      'GET /sessions': SESSIONS,
      'GET /me/settings': ownSettings,
    },
    views: [
      { name: 'signed-in', path: '/signed-in' },
      { name: 'settings', path: '/settings?done=change_settings' },
      ...OWN_ACT_NAMES.map((act) => ({ name: `settings-${act.replaceAll('_', '-')}`, path: `/settings/acts/${act}` })),
      { name: 'help', path: '/help' },
      { name: 'accessibility', path: '/accessibility' },
      { name: 'privacy', path: '/privacy' },
      { name: 'contact', path: '/contact' },
      { name: 'work', path: '/work' },
      { name: 'work-compact', path: '/work?compact=1' },
      { name: 'work-others', path: '/work?list=others' },
      { name: 'work-narrowed', path: '/work?state=PE&dueBefore=2026-13-40', status: 400 },
      { name: 'search', path: '/search' },
      { name: 'search-error', path: '/search?from=2026-12-01&to=2026-11-01', status: 400 },
      { name: 'holds', path: '/holds' },
      { name: 'sessions', path: '/sessions' },
      { name: 'directory', path: '/directory' },
      { name: 'directory-add', path: '/directory/providers/new' },
      {
        name: 'directory-add-error',
        path: '/directory/providers/new',
        sends: { step: '', fields: { name: '', zone: 'CST', state: '', address: '' } },
        status: 400,
      },
      { name: 'ledger', path: '/ledger' },
      { name: 'ledger-entry', path: '/ledger?index=2' },
      { name: 'ledger-unknown', path: '/ledger?index=9', status: 404 },
      { name: 'law', path: '/law' },
      ...packViews,
      { name: 'law-corrected', path: '/law/corrected' },
      { name: 'law-corrected-narrowed', path: '/law/corrected?state=CL' },
      { name: 'exercise', path: '/exercise' },
      { name: 'exercise-error', path: '/exercise', sends: { fields: 'nothing', step: '' }, status: 400 },
    ],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: {
      'GET /work': NO_WORK,
      'GET /dossiers': listed([]),
      ...inDirectory([]),
      'GET /holds': listed([]),
      'GET /law': PACKS,
      'GET /corrected-law': listed([]),
    },
    views: [
      ...['work', 'search', 'holds', 'directory'].map((name) => ({ name: `${name}-empty`, path: `/${name}` })),
      { name: 'law-corrected-empty', path: '/law/corrected' },
    ],
  },
  {
    chapter: 'pages',
    person: operator,
    script: {
      'GET /operator': OPERATOR,
      'GET /work': NO_WORK,
      ...inDirectory([]),
      'GET /access-log': listed(ACCESSES, 'c2'),
      'GET /access-log/people': ACCESS_PEOPLE,
    },
    views: [
      { name: 'operator', path: '/operator' },
      { name: 'work-operator', path: '/work' },
      { name: 'access-log', path: '/access-log' },
      { name: 'access-log-error', path: '/access-log?from=never', status: 400 },
    ],
  },
  {
    chapter: 'pages',
    person: liaison,
    script: {
      'GET /orders': listed(
        (['SERVED', 'SERVED', 'ACKED'] as const).map((status) => ({
          ...line({ side: 'provider', status }),
          waiting: [],
        })),
      ),
      ...inDirectory(DIRECTORY),
      'POST /orders/acknowledgements': {
        ...{ done: 1, refused: 0 },
        results: [{ order: DOSSIER, act: 'acknowledge', outcome: 'DONE', receipt: receipt({ seq: 4 }) }],
      },
      'POST /orders/answers/check': {
        acts: (['confirm_preservation', 'object'] as const).map((act) => ({
          ...{ order: DOSSIER, reference: 'CL-2026-000017' },
          ...{ act, covers: 120 },
        })),
        mistakes: [],
      },
      'POST /orders/answers': {
        ...{ done: 1, refused: 1 },
        results: [
          { order: DOSSIER, act: 'confirm_preservation', outcome: 'DONE', receipt: receipt({ seq: 4 }) },
          {
            ...{ order: DOSSIER, act: 'object', outcome: 'REFUSED' },
            problem: {
              ...{ type: '/problems/NOT_POSSIBLE_IN_STATE', title: 'Not possible now', detail: 'Not possible now' },
              ...{ code: 'NOT_POSSIBLE_IN_STATE', status: 409 },
            },
          },
        ],
      },
    },
    views: [
      { name: 'orders', path: '/orders' },
      { name: 'orders-compact', path: '/orders?compact=1' },
      {
        name: 'orders-acknowledge',
        path: '/orders',
        sends: { fields: { order: `${DOSSIER} CL-2026-000017` }, step: 'acknowledge' },
      },
      {
        name: 'orders-acknowledged',
        path: '/orders',
        sends: { fields: { order: `${DOSSIER} CL-2026-000017` }, step: 'confirm' },
      },
      { name: 'orders-table', path: '/orders/answers' },
      { name: 'orders-table-error', path: '/orders/answers', sends: { fields: 'nothing', step: 'table' }, status: 400 },
      { name: 'orders-table-check', path: '/orders/answers', sends: { fields: TABLE, step: 'table' } },
      { name: 'orders-table-done', path: '/orders/answers', sends: { fields: TABLE, step: 'confirm' } },
    ],
  },
];
