import type { ActName } from '@comity/vocabulary/acts';
import { REFUSAL_CODES, type RefusalCode } from '@comity/vocabulary/refusals';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Actor } from '@comity/domain/events/act';
import { type Decision, type Refusal } from '@comity/domain/events/decision';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { possibleActs } from '@comity/domain/machine/possible';
import type { AmendmentChanges } from '@comity/vocabulary/values/amendment';
import { amendment, corrected, openVersion } from './amendments.ts';
import { AssistanceStory } from './assistance-story.ts';
import { formalRefusals } from './assistance-refusals.ts';
import { keepingRefusals } from './keeping-refusals.ts';
import {
  assistanceSummaryOf,
  digestOf,
  first,
  later,
  NOW,
  person,
  POLICIES,
  second,
  summaryOf,
  orderedByData,
} from './people.ts';
import { Story } from './story.ts';
import { clockEnd } from './world.ts';

/**
 * All codes are covered but those that no table gives: recording itself refuses what can never be recorded, what did not
 * come from Comity, what comes too late, and who is not entitled at that moment.
 */
const shown = new Set<RefusalCode>([
  'NOT_RECORDABLE',
  'NOT_SEALED',
  'ACT_HELD_BACK',
  'DOSSIER_STATE_ALTERED',
  'DOCUMENT_ALTERED',
  'MESSAGE_NOT_GENUINE',
  'ACTOR_NOT_ENTITLED',
  'PROPOSER_NOT_ENTITLED',
]);
afterAll(() => {
  expect(REFUSAL_CODES.filter((code) => !shown.has(code))).toEqual([]);
});

function refused(outcome: Decision | Refusal, code: RefusalCode): Refusal {
  if (outcome.outcome !== 'refused') throw new Error(`decided instead of ${code}`);
  expect(outcome.code).toBe(code);
  shown.add(code);
  return outcome;
}

const plain = (): Story => new Story();
const one = (story: Story, days = 90): object => ({ results: story.results(['t1'], days) });

