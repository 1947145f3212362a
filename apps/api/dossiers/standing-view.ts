/** Shows that part of a dossier's state which programs and pages use; the rest of the state is not answered. */
import type { DossierState, FormalRequest } from '@comity/domain/state/dossier';
import type { AssistanceState } from '@comity/domain/state/assistance';
import { recallCounts } from '@comity/domain/assistance/recall';
import type { AssistanceView, StandingView } from '@comity/contracts/http/dossier-standing-views';

export function standingView(state: DossierState): StandingView {
  const { seq, risk, downgraded = false, extension, mla, servedAt, orders, references, responsible } = state;
  const { furtherMla = [], translations = [], letters = [], byHand, assistance } = state;
  return {
    ...{ seq, risk, downgraded, extension, servedAt, references, translations },
    mla: mla === null ? null : formalRequestView(mla),
    furtherMla: furtherMla.map(formalRequestView),
    lastOrder: orders.at(-1)?.digest ?? null,
    writtenConfirmation: byHand?.confirmation ?? null,
    responsibleMembers: Object.entries(responsible).map(([office, member]) => ({ office, member })),
    unacknowledgedLetters: letters
      .filter(({ sent, read }) => sent && read === null)
      .map(({ side, letter, at }) => ({ side, letter, at })),
    assistance: assistance === null ? null : { ...assistanceView(assistance), recall: recallCounts(state) },
  };
}

function formalRequestView({ status, reference, date }: FormalRequest): StandingView['furtherMla'][number] {
  return { status, reference, date };
}

function assistanceView(part: AssistanceState): Omit<AssistanceView, 'recall'> {
  const { translated, denied, conditions, postponed, original, challenged, late, missing, restrictions } = part;
  const { withheld, handedOver, useReport, secondaryUse, returnWaived, recalled, disposed, copyDestroyed } = part;
  return {
    ...{ translated, denied, postponed, original, challenged, late, missing },
    ...{ handedOver, useReport, secondaryUse, returnWaived, recalled },
    conditions:
      conditions === null
        ? null
        : { codes: conditions.codes, keepUntil: conditions.keepUntil ?? null, status: conditions.status },
    restrictions: restrictions.map(({ state, condition }) => ({ state, condition })),
    withheldFiles: withheld.length,
    disposed: disposed ?? null,
    copyDestroyed: copyDestroyed ?? false,
  };
}
