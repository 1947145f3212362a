/** The requesting side's dossier: what may happen in it, and in which order, are its lifecycle tables. */
import type { DossierInput } from '@comity/contracts/engine';
import { requestingAssistanceLifecycle } from '@comity/domain/requesting/assistance/lifecycle';
import { requestingLifecycle } from '@comity/domain/requesting/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

const LIFECYCLES = { PRESERVATION: requestingLifecycle, ASSISTANCE: requestingAssistanceLifecycle };

export async function requestingDossier(input: DossierInput): Promise<void> {
  await runDossier(LIFECYCLES, input);
}