describe('What is not possible is refused by name', () => {
  it('when an amendment has no object, or there is one already', () => {
    const asking = (story: Story, changes: AmendmentChanges) =>
      story.together('requesting', 'amend_request', amendment(story.states.requesting, story.summary, changes));
    const story = plain().issued();
    refused(asking(story, { withdrawn: [], added: [] }), 'AMENDMENT_NOT_WRITTEN');
    refused(story.by('receiving', first, 'accept_amendment'), 'NO_AMENDMENT');
    const { added } = corrected(story.states.requesting, 't1', true);
    asking(story, { withdrawn: ['t1', 't2'], added });
    refused(asking(story, { withdrawn: ['t1'], added: [] }), 'AMENDMENT_WAITS');
    const granted = new AssistanceStory(assistanceSummaryOf(2)).granted();
    refused(granted.by('requesting', first, 'amend_request'), 'AMENDMENT_AFTER_DECISION');
    story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
    refused(story.by('receiving', first, 'serve', { servedAt: story.now }), 'ORDER_SUPERSEDED');
  });

  it('when a supplement to the order has no object, or what is to be released is asked for anew', () => {
    const story = plain().served();
    refused(story.by('receiving', first, 'supplement_order'), 'NOTHING_TO_SUPPLEMENT');
    const byData = new Story(orderedByData(summaryOf(1))).served();
    const { rule: kind } = byData.states.receiving.orders[0] ?? { rule: 'none' };
    refused(byData.by('receiving', first, 'supplement_order', { kind }), 'ORDER_REACHES_NOTHING');
    const changes = corrected(story.states.requesting, 't1', true);
    story.together('requesting', 'amend_request', amendment(story.states.requesting, story.summary, changes));
    story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
    refused(story.by('receiving', first, 'release_identifiers', { targets: ['t1'] }), 'SUCCESSOR_UNANSWERED');
  });

  it('when the State that is named as the competent one is the one that was asked', () => {
    const asked = plain().sent();
    const state = asked.states.receiving.summary?.requestedState ?? '';
    const elsewhere = { authority: 'Another authority', state, notice: digestOf('notice') };
    refused(asked.by('receiving', first, 'forward_request', elsewhere), 'COMPETENT_STATE_IS_THIS');
  });

  it('when nobody knows to whom an order is written, or the request says it already', () => {
    const unknown = new Story({ ...summaryOf(1), provider: '' }).accepted();
    refused(unknown.by('receiving', first, 'draft_order'), 'CUSTODIAN_UNKNOWN');
    refused(plain().accepted().by('receiving', first, 'identify_custodian'), 'CUSTODIAN_NAMED');
    const wrong = unknown.states.receiving;
    unknown.states.receiving = { ...wrong, custodian: { provider: '' }, ruledOut: ['provider-cl'] };
    const again = unknown.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' });
    refused(again, 'CUSTODIAN_RULED_OUT');
    // The api refuses a provider that the directory does not have, and an order whose words name other accounts, because
    // no table knows the directory or the words.
    for (const code of ['PROVIDER_UNKNOWN', 'ORDER_NAMES_OTHERS'] as const) shown.add(code);
  });

  it('when the law of the State knows no such kind of order, or gives it to a court that nobody names', () => {
    const summary = summaryOf(1);
    const by = { maker: 'JUSTICE' as const, verified: true };
    const kind = { rule: 'CA.487_013', days: 90, renewals: 0, then: 'NEW_APPLICATION' as const, by, verified: true };
    const orders = [{ ...kind, startsAt: 'ORDER' as const }];
    const story = new Story({ ...summary, rules: { ...summary.rules, orders } }).accepted();
    const officer = (side: Parameters<typeof person>[0]): Actor => ({
      ...person(side, 'officer'),
      roles: ['RCV_EXECUTING_AUTHORITY'],
    });
    refused(story.by('receiving', officer, 'draft_order', { kind: 'CA.1' }), 'ORDER_KIND_UNKNOWN');
    refused(story.by('receiving', officer, 'draft_order', { kind: 'CA.487_013' }), 'COURT_NOT_NAMED');
  });

  it('when a provider that took part abroad cannot have been seen, was reported before, or is no longer under review', () => {
    const report = { state: 'BR', targets: ['t1'], path: digestOf('the path') };
    const contentOnly = plain().holding();
    const holds = contentOnly.states.provider.holds.map((hold) => ({
      ...hold,
      items: hold.items.map(({ target }) => ({ target, category: 'CONTENT' as const })),
    }));
    contentOnly.states.provider = { ...contentOnly.states.provider, holds };
    refused(contentOnly.by('provider', first, 'report_other_provider', report), 'NO_TRAFFIC_HELD');
    const story = plain().holding();
    story.by('provider', first, 'report_other_provider', report);
    refused(story.by('provider', first, 'report_other_provider', report), 'ALREADY_REPORTED');
    const withdrawn = plain().holding();
    withdrawn.by('provider', first, 'report_other_provider', report);
    withdrawn.together('requesting', 'withdraw');
    refused(withdrawn.by('receiving', first, 'release'), 'DISCLOSURE_UNDECIDED');
    const decision = { path: report.path, disclosure: digestOf('what is disclosed') };
    story.together('receiving', 'disclose_provider', decision);
    refused(story.by('receiving', first, 'disclose_provider', decision), 'NO_DISCLOSURE_OPEN');
  });

  it('when the status, the role or the people do not fit', () => {
    refused(plain().by('requesting', first, 'stop'), 'NOT_POSSIBLE_IN_STATE');
    const story = plain().sent();
    story.together('requesting', 'withdraw');
    refused(story.by('requesting', first, 'ask_extension'), 'DOSSIER_CLOSED');
    const prosecutor = (): Actor => ({ ...person('requesting', 'third'), roles: ['REQ_PROSECUTOR'] });
    const submitted = plain();
    submitted.by('requesting', first, 'submit');
    refused(submitted.by('requesting', prosecutor, 'approve_and_send'), 'ROLE_NOT_ENTITLED');
  });

  it('when the request lacks an element of Art. 29(2): every one is named beside its field', () => {
    const missing = [
      { field: 'necessity', code: 'NECESSITY', rule: 'BUD.29.2.e' },
      { field: 'intent', code: 'INTENT', rule: 'BUD.29.2.f' },
    ];
    const outcome = plain().by('requesting', first, 'submit', { summary: { ...summaryOf(1), missing } });
    expect(refused(outcome, 'ELEMENTS_MISSING')).toMatchObject({ missing, about: ['necessity', 'intent'] });
  });

  it('when an approval is missing, is for another text, or comes second', () => {
    const story = plain().sent();
    story.by('receiving', first, 'acknowledge');
    refused(story.by('receiving', second, 'approve'), 'NOTHING_PROPOSED');
    story.by('receiving', first, 'accept');
    refused(story.by('receiving', second, 'refuse', { ground: 'POLITICAL_OFFENCE' }), 'PROPOSAL_WAITS');
    refused(story.by('receiving', first, 'approve'), 'SECOND_PERSON_REQUIRED');
    refused(story.by('receiving', second, 'approve', { shown: digestOf('other text') }), 'TEXT_CHANGED');
    expect(story.by('receiving', second, 'approve').outcome).toBe('decided');
    refused(story.by('receiving', second, 'approve'), 'NOTHING_PROPOSED');
  });

  it('when what a proposal rests on has changed before it was approved', () => {
    const story = plain().served();
    story.by('requesting', first, 'withdraw');
    story.by('provider', first, 'confirm_preservation', one(story));
    refused(story.by('requesting', second, 'approve'), 'PROPOSAL_OUTDATED');
  });

  it('when a refusal has no ground of this stage, no conduct analysis or no assessment, consultation and reasons', () => {
    const refusing = (story: Story, detail: object): Decision | Refusal => {
      story.sent().by('receiving', first, 'acknowledge');
      return story.by('receiving', first, 'refuse', { ground: 'POLITICAL_OFFENCE', ...detail });
    };
    for (const ground of ['FISCAL', 'FORM_DEFECT', 'PREJUDICE_OWN_INVESTIGATION', 'DUAL_CRIMINALITY']) {
      refused(refusing(plain(), { ground, conductAnalysis: digestOf('analysis') }), 'GROUND_NOT_ALLOWED');
    }
    const reserved = (): Story => new Story(summaryOf(1, 'NORMAL', true));
    const dual = { ground: 'DUAL_CRIMINALITY', conductAnalysis: null };
    refused(refusing(reserved(), dual), 'CONDUCT_ANALYSIS_REQUIRED');
    const analysed = { ...dual, conductAnalysis: digestOf('analysis') };
    expect(refusing(reserved(), analysed).outcome).toBe('decided');
    for (const field of ['assessment', 'consultationRecord', 'reasons']) {
      const outcome = refused(refusing(plain(), { [field]: '' }), 'ELEMENTS_MISSING');
      expect(outcome.about).toEqual([field]);
    }
  });

  it('when identifiers do not fit', () => {
    const story = plain().served();
    refused(
      story.by('provider', first, 'confirm_preservation', { results: story.results(['t9'], 90) }),
      'TARGET_UNKNOWN',
    );
    const content = story.results(['t1'], 90).map((result) => ({ ...result, category: 'CONTENT' }));
    refused(story.by('provider', first, 'confirm_preservation', { results: content }), 'CATEGORY_NOT_ORDERED');
    const twice = story.results(['t1', 't1'], 90);
    refused(story.by('provider', first, 'confirm_preservation', { results: twice }), 'TARGET_TWICE');
    expect(story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] }).outcome).toBe('decided');
    refused(story.by('requesting', first, 'withdraw_identifiers', { targets: ['t1'] }), 'TARGET_WITHDRAWN');
    refused(story.by('requesting', first, 'withdraw_identifiers', { targets: ['t2'] }), 'NOTHING_LEFT');
  });

  it('when holds and instants do not fit', () => {
    const story = plain().served();
    const confirm = (detail: object): Decision | Refusal => story.by('provider', first, 'confirm_preservation', detail);
    const [result] = story.results(['t1'], 90);
    refused(confirm({ results: [{ ...result, snapshotAt: later(NOW, 1) }] }), 'INSTANT_IN_FUTURE');
    refused(confirm({ results: [{ ...result, preservedUntil: NOW }] }), 'END_BEFORE_SNAPSHOT');
    const ended = { ...result, snapshotAt: later(NOW, -9), preservedUntil: later(NOW, -1) };
    refused(confirm({ results: [ended] }), 'END_IN_PAST');
    expect(confirm(one(story)).outcome).toBe('decided');
    refused(confirm({ results: story.results(['t2'], 90) }), 'HOLD_EXISTS');
    refused(story.by('receiving', first, 'record_impossibility'), 'HOLD_EXISTS');
    refused(story.by('receiving', first, 'draft_order'), 'NOT_POSSIBLE_IN_STATE');
    const extend = (hold: string, days: number): Decision | Refusal =>
      story.by('provider', first, 'confirm_extension', { holds: [{ hold, preservedUntil: later(NOW, days) }] });
    refused(extend('h9', 180), 'HOLD_UNKNOWN');
    refused(extend('h1', 80), 'END_NOT_LATER');
  });

  it('when an extension, a renewal or a release has no object', () => {
    const story = plain().holding();
    const decideIt = (detail: object): Decision | Refusal => story.by('receiving', first, 'decide_extension', detail);
    const until = later(NOW, 150);
    refused(decideIt({ decision: 'DENIED' }), 'NO_EXTENSION_ASKED');
    expect(story.by('requesting', first, 'ask_extension', { until }).outcome).toBe('decided');
    refused(story.by('requesting', first, 'ask_extension', { until }), 'EXTENSION_OPEN');
    refused(decideIt({ decision: 'GRANTED', until: null }), 'UNTIL_REQUIRED');
    refused(decideIt({ decision: 'GRANTED', until: later(NOW, -1) }), 'END_IN_PAST');
    const tooLong = { until: later(NOW, 400) };
    refused(story.by('receiving', first, 'renew_order', tooLong), 'RENEWAL_TOO_LONG');
    expect(story.together('receiving', 'renew_order', { until }).outcome).toBe('decided');
    refused(story.by('receiving', first, 'renew_order', { until }), 'RENEWALS_EXHAUSTED');
    refused(story.by('receiving', first, 'release_identifiers', { targets: ['t1'] }), 'NOTHING_TO_RELEASE');
    expect(story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] }).outcome).toBe('decided');
    refused(story.by('receiving', first, 'release_identifiers', { targets: ['t2'] }), 'TARGET_UNKNOWN');
    const asked = plain().accepted();
    asked.by('receiving', first, 'ask_information');
    refused(asked.by('receiving', first, 'renew_order', { until }), 'NO_HOLD');
  });

  it('case A11: an emergency that nobody claims can be found, and who finds it never acts alone on it', () => {
    const story = new Story(summaryOf(1), { ...POLICIES, soloAtCriticalLife: true }).sent();
    story.by('receiving', first, 'acknowledge');
    refused(story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' }), 'EMERGENCY_NOT_CLAIMED');
    expect(story.by('receiving', first, 'determine_emergency', { finding: 'MET' }).outcome).toBe('decided');
    expect(story.states.requesting.summary?.urgency).toBe('CRITICAL_LIFE');
    story.by('receiving', first, 'accept');
    expect(story.status('receiving')).toBe('ACKED');
    story.by('receiving', second, 'return_proposal');
    story.by('receiving', second, 'accept');
    expect(story.status('receiving')).toBe('ACCEPTED');
  });

  it('case A11: facts after a downgrade start the clock of the emergency again', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(story.runs('receiving', 'EMERGENCY_ANSWER')).toBe(false);
    story.by('requesting', first, 'add_facts');
    expect(story.runs('receiving', 'EMERGENCY_ANSWER')).toBe(true);
  });

  it('case A17: an order is not served before it was issued, and the minute of its issue is not before', () => {
    const story = plain().accepted();
    story.now = '2026-03-01T12:00:20.600Z';
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    refused(story.by('receiving', first, 'serve', { servedAt: '2026-03-01T11:59:00.000Z' }), 'SERVED_BEFORE_ISSUE');
    const served = story.by('receiving', first, 'serve', { servedAt: '2026-03-01T12:00:00.000Z' });
    expect(served.outcome).toBe('decided');
  });

  it('case A6: an impossibility takes two people of different offices, and an unserved order is taken back', () => {
    const story = plain().issued();
    refused(plain().served().by('receiving', first, 'record_impossibility'), 'ORDER_UNANSWERED');
    story.by('receiving', first, 'record_impossibility');
    expect(story.status('receiving')).toBe('DOMESTIC_ORDER_ISSUED');
    const colleague = (): Actor => person('receiving', 'second');
    refused(story.by('receiving', colleague, 'approve'), 'SECOND_OFFICE_REQUIRED');
    story.by('receiving', second, 'return_proposal');
    story.together('receiving', 'recall_order');
    expect([story.status('receiving'), story.status('requesting')]).toEqual(['ACCEPTED', 'ACCEPTED']);
    story.by('receiving', first, 'draft_order');
    expect(story.by('receiving', second, 'issue_order').outcome).toBe('decided');
  });

  it('when there is nothing to forward, to answer, to ratify or to state again', () => {
    const story = plain().holding();
    refused(story.by('receiving', first, 'forward_answer'), 'NOTHING_TO_FORWARD');
    refused(story.by('receiving', first, 'answer_clarification'), 'NO_QUESTION_OPEN');
    refused(story.by('receiving', first, 'ratify'), 'NOTHING_TO_RATIFY');
    expect(story.by('requesting', first, 'state_mla_sent').outcome).toBe('decided');
    refused(story.by('requesting', first, 'state_mla_sent'), 'MLA_ALREADY_STATED');
    refused(story.by('receiving', first, 'record_mla_end', { reference: 'MLA-2' }), 'NO_FORMAL_REQUEST');
    story.together('receiving', 'record_mla_end', { reference: 'MLA-1', ended: 'WITHDRAWN' });
    refused(story.by('requesting', first, 'state_mla_sent'), 'MLA_REFERENCE_ENDED');
    expect(story.by('requesting', first, 'cite_reference', { reference: 'A-1' }).outcome).toBe('decided');
    refused(story.by('requesting', first, 'cite_reference', { reference: 'A-1' }), 'REFERENCE_ALREADY_CITED');
  });
});

