/** The entry of the workflow bundle: the engine finds workflow types by these names. */
export { providerDossier } from './provider-dossier.ts';
export { receivingDossier } from './receiving-dossier.ts';
export { requestingDossier } from './requesting-dossier.ts';
