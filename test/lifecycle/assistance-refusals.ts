/** An act that is not possible on a formal request is refused by name, at the side where somebody tries it. */
import type { RefusalCode } from '@comity/vocabulary/refusals';
import { expect, it } from '@jest/globals';
import type { Actor } from '@comity/domain/events/act';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, digestOf, first, later, person, second } from './people.ts';
import { Story } from './story.ts';

type Refused = (outcome: Decision | Refusal, code: RefusalCode) => Refusal;

const CONDITIONAL = { conditions: ['SPECIALTY', 'RETURN'], conditionsText: digestOf('conditions') };

/** The evidence was handed over and passed its check, under conditions that were accepted. */
function verified(): AssistanceStory {
  const story = new AssistanceStory().granted(CONDITIONAL);
  story.together('requesting', 'accept_conditions');
  story.ordered().sealed().together('receiving', 'transmit');
  return story.heard('requesting', 'verification', {
    package: digestOf('package'),
    failed: 0,
    findings: digestOf('findings'),
  });
}

export function formalRefusals(refused: Refused): void {
  it('when the translation that the instrument demands is missing', () => {
    const story = new AssistanceStory(assistanceSummaryOf(1, 'NORMAL', { blocks: true }));
    story.by('requesting', first, 'submit');
    expect(story.status('requesting')).toBe('TRANSLATING');
    refused(story.by('requesting', second, 'approve_and_send'), 'TRANSLATION_MISSING');
    story.by('requesting', first, 'add_translation');
    expect(story.by('requesting', second, 'approve_and_send').outcome).toBe('decided');
  });

  it('case A14: when the provider has confirmed the recall already', () => {
    const story = new AssistanceStory().granted({ conditions: [], conditionsText: null }).ordered();
    story.by('provider', first, 'produce', { results: [], files: 1 });
    story.together('requesting', 'withdraw');
    story.together('provider', 'confirm_recall');
    refused(story.by('receiving', first, 'record_recall_confirmed'), 'NO_RECALL_OPEN');
  });

  it('when no original is due in the channel', () => {
    const { assistance, ...summary } = assistanceSummaryOf(1);
    const informal = { ...summary, assistance: assistance && { ...assistance, formality: null } };
    refused(new AssistanceStory(informal).sent().by('requesting', first, 'state_original_sent'), 'ORIGINAL_NOT_DUE');
  });

  it('when a grant or a postponement does not fit the rules', () => {
    const story = new AssistanceStory().complete();
    const grant = { denied: [], conditions: [], conditionsText: null, keepUntil: null };
    const granting = (detail: object): Decision | Refusal =>
      story.by('receiving', first, 'grant', { ...grant, ...detail });
    refused(granting({ conditions: ['REDACTION'], conditionsText: digestOf('c') }), 'CONDITION_NOT_ALLOWED');
    refused(granting({ conditions: ['SPECIALTY'] }), 'CONDITIONS_TEXT_MISSING');
    refused(granting({ conditionsText: digestOf('c') }), 'CONDITION_KIND_MISSING');
    const everything = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC' }));
    refused(granting({ denied: everything }), 'NOTHING_LEFT');
    const postponing = (days: number): Decision | Refusal =>
      story.by('receiving', first, 'postpone', { reviewOn: later(story.now, days).slice(0, 10) });
    expect(refused(postponing(91), 'REVIEW_DATE_INVALID').about).toContain('90');
    refused(postponing(0), 'REVIEW_DATE_INVALID');
    expect(postponing(90).outcome).toBe('decided');
  });

  it('when a report on use has no condition, or a postponement would end a hold that must go on', () => {
    const { assistance, rules, ...summary } = assistanceSummaryOf(1);
    const articles = [{ point: 'USE_REPORT' as const, rule: 'BUD.28.4' }];
    const conditions = [{ code: 'USE_REPORT', rule: 'BUD.28.4' }];
    const today = {
      ...summary,
      rules: { ...rules, bound: true },
      assistance: assistance && { ...assistance, articles, conditions },
    };
    const story = new AssistanceStory(today).complete();
    const report = { denied: [], conditions: ['USE_REPORT'], conditionsText: digestOf('c'), keepUntil: null };
    refused(story.by('receiving', first, 'grant', report), 'REPORT_WITHOUT_CONDITION');
    refused(story.by('receiving', first, 'postpone', { holdContinues: false }), 'HOLD_MUST_CONTINUE');
  });

  it('when a ground reaches only a part of the offences', () => {
    const { rules, ...summary } = assistanceSummaryOf(1);
    const refusalGrounds = [{ code: 'FISCAL', rule: 'BUD.25.4', reaches: 'OUTSIDE_2_11' as const }];
    const mixed = { ...summary, offenceClass: 'MIXED' as const, rules: { ...rules, refusalGrounds } };
    refused(
      new AssistanceStory(mixed).complete().by('receiving', first, 'refuse', { ground: 'FISCAL' }),
      'GROUND_REACHES_PART',
    );
  });

  it('correction B5: when a refusal leaves out an offence of the request', () => {
    const { rules, ...summary } = assistanceSummaryOf(1);
    const refusalGrounds = [{ code: 'FISCAL', rule: 'BUD.25.4' }];
    const offences = ['OTHER_BY_COMPUTER' as const, 'OTHER_E_EVIDENCE' as const];
    const story = new AssistanceStory({ ...summary, offences, rules: { ...rules, refusalGrounds } }).complete();
    const named = { ground: 'FISCAL', offences: ['OTHER_BY_COMPUTER'] };
    expect(refused(story.by('receiving', first, 'refuse', named), 'OFFENCES_DIFFER').about).toEqual([
      'OTHER_E_EVIDENCE',
    ]);
  });

  it('when the conditions are not answered: nothing is decided without them', () => {
    const story = new AssistanceStory().granted(CONDITIONAL);
    expect(story.status('receiving')).toBe('CONDITIONAL');
    refused(story.by('receiving', first, 'decide_without_conditions'), 'CONDITIONS_OPEN');
  });

  it('when the law demands a court for the data', () => {
    const story = new AssistanceStory(assistanceSummaryOf(1, 'NORMAL', { judged: true })).granted();
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    const prosecutor = (): Actor => ({ ...person('receiving', 'third'), roles: ['RCV_EXECUTING_AUTHORITY'] });
    expect(refused(story.by('receiving', prosecutor, 'grant_order'), 'COURT_REQUIRED').rule).toBe('COM.COURT');
    expect(story.by('receiving', second, 'grant_order').outcome).toBe('decided');
  });

  it('when a court has denied the order: prosecutors grant no other', () => {
    const story = new AssistanceStory().granted();
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'deny_order');
    story.by('receiving', first, 'apply_for_order');
    const prosecutor = (): Actor => ({ ...person('receiving', 'third'), roles: ['RCV_EXECUTING_AUTHORITY'] });
    expect(refused(story.by('receiving', prosecutor, 'grant_order'), 'COURT_HAS_REFUSED').rule).toBe('COM.COURT');
  });

  it('when nothing was produced', () => {
    const story = new AssistanceStory().granted().ordered();
    story.by('provider', first, 'acknowledge');
    const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'PRODUCED' }];
    refused(story.by('provider', first, 'produce', { results, files: 0 }), 'NOTHING_PRODUCED');
    refused(story.by('receiving', first, 'end_challenge'), 'NO_CHALLENGE');
    refused(story.by('receiving', first, 'dispose_set_aside'), 'NOTHING_SET_ASIDE');
  });

  it('when a court has the order before it, or another State forbids it: nothing leaves', () => {
    const story = new AssistanceStory().granted().ordered().sealed();
    story.by('receiving', first, 'record_challenge');
    refused(story.by('receiving', first, 'transmit'), 'COURT_CHALLENGE_PENDING');
    story.by('receiving', second, 'end_challenge', { outcome: 'DISMISSED' });
    const bound = { state: 'CA', condition: 'SPECIALTY' };
    refused(story.by('receiving', first, 'lift_restriction', bound), 'NO_RESTRICTION');
    story.by('receiving', first, 'add_restriction', bound);
    refused(story.by('receiving', first, 'transmit'), 'CONDITION_OF_ANOTHER_STATE');
    story.together('receiving', 'lift_restriction', bound);
    expect(story.by('receiving', first, 'transmit').outcome).toBe('decided');
  });

  it('when a court has one identifier of a package before it that was handed over', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
    story.together('receiving', 'transmit');
    refused(story.by('receiving', first, 'record_challenge', { targets: ['t1'] }), 'HANDED_OVER_AS_ONE');
  });

  it('when a court has annulled the order, and while what it brought is still here', () => {
    const story = new AssistanceStory().granted().ordered();
    story.by('provider', first, 'produce', { files: 2 });
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', second, 'end_challenge', { outcome: 'UPHELD' });
    refused(story.by('provider', first, 'produce'), 'ORDER_ANNULLED');
    refused(story.by('receiving', first, 'record_impossibility'), 'SET_ASIDE_HERE');
  });

  it('when the package is not sealed or was not checked', () => {
    const story = new AssistanceStory().granted().ordered();
    story.by('provider', first, 'produce', { files: 2 });
    story.by('receiving', first, 'prepare_package');
    refused(story.by('receiving', first, 'transmit'), 'PACKAGE_NOT_SEALED');
    const unsound = verified();
    const { assistance } = unsound.states.requesting;
    if (assistance === null) throw new Error('not a formal request');
    unsound.states.requesting = { ...unsound.states.requesting, assistance: { ...assistance, verification: null } };
    refused(unsound.by('requesting', first, 'accept_evidence'), 'NOT_VERIFIED');
    const byHand = { sides: ['requesting' as const], unsent: [], entries: [] };
    unsound.states.receiving = { ...unsound.states.receiving, byHand };
    const receipt = { from: 'requesting', code: 'evidence_receipt', body: { package: digestOf('another') } };
    refused(unsound.by('receiving', first, 'enter_message', receipt), 'PACKAGE_UNKNOWN');
  });

  it('when evidence is used or kept against its conditions', () => {
    const story = verified();
    story.together('requesting', 'accept_evidence');
    refused(story.by('receiving', first, 'decide_secondary_use'), 'NO_SECONDARY_USE_ASKED');
    refused(story.by('requesting', first, 'dispose', { how: 'KEPT' }), 'MUST_RETURN');
    story.together('receiving', 'waive_return');
    expect(story.by('requesting', first, 'dispose', { how: 'KEPT' }).outcome).toBe('decided');
  });

  it('when a hold would be let go while the refusal may still be reconsidered (scenario 20)', () => {
    const story = new Story().holding();
    const followingRequest = { reference: 'MLA-1', date: '2026-03-02' };
    story.happen('receiving', {
      kind: 'message',
      code: 'assistance_arrived',
      from: 'receiving',
      body: followingRequest,
    });
    const body = { at: story.now };
    story.happen('receiving', { kind: 'message', code: 'assistance_refused', from: 'receiving', body });
    refused(story.by('receiving', first, 'release'), 'RECONSIDERATION_OPEN');
  });
}
