/**
 * The tests ask of every row and of every story what one person may do alone where life is at risk (docs/rules 2.0).
 */
import { type ActName, ACTS } from '@comity/vocabulary/acts';
import { describe, expect, it } from '@jest/globals';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { type AnyActRow, isActRow } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { takesEffect } from '@comity/domain/machine/possible';
import { openTasks } from '@comity/domain/machine/waiting';
import { allStoryEvents } from './random-stories.ts';
import { first, later, person, PLACES, POLICIES, second, summaryOf } from './people.ts';
import { Story } from './story.ts';

const SOLO = { ...POLICIES, soloAtCriticalLife: true };
const critical = (): Story => new Story(summaryOf(1, 'CRITICAL_LIFE'), SOLO);

function rowsDoneAlone(rows: readonly AnyActRow[]): string[] {
  return rows
    .filter((row) => row.alone !== undefined && ACTS[row.act].consequence !== 'PROTECTS')
    .map(({ act }) => act);
}

const refused = (outcome: Decision | Refusal): string => (outcome.outcome === 'refused' ? outcome.code : 'decided');

describe('case A12: alone only what protects life or data and can be undone', () => {
  it.each(PLACES)('no row of the $side side of $kind lets one person end, give away or destroy', ({ kind, side }) => {
    expect(rowsDoneAlone(LIFECYCLES[kind][side].rows.filter(isActRow))).toEqual([]);
  });

  it('finds a row that would', () => {
    const planted = LIFECYCLES.PRESERVATION.receiving.rows
      .filter(isActRow)
      .map((row): AnyActRow => (row.act === 'release' ? { ...row, alone: true } : row));
    expect(rowsDoneAlone(planted)).toEqual(['release']);
  });

  it('no story shows an act done alone that does anything else', () => {
    const alone = allStoryEvents.flatMap(({ before, event, outcome }) => {
      if (event.kind !== 'act' || outcome.outcome === 'refused') return [];
      const done = outcome.state.ratifications.length > before.ratifications.length;
      return done ? [outcome.state.ratifications.at(-1)?.act as ActName] : [];
    });
    expect(new Set(alone).size).toBeGreaterThan(2);
    expect([...new Set(alone)].filter((name) => ACTS[name].consequence !== 'PROTECTS')).toEqual([]);
  });

  it('who claims the emergency does not use it alone', () => {
    const story = critical();
    story.by('requesting', first, 'submit');
    expect(refused(story.by('requesting', first, 'approve_and_send'))).toBe('SECOND_PERSON_REQUIRED');
    expect(story.by('requesting', second, 'approve_and_send').outcome).toBe('decided');
  });

  it('an extension is granted alone and denied by two', () => {
    const asked = (): Story => {
      const story = critical().sent();
      story.by('receiving', first, 'acknowledge');
      story.by('receiving', first, 'accept');
      story.by('receiving', first, 'draft_order');
      story.by('receiving', first, 'issue_order');
      story.by('receiving', first, 'serve', { servedAt: story.now });
      story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 70) });
      story.by('requesting', first, 'ask_extension', { until: later(story.now, 120) });
      return story;
    };
    const granted = asked();
    granted.by('receiving', first, 'decide_extension', { decision: 'GRANTED', until: later(granted.now, 120) });
    expect(granted.states.receiving.extension?.status).toBe('EXT_GRANTED');
    const denied = asked();
    denied.by('receiving', first, 'decide_extension', { decision: 'DENIED', until: null });
    expect(denied.states.receiving.proposal?.act).toBe('decide_extension');
  });
});

