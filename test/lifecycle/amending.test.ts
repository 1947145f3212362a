/**
 * docs/rules 2.7: a request that was sent is amended in versions that both States fold in the same way, in every stage
 * after sending, and the order to the provider follows.
 */
import { describe, expect, it } from '@jest/globals';
import { amendedTargets } from '@comity/domain/amending/versions';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { openTasks } from '@comity/domain/machine/waiting';
import type { DossierState } from '@comity/domain/state/dossier';
import type { Side } from '@comity/vocabulary/values/plain';
import type { AmendmentChanges } from '@comity/vocabulary/values/amendment';
import { act, detailOf } from './acts.ts';
import { amendment, corrected, openVersion } from './amendments.ts';
import { REFUSALS } from '@comity/vocabulary/refusals';
import { crossedGrant } from './amendment-stories.ts';
import { AssistanceStory } from './assistance-story.ts';
import { allStoryEvents } from './random-stories.ts';
import { assistanceSummaryOf, first, second } from './people.ts';
import { Story } from './story.ts';
import { sent } from './story-expectations.ts';

const asked = (story: Story, side: Side): string[] =>
  story.states[side].targets.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
const waits = (story: Story, side: Side): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);

function amend(story: Story, changes: AmendmentChanges = corrected(story.states.requesting, 't1')): void {
  const asking = amendment(story.states.requesting, story.summary, changes);
  expect(story.together('requesting', 'amend_request', asking).outcome).toBe('decided');
}

const accept = (story: Story) => story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
const decline = (story: Story) => story.together('receiving', 'decline_amendment', openVersion(story.states.receiving));

const nothing = (targets: string[]) =>
  targets.map((target) => ({ target, category: 'TRAFFIC', outcome: 'NO_DATA', explanation: null }));

/** The stages after sending in which people of the receiving State have decided on the request. */
const DECIDED = {
  accepted: () => new Story().accepted(),
  'with an order': () => new Story().issued(),
  served: () => new Story().served(),
  'confirmed by the provider': () => new Story().holding(),
};

