/**
 * These checks ask what the other side's own dossier would have asked before it sent a message, because that side has
 * none: whether an answer concerns identifiers, categories and holds of this dossier, and instants that have passed.
 * They run when a message is entered and again when it is checked.
 */
import type { MessageBodies, MessageCode } from '@comity/vocabulary/messages';
import type { PreservedResult, ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import { readingFits } from '../approvals/correspondence.ts';
import { everyResultExplained } from '../assistance/no-result-report.ts';
import { partOf } from '../assistance/parts.ts';
import { notReported, pathFits, trafficHeld } from '../disclosure/reporting.ts';
import {
  extensionFits,
  instantsFit,
  laterEndFits,
  notificationFits,
  objectionFits,
  resultsFit,
} from '../holds/fitting.ts';
import { decidedAfterReceipt, formalRequests, isSame } from '../holds/formal-requests.ts';
import { lossFits } from '../holds/loss.ts';
import { conditionDayFits, keptLonger } from '../retention/keep-until.ts';
import { officeDay } from '../state/office-day.ts';
import { unknownTarget } from '../holds/targets.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { AnyMessage } from '../events/message.ts';
import { dayNotInFuture, notBefore } from '../events/order-of-events.ts';
import { type DossierState, type FormalRequest, isKept } from '../state/dossier.ts';

type Check<C extends MessageCode> = (state: DossierState, body: MessageBodies[C], now: Instant) => Refusal | null;

const producedFit = (state: DossierState, { results }: Pick<MessageBodies['production'], 'results'>): Refusal | null =>
  unknownTarget(
    state,
    results.map(({ target }) => target),
  );

/** Whoever checked or accepted a package means the package that was handed over last. */
const ofOurPackage = (state: DossierState, body: { package: string }): Refusal | null =>
  partOf(state).package?.digest === body.package ? null : refuse('PACKAGE_UNKNOWN');

const decidedInTime = (requests: readonly FormalRequest[], day: string | undefined, now: Instant): Refusal | null => {
  const came = requests.filter(({ status }) => status === 'RECEIVED');
  return day === undefined ? null : (decidedAfterReceipt(came, day) ?? dayNotInFuture('decidedOn', day, now));
};

const CHECKS: { [C in MessageCode]?: Check<C> } = {
  preservation_confirmation: preservedFit,
  not_preserved_report: (state, detail) => resultsFit(state, { detail }),
  loss_report: (state, detail, now) => lossFits(state, { detail }, now),
  loss_notice: (state, detail, now) => lossFits(state, { detail }, now),
  objection: (state, detail) => objectionFits(state, { detail }),
  preservation_answer: (state, { answers }, now) =>
    answers.map((answer) => answerFits(state, answer, now)).find((one) => one !== null) ?? null,
  renewal_confirmation: (state, detail, now) => extensionFits(state, { detail }, now),
  hold_renewed: (state, detail, now) => extensionFits(state, { detail }, now),
  user_notification_report: (state, detail, now) => notificationFits(state, { detail }, now),
  order_acknowledgement: ({ servedAt }, { at }) => (servedAt === null ? null : notBefore('at', at, [servedAt])),
  release_confirmation: afterTheCopy,
  identifiers_released: (state, body) => unknownTarget(state, body.targets) ?? afterTheCopy(state, body),
  extension_request: (state, { until }, now) => laterEndFits(state, until, now),
  extension_decision: grantedEndFits,
  postponement: (state, { reviewOn }, now) =>
    reviewOn > officeDay(state, now) ? null : refuse('REVIEW_DATE_INVALID', [reviewOn]),
  secondary_use_request: (state, { keepUntil }, now) => keptLonger(state, keepUntil, now),
  secondary_use_decision: (state, { decision, keepUntil }, now) =>
    decision === 'CONSENTED' ? keptLonger(state, keepUntil, now) : null,
  mla_sent: (_state, { date }, now) => dayNotInFuture('date', date, now),
  mla_received: (_state, { date }, now) => dayNotInFuture('date', date, now),
  release_announced: (state, { decidedOn }, now) => decidedInTime(formalRequests(state), decidedOn, now),
  mla_ended: (state, { reference, decidedOn }, now) =>
    decidedInTime(
      formalRequests(state).filter((one) => isSame(one.reference, reference)),
      decidedOn,
      now,
    ),
  original_sent: (_state, { date }, now) => dayNotInFuture('date', date, now),
  identifiers_withdrawn: (state, { targets }) => unknownTarget(state, targets),
  identifier_question: (state, { targets }) => unknownTarget(state, targets),
  identifier_explanation: (state, { targets }) => unknownTarget(state, targets),
  objection_decision: (state, { targets }) => unknownTarget(state, targets),
  other_provider_report: (state, detail) =>
    trafficHeld(state) ?? notReported(state, { detail }) ?? pathFits(state, { detail }),
  production: producedFit,
  no_result: everyResultExplained,
  grant: (state, { conditions }, now) =>
    conditions === null
      ? null
      : conditionDayFits(state, { conditions: conditions.codes, keepUntil: conditions.keepUntil ?? null }, now),
  verification: ofOurPackage,
  evidence_receipt: ofOurPackage,
  production_report: (state, body) => producedFit(state, body) ?? objectionFits(state, { detail: body }),
};

export function implausible(state: DossierState, message: AnyMessage, now: Instant): Refusal | null {
  const { code, body } = message;
  if ('at' in body && body.at > now) return refuse('INSTANT_IN_FUTURE', ['at']);
  if (message.code === 'correspondence_read') return readingFits(state, message);
  const check = CHECKS[code] as Check<MessageCode> | undefined;
  return check?.(asTheOtherSideSees(state), body, now) ?? null;
}

/**
 * A withdrawal that has not been sent yet forbids nobody to answer: it crosses the answer, as it does between dossiers.
 */
function asTheOtherSideSees(state: DossierState): DossierState {
  return { ...state, targets: state.targets.map((target) => ({ ...target, withdrawn: false })) };
}

function answerFits(state: DossierState, answer: ProviderAnswer, now: Instant): Refusal | null {
  switch (answer.kind) {
    case 'OBJECTED':
      return objectionFits(state, { detail: answer });
    case 'NOT_PRESERVED':
      return resultsFit(state, { detail: answer });
    case 'PRESERVED':
      return preservedFit(state, answer, now);
  }
}

function afterTheCopy({ holds }: DossierState, { at }: { at: Instant }): Refusal | null {
  return notBefore(
    'at',
    at,
    holds.filter(isKept).map(({ snapshotAt }) => snapshotAt),
  );
}

/** Only an extension that is granted has an end. */
function grantedEndFits(
  state: DossierState,
  { decision, until }: MessageBodies['extension_decision'],
  now: Instant,
): Refusal | null {
  if (decision !== 'GRANTED') return null;
  return until === null ? refuse('UNTIL_REQUIRED', ['until'], 'COM.EXTENSION') : laterEndFits(state, until, now);
}

function preservedFit(
  state: DossierState,
  detail: { results: readonly PreservedResult[] },
  now: Instant,
): Refusal | null {
  return resultsFit(state, { detail }) ?? instantsFit(state, { detail }, now);
}
