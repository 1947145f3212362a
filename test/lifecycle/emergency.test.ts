/** An emergency may begin, end and begin again (docs/rules 2.8, case A11): each time clock and people are alerted. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DossierEvent } from '@comity/domain/events/event';
import type { Side } from '@comity/vocabulary/values/plain';
import { openTasks } from '@comity/domain/machine/waiting';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { UNCONDITIONAL } from './annulled-story.ts';
import { Chance } from './chance.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { act } from './acts.ts';
import { assistanceSummaryOf, digestOf, first, POLICIES, second, summaryOf } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';
import { Story } from './story.ts';

const ALONE = { ...POLICIES, soloAtCriticalLife: true };

const noticesOf = (story: Story, code: string): string[] =>
  story.history
    .filter(({ side, event }) => side === 'receiving' && event.kind === 'message' && event.code === code)
    .flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.notices.map((one) => one.code) : []));
const waits = (story: Story): string[] => openTasks(story.states.receiving, story.now).map(({ code }) => code);

describe('case A11: an emergency is claimed at any time, and each time somebody answers it', () => {
  it('begins after the request was sent, ends, and begins again, with its clock, its task and its mail each time', () => {
    const story = new Story(summaryOf(1)).holding();
    for (const round of [1, 2, 3]) {
      story.by('requesting', first, 'claim_emergency');
      for (const side of ['requesting', 'receiving'] as const)
        expect(story.states[side].summary?.urgency).toBe('CRITICAL_LIFE');
      expect(story.runs('receiving', 'EMERGENCY_ANSWER')).toBe(true);
      expect(noticesOf(story, 'emergency_claimed').filter((code) => code === 'EMERGENCY_CLAIMED')).toHaveLength(round);
      expect(waits(story)).toContain('DETERMINE_EMERGENCY');
      story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
      expect(story.states.requesting.summary?.urgency).toBe('HIGH_VOLATILE');
      expect([story.runs('receiving', 'EMERGENCY_ANSWER'), waits(story)]).not.toContain('DETERMINE_EMERGENCY');
    }
  });

  it('facts after a downgrade wait to be judged', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
    story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(waits(story)).not.toContain('DETERMINE_EMERGENCY');
    story.by('requesting', first, 'add_facts');
    expect(waits(story)).toContain('DETERMINE_EMERGENCY');
  });

  it('an upgrade tells whoever works on the request there', () => {
    const found = new Story(summaryOf(1)).holding().by('receiving', first, 'determine_emergency', { finding: 'MET' });
    expect(found).toMatchObject({ notices: [{ code: 'EMERGENCY_FOUND' }] });
    const { to } = found.outcome === 'decided' ? (found.notices[0] ?? { to: [] }) : { to: [] };
    expect(to).toEqual(expect.arrayContaining(['RCV_POC_24_7', 'RCV_EXECUTING_AUTHORITY']));
  });

  it('whoever claims it never acts alone on it', () => {
    const story = new Story(summaryOf(1), { ...POLICIES, soloAtCriticalLife: true }).sent();
    story.by('requesting', second, 'claim_emergency');
    expect(story.states.requesting.emergency).toEqual({ by: second('requesting').member });
  });

  it('the requesting State ends its own claim and claims it again, and the clock, the task and the mail follow', () => {
    for (const story of [new Story(summaryOf(1)).holding(), new AssistanceStory().granted(UNCONDITIONAL).ordered()]) {
      refusedByName(story.by('requesting', first, 'end_emergency'), 'EMERGENCY_NOT_CLAIMED');
      for (const round of [1, 2]) {
        story.by('requesting', first, 'claim_emergency');
        expect([story.runs('receiving', 'EMERGENCY_ANSWER'), waits(story).includes('DETERMINE_EMERGENCY')]).toEqual([
          ...[true, true],
        ]);
        story.by('requesting', second, 'end_emergency');
        for (const side of ['requesting', 'receiving'] as const)
          expect(story.states[side]).toMatchObject({ downgraded: false, summary: { urgency: 'HIGH_VOLATILE' } });
        expect([story.runs('receiving', 'EMERGENCY_ANSWER'), waits(story).includes('DETERMINE_EMERGENCY')]).toEqual([
          ...[false, false],
        ]);
        expect(noticesOf(story, 'emergency_ended')).toHaveLength(round);
      }
    }
  });

  it('a formal request has the claim too, from its arrival to its last step', () => {
    const arrived = new AssistanceStory(assistanceSummaryOf(1, 'CRITICAL_LIFE'), ALONE).sent();
    expect(arrived.runs('receiving', 'EMERGENCY_ANSWER')).toBe(true);
    expect(arrived.states.requesting.emergency).toEqual({ by: first('requesting').member });
    arrived.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(arrived.states.requesting).toMatchObject({ downgraded: true, summary: { urgency: 'HIGH_VOLATILE' } });
    const used = inUse();
    used.by('requesting', first, 'claim_emergency');
    expect(waits(used)).toContain('DETERMINE_EMERGENCY');
    const told = used.by('receiving', second, 'determine_emergency', { finding: 'MET' });
    expect(told).toMatchObject({ notices: [{ code: 'EMERGENCY_FOUND' }] });
    expect(used.happen('receiving', clockEnd({ id: 'EMERGENCY_ANSWER', subject: 'dossier' })).outcome).toBe('decided');
  });
});

describe('case A11: a finding that crosses the end of the claim that it judges', () => {
  const crossing = (
    finding: 'MET' | 'NOT_MET',
    opened: Story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent(),
  ): Story => {
    const detail = { finding, reason: digestOf('finding') };
    opened.happen('receiving', act('determine_emergency', first('receiving'), detail));
    opened.happen('requesting', act('end_emergency', first('requesting'), { reason: digestOf('given up') }));
    return opened;
  };
  const urgencies = (story: Story): unknown =>
    (['requesting', 'receiving'] as const).map((side) => story.states[side].summary?.urgency);

  it('is read and changes nothing where the claim was given up', () => {
    for (const opened of [
      new Story(summaryOf(1, 'CRITICAL_LIFE')),
      new AssistanceStory(assistanceSummaryOf(1, 'CRITICAL_LIFE')),
    ])
      for (const finding of ['MET', 'NOT_MET'] as const) {
        const story = crossing(finding, opened.sent());
        story.deliverAll();
        expect(urgencies(story)).toEqual(['HIGH_VOLATILE', 'HIGH_VOLATILE']);
        expect(story.states.requesting.downgraded).toBe(false);
      }
  });

  it('is read and changes nothing where the claim was made anew, which waits to be judged', () => {
    const story = crossing('NOT_MET');
    story.by('requesting', first, 'claim_emergency');
    expect(urgencies(story)).toEqual(['CRITICAL_LIFE', 'CRITICAL_LIFE']);
    expect(waits(story)).toContain('DETERMINE_EMERGENCY');
    story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(urgencies(story)).toEqual(['HIGH_VOLATILE', 'HIGH_VOLATILE']);
  });

  it('counts as before in a dossier that a version without numbers has opened', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
    const { emergencyClaims: _uncounted, ...opened } = story.states.receiving;
    story.states.receiving = opened;
    const told = story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(told).toMatchObject({ sends: [{ body: expect.not.objectContaining({ claim: expect.anything() }) }] });
    expect(urgencies(story)).toEqual(['HIGH_VOLATILE', 'HIGH_VOLATILE']);
    story.by('requesting', first, 'claim_emergency');
    story.by('receiving', first, 'determine_emergency', { finding: 'MET' });
    expect(urgencies(story)).toEqual(['CRITICAL_LIFE', 'CRITICAL_LIFE']);
  });
});

/** People of both States claim, end and judge at random, and messages arrive at any time. */
function tellAtRandom(story: Story, seed: number, length: number): void {
  const chance = new Chance(seed);
  const told = { facts: digestOf('facts'), reason: digestOf('reason') };
  for (let step = 0; step < length; step += 1) {
    const turn = chance.pick(['claim_emergency', 'end_emergency', 'MET', 'NOT_MET', 'deliver'] as const);
    if (turn === 'deliver') story.deliver();
    else if (turn === 'MET' || turn === 'NOT_MET')
      story.happen('receiving', act('determine_emergency', first('receiving'), { finding: turn, reason: told.reason }));
    else {
      const detail = turn === 'claim_emergency' ? { facts: told.facts } : { reason: told.reason };
      story.happen('requesting', act(turn, first('requesting'), detail));
    }
  }
  story.deliverAll();
}

