/**
 * A legal hold or a retention day cannot be bypassed, and an order without result must be explained whole: each attempt
 * is refused by name.
 */
import type { RefusalCode } from '@comity/vocabulary/refusals';
import { expect, it } from '@jest/globals';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { AssistanceStory } from './assistance-story.ts';
import { answeredWithNothing, boundUntil, CAUSES, dayAfter, inUse } from './keeping-story.ts';
import { digestOf, first, NOW, second } from './people.ts';

type Refused = (outcome: Decision | Refusal, code: RefusalCode) => Refusal;

export function keepingRefusals(refused: Refused): void {
  it('when evidence is destroyed, returned or closed over while a legal hold stands', () => {
    const story = inUse();
    story.by('requesting', first, 'place_legal_hold');
    for (const how of ['DESTROYED', 'RETURNED', 'KEPT'])
      expect(refused(story.by('requesting', first, 'dispose', { how }), 'LEGAL_HOLD_STANDS').rule).toBe(
        'COM.LEGAL_HOLD',
      );
    story.by('receiving', first, 'place_legal_hold');
    refused(story.by('receiving', first, 'destroy_copy'), 'LEGAL_HOLD_STANDS');
    refused(story.by('requesting', first, 'lift_legal_hold', { hold: 999 }), 'LEGAL_HOLD_UNKNOWN');
  });

  it('when evidence is kept for good and the report on its use is owed', () => {
    const story = inUse({ conditions: ['SPECIALTY'], conditionsText: digestOf('conditions') });
    story.by('receiving', first, 'ask_use_report');
    refused(story.by('requesting', first, 'dispose', { how: 'KEPT' }), 'USE_REPORT_OWED');
    expect(story.by('requesting', first, 'dispose', { how: 'DESTROYED' }).outcome).toBe('decided');
    story.by('requesting', second, 'return_proposal');
    story.by('requesting', first, 'report_use');
    expect(story.by('requesting', first, 'dispose', { how: 'KEPT' }).outcome).toBe('decided');
  });

  it('when no evidence lies here', () => {
    const story = new AssistanceStory().granted().ordered();
    refused(story.by('receiving', first, 'place_legal_hold'), 'NO_EVIDENCE_HERE');
    story.by('requesting', first, 'ask_information');
    refused(story.by('requesting', first, 'place_legal_hold'), 'NO_EVIDENCE_HERE');
  });

  it('when the day of a condition is missing, past, or moved later without consent', () => {
    const granting = (detail: object): Decision | Refusal =>
      new AssistanceStory()
        .complete()
        .by('receiving', first, 'grant', { denied: [], conditionsText: digestOf('c'), keepUntil: null, ...detail });
    refused(granting({ conditions: ['DESTROY_BY'] }), 'CONDITION_DATE_MISSING');
    refused(granting({ conditions: ['TIME_LIMIT'] }), 'CONDITION_DATE_MISSING');
    refused(granting({ conditions: ['DESTROY_BY'], keepUntil: NOW.slice(0, 10) }), 'RETENTION_DATE_INVALID');
    refused(granting({ conditions: ['SPECIALTY'], keepUntil: dayAfter(NOW, 9) }), 'RETENTION_DATE_INVALID');
    const day = dayAfter(NOW, 90);
    const later = { keepUntil: dayAfter(NOW, 91) };
    expect(refused(boundUntil(day).by('requesting', first, 'set_retention', later), 'RETENTION_BOUND').about).toEqual([
      day,
    ]);
  });

  it('when execution without result leaves something unexplained, or something was produced', () => {
    const story = answeredWithNothing();
    const report = (results: readonly object[]): Decision | Refusal =>
      story.by('receiving', first, 'report_no_result', { results });
    expect(refused(report(CAUSES.slice(0, 1)), 'RESULT_INCOMPLETE').about).toEqual(['t2/TRAFFIC']);
    refused(report([...CAUSES, CAUSES[0]]), 'TARGET_TWICE');
    refused(report([...CAUSES, { ...CAUSES[0], category: 'CONTENT' }]), 'CATEGORY_NOT_ORDERED');
    const produced = new AssistanceStory().granted().ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    produced.by('provider', first, 'produce', { results, files: 1 });
    refused(produced.by('receiving', first, 'report_no_result', { results: CAUSES }), 'SOMETHING_PRODUCED');
    expect(report(CAUSES).outcome).toBe('decided');
    story.by('receiving', second, 'approve');
    expect(story.status('requesting')).toBe('NO_RESULT');
  });
}
