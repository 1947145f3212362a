/** The requesting side's dossier: what may happen in it, and in which order, is its lifecycle table. */
import type { DossierInput } from '@comity/contracts/engine';
import { requestingLifecycle } from '@comity/domain/requesting/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

export async function requestingDossier(input: DossierInput): Promise<void> {
  await runDossier(requestingLifecycle, input);
}
