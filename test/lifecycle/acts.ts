/** Makes details of acts that fit a state where fitting ones exist, and now and then details that do not. */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import { grantedTargets } from '@comity/domain/assistance/granted-targets';
import { OBJECTION_CODES, type PreservedResult, PRODUCED_OUTCOMES } from '@comity/vocabulary/values/answers';
import { IMPOSSIBILITY_CODES } from '@comity/vocabulary/values/assistance';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Actor, AnyAct } from '@comity/domain/events/act';
import type { DossierState } from '@comity/domain/state/dossier';
import { amendment, amendmentOf, openVersion } from './amendments.ts';
import { isObjected, isQuestioned } from '@comity/domain/holds/objection-decisions';
import type { Chance } from './chance.ts';
import { digestOf, later } from './people.ts';

const FORMAL_ENDS = ['REFUSED', 'WITHDRAWN', 'WITHOUT_RESULT', 'EXECUTED', 'NOTED_IN_ERROR'] as const;

export const ACT_NAMES = [
  'submit',
  'return_to_draft',
  'approve_and_send',
  'answer_question',
  'go_on',
  'stop',
  'ask_extension',
  'state_mla_sent',
  'withdraw',
  'withdraw_identifiers',
  'add_facts',
  'acknowledge',
  'ask_information',
  'accept',
  'refuse',
  'determine_emergency',
  'give_risk_notice',
  'identify_custodian',
  'draft_order',
  'return_order',
  'issue_order',
  'serve',
  'record_impossibility',
  'recall_order',
  'confirm_recall',
  'record_recall_confirmed',
  'forward_answer',
  'ask_about_identifiers',
  'explain_identifiers',
  'decide_objections',
  'answer_clarification',
  'decide_extension',
  'renew_order',
  'confirm_mla_received',
  'record_mla_end',
  'correct_mla_end',
  'record_annulment',
  'close_without_certificate',
  'announce_release',
  'drop_release',
  'answer_release',
  'consent_to_release',
  'claim_emergency',
  'end_emergency',
  'release',
  'release_identifiers',
  'ask_clarification',
  'object',
  'confirm_preservation',
  'report_not_preserved',
  'report_loss',
  'acknowledge_loss',
  'decide_after_loss',
  'confirm_extension',
  'confirm_release',
  'report_user_notified',
  'report_other_provider',
  'disclose_provider',
  'withhold_provider',
  'add_translation',
  'accept_conditions',
  'decline_conditions',
  'state_original_sent',
  'accept_evidence',
  'ask_supplement',
  'report_use',
  'ask_secondary_use',
  'dispose',
  'accept_no_result',
  'wait_for_review',
  'place_legal_hold',
  'lift_legal_hold',
  'set_retention',
  'destroy_copy',
  'report_no_result',
  'forward_request',
  'declare_complete',
  'grant',
  'postpone',
  'resume_decision',
  'decide_without_conditions',
  'assign_execution',
  'apply_for_order',
  'grant_order',
  'deny_order',
  'record_challenge',
  'end_challenge',
  'dispose_set_aside',
  'add_restriction',
  'lift_restriction',
  'ask_production_again',
  'withhold_files',
  'prepare_package',
  'reopen_package',
  'transmit',
  'transmit_again',
  'ask_use_report',
  'decide_secondary_use',
  'waive_return',
  'produce',
  'approve',
  'return_proposal',
  'ratify',
  'decline_ratification',
  'uphold_declined',
  'assign',
  'take_over',
  'hand_over',
  'note',
  'cite_reference',
  'record_sending',
  'enter_message',
  'confirm_entry',
  'return_entry',
  'write',
  'acknowledge_message',
  'acknowledge_late_report',
  'amend_request',
  'recall_amendment',
  'accept_amendment',
  'decline_amendment',
  'supplement_order',
  'ask_preservation_again',
  'take_back_risk_notice',
] as const satisfies readonly ActName[];

/** Fails to compile when an act is missing above. */
export type EveryActIsNamed = Exclude<ActName, (typeof ACT_NAMES)[number]> extends never ? true : never;
export const everyActIsNamed: EveryActIsNamed = true;

const NOTHING = { withdrawn: [], added: [] };

