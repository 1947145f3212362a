/**
 * This is the entry of the workflow bundle. The engine finds workflow types by these names, and people see in them the
 * side of a dossier, and what has no dossier.
 */
export {
  runDossier as providerDossier,
  runDossier as receivingDossier,
  runDossier as requestingDossier,
} from './dossier/run-dossier.ts';
export { signing } from './signing/signing.ts';