describe('case A13: what is shown is true, and a second person may decline', () => {
  const accepted = (): Story => {
    const story = critical().sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'accept');
    return story;
  };
  const decline = (story: Story, act: ActName): Decision | Refusal =>
    story.by('receiving', second, 'decline_ratification', {
      act,
      shown: story.states.receiving.ratifications.find((one) => one.act === act)?.shown,
    });

  it('says before the act whether it takes effect at once', () => {
    const story = critical().sent();
    story.by('receiving', first, 'acknowledge');
    const of = (name: ActName): string =>
      takesEffect(LIFECYCLES.PRESERVATION.receiving, story.states.receiving, {
        name,
        by: first('receiving'),
        detail: { shown: '' },
      });
    expect([of('accept'), of('refuse'), of('ask_information')]).toEqual(['ALONE', 'WITH_SECOND', 'AT_ONCE']);
  });

  it('Given an acceptance of a claim of danger to life that nobody has judged, when it is undone, then the claim waits again', () => {
    const story = accepted();
    expect(story.runs('receiving', 'EMERGENCY_ANSWER')).toBe(false);
    decline(story, 'accept');
    expect([story.status('receiving'), story.runs('receiving', 'EMERGENCY_ANSWER')]).toEqual(['UNDER_REVIEW', true]);
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).toContain('DETERMINE_EMERGENCY');
  });

  it('Given a claim that was judged after the acceptance, when the acceptance is undone, then nobody judges it again', () => {
    const story = accepted();
    story.by('receiving', first, 'determine_emergency', { finding: 'MET' });
    decline(story, 'accept');
    expect([story.status('receiving'), story.runs('receiving', 'EMERGENCY_ANSWER')]).toEqual(['UNDER_REVIEW', false]);
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).not.toContain('DETERMINE_EMERGENCY');
  });

  it('an acceptance that nothing has followed is undone on both sides', () => {
    const story = accepted();
    expect(decline(story, 'accept').outcome).toBe('decided');
    expect([story.status('receiving'), story.status('requesting')]).toEqual(['UNDER_REVIEW', 'ACKED']);
    expect(story.states.receiving).toMatchObject({ ratifications: [], declined: [{ act: 'accept', undone: true }] });
    expect(story.runs('receiving', 'RATIFY_4H')).toBe(false);
    expect(story.runs('receiving', 'DECISION_SLA')).toBe(true);
  });

  it('an order that nobody has served is taken back', () => {
    const story = accepted();
    story.by('receiving', first, 'draft_order');
    story.by('receiving', first, 'issue_order');
    expect(decline(story, 'issue_order').outcome).toBe('decided');
    expect([story.status('receiving'), story.status('requesting')]).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(story.states.receiving.orders).toMatchObject([{ recalled: true }]);
  });

  it('what something has followed stands, both States know, and two people decide', () => {
    const story = accepted();
    story.by('receiving', first, 'draft_order');
    story.by('receiving', first, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    const outcome = decline(story, 'issue_order');
    expect(outcome).toMatchObject({ sends: [{ to: 'requesting', code: 'ratification_declined' }] });
    expect(story.status('receiving')).toBe('SERVED');
    expect(story.by('receiving', first, 'uphold_declined').outcome).toBe('decided');
    expect(story.states.receiving.proposal?.act).toBe('uphold_declined');
    story.by('receiving', second, 'approve');
    expect(story.states.receiving.declined).toMatchObject([{ undone: false, settled: true }]);
    expect(refused(story.by('receiving', first, 'uphold_declined'))).toBe('NOTHING_TO_RATIFY');
  });

  it('who did it does not decline it, and nobody else decides on another text', () => {
    const story = accepted();
    expect(refused(story.by('receiving', first, 'decline_ratification'))).toBe('SECOND_PERSON_REQUIRED');
    const other = { act: 'accept', shown: 'f'.repeat(64) };
    expect(refused(story.by('receiving', second, 'decline_ratification', other))).toBe('TEXT_CHANGED');
    const stranger = (): ReturnType<typeof person> => ({ ...person('receiving', 'third'), roles: ['RCV_COURT'] });
    expect(refused(story.by('receiving', stranger, 'decline_ratification'))).toBe('ROLE_NOT_ENTITLED');
  });
});
