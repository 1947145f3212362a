/** Objections that are clarified and decided, and proposals that do not come about: chance seldom tells them. */
import { act, detailOf } from './acts.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, digestOf, first, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import type { StoryEvent } from './world.ts';

/** The provider objects to two of five identifiers and preserves the others. */
export function objected(): Story {
  const story = new Story(summaryOf(5)).served();
  const objections = ['t4', 't5'].map((target) => ({ target, code: 'OVERBROAD' }));
  story.by('provider', first, 'object', { objections });
  story.by('provider', first, 'confirm_preservation', { results: story.results(['t1', 't2', 't3'], 90) });
  return story;
}

/** Of five identifiers of a formal request, three are produced and two are objected to. */
export function objectedProduction(): Story {
  const story = new AssistanceStory(assistanceSummaryOf(5)).granted(UNCONDITIONAL).ordered();
  story.by('provider', first, 'object', {
    objections: ['t4', 't5'].map((target) => ({ target, code: 'OVERBROAD' })),
  });
  const results = ['t1', 't2', 't3'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
  story.by('provider', first, 'produce', { results, files: 3 });
  return story;
}

/** The requesting State explains one identifier; the objection to it is rejected, the other one is upheld. */
export function clarifications(): StoryEvent[] {
  const paused = objected();
  paused.by('receiving', first, 'ask_information');
  const packed = objectedProduction();
  packed.by('receiving', first, 'prepare_package');
  const stories = [objected(), paused, objectedProduction(), packed];
  for (const story of stories) {
    story.by('receiving', first, 'ask_about_identifiers', { targets: ['t4'] });
    story.by('requesting', first, 'explain_identifiers', { targets: ['t4'] });
    story.together('receiving', 'decide_objections', { targets: ['t4'], decision: 'REJECTED' });
    story.together('receiving', 'decide_objections', { targets: ['t5'], decision: 'UPHELD' });
  }
  return stories.flatMap(({ history }) => history);
}

function refused(): Story {
  const story = new Story().sent();
  story.by('receiving', first, 'acknowledge');
  story.together('receiving', 'refuse', { ground: 'POLITICAL_OFFENCE' });
  return story;
}

/** Data are gone while a question is open and a formal request waits for them. */
function lostInPause(): Story {
  const story = new Story().holding();
  story.by('requesting', first, 'state_mla_sent');
  story.by('receiving', first, 'ask_information');
  story.by('provider', first, 'report_loss', { lost: [{ target: 't1', category: 'TRAFFIC' }], since: null });
  return story;
}

/** An identifier is withdrawn while the order of a supplement is applied for, or before. */
function supplemented(applied: boolean): Story {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  story.together('receiving', 'transmit');
  story.heard('requesting', 'verification', { package: digestOf('package'), failed: 0, findings: digestOf('f') });
  story.together('requesting', 'accept_evidence');
  story.by('requesting', first, 'ask_supplement');
  if (applied) story.by('receiving', first, 'apply_for_order');
  story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  return story;
}

/** Single identifiers are before a court or withdrawn, at every stage of the order. */
export function stoppedIdentifiers(): StoryEvent[] {
  const files = (): AssistanceStory => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    const perTarget = ['t1', 't2'].map((target) => ({ target, files: 1 }));
    story.by('provider', first, 'produce', { results, files: 2, perTarget });
    return story;
  };
  const annulled = files();
  annulled.by('receiving', first, 'record_challenge', { targets: ['t1'] });
  annulled.together('receiving', 'end_challenge', { outcome: 'UPHELD', targets: ['t1'] });
  annulled.together('provider', 'dispose_set_aside', { how: 'DESTROYED' });
  const withdrawn = files();
  withdrawn.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  const early = new AssistanceStory().granted(UNCONDITIONAL);
  early.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  const applied = new AssistanceStory().granted(UNCONDITIONAL);
  applied.by('receiving', first, 'assign_execution');
  applied.by('receiving', first, 'apply_for_order');
  applied.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  return [annulled, withdrawn, early, applied, supplemented(true), supplemented(false)].flatMap(
    ({ history }) => history,
  );
}

/** The requester goes on in spite of a breach while the order is taken back as impossible. */
function decidedOnRisk(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  story.by('provider', first, 'report_user_notified');
  const acts = [
    ['receiving', first, 'record_impossibility'] as const,
    ['receiving', second, 'approve'] as const,
    ['requesting', first, 'go_on'] as const,
  ];
  for (const [side, who, name] of acts) {
    const detail = detailOf(name, story.states[side], story.now, story.summary, story.chance);
    story.happen(side, act(name, who(side), detail));
  }
  story.deliverAll();
  return story;
}

/** A withdrawal is given back by the second person, or crosses the finding that nothing can be done. */
export function proposalsBack(): StoryEvent[] {
  const ordered = (): AssistanceStory => new AssistanceStory().granted(UNCONDITIONAL).ordered();
  const returned = ordered();
  returned.by('requesting', first, 'withdraw');
  returned.by('requesting', second, 'return_proposal');
  const crossed = ordered();
  for (const [side, name] of [['requesting', 'withdraw'] as const, ['receiving', 'record_impossibility'] as const])
    for (const [who, what] of [[first, name] as const, [second, 'approve'] as const]) {
      const detail = detailOf(what, crossed.states[side], crossed.now, crossed.summary, crossed.chance);
      crossed.happen(side, act(what, who(side), detail));
    }
  crossed.deliverAll();
  return [returned, crossed, decidedOnRisk(), refused(), lostInPause()].flatMap(({ history }) => history);
}