export function detailOf(
  name: ActName,
  state: DossierState,
  now: Instant,
  summary: RequestSummary,
  chance: Chance,
): ActDetails[ActName] {
  const text = digestOf(`text ${name}`);
  const shown = state.proposal?.shown ?? digestOf(`shown ${name}`);
  const someTargets = chance.some(state.targets.map((target) => target.id));
  const until = later(now, chance.pick([-1, 20, 90, 200]));
  const details: ActDetails = {
    submit: { request: digestOf('request'), summary, shown },
    return_to_draft: { reason: text },
    approve_and_send: { shown },
    answer_question: { answer: text },
    go_on: { reason: text },
    stop: { reason: text, shown },
    ask_extension: { until, reason: text },
    state_mla_sent: { reference: 'MLA-1', date: now.slice(0, 10) },
    withdraw: { reason: text, shown },
    withdraw_identifiers: { targets: someTargets, reason: text, shown },
    add_facts: { facts: text },
    amend_request: {
      ...(name === 'amend_request' ? amendmentOf(state, summary, chance) : amendment(state, summary, NOTHING)),
      ...{ reason: text, shown },
    },
    recall_amendment: { ...openVersion(state), reason: text, shown },
    accept_amendment: { ...openVersion(state), shown },
    decline_amendment: { ...openVersion(state), reasons: text, shown },
    supplement_order: {
      ...{ kind: null, madeBy: null, order: digestOf(`supplement ${String(state.seq)}`), others: null, shown },
      ...(name === 'supplement_order' && kindOf(state, chance)),
    },
    acknowledge: {},
    ask_information: { questions: text, elements: [] },
    accept: { shown },
    refuse: {
      ground: chance.pick(['POLITICAL_OFFENCE', 'DUAL_CRIMINALITY', 'FISCAL']),
      assessment: text,
      consultation: 'HELD',
      consultationRecord: text,
      reasons: text,
      conductAnalysis: chance.pick([null, text]),
      shown,
    },
    determine_emergency: { finding: chance.pick(['MET', 'NOT_MET']), reason: text },
    give_risk_notice: { risk: 'AVAILABILITY', notice: text },
    take_back_risk_notice: { reason: text },
    identify_custodian: { keptBy: 'provider-us', found: text },
    draft_order: { order: digestOf('order'), shown, ...(name === 'draft_order' && kindOf(state, chance)) },
    return_order: { reason: text },
    issue_order: { shown },
    serve: { servedAt: chance.pick([now, now, now, later(now, 1)]) },
    record_impossibility: {
      code: chance.pick(IMPOSSIBILITY_CODES),
      consultation: 'HELD',
      consultationRecord: text,
      explanation: text,
      shown,
    },
    recall_order: { reason: text, shown },
    forward_answer: { review: null },
    ask_about_identifiers: { targets: objectedIn(state) ?? someTargets, question: text },
    explain_identifiers: { targets: questionedIn(state) ?? someTargets, answer: text, enclosures: [] },
    decide_objections: {
      targets: objectedIn(state) ?? someTargets,
      decision: chance.pick(['REJECTED', 'UPHELD']),
      reasons: text,
      shown,
    },
    answer_clarification: { answer: text },
    decide_extension: {
      decision: chance.pick(['GRANTED', 'DENIED']),
      until: chance.pick([null, until]),
      reasons: text,
      shown,
    },
    renew_order: { order: digestOf('renewal'), until, shown },
    confirm_mla_received: {
      ...{ receivedBy: 'Central Authority', reference: 'MLA-1', date: now.slice(0, 10) },
      ...{ arrival: text, shown },
    },
    record_mla_end: {
      reference: state.mla?.reference ?? 'MLA-1',
      ended: FORMAL_ENDS[state.seq % FORMAL_ENDS.length] ?? 'REFUSED',
      decidedOn: now.slice(0, 10),
      reasons: text,
      withdrawal: [digestOf('withdrawal')],
      shown,
    },
    correct_mla_end: { reference: state.endedOnPaper?.[0]?.reference ?? 'MLA-1', reasons: text, shown },
    close_without_certificate: { reasons: text, shown },
    record_annulment: {
      ...{ annulledAt: now, reasons: text, decision: text, documents: [digestOf('decision of the court')], shown },
    },
    announce_release: { reason: text },
    drop_release: { reason: text },
    answer_release: { answer: 'OBJECTS', reasons: text },
    consent_to_release: { reasons: text, shown },
    claim_emergency: { facts: text },
    end_emergency: { reason: text },
    release: { reason: text, shown },
    release_identifiers: { targets: withdrawnOf(state) ?? someTargets, reason: text, shown },
    ask_clarification: { question: text },
    object: {
      objections: someTargets.map((target) => ({ target, code: chance.pick(OBJECTION_CODES) })),
      explanation: text,
    },
    confirm_preservation: { results: resultsOf(state, now, someTargets, chance) },
    report_not_preserved: {
      results: unanswered(state, someTargets).map((item) => ({
        ...item,
        outcome: chance.pick(['NOT_HELD', 'DELETED', 'ENCRYPTED']),
      })),
    },
    report_loss: {
      lost: preservedIn(state).slice(0, 1 + (state.seq % 2)),
      reason: 'TECHNICAL_FAILURE',
      since: now,
      incident: 'INC-1',
      explanation: text,
    },
    acknowledge_loss: { account: text },
    decide_after_loss: { next: 'GO_ON', note: null },
    confirm_extension: { holds: chance.some(state.holds).map(({ id }) => ({ hold: id, preservedUntil: until })) },
    confirm_release: { releasedAt: now },
    report_other_provider: {
      state: 'BR',
      targets: state.targets.slice(0, 1).map(({ id }) => id),
      path: digestOf(`path ${String(state.seq)}`),
    },
    disclose_provider: { path: reviewedOf(state), disclosure: digestOf('disclosure'), shown },
    withhold_provider: { path: reviewedOf(state), ground: 'POLITICAL_OFFENCE', reasons: text, shown },
    confirm_recall: { uploads: 1, certificate: text, shown },
    record_recall_confirmed: { confirmation: text, shown },
    report_user_notified: { targets: someTargets, notifiedAt: now },
    add_translation: { language: 'en', made: chance.pick(['CERTIFIED', 'MACHINE']), translation: text },
    accept_conditions: { shown },
    decline_conditions: { reason: text, shown },
    state_original_sent: { reference: 'O-1', date: now.slice(0, 10) },
    accept_evidence: { shown },
    ask_supplement: { reason: text },
    report_use: { report: text },
    ask_secondary_use: { purpose: text, keepUntil: chance.pick([null, later(now, 800).slice(0, 10)]) },
    dispose: { how: chance.pick(['RETURNED', 'DESTROYED', 'KEPT']), certificate: text, shown },
    accept_no_result: { shown },
    wait_for_review: {},
    acknowledge_late_report: {},
    place_legal_hold: { reference: 'EXP-1', reason: text },
    lift_legal_hold: { hold: state.assistance?.legalHolds?.[0]?.id ?? 1, reason: text, shown },
    set_retention: { keepUntil: later(now, chance.pick([30, 400])).slice(0, 10), reason: text },
    destroy_copy: { certificate: text, shown },
    report_no_result: {
      results: grantedTargets(state).flatMap(({ id, categories }) =>
        categories.map((category) => ({ target: id, category, cause: chance.pick(IMPOSSIBILITY_CODES) })),
      ),
      reasons: text,
      holdContinues: true,
      shown,
    },
    forward_request: { authority: 'Another authority', notice: text },
    declare_complete: {},
    grant: {
      denied: chance.pick([[], items(state).slice(0, 1)]),
      ground: groundOf(state),
      conductAnalysis: text,
      assessment: text,
      consultation: 'HELD',
      consultationRecord: text,
      ...chance.pick([
        { conditions: [], conditionsText: null },
        {
          conditions: ['SPECIALTY' as const, 'RETURN' as const],
          conditionsText: digestOf('conditions'),
          keepUntil: later(now, 200).slice(0, 10),
        },
      ]),
      reasons: text,
      shown,
    },
    postpone: {
      reviewOn: later(now, chance.pick([30, 30, 200])).slice(0, 10),
      holdContinues: true,
      assessment: text,
      consultation: 'HELD',
      consultationRecord: text,
      reasons: text,
      shown,
    },
    resume_decision: { reason: text },
    decide_without_conditions: { decision: chance.pick(['GIVE', 'WITHHOLD']), reasons: text, shown },
    assign_execution: { mandate: text },
    apply_for_order: { order: digestOf('order'), dueDays: 20, shown },
    grant_order: { shown },
    deny_order: { reasons: text },
    record_challenge: { challenge: text },
    end_challenge: {
      outcome: chance.pick(['DISMISSED', 'DISMISSED', 'UPHELD']),
      decision: text,
      documents: [digestOf('decision of the court')],
      shown,
    },
    dispose_set_aside: { how: chance.pick(['RETURNED', 'DESTROYED']), certificate: text, shown },
    add_restriction: { state: 'CL', condition: 'RETURN', text },
    lift_restriction: { state: 'CL', condition: 'RETURN', consent: text, shown },
    ask_production_again: { reason: text, delay: text },
    ask_preservation_again: { reason: text, delay: text },
    withhold_files: { files: ['f1'], reason: text },
    prepare_package: {},
    reopen_package: { reason: text },
    transmit: { shown },
    transmit_again: { reason: text },
    ask_use_report: { reason: text },
    decide_secondary_use: { decision: chance.pick(['CONSENTED', 'DENIED']), reasons: text, shown },
    waive_return: { reason: text, shown },
    produce: chance.pick([
      {
        results: items(state).map((item) => ({ ...item, outcome: chance.pick(PRODUCED_OUTCOMES) })),
        production: digestOf('production'),
        files: chance.pick([1, 2]),
        complete: true,
      },
      {
        results: items(state).map((item) => ({ ...item, outcome: 'NO_DATA' as const })),
        production: digestOf('nothing produced'),
        files: 0,
        complete: true,
      },
    ]),
    approve: { shown },
    return_proposal: { reason: text },
    ratify: { act: state.ratifications[0]?.act ?? 'accept', shown: state.ratifications[0]?.shown ?? text },
    decline_ratification: {
      act: state.ratifications[0]?.act ?? 'accept',
      shown: state.ratifications[0]?.shown ?? text,
      reason: text,
    },
    uphold_declined: { reasons: text, shown },
    assign: { member: 'third', office: `${state.side}-office` },
    take_over: { reason: null },
    hand_over: { member: 'third', until: later(now, 10).slice(0, 10), reason: text },
    note: { note: text },
    cite_reference: { reference: `ref-${String(chance.below(3))}` },
    record_sending: {
      ...(state.byHand?.unsent[0] ?? { to: 'provider', number: 1 }),
      ...{ way: 'EMAIL', sentAt: now, zone: 'America/Lima', recipient: text, proof: text },
    },
    enter_message: {
      ...{ from: state.byHand?.sides[0] ?? 'receiving', code: 'acknowledgement', body: { at: now } },
      ...{ way: 'COURIER', receivedAt: now, zone: 'America/Lima', sender: text, original: text },
    },
    confirm_entry: { entry: state.byHand?.entries[0]?.id ?? 1 },
    write: { to: state.side === 'receiving' ? 'requesting' : 'receiving', letter: text, attachments: [] },
    acknowledge_message: {
      from: state.letters?.[0]?.side ?? 'receiving',
      letter: state.letters?.[0]?.letter ?? text,
      reader: text,
    },
    return_entry: { entry: state.byHand?.entries[0]?.id ?? 1, reason: text },
  };
  return details[name];
}

