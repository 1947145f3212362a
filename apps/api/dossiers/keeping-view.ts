/**
 * Shows legal holds, the day until which evidence is kept, and execution without result, with the words that people
 * wrote.
 */
import type { KeepingView, LegalHoldView, NoResultView } from '@comity/contracts/http/keeping-views';
import { partOf } from '@comity/domain/assistance/parts';
import { bindingDay } from '@comity/domain/retention/keep-until';
import { legalHoldsOf } from '@comity/domain/retention/legal-hold';
import { memberNames } from '@comity/persistence/reads/dossier-parts';
import type { EntityManager } from 'typeorm';
import type { DossierState } from '@comity/domain/state/dossier';

const SOMEBODY = { en: 'Another person', es: 'Otra persona' };

/** A dossier together with its texts by digest. */
interface DossierTexts {
  state: DossierState;
  words: ReadonlyMap<string, string>;
}

/** Returns the digests of the texts that are shown with legal holds, retention and execution without result. */
export function keepingTexts(state: DossierState): string[] {
  const { retention, noResult } = partOf(state);
  const texts = [...legalHoldsOf(state).map(({ reason }) => reason), retention?.reason, noResult?.reasons];
  return texts.filter((one) => typeof one === 'string');
}

export async function legalHoldViews(
  manager: EntityManager,
  organization: string,
  { state, words }: DossierTexts,
): Promise<LegalHoldView[]> {
  const holds = legalHoldsOf(state);
  const names = await memberNames(
    manager,
    organization,
    holds.map(({ by }) => by),
  );
  return holds.map(({ id, by, at, reason, reference }) => ({
    id,
    by: names.get(by) ?? SOMEBODY,
    at,
    reason: words.get(reason) ?? '',
    reference,
  }));
}

export async function keepingView(
  manager: EntityManager,
  organization: string,
  contents: DossierTexts,
): Promise<KeepingView | null> {
  const { state, words } = contents;
  if (state.assistance === null) return null;
  const { retention, keepAsked } = partOf(state);
  return {
    legalHolds: await legalHoldViews(manager, organization, contents),
    retention:
      retention == null
        ? null
        : {
            until: retention.until,
            source: retention.source,
            reason: retention.reason === null ? null : (words.get(retention.reason) ?? ''),
            notAfter: bindingDay(state),
            over: retention.over,
          },
    asked: keepAsked ?? null,
  };
}

export function noResultView({ state, words }: DossierTexts): NoResultView | null {
  const { noResult } = partOf(state);
  return noResult == null ? null : { ...noResult, reasons: words.get(noResult.reasons) ?? '' };
}
