/** A release against a requester who has not withdrawn (docs/rules 2.1, case A1): it is told before, and answers. */
import { describe, expect, it } from '@jest/globals';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { openTasks } from '@comity/domain/machine/waiting';
import { providerIsDone } from '@comity/domain/holds/answers';
import { first, later, person, second, summaryOf } from './people.ts';
import { allStoryEvents, rowOf, lifecycleOf } from './random-stories.ts';
import { Story } from './story.ts';
import { clockEnd } from './world.ts';

const unbound = { ...summaryOf(2), rules: { ...summaryOf(2).rules, bound: false } };
const announced = (): Story => {
  const story = new Story(unbound).holding(200);
  story.by('receiving', first, 'announce_release');
  return story;
};
const code = (outcome: Decision | Refusal): string => (outcome.outcome === 'refused' ? outcome.code : 'decided');
const release = (story: Story): string => code(story.by('receiving', first, 'release'));
const waits = (story: Story, side: 'requesting' | 'receiving'): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map((one) => one.code);
const termEnds = (story: Story, side: 'requesting' | 'receiving'): Decision | Refusal =>
  story.happen(side, clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));

describe('case A1: a release against a requester who has not withdrawn', () => {
  it('is announced first, by the 24/7 point or the central authority, and the requester has it to answer', () => {
    const story = new Story(unbound).holding();
    expect(release(story)).toBe('RELEASE_NOT_ANNOUNCED');
    const executing = () => ({ ...person('receiving', 'first'), roles: ['RCV_EXECUTING_AUTHORITY' as const] });
    expect(code(story.by('receiving', executing, 'announce_release'))).toBe('ROLE_NOT_ENTITLED');
    expect(story.by('receiving', first, 'announce_release')).toMatchObject({
      sends: [{ code: 'release_announced', body: { days: 10 } }],
    });
    expect(story.runs('requesting', 'RECONSIDERATION')).toBe(true);
    expect(waits(story, 'requesting')).toContain('ANSWER_RELEASE');
    expect(release(story)).toBe('RECONSIDERATION_OPEN');
  });

  it('is not announced before the floor of Art. 29(7) is over', () => {
    expect(code(new Story().holding().by('receiving', first, 'announce_release'))).toBe('RELEASE_BEFORE_FLOOR');
  });

  it('is decided after a consent, and a decision waits for people', () => {
    const story = announced();
    expect(waits(story, 'receiving')).not.toContain('RELEASE');
    story.together('requesting', 'consent_to_release');
    expect(waits(story, 'receiving')).toContain('RELEASE');
    expect(story.runs('receiving', 'RECONSIDERATION')).toBe(false);
    expect(release(story)).toBe('decided');
  });

  it('case A1: no answer but a consent shortens the term, and a later one of another kind restores it', () => {
    for (const answer of ['OBJECTS', 'ASKS_EXTENSION', 'ANNOUNCES_FORMAL_REQUEST']) {
      const story = announced();
      story.by('requesting', first, 'answer_release', { answer });
      expect(release(story)).toBe('RECONSIDERATION_OPEN');
      const retracted = announced();
      retracted.together('requesting', 'consent_to_release');
      expect(release(retracted)).toBe('decided');
      retracted.by('requesting', first, 'answer_release', { answer });
      expect(retracted.states.receiving.proposal).toBeNull();
      expect(release(retracted)).toBe('RECONSIDERATION_OPEN');
    }
  });

  it('case A1: an answer that asks for an extension is a question to decide on, whose end can still be named', () => {
    const story = announced();
    story.by('requesting', first, 'answer_release', { answer: 'ASKS_EXTENSION' });
    expect(waits(story, 'receiving')).toContain('DECIDE_EXTENSION');
    termEnds(story, 'receiving');
    expect(release(story)).toBe('EXTENSION_OPEN');
    const until = later(story.now, 300);
    expect(code(story.by('requesting', first, 'ask_extension', { until }))).toBe('decided');
    expect(story.states.receiving.extension).toEqual({ status: 'EXT_SENT', until });
  });

  it('case A1: waits for the answer to an amendment', () => {
    const story = announced();
    story.together('requesting', 'amend_request');
    termEnds(story, 'receiving');
    expect(release(story)).toBe('AMENDMENT_WAITS');
    story.together('receiving', 'decline_amendment');
    expect(release(story)).toBe('decided');
  });

  it('case A1: an order that the provider may still obey is not given up as impossible', () => {
    const story = new Story().issued();
    story.by('receiving', first, 'record_impossibility');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(code(story.by('receiving', second, 'approve'))).toBe('ORDER_UNANSWERED');
    const results = story.results(['t1'], 90);
    story.by('provider', first, 'confirm_preservation', { results });
    expect(story.runs('receiving', 'BUD29_FLOOR')).toBe(true);
    expect(code(story.by('receiving', first, 'announce_release'))).toBe('RELEASE_BEFORE_FLOOR');
  });

  it('case A1: no state that a story reaches ends as impossible while its provider has something to answer', () => {
    const ended = allStoryEvents.filter(({ before, event, outcome }) => {
      if (before.kind !== 'PRESERVATION' || before.side !== 'receiving' || outcome.outcome !== 'decided') return false;
      const acts = event.kind === 'act' && (event.name === 'record_impossibility' || event.name === 'approve');
      const ends = acts && outcome.sends.some((send) => send.code === 'impossibility');
      return ends && !providerIsDone(before);
    });
    expect(ended).toEqual([]);
  });

  it('is decided after the term where nobody answers', () => {
    const story = announced();
    termEnds(story, 'receiving');
    expect(termEnds(story, 'requesting')).toMatchObject({ notices: [{ code: 'DEADLINE_PASSED' }] });
    expect(release(story)).toBe('decided');
  });

  it('waits for the whole term where the requester needs time, and for an extension until it is decided', () => {
    for (const answer of ['ASKS_EXTENSION', 'ANNOUNCES_FORMAL_REQUEST']) {
      const story = announced();
      story.by('requesting', first, 'answer_release', { answer });
      expect(release(story)).toBe('RECONSIDERATION_OPEN');
      story.by('requesting', first, 'ask_extension', { until: later(story.now, 300) });
      termEnds(story, 'receiving');
      expect(release(story)).toBe('EXTENSION_OPEN');
      story.together('receiving', 'decide_extension', { decision: 'DENIED', until: null });
      expect(release(story)).toBe('decided');
    }
  });

  it('takes two people of two offices to consent to, as a withdrawal does', () => {
    const story = announced();
    story.by('requesting', first, 'consent_to_release');
    expect(story.states.receiving.releaseNotice).toBe('ANNOUNCED');
    const colleague = () => person('requesting', 'third');
    expect(code(story.by('requesting', colleague, 'approve'))).toBe('SECOND_OFFICE_REQUIRED');
  });

  it('is no longer intended once the formal request has arrived or the authority keeps the data', () => {
    const followed = announced();
    followed.together('receiving', 'confirm_mla_received');
    const kept = announced();
    kept.by('receiving', first, 'drop_release');
    for (const story of [followed, kept]) {
      for (const side of ['requesting', 'receiving'] as const) {
        expect(story.states[side].releaseNotice).toBeNull();
        expect(story.runs(side, 'RECONSIDERATION')).toBe(false);
      }
      expect(release(story)).toBe('RELEASE_NOT_ANNOUNCED');
    }
  });

  it('does not keep a requester waiting who withdraws meanwhile', () => {
    const story = announced();
    story.together('requesting', 'withdraw');
    expect(release(story)).toBe('decided');
  });

  it('no story lets data go of which the requester had neither withdrawn nor been told', () => {
    const untold = allStoryEvents.filter(({ before, event, outcome }) => {
      if (before.kind !== 'PRESERVATION' || before.side !== 'receiving' || event.kind !== 'act') return false;
      const row = rowOf(lifecycleOf({ before } as (typeof allStoryEvents)[number]), before, event);
      const releases = row !== undefined && 'act' in row && row.act === 'release' && outcome.outcome === 'decided';
      return releases && before.status !== 'RELEASE_DUE' && before.releaseNotice == null;
    });
    expect(untold).toEqual([]);
  });
});
