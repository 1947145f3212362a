/** Makes the summary of a request: what rules must know of it, without any identifier or fact of the case. */
import type { PreservationSnapshot, RuleSnapshot } from '@comity/domain/law/snapshot';
import type { OffenceClass } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { OrderTerm, RequestSummary } from '@comity/vocabulary/values/request-summary';
import { assistanceFacts } from './assistance/facts.ts';
import { missingElements } from './missing.ts';

const OUTSIDE_2_11 = ['ART_12', 'OTHER_BY_COMPUTER', 'OTHER_E_EVIDENCE'];

/**
 * The class is Arts 2-11 only if every offence is one of them, because a reservation under Art. 29(4) cannot reach
 * those.
 */
export function offenceClassOf(form: Pick<RequestForm, 'offences'>): OffenceClass {
  const inside = form.offences.length > 0 && form.offences.every((offence) => !OUTSIDE_2_11.includes(offence.code));
  return inside ? 'BUDAPEST_2_11' : 'OTHER';
}

/**
 * Decisions refuse a renewal beyond the number that the law allows. Where that law is not verified, the number only
 * warns.
 */
function bindingOrder({ order, rules }: PreservationSnapshot): OrderTerm | null {
  if (order === null) return null;
  const { label: _label, ...term } = order;
  const verified = rules.some((rule) => rule.id === order.rule && rule.status === 'VERIFIED');
  return verified ? term : { ...term, renewals: null };
}

export function summarize(
  form: RequestForm,
  snapshot: RuleSnapshot,
  snapshotDigest: string,
  requestingState: string,
): RequestSummary {
  return {
    requestingState,
    requestedState: form.requestedState,
    provider: form.provider,
    urgency: form.urgency,
    offenceClass: offenceClassOf(form),
    targets: form.targets.map(({ id, type, categories }) => ({ id, type, categories })),
    noUserNotice: form.confidentiality.noUserNotice,
    mlaIntended: form.intent.mlaIntended,
    missing: missingElements(form, snapshot),
    snapshot: snapshotDigest,
    rules: {
      refusalGrounds: snapshot.refusalGrounds.map(({ code, rule }) => ({ code, rule })),
      ...(snapshot.measure === 'PRESERVATION'
        ? { floorDays: snapshot.floorDays, order: bindingOrder(snapshot) }
        : { floorDays: 0, order: null }),
      levels: snapshot.levels,
    },
    assistance: snapshot.measure === 'ASSISTANCE' ? assistanceFacts(form, snapshot) : null,
  };
}

/**
 * Returns what `claimed` must equal if the documents bear it. A summary that was made before the accepted languages
 * were noted may still be under way, and is not wrong for that.
 */
export function summaryAsIn(
  claimed: RequestSummary,
  form: RequestForm,
  snapshot: RuleSnapshot,
  requestingState: string,
): RequestSummary {
  const derived = summarize(form, snapshot, claimed.snapshot, requestingState);
  const translation = derived.assistance?.translation ?? null;
  if (derived.assistance === null || translation === null || claimed.assistance?.translation?.accepted !== undefined)
    return derived;
  const { accepted: _notNoted, ...noted } = translation;
  return { ...derived, assistance: { ...derived.assistance, translation: noted } };
}
