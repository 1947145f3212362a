/** The provider side's dossier: what may happen in it, and in which order, is its lifecycle table. */
import type { DossierInput } from '@comity/contracts/engine';
import { providerLifecycle } from '@comity/domain/provider/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

export async function providerDossier(input: DossierInput): Promise<void> {
  await runDossier(providerLifecycle, input);
}
