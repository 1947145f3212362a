/**
 * A formal request goes on until it is decided: docs/rules 2.4, 2.7 and scenarios 19, 20 and 25, told on the tables
 * alone.
 */
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, later, NOW, POLICIES, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { CONDITIONAL, notices, onDossier, refusedAs, sent } from './story-expectations.ts';
import { clockEnd } from './world.ts';

const followingRequest = { reference: 'MLA-1', date: '2026-04-15' };

function arrives(story: Story): Story {
  story.happen('receiving', { kind: 'message', code: 'assistance_arrived', from: 'receiving', body: followingRequest });
  story.deliverAll();
  return story;
}

describe('The formal request reaches the hold (2.4, Art. 29(7))', () => {
  it('inside the window: pending decision, the floor stops, the domestic order is to be renewed', () => {
    const story = arrives(new Story().holding(90).days(45));
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
      expect([story.runs(side, 'BUD29_FLOOR'), story.runs(side, 'DOMESTIC_HOLD')]).toEqual([false, true]);
    }
    expect(notices(story, 'receiving').at(-1)).toBe('RENEWAL_DUE');
    expect(sent(story, 'receiving', 'provider')).toEqual(['order']);
  });

  it('inside the window while a question is open: the same, and the pause ends where the request is linked', () => {
    const story = new Story().holding(90).days(45);
    story.by('receiving', first, 'ask_information');
    arrives(story);
    expect(story.states.receiving).toMatchObject({ status: 'NEED_INFO', holds: [{ status: 'PENDING_DECISION' }] });
    expect(story.runs('receiving', 'BUD29_FLOOR')).toBe(false);
    story.by('requesting', first, 'answer_question');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['MLA_LINKED', 'MLA_LINKED']);
  });

  it('outside the window: it warns, the provider is asked first, and its answer holds the data again', () => {
    const story = arrives(new Story().holding(90).days(91));
    expect(notices(story, 'receiving').at(-1)).toBe('MLA_LATE');
    expect(notices(story, 'provider').at(-1)).toBe('QUESTION');
    expect(sent(story, 'receiving', 'provider')).toEqual(['order', 'hold_check']);
    const holds = [{ hold: 'h1', preservedUntil: later(story.now, 60) }];
    expect(story.by('provider', first, 'confirm_extension', { holds }).outcome).toBe('decided');
    expect(story.states.requesting.holds[0]).toMatchObject({ id: 'h1', status: 'PENDING_DECISION' });
  });

  it('stated by a person outside the window: the same warning (docs/rules 2.13 d)', () => {
    const story = new Story().holding(90).days(91);
    story.together('receiving', 'confirm_mla_received');
    expect(notices(story, 'receiving').at(-1)).toBe('MLA_LATE');
  });

  it.each([
    [true, 'RENEWAL_DUE'],
    [false, 'RELEASE_DUE'],
  ])('postponed, its effect on the hold is said: continues %s, so %s; nothing is released by itself', (on, notice) => {
    const story = arrives(new Story().holding(90).days(45));
    const body = { reviewOn: '2026-06-01', holdContinues: on };
    story.happen('receiving', { kind: 'message', code: 'assistance_postponed', from: 'receiving', body });
    expect(notices(story, 'receiving').at(-1)).toBe(notice);
    expect(story.states.receiving.holds[0]?.status).toBe('PENDING_DECISION');
  });
});

describe('Completeness, and who decides', () => {
  it('a postponement is looked at again under the article of the instrument that governs, at both sides', () => {
    const story = new AssistanceStory().complete();
    story.by('receiving', first, 'postpone', { reviewOn: later(story.now, 30).slice(0, 10) });
    story.by('receiving', second, 'approve');
    const clocks = story.history.flatMap(({ side, outcome }) =>
      outcome.outcome === 'decided'
        ? outcome.starts.filter(({ id }) => id === 'POSTPONE_REVIEW').map(({ rule }) => [side, rule])
        : [],
    );
    expect(clocks).toEqual([
      ['receiving', 'COM.POSTPONEMENT'],
      ['requesting', 'COM.POSTPONEMENT'],
    ]);
  });

  it('the terms of CETS 224 Art. 8 begin at completeness, not at arrival', () => {
    const story = new AssistanceStory().sent();
    story.by('receiving', first, 'acknowledge');
    expect(story.runs('receiving', 'CETS8_SERVE')).toBe(false);
    story.days(9).by('receiving', first, 'declare_complete');
    const last = story.history.at(-2)?.outcome;
    const starts = last?.outcome === 'decided' ? last.starts.filter(({ id }) => id === 'CETS8_SERVE') : [];
    expect(starts).toMatchObject([{ start: story.now, length: { days: 45 } }]);
    expect(story.runs('receiving', 'CETS8_TRAF')).toBe(false);
  });

  it('27(8): confidentiality cannot be kept, so the requester decides and nothing is executed without it', () => {
    const story = new AssistanceStory().complete();
    story.by('receiving', first, 'give_risk_notice', { risk: 'CONFIDENTIALITY' });
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['REQUESTER_DECIDES', 'REQUESTER_DECIDES']);
    expect(story.by('receiving', first, 'grant')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.by('requesting', first, 'go_on');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['ADMISSIBILITY', 'ADMISSIBILITY']);
  });

  it.each([
    ['GIVE', 'GRANTED'],
    ['WITHHOLD', 'REFUSED'],
  ])('28(3): the requester cannot comply, so the State that gives decides: %s', (decision, status) => {
    const story = new AssistanceStory().granted(CONDITIONAL);
    story.together('requesting', 'decline_conditions');
    expect(story.by('requesting', first, 'accept_conditions')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.together('receiving', 'decide_without_conditions', { decision });
    expect([story.status('requesting'), story.status('receiving')]).toEqual([status, status]);
  });

  it('28(3): what cannot be complied with is not accepted a moment later, and the requester may still withdraw', () => {
    const story = new AssistanceStory().granted(CONDITIONAL);
    story.together('requesting', 'decline_conditions');
    expect(story.by('requesting', second, 'approve')).toMatchObject(refusedAs('NOTHING_PROPOSED'));
    story.together('requesting', 'withdraw');
    expect(story.status('requesting')).toBe('WITHDRAWN');
  });

  it('27(9)(c), scenario 25: the wrong authority passes it on and says so, once, and nothing is ordered twice', () => {
    const story = new AssistanceStory().sent();
    story.by('receiving', first, 'forward_request', { authority: 'Fiscalía Nacional' });
    expect(sent(story, 'receiving', 'requesting')).toEqual(['forwarding_notice']);
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['SENT', 'RECEIVED']);
    expect(story.runs('receiving', 'ACK_SLA')).toBe(true);
  });

  it('the original follows where the channel asks for it (25(3), San Luis 6); until then its term runs', () => {
    const story = new AssistanceStory().sent();
    expect(story.runs('requesting', 'SANLUIS_CONFIRM')).toBe(true);
    story.by('requesting', first, 'state_original_sent');
    expect(story.states.receiving.assistance?.original).toBe('SENT');
    expect(story.runs('requesting', 'SANLUIS_CONFIRM')).toBe(false);
  });
});

