/** The entry of the workflow bundle: the engine finds workflow types by these names, and people find the side by them. */
export {
  runDossier as providerDossier,
  runDossier as receivingDossier,
  runDossier as requestingDossier,
} from './dossier/run-dossier.ts';
