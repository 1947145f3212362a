/** Makes the summary of a request: what rules must know of it, without any identifier or fact of the case. */
import type { PreservationSnapshot, RuleSnapshot } from '@comity/domain/law/snapshot';
import type { OrderKind } from '@comity/vocabulary/values/order-kind';
import { type OffenceClass, offencesIn } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { OrderTerm, RequestSummary } from '@comity/vocabulary/values/request-summary';
import { assistanceFacts } from './assistance/facts.ts';
import { missingElements } from './missing.ts';

const OUTSIDE_2_11 = ['OTHER_BY_COMPUTER', 'OTHER_E_EVIDENCE'];

/**
 * Art. 29(4) and Art. 25(4), second sentence, look at each offence, so a request that names offences inside and outside
 * Arts 2-11 is of a class of its own.
 */
export function offenceClassOf(form: Pick<RequestForm, 'offences'>): OffenceClass {
  const classed = offencesIn(form.offences).filter((code) => code !== 'ART_12');
  const outside = classed.filter((code) => OUTSIDE_2_11.includes(code));
  if (outside.length === classed.length) return 'OTHER';
  return outside.length === 0 ? 'BUDAPEST_2_11' : 'MIXED';
}

/**
 * Some laws know an order for some kinds of data only, and where none of these is asked for there is no term to run.
 * Decisions refuse a renewal beyond the number that the law allows. Where that law is not verified, the number only
 * warns.
 */
function bindingOrder({ order, rules }: PreservationSnapshot, { targets }: RequestForm): OrderTerm | null {
  const asked = targets.flatMap(({ categories }) => categories);
  const reaches = order?.only === undefined || order.only.some((category) => asked.includes(category));
  if (order === null || !reaches) return null;
  const { label: _label, ...term } = order;
  const verified = rules.some((rule) => rule.id === order.rule && rule.status === 'VERIFIED');
  return verified ? term : { ...term, renewals: null };
}

/** A kind of order counts where it reaches data that are asked for. */
function kindsReaching({ orders }: PreservationSnapshot, { targets }: RequestForm): { orders?: OrderKind[] } {
  if (orders === undefined) return {};
  const asked = targets.flatMap(({ categories }) => categories);
  const reaching = orders.filter(({ only }) => only === undefined || only.some((category) => asked.includes(category)));
  return { orders: reaching.map(({ label: _label, paper: _paper, ...kind }) => kind) };
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
    // Every offence was classed otherwise before: what an earlier version has pinned stays as it was.
    offenceClass: snapshot.bound === undefined ? snapshot.offenceClass : offenceClassOf(form),
    offences: offencesIn(form.offences),
    targets: form.targets.map(({ id, type, categories }) => ({ id, type, categories })),
    noUserNotice: form.confidentiality.noUserNotice,
    mlaIntended: form.intent.mlaIntended,
    missing: missingElements(form, snapshot),
    snapshot: snapshotDigest,
    rules: {
      refusalGrounds: snapshot.refusalGrounds.map(({ code, rule, reaches }) => ({
        code,
        rule,
        ...(reaches !== undefined && { reaches }),
      })),
      ...(snapshot.bound !== undefined && { bound: snapshot.bound }),
      ...(snapshot.measure === 'PRESERVATION'
        ? { floorDays: snapshot.floorDays, order: bindingOrder(snapshot, form), ...kindsReaching(snapshot, form) }
        : { floorDays: 0, order: null }),
      levels: snapshot.levels,
    },
    assistance: snapshot.measure === 'ASSISTANCE' ? assistanceFacts(form, snapshot) : null,
  };
}

/**
 * Returns what `claimed` must equal if the documents bear it. A summary that was made before the accepted languages or
 * the offences were noted may still be under way, and is not wrong for that.
 */
export function summaryAsIn(
  claimed: RequestSummary,
  form: RequestForm,
  snapshot: RuleSnapshot,
  requestingState: string,
): RequestSummary {
  const { offences, ...told } = summarize(form, snapshot, claimed.snapshot, requestingState);
  const derived = { ...told, ...(claimed.offences !== undefined && { offences }) };
  const translation = derived.assistance?.translation ?? null;
  if (derived.assistance === null || translation === null || claimed.assistance?.translation?.accepted !== undefined)
    return derived;
  const { accepted: _notNoted, ...noted } = translation;
  return { ...derived, assistance: { ...derived.assistance, translation: noted } };
}
