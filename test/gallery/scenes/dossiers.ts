/** These scenes show every page of a dossier, as each side sees it, and the steps of an act up to its receipt. */
import type { DossierView } from '@comity/contracts/http/views';
import { snapshotToday } from '@comity/law/today';
import { digestOf } from '@comity/persistence/digest';
import { DOSSIER, dossier, possible, SHOWN } from '@comity/portal/testing/dossiers';
import { keptDraft } from '@comity/portal/testing/drafts';
import { orderPaper, requestPaper } from '@comity/portal/testing/papers';
import { dutyOfficer, liaison, prosecutor } from '@comity/portal/testing/people';
import type { Scene, View } from '../scene.ts';
import { actPathOf, scriptFor } from './acts.ts';
import {
  ASSISTANCE_LAW,
  COLLEAGUES,
  formalForm,
  fullAssistance,
  fullPreservation,
  orderText,
  preservationText,
} from './requests.ts';

const PATH = `/dossiers/${DOSSIER}`;
const by = COLLEAGUES[0]?.name ?? { en: '', es: '' };
const AT = '2026-11-23T16:30:00.000Z';

const parts = (name: string, tabs: string[]): View[] =>
  tabs.map((tab) => ({
    name: `dossier-${name}${tab === '' ? '' : `-${tab}`}`,
    path: `${PATH}${tab === '' ? '' : `/${tab}`}`,
  }));

const proposed = (act: 'accept' | 'issue_order', view: DossierView): DossierView => ({
  ...view,
  proposal: {
    ...{ act, by, own: false, at: AT, shown: SHOWN, outdated: [] },
    text: act === 'accept' ? preservationText : orderText,
  },
});

const document = (digest: string, kind: string, content: unknown) => ({ digest, kind, content });
export const DOCUMENTS = {
  request: document('1'.repeat(64), 'REQUEST', formalForm),
  snapshot: document('2'.repeat(64), 'SNAPSHOT', ASSISTANCE_LAW),
  order: document(SHOWN, 'SHOWN', { text: orderText, locale: 'es' }),
};
const named = (digest: string, field: string) => ({ ...fullAssistance().events[0], documents: [{ digest, field }] });

export const DOSSIER_SCENES: Scene[] = [
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: scriptFor(fullPreservation()),
    views: [
      ...parts('preservation', ['', 'request', 'timeline', 'messages', 'people', 'decide', 'amendment']),
      { name: 'act-check', path: actPathOf('refuse'), sends: { fields: 'everything', step: 'check' } },
      { name: 'act-not-now', path: actPathOf('release') },
      { name: 'act-receipt', path: `${PATH}/receipts/2` },
      { name: 'act-receipt-waits', path: `${PATH}/receipts/3?waits=1` },
      { name: 'act-receipt-two', path: `${PATH}/receipts/2?and=3` },
    ],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: {
      ...scriptFor(
        fullAssistance({ possible: possible({ two: 'declare_complete' }, 'ask_information', { two: 'refuse' }) }),
      ),
      [`GET ${PATH}/law`]: {
        measure: ASSISTANCE_LAW.measure,
        resolvedOn: ASSISTANCE_LAW.resolvedOn,
        ...snapshotToday(ASSISTANCE_LAW, '2027-03-01', digestOf),
      },
    },
    views: parts('assistance', ['', 'request', 'evidence', 'timeline', 'messages', 'people', 'decide', 'law']),
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: scriptFor(dossier({ possible: [] })),
    views: parts('bare', ['', 'timeline', 'messages', 'people']),
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: scriptFor(proposed('accept', fullPreservation({ possible: possible('approve', 'return_proposal') }))),
    views: [{ name: 'approval', path: `${PATH}/approval` }],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: scriptFor(proposed('accept', fullPreservation({ possible: [] }))),
    views: [{ name: 'approval-of-colleague', path: `${PATH}/approval` }],
  },
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: scriptFor(
      fullPreservation({
        possible: possible('ratify'),
        ratifications: [
          { act: 'accept', by, own: false, dueAt: AT, shown: SHOWN, text: preservationText, overdue: true },
        ],
      }),
    ),
    views: [{ name: 'ratify', path: `${PATH}/ratify` }],
  },
  ...Object.entries(DOCUMENTS).map(([field, stored]): Scene => {
    const events = [named(stored.digest, field === 'order' ? 'shown' : field)] as DossierView['events'];
    return {
      chapter: 'pages',
      person: dutyOfficer,
      script: {
        ...scriptFor(fullAssistance({ events })),
        [`GET ${PATH}/documents/${stored.digest}`]: stored,
        [`GET ${PATH}/documents/${stored.digest}/paper`]: field === 'request' ? requestPaper : orderPaper,
      },
      views: [
        { name: `document-${field}`, path: `${PATH}/documents/${stored.digest}` },
        ...(field === 'request'
          ? [{ name: 'document-request-fr', path: `${PATH}/documents/${stored.digest}?language=fr` }]
          : []),
      ],
    };
  }),
  {
    chapter: 'pages',
    person: prosecutor,
    script: {
      ...keptDraft(formalForm).script,
      [`GET ${PATH}`]: fullPreservation({ side: 'requesting', status: 'HOLDING', mayBeFollowed: true }),
    },
    views: [{ name: 'formal-request', path: `${PATH}/formal-request` }],
  },
  {
    chapter: 'pages',
    person: liaison,
    script: scriptFor(fullAssistance({ side: 'provider', snapshot: null, form: null })),
    views: [
      { name: 'evidence-upload-error', path: `${PATH}/evidence`, sends: { fields: 'nothing', step: '' }, status: 400 },
    ],
  },
];
