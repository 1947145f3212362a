/** Each act is done at one of these addresses. */
import type { ActPage } from '@comity/vocabulary/act';
import { ACTS, type ActName, isActName, type PostedActName } from '@comity/vocabulary/acts';

/** An act that is begun at the draft takes the draft's id; every other page belongs to the dossier. */
const PAGES: Record<Exclude<ActPage, 'FORM'>, (dossier: string) => string> = {
  DRAFT: (draft) => `/drafts/${draft}`,
  APPROVAL: (dossier) => `/dossiers/${dossier}/approval`,
  RATIFICATION: (dossier) => `/dossiers/${dossier}/ratify`,
  ORDER: (dossier) => `/orders/${dossier}`,
  SENDING: (dossier) => `/dossiers/${dossier}/by-hand/send`,
  ENTERING: (dossier) => `/dossiers/${dossier}/by-hand/enter`,
  CHECKING: (dossier) => `/dossiers/${dossier}/by-hand/check`,
  AMENDING: (dossier) => `/dossiers/${dossier}/amendment`,
  LETTERS: (dossier) => `/dossiers/${dossier}/correspondence`,
};

export function actPath(name: ActName, dossier: string): string {
  const { page } = ACTS[name];
  return page === 'FORM' ? `/dossiers/${dossier}/acts/${name}` : PAGES[page](dossier);
}

/** Returns null where the act is done on a page that is made of its fields. */
export function ownPage(name: ActName): ((dossier: string) => string) | null {
  const { page } = ACTS[name];
  return page === 'FORM' || page === 'AMENDING' ? null : PAGES[page];
}

/**
 * Returns the page where the next step is done: acts that are weighed against each other lead through the page of the
 * decision.
 */
export function stepPath(name: ActName, dossier: string): string {
  return ACTS[name].weighed?.opens == null ? actPath(name, dossier) : `/dossiers/${dossier}/decide`;
}

export function isPostedAct(name: string): name is PostedActName {
  return isActName(name) && ACTS[name].page !== 'DRAFT';
}
