/**
 * What has not reached anybody, and what has failed, is taken back and done anew: an order that nobody has served, and a
 * package that does not pass its check (docs/rules 2.5, 2.6).
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';

const tasksOf = ({ states, now }: AssistanceStory): string[] =>
  openTasks(states.receiving, now).flatMap(({ code, of }) => (of === 'receiving' ? [code] : []));

describe('case A6: an order to produce that nobody has served', () => {
  const granted = (): AssistanceStory => {
    const story = new AssistanceStory().granted(UNCONDITIONAL);
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'grant_order');
    return story;
  };

  it('is taken back by two people, and another is applied for', () => {
    const story = granted();
    story.by('receiving', first, 'recall_order');
    expect(story.status('receiving')).toBe('ORDER_GRANTED');
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect([story.status('receiving'), story.states.receiving.orders]).toEqual(['EXEC_ASSIGNED', []]);
    expect(tasksOf(story)).toEqual(['ISSUE_ORDER']);
    expect(story.by('receiving', first, 'serve')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.by('receiving', first, 'apply_for_order', { order: digestOf('another order') });
    story.by('receiving', second, 'grant_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(story.states.provider.orders.map(({ digest }) => digest)).toEqual([digestOf('another order')]);
  });

  it('is not taken back once the provider has it', () => {
    const story = granted();
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(story.by('receiving', first, 'recall_order')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });
});

describe('case A14: a package that does not pass its check', () => {
  const BAD = { package: digestOf('package'), failed: 1, findings: digestOf('findings') };
  const mismatched = (): AssistanceStory => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
    story.together('receiving', 'transmit');
    return story.heard('requesting', 'verification', BAD);
  };

  it('is opened, sealed anew and handed over by two people in place of the bad one', () => {
    const story = mismatched();
    expect(story.by('receiving', first, 'reopen_package').outcome).toBe('decided');
    expect(story.status('receiving')).toBe('PROVIDER_RESPONDED');
    expect(tasksOf(story)).toEqual(['REVIEW_PRODUCTION']);
    story.by('receiving', first, 'prepare_package');
    story.heard('receiving', 'package_sealed', { package: digestOf('another'), bytes: 1, files: 2 });
    story.together('receiving', 'transmit');
    story.heard('requesting', 'verification', { ...BAD, package: digestOf('another'), failed: 0 });
    story.together('requesting', 'accept_evidence');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
  });

  it('ends no request: what was produced is here, and is handed over', () => {
    const story = mismatched();
    story.by('receiving', first, 'reopen_package');
    expect(story.by('receiving', first, 'report_no_result')).toMatchObject(refusedAs('SOMETHING_PRODUCED'));
    story.by('receiving', first, 'ask_production_again');
    expect(story.by('receiving', first, 'record_impossibility')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });

  it('the requester may withdraw while it is sealed anew', () => {
    const story = mismatched();
    story.by('receiving', first, 'reopen_package');
    story.together('requesting', 'withdraw');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
    story.together('requesting', 'dispose', { how: 'DESTROYED' });
    expect(story.status('requesting')).toBe('COMPLETED');
  });
});
