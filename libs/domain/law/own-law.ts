/**
 * Each State is bound by the law that it resolves itself (docs/rules 0.3). What the State that asks has resolved comes
 * with the request as information: it opens and closes nothing here.
 */
import type { LawDifference } from '@comity/vocabulary/values/law-difference';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Message } from '../events/message.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Returns the request as the law of this side sees it. A request that people of this side wrote down from its original
 * was resolved here from the start.
 */
export function underOwnLaw({ body, ownLaw }: Message<'request'>): Pick<DossierState, 'lawDiffers'> & {
  summary: RequestSummary;
} {
  if (ownLaw === undefined) return { summary: body.summary };
  const { summary, differs } = ownLaw;
  return { summary, ...(differs.length > 0 && { lawDiffers: differs }) };
}

/** The State that asks is told with the acknowledgement on which points the law was resolved otherwise. */
export function toldDifferences({ lawDiffers }: DossierState): { differs?: LawDifference[] } {
  return lawDiffers === undefined ? {} : { differs: lawDiffers };
}

export function learntDifferences({ body }: Message<'acknowledgement'>): Partial<DossierState> {
  return body.differs === undefined ? {} : { lawDiffers: body.differs };
}
