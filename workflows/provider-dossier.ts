/** The provider side's dossier: what may happen in it, and in which order, are its lifecycle tables. */
import type { DossierInput } from '@comity/contracts/engine';
import { providerAssistanceLifecycle } from '@comity/domain/provider/assistance/lifecycle';
import { providerLifecycle } from '@comity/domain/provider/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

const LIFECYCLES = { PRESERVATION: providerLifecycle, ASSISTANCE: providerAssistanceLifecycle };

export async function providerDossier(input: DossierInput): Promise<void> {
  await runDossier(LIFECYCLES, input);
}
