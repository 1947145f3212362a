/** The receiving side's dossier: what may happen in it, and in which order, is its lifecycle table. */
import type { DossierInput } from '@comity/contracts/engine';
import { receivingLifecycle } from '@comity/domain/receiving/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

export async function receivingDossier(input: DossierInput): Promise<void> {
  await runDossier(receivingLifecycle, input);
}