describe('case A8: an amendment of a request to preserve', () => {
  it('is sent by two people of different offices', () => {
    const story = new Story().sent();
    const asking = amendment(story.states.requesting, story.summary, corrected(story.states.requesting, 't1'));
    story.by('requesting', first, 'amend_request', asking);
    const sameOffice = { ...second('requesting'), office: first('requesting').office };
    expect(story.by('requesting', () => sameOffice, 'approve')).toMatchObject({ code: 'SECOND_OFFICE_REQUIRED' });
    expect(story.by('requesting', second, 'approve').outcome).toBe('decided');
    expect(sent(story, 'requesting', 'receiving')).toContain('amendment');
  });

  it.each(['sent', 'acknowledged'])('is in force at once while the request is not decided: %s', (stage) => {
    const story = new Story().sent();
    if (stage === 'acknowledged') story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'accept');
    amend(story);
    expect(asked(story, 'receiving')).toEqual(['t2', 't3']);
    expect(asked(story, 'requesting')).toEqual(['t2', 't3']);
    // What a first person proposed in view of the request as it was goes back.
    expect(story.states.receiving.proposal).toBeNull();
  });

  it.each(Object.entries(DECIDED))(
    'waits for two people once the request is %s, and is folded by both',
    (_stage, begin) => {
      const story = begin();
      amend(story);
      expect(asked(story, 'receiving')).toEqual(['t1', 't2']);
      expect(waits(story, 'receiving')).toContain('DECIDE_AMENDMENT');
      expect(story.runs('receiving', 'DECISION_SLA')).toBe(true);
      expect(accept(story).outcome).toBe('decided');
      expect(story.runs('receiving', 'DECISION_SLA')).toBe(false);
      for (const side of ['requesting', 'receiving'] as const) expect(asked(story, side)).toEqual(['t2', 't3']);
    },
  );

  it.each(Object.entries(DECIDED))('that is declined leaves the request as it was: %s', (_stage, begin) => {
    const story = begin();
    const before = story.status('receiving');
    amend(story);
    expect(decline(story).outcome).toBe('decided');
    for (const side of ['requesting', 'receiving'] as const) expect(asked(story, side)).toEqual(['t1', 't2']);
    expect(story.status('receiving')).toBe(before);
    expect(story.states.requesting.amendments?.at(-1)?.status).toBe('DECLINED');
  });

  it('gives a draft order back, because it may name what is no longer asked for', () => {
    const story = new Story().accepted();
    story.by('receiving', first, 'draft_order');
    amend(story);
    expect(story.status('receiving')).toBe('ACCEPTED');
    expect(story.states.receiving.proposal).toBeNull();
    accept(story);
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(asked(story, 'provider')).toEqual(['t2', 't3']);
  });

  it('does not stretch an order that was issued before it over what it does not name', () => {
    const story = new Story().issued();
    amend(story);
    accept(story);
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(asked(story, 'provider')).toEqual(['t2']);
    expect(waits(story, 'receiving')).toContain('SUPPLEMENT_ORDER');
  });

  it('has an order recalled that covers nothing any more', () => {
    const story = new Story().issued();
    const all = ['t1', 't2'];
    amend(story, { withdrawn: all, added: corrected(story.states.requesting, 't1').added });
    accept(story);
    expect(story.by('receiving', first, 'serve', { servedAt: story.now })).toMatchObject({ code: 'ORDER_SUPERSEDED' });
    story.together('receiving', 'recall_order');
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(asked(story, 'provider')).toEqual(['t3']);
  });

  it.each([
    ['served', () => new Story().served()],
    ['confirmed', () => new Story().holding()],
  ])('supplements an order that was %s, and the provider answers for the new identifier', (_stage, begin) => {
    const story = begin();
    amend(story);
    accept(story);
    expect(story.together('receiving', 'supplement_order').outcome).toBe('decided');
    expect(story.states.provider.targets.map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    const kept = story.states.provider.holds.length;
    const results = story.results(['t3'], 90, 'h2');
    expect(story.by('provider', first, 'confirm_preservation', { results }).outcome).toBe('decided');
    for (const side of ['requesting', 'receiving', 'provider'] as const) {
      const target = story.states[side].targets.find(({ id }) => id === 't3');
      expect(target?.outcomes).toEqual({ TRAFFIC: 'PRESERVED' });
    }
    expect(story.states.provider.holds).toHaveLength(kept + 1);
  });

  it('releases nothing that is kept without the decision on withdrawn identifiers', () => {
    const story = new Story().holding();
    amend(story);
    accept(story);
    story.together('receiving', 'supplement_order');
    const outcomes = (side: Side) => story.states[side].targets.find(({ id }) => id === 't1')?.outcomes;
    for (const side of ['requesting', 'receiving', 'provider'] as const)
      expect(outcomes(side)).toEqual({ TRAFFIC: 'PRESERVED' });
    expect(waits(story, 'receiving')).toContain('RELEASE_IDENTIFIERS');
    expect(story.together('receiving', 'release_identifiers', { targets: ['t1'] }).outcome).toBe('decided');
  });

  it('lets nothing go of an account that it asks for anew before the provider has answered', () => {
    const story = new Story().holding();
    amend(story, corrected(story.states.requesting, 't1', true));
    accept(story);
    const release = () => story.together('receiving', 'release_identifiers', { targets: ['t1'] });
    expect(release()).toMatchObject({ code: 'SUCCESSOR_UNANSWERED' });
    story.together('receiving', 'supplement_order');
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t3'], 90, 'h2') });
    expect(release().outcome).toBe('decided');
  });

  it('ends with a request in which nothing is left to have, and is no longer anybody’s to decide', () => {
    const story = new Story().served();
    amend(story);
    story.by('provider', first, 'report_not_preserved', { results: nothing(['t1', 't2']) });
    expect(story.status('requesting')).toBe('NOT_POSSIBLE');
    expect(story.status('receiving')).toBe('NOT_POSSIBLE');
    expect(accept(story)).toMatchObject({ code: 'DOSSIER_CLOSED' });
  });

  it('opens the order of a provider that had answered everything again, for what it adds alone', () => {
    const story = new Story().served();
    amend(story);
    accept(story);
    story.by('provider', first, 'report_not_preserved', { results: nothing(['t1', 't2']) });
    expect(story.status('provider')).toBe('NOT_POSSIBLE');
    expect(waits(story, 'receiving')).toContain('SUPPLEMENT_ORDER');
    story.together('receiving', 'supplement_order');
    expect(story.status('provider')).toBe('SERVED');
    const known = story.states.provider.targets.find(({ id }) => id === 't1');
    expect(known?.outcomes).toEqual({ TRAFFIC: 'NO_DATA' });
    for (const side of ['provider', 'receiving'] as const) expect(story.runs(side, 'ORDER_TERM')).toBe(true);
    story.by('provider', first, 'acknowledge');
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t3'], 90) });
    expect(story.status('provider')).toBe('HOLDING');
    for (const side of ['receiving', 'requesting'] as const) expect(story.states[side].holds).toHaveLength(1);
  });

  it('opens it again where the supplement crossed the answer with which the provider closed it', () => {
    const story = new Story().served();
    amend(story);
    accept(story);
    story.by('receiving', first, 'supplement_order');
    const approval = detailOf('approve', story.states.receiving, story.now, story.summary, story.chance);
    story.happen('receiving', act('approve', second('receiving'), approval));
    // The supplement is on its way when the provider answers what it has.
    story.by('provider', first, 'report_not_preserved', { results: nothing(['t1', 't2']) });
    expect([story.status('provider'), story.status('receiving')]).toEqual(['SERVED', 'SERVED']);
    story.by('provider', first, 'report_not_preserved', { results: nothing(['t3']) });
    expect([story.status('provider'), story.status('receiving')]).toEqual(['NOT_POSSIBLE', 'NOT_POSSIBLE']);
  });

  it('is one at a time, and names what an amendment does not reach', () => {
    const story = new Story().served();
    amend(story);
    const another = amendment(story.states.requesting, story.summary, { withdrawn: ['t2'], added: [] });
    expect(story.by('requesting', first, 'amend_request', another)).toMatchObject({ code: 'AMENDMENT_WAITS' });
    accept(story);
    const changes = (detail: AmendmentChanges) =>
      story.by('requesting', first, 'amend_request', amendment(story.states.requesting, story.summary, detail));
    expect(changes({ withdrawn: [], added: [] })).toMatchObject({ code: 'AMENDMENT_NOT_WRITTEN' });
    expect(changes({ withdrawn: ['t1'], added: [] })).toMatchObject({ code: 'TARGET_WITHDRAWN' });
    expect(changes({ withdrawn: ['t2', 't3'], added: [] })).toMatchObject({ code: 'NOTHING_LEFT' });
    const taken = { id: 't2', type: 'EMAIL' as const, categories: ['TRAFFIC' as const] };
    expect(changes({ withdrawn: [], added: [taken] })).toMatchObject({ code: 'TARGET_TWICE' });
  });

  it('is recalled by two people before it is decided, and what waited for it goes back', () => {
    const story = new Story().served();
    amend(story);
    story.by('receiving', first, 'accept_amendment', openVersion(story.states.receiving));
    expect(story.together('requesting', 'recall_amendment').outcome).toBe('decided');
    expect(story.states.receiving.proposal).toBeNull();
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side].amendments?.at(-1)?.status).toBe('RECALLED');
      expect(asked(story, side)).toEqual(['t1', 't2']);
    }
  });

  it('cannot be decided on in another version than the one that is open', () => {
    const story = new Story().served();
    amend(story);
    const other = { ...openVersion(story.states.receiving), request: 'f'.repeat(64) };
    expect(story.together('receiving', 'accept_amendment', other)).toMatchObject({ code: 'TEXT_CHANGED' });
  });

  it('ends with the request', () => {
    const story = new Story().served();
    amend(story);
    story.together('requesting', 'withdraw');
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    expect(waits(story, 'receiving')).not.toContain('DECIDE_AMENDMENT');
    expect(story.runs('receiving', 'DECISION_SLA')).toBe(false);
  });
});

