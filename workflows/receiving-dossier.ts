/** The receiving side's dossier: what may happen in it, and in which order, are its lifecycle tables. */
import type { DossierInput } from '@comity/contracts/engine';
import { receivingAssistanceLifecycle } from '@comity/domain/receiving/assistance/lifecycle';
import { receivingLifecycle } from '@comity/domain/receiving/lifecycle';
import { runDossier } from './dossier/run-dossier.ts';

const LIFECYCLES = { PRESERVATION: receivingLifecycle, ASSISTANCE: receivingAssistanceLifecycle };

export async function receivingDossier(input: DossierInput): Promise<void> {
  await runDossier(LIFECYCLES, input);
}
