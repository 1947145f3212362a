/** Stories of what one person does alone and another ratifies or declines, and of evidence that two people keep. */
import type { ActName } from '@comity/vocabulary/acts';
import { SIDES } from '@comity/vocabulary/values/plain';
import type { DossierEvent } from '@comity/domain/events/event';
import { isActRow } from '@comity/domain/events/lifecycle';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf, LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { act } from './acts.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { digestOf, first, NOW, type Place, POLICIES, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import type { StoryEvent } from './world.ts';

/** One officer acts alone at a risk to life, and another declines: at each step that declining undoes, and after it. */
export function declining(): StoryEvent[] {
  const critical = (): Story => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE'), { ...POLICIES, soloAtCriticalLife: true }).sent();
    for (const name of ['acknowledge', 'accept'] as const) story.by('receiving', first, name);
    return story;
  };
  const ordered = (): Story => {
    const story = critical();
    for (const name of ['draft_order', 'issue_order'] as const) story.by('receiving', first, name);
    return story;
  };
  const decline = (story: Story, name: ActName): void => {
    const shown = story.states.receiving.ratifications.find((one) => one.act === name)?.shown;
    story.by('receiving', second, 'decline_ratification', { act: name, shown });
  };
  const stories = [critical(), ordered(), ordered()] as const;
  stories[2].by('receiving', first, 'serve', { servedAt: stories[2].now });
  decline(stories[0], 'accept');
  decline(stories[1], 'issue_order');
  decline(stories[2], 'issue_order');
  stories[2].together('receiving', 'uphold_declined');
  return stories.flatMap(({ history }) => history);
}

/** Evidence that was accepted is put under a legal hold, which two people lift. A provider's copy is not destroyed at once. */
export function keptEvidence(): StoryEvent[] {
  const conditions = { denied: [], conditions: ['RETURN'], conditionsText: digestOf('conditions') };
  const story = inUse(conditions);
  for (const side of SIDES) {
    story.by(side, first, 'place_legal_hold');
    story.together(side, 'lift_legal_hold');
  }
  story.by('provider', first, 'place_legal_hold');
  story.by('provider', first, 'lift_legal_hold');
  story.by('provider', second, 'return_proposal');
  return story.history;
}

/**
 * An act done alone waits to be ratified, also on a side whose acts nobody does alone any more: a dossier of an earlier
 * version may carry one. It is ratified, or declined from each status that its row knows, and upheld by two people.
 */
export function ratifications(place: Place, storyEvents: readonly StoryEvent[]): StoryEvent[] {
  const { kind, side } = place;
  const lifecycle = LIFECYCLES[kind][side];
  return lifecycle.rows.filter(isActRow).flatMap((row) => {
    if (row.act !== 'decline_ratification') return [];
    const found = storyEvents.find(
      ({ before }) => before.kind === kind && before.side === side && row.from.includes(before.status),
    );
    if (found === undefined) return [];
    return (['accept', 'issue_order', 'renew_order'] as const).flatMap((name) => {
      const alone = { act: name, by: 'first', at: NOW, shown: digestOf(`shown ${name}`), overdue: false };
      const planted: DossierState = { ...found.before, proposal: null, ratifications: [alone] };
      const after = planted.seq > 0 ? planted : { ...planted, seq: 1 };
      const declined = happenOne(
        place,
        after,
        act('decline_ratification', second(side), detailOfRatifying(after, name)),
      );
      const ratified = happenOne(place, after, act('ratify', second(side), detailOfRatifying(after, name)));
      return [ratified, declined, ...upheld(place, declined)];
    });
  });
}

function detailOfRatifying(state: DossierState, name: ActName): { act: string; shown: string; reason: string } {
  return { act: name, shown: state.ratifications[0]?.shown ?? '', reason: digestOf('reason') };
}

function happenOne({ side }: Place, before: DossierState, event: DossierEvent): StoryEvent {
  return { side, event, before, outcome: decide(lifecycleOf(before), before, event, NOW) };
}

function upheld(place: Place, { outcome }: StoryEvent): StoryEvent[] {
  if (outcome.outcome === 'refused') return [];
  const detail = { reasons: digestOf('reasons'), shown: digestOf('shown') };
  const proposed = happenOne(place, { ...outcome.state, seq: 9 }, act('uphold_declined', first(place.side), detail));
  if (proposed.outcome.outcome === 'refused') return [proposed];
  const approve = act('approve', second(place.side), { shown: detail.shown });
  return [proposed, happenOne(place, { ...proposed.outcome.state, seq: 10 }, approve)];
}

/** A proposal to withdraw goes back, and single identifiers are withdrawn while a question is open. */
export function withdrawals(): StoryEvent[] {
  const returned = new Story().sent();
  returned.by('requesting', first, 'withdraw');
  returned.by('requesting', second, 'return_proposal');
  const paused = new Story().holding();
  paused.by('receiving', first, 'ask_information');
  paused.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  const recalled = new Story().issued();
  recalled.together('receiving', 'recall_order');
  const unconfirmed = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  unconfirmed.together('requesting', 'withdraw');
  unconfirmed.together('receiving', 'record_recall_confirmed');
  return [returned, paused, recalled, unconfirmed].flatMap(({ history }) => history);
}