describe('case A8: an amendment of a formal request', () => {
  const formal = (): AssistanceStory => new AssistanceStory(assistanceSummaryOf(2)).sent();
  const amendFormal = (story: AssistanceStory) =>
    story.together(
      'requesting',
      'amend_request',
      amendment(story.states.requesting, story.summary, corrected(story.states.requesting, 't1')),
    );

  it.each(['sent', 'received', 'complete'])('is what is decided on while the request is not decided: %s', (stage) => {
    const story = formal();
    if (stage !== 'sent') story.by('receiving', first, 'acknowledge');
    if (stage === 'complete') story.by('receiving', first, 'declare_complete');
    expect(amendFormal(story).outcome).toBe('decided');
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side].amendments?.at(-1)?.status).toBe('ACCEPTED');
      expect(story.states[side].targets.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)).toEqual([
        't2',
        't3',
      ]);
    }
  });

  it('is refused once the request is granted, and the refusal names the lawful way', () => {
    const story = new AssistanceStory(assistanceSummaryOf(2)).granted();
    expect(amendFormal(story)).toMatchObject({ code: 'AMENDMENT_AFTER_DECISION' });
    expect(REFUSALS.AMENDMENT_AFTER_DECISION.words[0]).toContain('a request of its own');
  });

  it('that crosses the grant is declined by two people, who have it to do', () => {
    const story = crossedGrant();
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).toContain('DECIDE_AMENDMENT');
    const declined = story.together('receiving', 'decline_amendment', openVersion(story.states.receiving));
    expect(declined.outcome).toBe('decided');
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side].amendments?.at(-1)?.status).toBe('DECLINED');
      expect(story.states[side].targets.map(({ id }) => id)).toEqual(['t1', 't2']);
    }
  });
});

