/**
 * These scenes show the form of every act that has one, as it is when it is opened; the list is that of the vocabulary.
 */
import { receiptPapers } from '@comity/portal/testing/papers';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import { ACT_NAMES, type ActName, ACTS } from '@comity/vocabulary/acts';
import { assistanceAskingActs } from '@comity/vocabulary/acts/assistance-asking';
import { assistanceDecidingActs } from '@comity/vocabulary/acts/assistance-deciding';
import { assistanceDeliveringActs } from '@comity/vocabulary/acts/assistance-delivering';
import { assistanceExecutingActs } from '@comity/vocabulary/acts/assistance-executing';
import { keepingActs } from '@comity/vocabulary/acts/keeping';
import { DOSSIER, possible } from '@comity/portal/testing/dossiers';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Script } from '@comity/portal/testing/portal-under-test';
import type { Scene } from '../scene.ts';
import { fullAssistance, fullPreservation, preview, refusalText } from './requests.ts';

export const ACTS_WITH_A_FORM = ACT_NAMES.filter((name) => ['FORM', 'AMENDING'].includes(ACTS[name].page));
export type FormAct = ActName;

const ON_ASSISTANCE = {
  ...assistanceAskingActs,
  ...assistanceDecidingActs,
  ...assistanceExecutingActs,
  ...assistanceDeliveringActs,
  ...keepingActs,
};

export const FILES: EvidenceFileView[] = ['traffic.csv', 'registros.mbox'].map((name, index) => ({
  id: `50000000-0000-4000-8000-00000000000${String(index)}`,
  name,
  nameGiven: name,
  mediaType: 'text/csv',
  looksLike: null,
  size: 12_345,
  declaredSize: null,
  declaredSha256: null,
  status: 'COMPLETE',
  differences: [],
  produced: false,
  storedSize: 12_345,
  sha256: 'd'.repeat(64),
  uploadedBy: null,
  begunAt: '2026-11-23T21:00:00.000Z',
  completedAt: '2026-11-23T21:00:00.000Z',
  removedAt: null,
  removedBecause: null,
  expiresAt: null,
}));

/** Returns a dossier of the kind on which the act is done, where it can be done now. */
export function dossierFor(name: FormAct): DossierView {
  const changes = { possible: possible(name) };
  const view = name in ON_ASSISTANCE ? fullAssistance(changes) : fullPreservation(changes);
  // What was asked to be released is what the requester has withdrawn.
  if (name !== 'release_identifiers') return view;
  return { ...view, targets: view.targets.map((target) => ({ ...target, withdrawn: true })) };
}

export function scriptFor(view: DossierView, files = FILES): Script {
  return {
    [`GET /dossiers/${DOSSIER}`]: view,
    [`GET /dossiers/${DOSSIER}/evidence`]: files,
    [`POST /dossiers/${DOSSIER}/preview`]: preview(refusalText()),
    ...receiptPapers(`/dossiers/${DOSSIER}`, 2, 3),
  };
}

export const actPathOf = (name: FormAct): string => `/dossiers/${DOSSIER}/acts/${name}`;

export function actScenes(): Scene[] {
  return ACTS_WITH_A_FORM.map((name) => ({
    chapter: 'acts',
    person: dutyOfficer,
    script: scriptFor(dossierFor(name)),
    views: [{ name, path: actPathOf(name) }],
  }));
}