/** As in the version before, no finding says which claim it judges. */
class StoryWithoutNumbers extends Story {
  override happen(side: Side, event: DossierEvent): Decision | Refusal {
    if (event.kind !== 'message' || event.code !== 'emergency_determined') return super.happen(side, event);
    const { finding, reason } = event.body;
    return super.happen(side, { ...event, body: { finding, reason } });
  }
}

describe('case A11: both States mean the same urgency, however claims, ends and findings cross', () => {
  const inStep = (Told: typeof Story) =>
    fc.property(fc.integer(), fc.integer({ min: 1, max: 30 }), (seed, length) => {
      const story = new Told(summaryOf(1, 'CRITICAL_LIFE')).sent();
      tellAtRandom(story, seed, length);
      const [there, here] = (['requesting', 'receiving'] as const).map((side) => {
        const { summary, downgraded } = story.states[side];
        return [summary?.urgency, downgraded === true];
      });
      expect(there).toEqual(here);
    });

  it('in every story', () => {
    fc.assert(inStep(Story), { numRuns: 300 });
  });

  it('and this finds findings that do not say what they judge', () => {
    expect(fc.check(inStep(StoryWithoutNumbers), { numRuns: 300, endOnFailure: true }).failed).toBe(true);
  });
});

function refusedByName(outcome: Decision | Refusal, code: string): void {
  expect(outcome).toMatchObject(refusedAs(code));
}

