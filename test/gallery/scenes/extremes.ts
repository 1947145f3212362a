/** These contents break layouts: very many, very long without a break, in other scripts, and everything overdue. */
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import { line, task } from '@comity/portal/testing/dossiers';
import type { DossierView } from '@comity/contracts/http/views';
import { DOSSIER } from '@comity/portal/testing/dossiers';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Scene, View } from '../scene.ts';
import { FILES, scriptFor } from './acts.ts';
import { ARABIC, CHINESE, LONG, manyFiles, overdue, withHardTexts, withMany } from './many.ts';
import { fullAssistance, fullPreservation } from './requests.ts';

const PATH = `/dossiers/${DOSSIER}`;
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
          drafts: [],
          mine: lists.map((one) => ({ ...one, acts: ['accept'] })),
          others: lists.map((one) => ({
            ...one,
            waiting: [task({ of: 'requesting', roles: [], mine: false, first: null })],
          })),
        },
        'GET /dossiers': { items: lists, next: null },
        'GET /directory': [],
        'GET /holds': { items: preservation.holds, next: null },
      },
      views: [
        ...views(`${name}-preservation`, ['', 'request', 'timeline', 'decide']),
        { name: `${name}-work`, path: '/work' },
        { name: `${name}-search`, path: '/search' },
        { name: `${name}-holds`, path: '/holds' },
      ],
    },
  ];
}

export const EXTREME_SCENES: Scene[] = [
  ...extreme('many', withMany),
  ...extreme('long', (view) => withHardTexts(view, LONG)),
  ...extreme('arabic', (view) => withHardTexts(view, ARABIC)),
  ...extreme('chinese', (view) => withHardTexts(view, CHINESE)),
  ...extreme('overdue', overdue),
];
