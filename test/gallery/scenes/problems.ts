/** These pages say what went wrong, and some of them keep what was typed. */
import { DOSSIER } from '@comity/portal/testing/dossiers';
import type { Scripted } from '@comity/portal/testing/portal-under-test';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';
import { scriptFor } from './acts.ts';
import { fullPreservation } from './requests.ts';

const PATH = `/dossiers/${DOSSIER}`;
const down = (status: number, code: string) => (): Scripted => ({ status, body: { code, status } });

const problem = (status: number, code: string): Scene => ({
  chapter: 'pages',
  person: dutyOfficer,
  script: { [`GET ${PATH}`]: down(status, code) },
  views: [{ name: `problem-${code.toLowerCase()}`, path: PATH, status }],
});

export const PROBLEM_SCENES: Scene[] = [
  problem(404, 'DOSSIER_UNKNOWN'),
  problem(403, 'NOT_ENTITLED'),
  problem(503, 'UNAVAILABLE'),
  {
    chapter: 'pages',
    person: dutyOfficer,
    script: { ...scriptFor(fullPreservation()), 'POST /directory': down(503, 'UNAVAILABLE') },
    views: [
      {
        name: 'problem-kept-form',
        path: `${PATH}/by-hand/check/7`,
        sends: { fields: { reason: 'La fecha es otra.', _token: 'forged' }, step: 'return' },
        status: 403,
      },
    ],
  },
];