/** Returns what the holds of the provider keep. */
function preservedIn({ targets }: DossierState): { target: string; category: DataCategory }[] {
  return targets.flatMap(({ id, categories, outcomes }) =>
    categories.filter((one) => outcomes[one] === 'PRESERVED').map((category) => ({ target: id, category })),
  );
}

/** Returns a ground that the rules of the request allow for the whole of it. */
function groundOf({ summary }: DossierState): string {
  return summary?.rules.refusalGrounds.find(({ reaches }) => reaches === undefined)?.code ?? 'POLITICAL_OFFENCE';
}

function items(state: DossierState): { target: string; category: 'TRAFFIC' }[] {
  return state.targets.map((target) => ({ target: target.id, category: 'TRAFFIC' }));
}

export function act(name: ActName, by: Actor, detail: ActDetails[ActName]): AnyAct {
  return { kind: 'act', name, by, detail } as AnyAct;
}

/** Returns what was withdrawn, if anything: nothing else can be released alone. */
function withdrawnOf(state: DossierState): string[] | null {
  const withdrawn = state.targets.filter((target) => target.withdrawn && target.ordered).map((target) => target.id);
  return withdrawn.length > 0 ? withdrawn : null;
}

/** Returns what the provider objects to, if anything. */
function objectedIn(state: DossierState): string[] | null {
  const objected = state.targets.filter(isObjected).map(({ id }) => id);
  return objected.length > 0 ? objected : null;
}

