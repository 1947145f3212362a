/** An order was executed and brought nothing: docs/rules 2.5, 4.5; Budapest Convention Art. 27(7). */
import { SIDES } from '@comity/vocabulary/values/plain';
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { answeredWithNothing, CAUSES } from './keeping-story.ts';
import { digestOf, first, second } from './people.ts';
import { refusedAs, sent } from './story-expectations.ts';

function reported(holdContinues = true): AssistanceStory {
  const story = answeredWithNothing();
  story.together('receiving', 'report_no_result', { results: CAUSES, holdContinues });
  return story;
}

describe('Execution without result', () => {
  it('before it is reported the dossier has no package to hand over', () => {
    const story = answeredWithNothing();
    expect(story.status('receiving')).toBe('PROVIDER_RESPONDED');
    expect(story.by('receiving', first, 'prepare_package')).toMatchObject(refusedAs('NOTHING_PRODUCED'));
  });

  it('is told by two people with a cause for each identifier and kind of data', () => {
    const story = answeredWithNothing();
    story.by('receiving', first, 'report_no_result', { results: CAUSES });
    expect(story.status('requesting')).toBe('EXECUTING');
    story.by('receiving', second, 'approve');
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.status(side)).toBe('NO_RESULT');
      expect(story.states[side].assistance?.noResult).toMatchObject({ results: CAUSES, holdContinues: true });
    }
  });

  it('accepted by two people, ends the request on all sides, and releases no hold by itself', () => {
    const story = reported();
    story.by('requesting', first, 'accept_no_result');
    expect(story.status('requesting')).toBe('NO_RESULT');
    story.by('requesting', second, 'approve');
    expect(SIDES.map((side) => story.status(side))).toEqual(['NOT_POSSIBLE', 'NOT_POSSIBLE', 'COMPLETED']);
    expect(sent(story, 'receiving', 'receiving')).toEqual(
      story.summary.assistance?.preservation === null ? [] : ['assistance_arrived', 'assistance_without_result'],
    );
  });

  it('may be answered with the request for what is missing: the order is made anew', () => {
    const story = reported();
    story.by('requesting', first, 'ask_supplement');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['EXECUTING', 'EXEC_ASSIGNED']);
    expect(story.states.receiving.assistance?.noResult).toBeNull();
  });

  it('is not accepted over data that came in meanwhile', () => {
    const story = reported();
    const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'PRODUCED' }];
    story.by('provider', first, 'produce', { results, files: 1 });
    expect(story.by('requesting', first, 'accept_no_result')).toMatchObject(refusedAs('SOMETHING_PRODUCED'));
    expect(story.by('requesting', first, 'ask_supplement').outcome).toBe('decided');
  });

  it('is withdrawn like any request, and takes nothing from an earlier delivery', () => {
    const story = reported();
    story.together('requesting', 'withdraw');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['RECALLED', 'RECALLED']);
    story.together('provider', 'confirm_recall');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);

    const delivered = new AssistanceStory().granted().ordered().sealed();
    delivered.together('receiving', 'transmit');
    delivered.heard('requesting', 'verification', {
      package: digestOf('package'),
      failed: 0,
      findings: digestOf('findings'),
    });
    delivered.by('requesting', first, 'ask_supplement');
    delivered.by('receiving', first, 'apply_for_order');
    delivered.by('receiving', second, 'grant_order');
    delivered.by('receiving', first, 'serve', { servedAt: delivered.now });
    const nothing = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NO_DATA' }));
    delivered.by('provider', first, 'produce', { results: nothing, files: 0 });
    delivered.together('receiving', 'report_no_result', { results: CAUSES });
    delivered.together('requesting', 'accept_no_result');
    expect([delivered.status('requesting'), delivered.status('receiving')]).toEqual(['VERIFIED', 'TRANSMITTED']);
  });
});
