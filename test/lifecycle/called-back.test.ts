/**
 * Evidence that was handed over and is called back, because a court annulled the order or the request was withdrawn, waits
 * at everybody who has it until two people report that it was returned or destroyed (docs/rules 2.5, 2.7).
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import type { Actor } from '@comity/domain/events/act';
import type { Side } from '@comity/vocabulary/values/plain';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { first, NOW, person, second } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { refusedAs, sent } from './story-expectations.ts';

const court = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });

function annulledInUse(): AssistanceStory {
  const story = inUse();
  story.by('receiving', first, 'record_challenge');
  story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
  return story;
}

function withdrawnAfterDelivery(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  story.together('receiving', 'transmit');
  story.together('requesting', 'withdraw');
  return story;
}

const RECALLS = [
  ['a court has annulled the order of evidence in use', annulledInUse],
  ['the request was withdrawn after the hand-over', withdrawnAfterDelivery],
] as const;

/** Returns the tasks of a side that wait at `at`, each with whether somebody there can do it. */
function waits(story: AssistanceStory, at: Side, of: Side): string[] {
  return openTasks(story.states[at], story.now).flatMap((task) =>
    task.of === of && (of !== at || task.by.length > 0) ? [task.code] : [],
  );
}

describe.each(RECALLS)('Given %s', (_name, told) => {
  it('then the requester has it to return or destroy, and the State that gave waits for the report', () => {
    const story = told();
    expect(waits(story, 'requesting', 'requesting')).toContain('DISPOSE');
    expect(waits(story, 'receiving', 'requesting')).toContain('DISPOSE');
  });

  it('then neither closes before two people of different offices have reported it', () => {
    const story = told();
    story.together('receiving', 'dispose_set_aside');
    story.together('provider', 'confirm_recall');
    expect([story.isClosed('requesting'), story.isClosed('receiving')]).toEqual([false, false]);
    expect(story.by('requesting', first, 'dispose', { how: 'KEPT' })).toMatchObject(refusedAs('MUST_RETURN'));
    story.by('requesting', first, 'dispose', { how: 'DESTROYED' });
    expect(story.by('requesting', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(waits(story, 'receiving', 'requesting')).toContain('DISPOSE');
    story.by('requesting', second, 'approve');
    expect(waits(story, 'receiving', 'requesting')).not.toContain('DISPOSE');
    expect([story.isClosed('requesting'), story.isClosed('receiving')]).toEqual([true, true]);
  });
});

describe('Given a report on the use was asked for, when the evidence is called back', () => {
  it('then both are owed: what was done with it until now, and its return (Art. 28(4))', () => {
    const story = inUse();
    story.by('receiving', first, 'ask_use_report');
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
    for (const at of ['requesting', 'receiving'] as const)
      expect(waits(story, at, 'requesting')).toEqual(expect.arrayContaining(['REPORT_USE', 'DISPOSE']));
    story.by('requesting', first, 'report_use');
    for (const at of ['requesting', 'receiving'] as const) {
      expect(waits(story, at, 'requesting')).toContain('DISPOSE');
      expect(waits(story, at, 'requesting')).not.toContain('REPORT_USE');
    }
  });
});

describe('The copy of the provider under an annulled order', () => {
  it('Given what it produced is closed, then it has it to destroy and tells the State that ordered', () => {
    const story = annulledInUse();
    expect(story.status('provider')).toBe('ORDER_ANNULLED');
    expect(waits(story, 'provider', 'provider')).toContain('DISPOSE_SET_ASIDE');
    story.together('provider', 'dispose_set_aside', { how: 'DESTROYED' });
    expect(sent(story, 'provider', 'receiving')).toContain('set_aside_disposal');
    expect(waits(story, 'provider', 'provider')).not.toContain('DISPOSE_SET_ASIDE');
  });
});

describe('the copy of the provider under an annulled order', () => {
  it('Given it destroys its whole copy, then what it had closed went too, and the State that ordered hears so', () => {
    const story = annulledInUse();
    expect(story.together('provider', 'destroy_copy').outcome).toBe('decided');
    expect(sent(story, 'provider', 'receiving')).toContain('set_aside_disposal');
    expect(story.states.provider.assistance?.setAside).toMatchObject({ files: 0, how: 'DESTROYED' });
  });
});

describe('In every state that a story reaches', () => {
  it('a requester that holds recalled evidence has it to return or destroy, unless a legal hold keeps it', () => {
    const states = allStoryEvents.flatMap(({ side, before }) =>
      side === 'requesting' && before.status === 'IN_USE' && before.assistance?.recalled === true ? [before] : [],
    );
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) {
      const codes = openTasks(state, NOW).map(({ code }) => code);
      const held = (state.assistance?.legalHolds ?? []).length > 0;
      expect({ held, disposes: codes.includes('DISPOSE') || state.proposal !== null }).toEqual({
        held,
        disposes: !held || state.proposal !== null,
      });
    }
  });
});