/** Returns what the requesting State was asked about, if anything. */
function questionedIn(state: DossierState): string[] | null {
  const questioned = state.targets.filter(isQuestioned).map(({ id }) => id);
  return questioned.length > 0 ? questioned : null;
}

function reviewedOf({ disclosures = [] }: DossierState): string {
  return disclosures.find(({ status }) => status === 'DISCLOSURE_REVIEW')?.path ?? digestOf('no path');
}

function unanswered(state: DossierState, ids: readonly string[]): { target: string; category: DataCategory }[] {
  const named = state.targets.filter((target) => ids.includes(target.id));
  return named.flatMap(({ id, categories, outcomes }) =>
    categories.filter((one) => outcomes[one] !== 'PRESERVED').map((category) => ({ target: id, category })),
  );
}

/** Names one of the kinds of order that the law of the State knows, or none. */
function kindOf(state: DossierState, chance: Chance): { kind?: string } {
  const kinds = state.summary?.rules.orders ?? [];
  return kinds.length === 0 ? {} : { kind: chance.pick(kinds).rule };
}

function resultsOf(state: DossierState, now: Instant, ids: readonly string[], chance: Chance): PreservedResult[] {
  const hold = `h${String(state.holds.length + 1)}`;
  const preservedUntil = later(now, chance.pick([30, 90, 180]));
  return unanswered(state, ids).map((item) => ({
    ...item,
    hold,
    snapshotAt: now,
    from: null,
    to: null,
    bytes: 1_024,
    items: 3,
    reference: 'P-1',
    preservedUntil,
    userNotified: chance.below(8) === 0,
  }));
}
