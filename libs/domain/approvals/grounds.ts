/**
 * What a proposal rests on: everything recorded that the exact text says or that the first person weighed. It is kept
 * beside the proposal, and the second person approves only while it is the same (docs/rules 2.0): a message that arrives
 * in between must not make them approve what nobody has seen in this form.
 */
import { PROPOSAL_GROUND_CODES, type ProposalGround } from '@comity/vocabulary/codes/proposal-grounds';
import type { Status } from '@comity/vocabulary/values/statuses';
import { type DossierState, isKept, type Proposal, providerOf } from '../state/dossier.ts';
import { formalRequests } from '../holds/formal-requests.ts';
import { openDeclined } from './ratification.ts';

/** What is proposed by submitting a draft or drafting an order goes back to where it can be changed, by an act of its own. */
export const OWN_RETURN: readonly Status[] = [
  'VALIDATED',
  'TRANSLATING',
  'CENTRAL_AUTH_REVIEW',
  'ORDER_DRAFTED',
  'ORDER_APPLIED',
];

/** Lists only, because the database keeps no order of the keys of an object. */
type Part = string | number | boolean | null | undefined | readonly Part[];

const PARTS: Readonly<Record<ProposalGround, (state: DossierState) => readonly Part[]>> = {
  IDENTIFIERS: ({ targets, assistance }) => [
    ...targets.map(({ id, categories, withdrawn, annulled, awaitsOrder }) => [
      ...[id, categories, withdrawn, annulled, awaitsOrder],
    ]),
    ...(assistance?.denied ?? []).map(({ target, category }) => [target, category]),
  ],
  OBJECTIONS: ({ targets }) =>
    targets
      .filter(({ objection }) => objection !== null)
      .map(({ id, objection, objectionAnswered, clarified }) => [id, objection, objectionAnswered, clarified]),
  AMENDMENTS: ({ amendments = [] }) => amendments.map(({ request, status }) => [request, status]),
  PROVIDER: (state) => [providerOf(state)],
  ORDERS: ({ orders }) => orders.map(({ digest, recalled, annulled }) => [digest, recalled, annulled]),
  HELD: ({ holds }) =>
    holds
      .filter(isKept)
      .map(({ id, items, preservedUntil }) => [
        id,
        preservedUntil,
        items.map(({ target, category }) => [target, category]),
      ]),
  EXTENSION: ({ extension }) => (extension === null ? [] : [extension.status, extension.until]),
  RELEASE: ({ releaseNotice }) => [releaseNotice],
  FORMAL_REQUEST: (state) => [
    ...formalRequests(state).map(({ status, reference, date }) => [status, reference, date]),
    state.mlaEnded ?? [],
  ],
  CONDITIONS: ({ assistance }) => {
    const conditions = assistance?.conditions;
    return conditions == null ? [] : [conditions.codes, conditions.text, conditions.keepUntil, conditions.status];
  },
  EVIDENCE: ({ assistance }) => [
    assistance?.package?.digest,
    assistance?.brought?.delivery,
    assistance?.verification?.failed,
    assistance?.productions.map(({ document }) => document),
    assistance?.withheld.map(({ file }) => file),
    [assistance?.setAside?.files, assistance?.setAside?.total],
    assistance?.noResult?.reasons,
  ],
  COURT: ({ assistance }) => [assistance?.challenged, assistance?.challengedTargets, assistance?.annulled],
  OTHER_USE: ({ assistance }) => [assistance?.secondaryUse, assistance?.keepAsked],
  CONSULTATION: ({ clarification, risk }) => [clarification, risk],
  LOSSES: ({ losses = [] }) =>
    losses.map(({ incident, reason, lost }) => [
      incident,
      reason,
      lost.map(({ target, category }) => [target, category]),
    ]),
  POSTPONEMENT: ({ assistance }) => {
    const postponed = assistance?.postponed;
    return postponed == null ? [] : [postponed.reviewOn, postponed.holdContinues];
  },
  LEGAL_HOLDS: ({ assistance }) => (assistance?.legalHolds ?? []).map(({ id, reason }) => [id, reason]),
  LAW: ({ summary }) => {
    if (summary === null) return [];
    const { refusalGrounds, floorDays, bound, order, orders = [] } = summary.rules;
    return [
      summary.snapshot,
      refusalGrounds.map(({ code, rule }) => [code, rule]),
      [floorDays, bound, order?.rule, orders.map(({ rule }) => rule)],
    ];
  },
  NOT_RATIFIED: (state) => openDeclined(state).map(({ act, reason }) => [act, reason]),
};

/** Returns the proposal with what it rests on in this state. */
export function resting(proposal: Proposal, state: DossierState): Proposal {
  return { ...proposal, rests: groundsOf(state) };
}

/**
 * Returns what has changed under the proposal; nothing where none waits. A proposal of the version that kept no grounds
 * can be approved as it was.
 */
export function outdatedBy(state: DossierState): ProposalGround[] {
  const rests = state.proposal?.rests;
  if (rests === undefined) return [];
  const now = groundsOf(state);
  return PROPOSAL_GROUND_CODES.filter((ground) => ground in rests && rests[ground] !== now[ground]);
}

/** An outdated proposal gives way to a new one, except where the status itself waits for it: there it is returned. */
export function givesWay(state: DossierState): boolean {
  return outdatedBy(state).length > 0 && !OWN_RETURN.includes(state.status);
}

function groundsOf(state: DossierState): Record<ProposalGround, string> {
  const grounds = PROPOSAL_GROUND_CODES.map((ground) => [ground, JSON.stringify(PARTS[ground](state))] as const);
  return Object.fromEntries(grounds) as Record<ProposalGround, string>;
}