describe('Scenarios 19 and 20: refusing is the last step', () => {
  it('19: dual criminality is no ground at the preservation stage; here only with an analysis of the conduct (25(5))', () => {
    const held = new Story().sent();
    held.by('receiving', first, 'acknowledge');
    const ground = { ground: 'DUAL_CRIMINALITY', conductAnalysis: null };
    expect(held.by('receiving', first, 'refuse', ground)).toMatchObject(refusedAs('GROUND_NOT_ALLOWED'));
    const story = new AssistanceStory().complete();
    expect(story.by('receiving', first, 'refuse', ground)).toMatchObject(refusedAs('CONDUCT_ANALYSIS_REQUIRED'));
    const analysed = { ...ground, conductAnalysis: digestOf('conduct') };
    expect(story.together('receiving', 'refuse', analysed).outcome).toBe('decided');
    expect(story.status('requesting')).toBe('REFUSED');
  });

  it('20: a political offence only after assessment, consultation and reasons, in one act of two people (27(6)-(7))', () => {
    const story = new AssistanceStory().complete();
    const ground = { ground: 'POLITICAL_OFFENCE', conductAnalysis: null };
    for (const lacking of ['assessment', 'consultationRecord', 'reasons'])
      expect(story.by('receiving', first, 'refuse', { ...ground, [lacking]: '' })).toMatchObject({
        ...refusedAs('ELEMENTS_MISSING'),
        about: [lacking],
      });
    story.by('receiving', first, 'refuse', ground);
    expect(story.status('receiving')).toBe('ADMISSIBILITY');
    story.by('receiving', second, 'approve');
    expect(story.states.receiving.status).toBe('REFUSED');
  });

  it('20: its hold goes only after the notice and ten days to reconsider', () => {
    const story = arrives(new Story().holding(90).days(61));
    const body = { at: story.now };
    story.happen('receiving', { kind: 'message', code: 'assistance_refused', from: 'receiving', body });
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('RECONSIDERATION_OPEN'));
    story.happen('receiving', clockEnd(onDossier('RECONSIDERATION')));
    expect(story.states.receiving.holds[0]?.status).toBe('HELD');
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });
});

describe('At CRITICAL_LIFE a person answers within 30 minutes (docs/rules 2.13 h)', () => {
  const claimed = (): Story => new Story(summaryOf(1, 'CRITICAL_LIFE'), POLICIES).sent();

  it('unanswered it escalates and decides nothing; determined or decided, it stops', () => {
    const story = claimed();
    const clock = story.history.flatMap(({ outcome }) =>
      outcome.outcome === 'decided' ? outcome.starts.filter(({ id }) => id === 'EMERGENCY_ANSWER') : [],
    );
    expect(clock).toMatchObject([{ start: NOW, length: { minutes: 30 } }]);
    expect(story.happen('receiving', clockEnd(onDossier('EMERGENCY_ANSWER')))).toMatchObject({
      outcome: 'decided',
      state: { status: 'SENT_24_7' },
      sends: [],
      notices: [{ code: 'DEADLINE_PASSED', to: ['RCV_CENTRAL_AUTHORITY'] }],
    });
    const determined = claimed();
    determined.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(determined.runs('receiving', 'EMERGENCY_ANSWER')).toBe(false);
    expect(new Story().accepted().runs('receiving', 'EMERGENCY_ANSWER')).toBe(false);
  });
});
