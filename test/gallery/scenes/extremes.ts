/** These contents break layouts: very many, very long without a break, in other scripts, and everything overdue. */
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import { line, listed, task } from '@comity/portal/testing/dossiers';
import type { DossierView } from '@comity/contracts/http/views';
import { DOSSIER, possible, SHOWN } from '@comity/portal/testing/dossiers';
import { dutyOfficer, liaison } from '@comity/portal/testing/people';
import type { Scene, View } from '../scene.ts';
import { FILES, scriptFor } from './acts.ts';
import { DOCUMENTS } from './dossiers.ts';
import { ARABIC, CHINESE, LONG, manyFiles, overdue, withHardTexts, withMany } from './many.ts';
import { fullAssistance, fullPreservation } from './requests.ts';
import { inDirectory } from '@comity/portal/testing/drafts';

const PATH = `/dossiers/${DOSSIER}`;
/** The api gives so many holds, and so many orders, at once. */
const ON_A_PAGE = 20;
/** A provider has so many orders. */
const ORDERS = 500;
const numbers = Array.from({ length: 50 }, (_, index) => index);
const TABS = ['', 'request', 'evidence', 'timeline', 'messages', 'people'];

const views = (name: string, tabs: string[]): View[] =>
  tabs.map((tab) => ({
    name: `${name}-dossier${tab === '' ? '' : `-${tab}`}`,
    path: tab === '' ? PATH : `${PATH}/${tab}`,
  }));

/** Returns what a list shows of the dossier. */
function lineOf(view: DossierView): DossierLine {
  const shown = Object.keys(line());
  return line(Object.fromEntries(Object.entries(view).filter(([name]) => shown.includes(name))));
}

function extreme(name: string, change: (view: DossierView) => DossierView): Scene[] {
  const preservation = change(fullPreservation());
  const lists = [lineOf(change(preservation)), { ...lineOf(change(preservation)), status: 'HOLDING' as const }];
  return [
    {
      chapter: 'extremes',
      person: dutyOfficer,
      script: { ...scriptFor(change(fullAssistance()), manyFiles(FILES)) },
      views: views(`${name}-assistance`, TABS),
    },
    {
      chapter: 'extremes',
      person: dutyOfficer,
      script: {
        ...scriptFor(preservation),
        'GET /work': {
          version: 'v1',
          mine: listed(lists.map((one) => ({ ...one, task: task(), standsInFor: [] }))),
          drafts: listed([]),
          toCompare: listed([]),
          affairs: { changes: 0, deputiesGone: [] },
        },
        'GET /dossiers': listed(lists),
        ...inDirectory([]),
        'GET /holds': listed(preservation.holds.slice(0, ON_A_PAGE)),
        'GET /orders': {
          ...listed((name === 'many' ? numbers : [0]).map(() => ({ ...lineOf(preservation), waiting: [] }))),
          ...(name === 'many' ? { next: 'c2', total: { count: ORDERS, more: false } } : {}),
        },
      },
      views: [
        ...views(`${name}-preservation`, ['', 'request', 'timeline', 'decide']),
        { name: `${name}-work`, path: '/work' },
        { name: `${name}-search`, path: '/search' },
        { name: `${name}-holds`, path: '/holds' },
        { name: `${name}-orders`, path: '/orders' },
      ],
    },
  ];
}

/** A provider answers as many identifiers as a request may name. */
function answered(view: DossierView): Scene {
  const order: DossierView = { ...withMany(view), side: 'provider', status: 'ACKED' };
  const name = view.kind === 'PRESERVATION' ? 'many-order' : 'many-production';
  return {
    chapter: 'extremes',
    person: liaison,
    script: { ...scriptFor(order), [`GET ${PATH}/documents/${SHOWN}`]: DOCUMENTS.order },
    views: [
      { name, path: `/orders/${DOSSIER}` },
      ...(view.kind === 'PRESERVATION'
        ? [
            {
              name: `${name}-check`,
              path: `/orders/${DOSSIER}`,
              sends: { fields: { 'all.answer': 'NOT_HELD' }, step: 'check' },
            },
          ]
        : []),
    ],
  };
}

export const EXTREME_SCENES: Scene[] = [
  answered(fullPreservation()),
  answered(fullAssistance({ possible: possible('produce', 'object') })),
  ...extreme('many', withMany),
  ...extreme('long', (view) => withHardTexts(view, LONG)),
  ...extreme('arabic', (view) => withHardTexts(view, ARABIC)),
  ...extreme('chinese', (view) => withHardTexts(view, CHINESE)),
  ...extreme('overdue', overdue),
];