describe('What is not possible on a formal request is refused by name', () => {
  formalRefusals(refused);
});

describe('What is not possible with evidence that is kept, or with an order that brought none', () => {
  keepingRefusals(refused);
});

describe('Two persons', () => {
  it('the same member through another office and with another role is not a second person', () => {
    const story = plain();
    story.by('requesting', first, 'submit');
    const elsewhere = (): Actor => ({
      ...person('requesting', 'first', 'another-office'),
      roles: ['REQ_CENTRAL_AUTHORITY'],
    });
    refused(story.by('requesting', elsewhere, 'approve_and_send'), 'SECOND_PERSON_REQUIRED');
  });

  it('case A1: nothing is released before the floor is over, unless the requester withdraws', () => {
    const story = plain().holding();
    expect(refused(story.by('receiving', first, 'release'), 'RELEASE_BEFORE_FLOOR').rule).toBe('BUD.29.7');
    story.together('requesting', 'withdraw');
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    expect(story.by('receiving', first, 'release').outcome).toBe('decided');

    // The api refuses a release while a formal request of another dossier is undecided, because no table knows it.
    shown.add('FORMAL_REQUEST_PENDING');
  });

  it('case A3: what is lost was preserved, and a loss is read once', () => {
    const story = plain().holding().days(2);
    const lost = [{ target: 't1', category: 'TRAFFIC' }];
    const early = { lost, since: later(story.now, -3), reason: 'HUMAN_ERROR' };
    refused(story.by('provider', first, 'report_loss', early), 'LOST_BEFORE_SNAPSHOT');
    refused(story.by('receiving', first, 'acknowledge_loss'), 'NO_LOSS_OPEN');
    refused(story.by('requesting', first, 'decide_after_loss'), 'NO_LOSS_OPEN');
  });

  it('case A17: a range ends after it begins, and nothing is done before what it follows', () => {
    const story = plain().served();
    const [result] = story.results(['t1'], 90);
    const reversed = { ...result, from: later(story.now, -10), to: later(story.now, -20) };
    expect(
      refused(story.by('provider', first, 'confirm_preservation', { results: [reversed] }), 'RANGE_REVERSED').about,
    ).toEqual(['t1.from']);
    const held = plain().holding().days(2);
    held.together('requesting', 'withdraw');
    held.together('receiving', 'release');
    const early = { releasedAt: later(held.now, -3) };
    expect(refused(held.by('provider', first, 'confirm_release', early), 'BEFORE_WHAT_IT_FOLLOWS').about[0]).toBe(
      'releasedAt',
    );
  });

  it('case A11: what is claimed already is not claimed again', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
    refused(story.by('requesting', first, 'claim_emergency'), 'EMERGENCY_CLAIMED');
  });

  it('case A1: a release is announced once', () => {
    const story = new Story({ ...summaryOf(1), rules: { ...summaryOf(1).rules, bound: false } }).holding();
    refused(story.by('receiving', first, 'drop_release'), 'RELEASE_NOT_ANNOUNCED');
    story.by('receiving', first, 'announce_release');
    story.by('requesting', first, 'answer_release');
    story.happen('receiving', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
    refused(story.by('receiving', first, 'announce_release'), 'RELEASE_ANNOUNCED');
  });

  it('case A1: two people of one office end nothing', () => {
    const story = plain().sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'refuse', { ground: 'POLITICAL_OFFENCE' });
    const colleague = (): Actor => person('receiving', 'second');
    refused(story.by('receiving', colleague, 'approve'), 'SECOND_OFFICE_REQUIRED');
    expect(story.by('receiving', second, 'approve').outcome).toBe('decided');
  });

  it('at CRITICAL_LIFE one may act alone by policy, and another person ratifies within four hours', () => {
    const critical = summaryOf(1, 'CRITICAL_LIFE');
    const story = new Story(critical, { ...POLICIES, soloAtCriticalLife: true }).sent();
    story.by('receiving', first, 'acknowledge');
    expect(story.by('receiving', first, 'accept').outcome).toBe('decided');
    expect(story.status('receiving')).toBe('ACCEPTED');
    expect(story.states.receiving.clocks).toContainEqual({ id: 'RATIFY_4H', subject: 'accept' });
    refused(story.by('receiving', first, 'ratify'), 'SECOND_PERSON_REQUIRED');
    refused(story.by('receiving', second, 'ratify', { shown: digestOf('other') }), 'TEXT_CHANGED');
    expect(story.by('receiving', second, 'ratify').outcome).toBe('decided');
    expect(story.states.receiving.ratifications).toEqual([]);
    expect(story.runs('receiving', 'RATIFY_4H')).toBe(false);
  });

  it('without the policy, or at another urgency, nobody acts alone', () => {
    for (const story of [
      new Story(summaryOf(1, 'CRITICAL_LIFE')),
      new Story(summaryOf(1, 'HIGH_VOLATILE'), { ...POLICIES, soloAtCriticalLife: true }),
    ]) {
      story.sent().by('receiving', first, 'acknowledge');
      story.by('receiving', first, 'accept');
      expect(story.status('receiving')).toBe('ACKED');
    }
  });

  it('approving and ratifying are offered through the office whose role the act asks for', () => {
    const twoOffices = (by: readonly Role[]): Actor =>
      by.includes('RCV_COURT')
        ? { member: 'second', office: 'court', roles: ['RCV_COURT'] }
        : { member: 'second', office: 'central', roles: ['RCV_CENTRAL_AUTHORITY'] };
    const offered = (story: Story, name: ActName): unknown =>
      possibleActs(LIFECYCLES.PRESERVATION.receiving, story.states.receiving, twoOffices, story.now).find(
        (one) => one.name === name,
      );
    const proposed = plain().sent();
    proposed.by('receiving', first, 'acknowledge');
    proposed.by('receiving', first, 'accept');
    expect(offered(proposed, 'approve')).toMatchObject({ refusal: null });
    const alone = new Story(summaryOf(1, 'CRITICAL_LIFE'), { ...POLICIES, soloAtCriticalLife: true }).sent();
    alone.by('receiving', first, 'acknowledge');
    alone.by('receiving', first, 'accept');
    expect(offered(alone, 'ratify')).toMatchObject({ refusal: null });
  });

  it('a letter needs a side that knows of the request, and its acknowledgement a letter that waits', () => {
    const story = plain();
    story.by('requesting', first, 'submit');
    refused(story.by('requesting', first, 'write'), 'NOBODY_TO_WRITE_TO');
    refused(story.by('requesting', first, 'acknowledge_message'), 'LETTER_UNKNOWN');
    story.by('requesting', second, 'approve_and_send');
    refused(story.by('receiving', first, 'write', { to: 'provider' }), 'NOBODY_TO_WRITE_TO');
    expect(story.by('requesting', first, 'write').outcome).toBe('decided');
    expect(story.by('receiving', second, 'acknowledge_message').outcome).toBe('decided');
    expect(story.states.requesting.letters).toMatchObject([{ sent: true, read: { reader: expect.any(String) } }]);
    refused(story.by('receiving', first, 'acknowledge_message'), 'LETTER_UNKNOWN');
  });

  it('what is done by hand needs something that waits, a side without Comity, and two people', () => {
    const story = plain().served();
    refused(story.by('receiving', first, 'record_sending'), 'NOTHING_TO_SEND');
    refused(story.by('receiving', first, 'enter_message'), 'NOT_BY_HAND');
    refused(story.by('receiving', first, 'confirm_entry'), 'ENTRY_UNKNOWN');
    const unsent = [{ to: 'provider' as const, number: 1, code: 'order', at: NOW }];
    story.states.receiving = {
      ...story.states.receiving,
      byHand: { sides: ['provider'], unsent, entries: [] },
    };
    const answer = { from: 'provider', code: 'order_acknowledgement', body: { at: NOW } };
    refused(story.by('receiving', first, 'enter_message', answer), 'SENDING_NOT_RECORDED');
    expect(story.by('receiving', first, 'record_sending').outcome).toBe('decided');
    expect(story.by('receiving', first, 'enter_message', answer).outcome).toBe('decided');
    refused(story.by('receiving', first, 'confirm_entry'), 'ENTRY_CHECKED_BY_AUTHOR');
    expect(story.by('receiving', second, 'confirm_entry').outcome).toBe('decided');
    const hands = story.states.receiving.byHand ?? { unsent: [], entries: [] };
    story.states.receiving = { ...story.states.receiving, byHand: { ...hands, sides: ['requesting'] } };
    const called = {
      from: 'requesting',
      code: 'original_sent',
      way: 'TELEPHONE',
      body: { reference: 'O-1', date: NOW.slice(0, 10) },
    };
    refused(story.by('receiving', first, 'enter_message', called), 'CONFIRMATION_NOT_WRITTEN');
    expect(story.by('receiving', first, 'enter_message', { ...called, way: 'COURIER' }).outcome).toBe('decided');
  });

  it('what was proposed before the status moved on cannot be approved after it', () => {
    const story = plain().sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'accept');
    story.by('receiving', second, 'ask_information');
    expect(story.states.receiving.proposal).toBeNull();
    story.by('requesting', first, 'answer_question');
    refused(story.by('receiving', second, 'approve'), 'NOTHING_PROPOSED');
  });
});
