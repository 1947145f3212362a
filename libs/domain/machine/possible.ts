/**
 * What a person could do with a dossier now: every act of its status, with the refusal that stands in its way whatever
 * would be typed. Whether the details themselves are right is judged when the act is done.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { RefusalCode } from '@comity/vocabulary/refusals';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { correspondents, unread } from '../approvals/correspondence.ts';
import { evidenceIsHere, legalHoldsOf } from '../retention/legal-hold.ts';
import { decide } from './decide.ts';
import type { Actor, AnyAct } from '../events/act.ts';
import type { Refusal } from '../events/decision.ts';
import { type AnyActRow, currentFrom, type Hands, isActRow, type Lifecycle, rolesOf } from '../events/lifecycle.ts';
import type { Disclosure } from '../state/disclosure.ts';
import type { DossierState } from '../state/dossier.ts';

export interface Possibility {
  name: ActName;
  hands: Hands;
  /** Id of the rule on which the act rests. */
  basis: string;
  by: AnyActRow['by'];
  refusal: Refusal | null;
}

/** Refusals that come from what was typed: of an act without details they say nothing yet. */
const OF_DETAILS: readonly RefusalCode[] = [
  'TEXT_CHANGED',
  'ELEMENTS_MISSING',
  'GROUND_NOT_ALLOWED',
  'CONDUCT_ANALYSIS_REQUIRED',
  'TARGET_UNKNOWN',
  'CATEGORY_NOT_ORDERED',
  'TARGET_WITHDRAWN',
  'TARGET_TWICE',
  'HOLD_UNKNOWN',
  'HOLD_EXISTS',
  'END_BEFORE_SNAPSHOT',
  'INSTANT_IN_FUTURE',
  'END_IN_PAST',
  'END_NOT_LATER',
  'UNTIL_REQUIRED',
  'REFERENCE_ALREADY_CITED',
  'NOBODY_TO_WRITE_TO',
  'LETTER_UNKNOWN',
  'ALREADY_REPORTED',
  'REVIEW_DATE_INVALID',
  'CONDITION_NOT_ALLOWED',
  'CONDITIONS_TEXT_MISSING',
  'CONDITION_KIND_MISSING',
  'LEGAL_HOLD_UNKNOWN',
  'RETENTION_DATE_INVALID',
  'CONDITION_DATE_MISSING',
  'RESULT_INCOMPLETE',
];

/** `actorFor` chooses the office through which the person would act, given the roles that may. */
export function possibleActs(
  lifecycle: Lifecycle,
  state: DossierState,
  actorFor: (by: readonly Role[]) => Actor,
  now: Instant,
): Possibility[] {
  const from = currentFrom(state);
  const rows = lifecycle.rows.filter(
    (row): row is AnyActRow => isActRow(row) && row.from.includes(from) && isThere(state, row.act),
  );
  return rows.map((row) => {
    const by = actorFor(secondHand(lifecycle, state, row.act) ?? row.by);
    const act = { kind: 'act', name: row.act, by, detail: blankDetail(state, by.member, now) } as AnyAct;
    const decision = decide(lifecycle, state, act, now);
    const stands = decision.outcome === 'refused' && !OF_DETAILS.includes(decision.code);
    return { name: row.act, hands: row.hands, basis: row.basis, by: row.by, refusal: stands ? decision : null };
  });
}

/** Where every side uses Comity, or nothing waits, nobody is told what could be done by hand, or read. */
function isThere(state: DossierState, act: ActName): boolean {
  const { byHand } = state;
  if (act === 'record_sending') return (byHand?.unsent.length ?? 0) > 0;
  if (act === 'enter_message') return (byHand?.sides.length ?? 0) > 0;
  if (act === 'write') return correspondents(state).length > 0;
  if (act === 'acknowledge_message') return unread(state).length > 0;
  if (act === 'disclose_provider' || act === 'withhold_provider') return firstReviewed(state) !== undefined;
  if (act === 'place_legal_hold' || act === 'set_retention' || act === 'destroy_copy') return evidenceIsHere(state);
  if (act === 'lift_legal_hold') return legalHoldsOf(state).length > 0;
  if (act === 'confirm_entry' || act === 'return_entry') return (byHand?.entries.length ?? 0) > 0;
  return true;
}

function firstReviewed({ disclosures = [] }: DossierState): Disclosure | undefined {
  return disclosures.find(({ status }) => status === 'DISCLOSURE_REVIEW');
}

/** Approving and ratifying take a role of what is approved or ratified; null for every other act. */
function secondHand(lifecycle: Lifecycle, state: DossierState, act: ActName): readonly Role[] | null {
  if (act !== 'approve' && act !== 'ratify') return null;
  const first = act === 'approve' ? state.proposal?.act : state.ratifications[0]?.act;
  return first === undefined ? null : rolesOf(lifecycle, first);
}

/** The least that lets the checks of any act run: empty lists and texts, this instant, and what waits to be approved. */
function blankDetail(state: DossierState, member: string, now: Instant): object {
  const alone = state.ratifications.find((one) => one.by !== member) ?? state.ratifications[0];
  const unsent = state.byHand?.unsent[0];
  const entries = state.byHand?.entries ?? [];
  return {
    shown: state.proposal?.shown ?? alone?.shown ?? '',
    act: alone?.act ?? '',
    ground: state.summary?.rules.refusalGrounds[0]?.code ?? '',
    summary: { ...state.summary, targets: [], missing: [] },
    decision: 'GRANTED',
    until: now,
    servedAt: now,
    releasedAt: now,
    notifiedAt: now,
    conductAnalysis: '',
    reference: '',
    member: '',
    office: '',
    targets: [],
    results: [],
    objections: [],
    holds: [],
    attachments: [],
    denied: [],
    conditions: [],
    conditionsText: null,
    reviewOn: '',
    files: [],
    to: unsent?.to ?? '',
    number: unsent?.number ?? 0,
    sentAt: now,
    from: state.byHand?.sides[0] ?? '',
    receivedAt: now,
    code: '',
    path: firstReviewed(state)?.path ?? '',
    hold: legalHoldsOf(state)[0]?.id ?? 0,
    keepUntil: '',
    entry: (entries.find((one) => one.by !== member) ?? entries[0])?.id ?? 0,
  };
}
