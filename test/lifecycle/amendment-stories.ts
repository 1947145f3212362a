/** Amendments in stages that chance seldom brings about together with them (docs/rules 2.7). */
import { amendment, corrected, openVersion } from './amendments.ts';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, first, second, summaryOf } from './people.ts';
import { act, detailOf } from './acts.ts';
import { Story } from './story.ts';
import { clockEnd, type StoryEvent } from './world.ts';

function amended(story: Story): Story {
  const { requesting } = story.states;
  story.together('requesting', 'amend_request', amendment(requesting, story.summary, corrected(requesting, 't1')));
  return story;
}

function decided(story: Story, name: 'accept_amendment' | 'decline_amendment'): Story {
  amended(story).together('receiving', name, openVersion(story.states.receiving));
  return story;
}

function paused(story: Story): Story {
  story.by('receiving', first, 'ask_information');
  return story;
}

/** The release is decided here while an amendment, or its recall, is on its way. */
export function crossing(): Story {
  const story = new Story({ ...summaryOf(1), rules: { ...summaryOf(1).rules, bound: false } }).holding();
  story.by('receiving', first, 'announce_release');
  story.by('requesting', first, 'answer_release');
  story.happen('receiving', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
  const { requesting } = story.states;
  const asking = amendment(requesting, story.summary, corrected(requesting, 't1'));
  const likely = detailOf('amend_request', requesting, story.now, story.summary, story.chance);
  story.by('receiving', first, 'release');
  story.by('requesting', first, 'amend_request', { ...likely, ...asking });
  for (const side of ['receiving', 'requesting'] as const) {
    const approval = detailOf('approve', story.states[side], story.now, story.summary, story.chance);
    story.happen(side, act('approve', second(side), approval));
  }
  story.deliverAll();
  return story;
}

/** The request is withdrawn while its amendment is open, and the release that is due answers it. */
function overtaken(): Story {
  const story = amended(new Story().holding());
  story.together('requesting', 'withdraw');
  story.together('receiving', 'release');
  return story;
}

/** The formal request is granted here while an amendment is on its way. */
export function crossedGrant(): AssistanceStory {
  const story = new AssistanceStory(assistanceSummaryOf(2)).sent();
  story.by('receiving', first, 'acknowledge');
  story.by('receiving', first, 'declare_complete');
  story.by('receiving', first, 'grant', { denied: [], conditions: [], conditionsText: null, keepUntil: null });
  const { requesting } = story.states;
  story.by('requesting', first, 'amend_request', amendment(requesting, story.summary, corrected(requesting, 't1')));
  for (const side of ['receiving', 'requesting'] as const) {
    const approval = detailOf('approve', story.states[side], story.now, story.summary, story.chance);
    story.happen(side, act('approve', second(side), approval));
  }
  story.deliverAll();
  return story;
}

function formalRequests(): StoryEvent[] {
  const undecided = new AssistanceStory(assistanceSummaryOf(2)).sent();
  const { requesting } = undecided.states;
  const asking = amendment(requesting, undecided.summary, corrected(requesting, 't1'));
  undecided.together('requesting', 'amend_request', asking);
  const declined = crossedGrant();
  declined.together('receiving', 'decline_amendment', openVersion(declined.states.receiving));
  const recalled = crossedGrant();
  recalled.together('requesting', 'recall_amendment', openVersion(recalled.states.requesting));
  return [undecided, declined, recalled].flatMap(({ history }) => history);
}

export function amendments(): StoryEvent[] {
  const supplemented = decided(new Story().holding(), 'accept_amendment');
  supplemented.together('receiving', 'supplement_order');
  supplemented.by('provider', first, 'confirm_preservation', { results: supplemented.results(['t3'], 90, 'h2') });
  const stories = [
    supplemented,
    crossing(),
    overtaken(),
    ...[() => new Story().accepted(), () => new Story().issued(), () => new Story().served()].flatMap((begin) => [
      decided(begin(), 'accept_amendment'),
      decided(begin(), 'decline_amendment'),
    ]),
    decided(paused(new Story().holding()), 'accept_amendment'),
    decided(paused(new Story().holding()), 'decline_amendment'),
  ];
  for (const begin of [
    () => new Story().accepted(),
    () => new Story().holding(),
    () => paused(new Story().holding()),
  ]) {
    const recalled = amended(begin());
    recalled.together('requesting', 'recall_amendment', openVersion(recalled.states.requesting));
    stories.push(recalled);
  }
  return [...stories.flatMap(({ history }) => history), ...formalRequests()];
}