const accepted = ({ amendments = [] }: DossierState) => amendments.filter(({ status }) => status === 'ACCEPTED');
const listed = (targets: DossierState['targets']): string =>
  targets.map(({ id, withdrawn }) => `${id}${withdrawn ? ' withdrawn' : ''}`).join();
const named = (targets: DossierState['targets']): string => targets.map(({ id }) => id).join();

/** One step of the fold: a version that comes into force changes what is asked for by its changes, and nothing else adds. */
function isOneStep(before: DossierState, after: DossierState): boolean {
  const [next] = accepted(after).slice(accepted(before).length);
  if (next !== undefined) return listed(after.targets) === listed(amendedTargets(before.targets, next.changes));
  return before.targets.length === 0 || named(after.targets) === named(before.targets);
}

describe('case A8: the identifiers in force are the fold of the versions', () => {
  const steps = allStoryEvents.flatMap(({ before, outcome }) =>
    outcome.outcome === 'decided' && before.side !== 'provider' ? [{ before, after: outcome.state }] : [],
  );
  const amended = steps.map(({ after }) => after).filter(({ amendments }) => amendments !== undefined);
  // A draft that was returned may name other identifiers when it is submitted again.
  const sentSteps = steps.filter(({ before }) => !['DRAFT', 'VALIDATED'].includes(before.status));

  it('is true of every step of the stories, on both sides', () => {
    for (const side of ['requesting', 'receiving'])
      expect(amended.filter((state) => state.side === side && accepted(state).length > 0).length).toBeGreaterThan(30);
    expect(sentSteps.filter(({ before, after }) => !isOneStep(before, after))).toEqual([]);
  });

  it('finds a version that was not folded in', () => {
    const planted = sentSteps.find(({ before, after }) => named(before.targets) !== named(after.targets));
    expect(planted && isOneStep(planted.before, { ...planted.after, targets: planted.before.targets })).toBe(false);
  });

  it('has somebody who decides wherever an amendment is open, and the request is not at its end', () => {
    const open = amended.filter(
      ({ side, amendments = [], status }) =>
        side === 'receiving' &&
        amendments.some((one) => one.status === 'ASKED') &&
        !['RELEASE_DUE', 'RELEASE_ORDERED'].includes(status),
    );
    const forgotten = open
      .filter((state) => !lifecycleOf(state).terminal.includes(state.status))
      .filter(({ status }) => !['ORDER_DRAFTED', 'RECALLED', 'COPY_KEPT'].includes(status))
      .filter(
        (state) => !lifecycleOf(state).tasks.some((task) => task.code === 'DECIDE_AMENDMENT' && task.open(state)),
      );
    expect(forgotten.map(({ status }) => status)).toEqual([]);
  });
});