describe('case A11: Given a claim of a risk to life that nobody has judged', () => {
  const claimed = (): Story => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
    story.by('receiving', first, 'acknowledge');
    return story;
  };

  it('when the requested State gives notice of another risk, then the claim still waits to be judged', () => {
    const story = claimed();
    story.by('receiving', first, 'give_risk_notice');
    expect([story.runs('receiving', 'EMERGENCY_ANSWER'), waits(story)]).toEqual([
      true,
      expect.arrayContaining(['DETERMINE_EMERGENCY']),
    ]);
    expect(story.by('receiving', first, 'determine_emergency', { finding: 'MET' }).outcome).toBe('decided');
    story.by('requesting', first, 'go_on');
    expect(waits(story)).not.toContain('DETERMINE_EMERGENCY');
  });

  it('when its time passes, then it waits all the same', () => {
    const early = claimed();
    const late = new AssistanceStory(assistanceSummaryOf(1, 'CRITICAL_LIFE')).sent();
    for (const story of [early, late]) {
      story.happen('receiving', clockEnd({ id: 'EMERGENCY_ANSWER', subject: 'dossier' }));
      expect(waits(story)).toContain('DETERMINE_EMERGENCY');
    }
  });

  it('when the request is decided, then nobody has to judge it any more', () => {
    const story = claimed();
    story.happen('receiving', clockEnd({ id: 'EMERGENCY_ANSWER', subject: 'dossier' }));
    story.together('receiving', 'accept');
    const granted = new AssistanceStory(assistanceSummaryOf(1, 'CRITICAL_LIFE')).granted(UNCONDITIONAL);
    for (const decided of [story, granted]) {
      expect(waits(decided)).not.toContain('DETERMINE_EMERGENCY');
      expect(decided.runs('receiving', 'EMERGENCY_ANSWER')).toBe(false);
    }
  });
});

describe('case A11: Given a request that is held and claims no danger to life', () => {
  const PAGING = ['PAGE_AGAIN', 'PAGE_DEPUTIES', 'PAGE_DESK'] as const;
  const paging = (story: Story): boolean[] => PAGING.map((id) => story.runs('receiving', id));
  const claimed = (): Story => {
    const story = new Story(summaryOf(1)).holding();
    story.by('requesting', first, 'claim_emergency');
    return story;
  };
  const repeated = (story: Story) => story.happen('receiving', clockEnd({ id: 'PAGE_AGAIN', subject: 'dossier' }));
  const unanswered = (story: Story) => story.happen('requesting', clockEnd({ id: 'NOT_ANSWERED', subject: 'dossier' }));
  const PAGED = { notices: [{ code: 'PAGE', to: ['RCV_POC_24_7'] }] };
  const TELEPHONE = { notices: [expect.objectContaining({ code: 'NOT_ANSWERED' })] };

  it('when the requesting State claims it later, then whoever is on duty is paged until somebody judges it', () => {
    const story = claimed();
    expect(noticesOf(story, 'emergency_claimed')).toEqual(['PAGE', 'EMERGENCY_CLAIMED']);
    expect([paging(story), story.runs('requesting', 'NOT_ANSWERED')]).toEqual([[true, true, true], true]);
    expect(repeated(story)).toMatchObject(PAGED);
    expect(unanswered(story)).toMatchObject(TELEPHONE);
    expect(openTasks(story.states.requesting, story.now).map(({ code }) => code)).toContain('DETERMINE_EMERGENCY');
    story.by('receiving', first, 'determine_emergency', { finding: 'MET' });
    expect(paging(story)).toEqual([false, false, false]);
    expect(openTasks(story.states.requesting, story.now).map(({ code }) => code)).not.toContain('DETERMINE_EMERGENCY');
  });

  it('when the claim is judged, given up or decided with the request, then nobody is woken or told to telephone', () => {
    const early = new Story(summaryOf(1)).sent();
    early.by('receiving', first, 'acknowledge');
    early.by('requesting', first, 'claim_emergency');
    early.together('receiving', 'accept');
    const judged = claimed();
    judged.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    const ended = claimed();
    ended.by('requesting', first, 'end_emergency');
    for (const story of [early, judged, ended]) {
      expect([paging(story), story.runs('requesting', 'NOT_ANSWERED')]).toEqual([[false, false, false], false]);
      expect(waits(story)).not.toContain('DETERMINE_EMERGENCY');
    }
  });

  it('when facts follow a downgrade, then they page as a claim does, and an earlier claim that was found wanting does not', () => {
    const story = claimed();
    story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect([repeated(story), unanswered(story)]).not.toEqual(expect.arrayContaining([expect.objectContaining(PAGED)]));
    expect(unanswered(story)).not.toMatchObject(TELEPHONE);
    story.by('requesting', first, 'add_facts');
    expect(noticesOf(story, 'facts_added')).toEqual(['PAGE', 'QUESTION']);
    expect([paging(story), story.runs('requesting', 'NOT_ANSWERED')]).toEqual([[true, true, true], true]);
    expect(repeated(story)).toMatchObject(PAGED);
  });
});
