/**
 * Single identifiers are before a court, annulled by it, or withdrawn by the requester: nothing of them is produced, packed
 * or handed over, what was produced of them is closed and destroyed at every holder, and the others go on (docs/rules 2.5,
 * 2.7).
 */
import { describe, expect, it } from '@jest/globals';
import { filesFreeToLeave, isBeforeCourt, isSetAside } from '@comity/domain/assistance/set-aside';
import { openTasks } from '@comity/domain/machine/waiting';
import type { Side } from '@comity/vocabulary/values/plain';
import { act, detailOf } from './acts.ts';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { digestOf, first, second } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { refusedAs, sent } from './story-expectations.ts';

const result = (target: string): object => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' });
const FILES = {
  results: ['t1', 't2'].map(result),
  files: 3,
  perTarget: [
    { target: 't1', files: 2 },
    { target: 't2', files: 1 },
  ],
};
const ordered = (): AssistanceStory => new AssistanceStory().granted(UNCONDITIONAL).ordered();

function produced(): AssistanceStory {
  const story = ordered();
  story.by('provider', first, 'produce', FILES);
  return story;
}

const waiting = (story: AssistanceStory, side: Side): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);

/** Returns which files that came with the only production of a side are closed: of t1, of t2, of nobody. */
function closedAt({ history, states }: AssistanceStory, side: 'receiving' | 'provider'): boolean[] {
  const came = history.find((one) => one.side === side && JSON.stringify(one.event).includes('"perTarget"'));
  const event = (came?.before.seq ?? 0) + 1;
  return ['t1', 't2', null].map((target) => isSetAside(states[side], event, target));
}

describe('case A2: a court has the order before it as to one identifier', () => {
  it('nothing of it is produced, and the other is', () => {
    const story = ordered();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    for (const side of ['requesting', 'receiving', 'provider'] as const)
      expect(story.states[side].assistance).toMatchObject({ challenged: false, challengedTargets: ['t1'] });
    expect(story.by('provider', first, 'produce', FILES)).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    const one = { results: [result('t2')], files: 1, perTarget: [{ target: 't2', files: 1 }] };
    story.by('provider', first, 'produce', one);
    expect([story.status('provider'), story.status('receiving')]).toEqual(['PROVIDER_RESPONDED', 'PROVIDER_RESPONDED']);
    expect(waiting(story, 'receiving')).toContain('END_CHALLENGE');
  });

  it('what was produced of it stays out of the package, and the other is handed over', () => {
    const story = produced();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    expect(filesFreeToLeave(story.states.receiving)).toBe(1);
    expect([isBeforeCourt(story.states.receiving, 't1'), isBeforeCourt(story.states.receiving, 't2')]).toEqual([
      ...[true, false],
    ]);
    story.by('receiving', first, 'prepare_package');
    story.heard('receiving', 'package_sealed', { package: digestOf('package'), bytes: 1, files: 1 });
    story.together('receiving', 'transmit');
    expect(story.status('requesting')).toBe('TRANSMITTED');
  });

  it('a package that was sealed before is sealed anew', () => {
    const story = ordered().sealed();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    expect(story.states.receiving).toMatchObject({ status: 'PROVIDER_RESPONDED', assistance: { package: null } });
    expect(story.by('receiving', first, 'transmit').outcome).toBe('refused');
  });

  it('dismissed, it is asked for as before', () => {
    const story = ordered();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    story.by('provider', first, 'produce', {
      ...FILES,
      results: [result('t2')],
      perTarget: [{ target: 't2', files: 3 }],
    });
    story.together('receiving', 'end_challenge', { outcome: 'DISMISSED', targets: ['t1'] });
    expect([story.status('provider'), story.status('receiving')]).toEqual(['ACKED', 'SERVED']);
    expect([story.runs('provider', 'PRODUCTION_DUE'), waiting(story, 'provider').includes('ANSWER_ORDER')]).toEqual([
      ...[true, true],
    ]);
    for (const side of ['requesting', 'receiving', 'provider'] as const)
      expect(story.states[side].assistance?.challengedTargets).toBeUndefined();
  });

  it('annulled, its files are closed everywhere and destroyed with a certificate, and the other is given', () => {
    const story = produced();
    story.by('receiving', first, 'record_challenge');
    story.together('receiving', 'end_challenge', { outcome: 'UPHELD', targets: ['t1'] });
    expect(closedAt(story, 'receiving')).toEqual([true, false, true]);
    expect(closedAt(story, 'provider')).toEqual([true, false, true]);
    for (const side of ['requesting', 'receiving', 'provider'] as const)
      expect(story.states[side].targets[0]).toMatchObject({ withdrawn: true, annulled: true, outcomes: {} });
    expect(story.states.receiving.assistance).toMatchObject({ setAside: { files: 2 }, challengedTargets: ['t2'] });
    expect(waiting(story, 'provider')).toContain('DISPOSE_SET_ASIDE');
    story.together('receiving', 'end_challenge', { outcome: 'DISMISSED' });
    story.together('provider', 'dispose_set_aside', { how: 'DESTROYED' });
    story.together('receiving', 'dispose_set_aside', { how: 'DESTROYED' });
    expect(sent(story, 'provider', 'receiving')).toContain('set_aside_disposal');
    expect(sent(story, 'receiving', 'requesting')).toContain('set_aside_disposal');
    story.by('receiving', first, 'prepare_package');
    expect(story.status('receiving')).toBe('PACKAGED');
  });

  it('annulled as to every identifier, the whole order is', () => {
    const story = produced();
    story.by('receiving', first, 'record_challenge', { targets: ['t1', 't2'] });
    story.together('receiving', 'end_challenge', { outcome: 'UPHELD' });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['ORDER_DENIED_BY_COURT', 'ORDER_ANNULLED']);
  });

  it('of a package that was handed over, a part cannot be annulled, and it is said how the court is obeyed', () => {
    const story = ordered().sealed();
    story.together('receiving', 'transmit');
    expect(story.by('receiving', first, 'record_challenge', { targets: ['t1'] })).toMatchObject(
      refusedAs('HANDED_OVER_AS_ONE'),
    );
  });

  it('what stayed out of a package that was handed over can still be annulled, and the package stands', () => {
    const story = produced();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    story.by('receiving', first, 'prepare_package');
    story.heard('receiving', 'package_sealed', { package: digestOf('package'), bytes: 1, files: 1 });
    story.together('receiving', 'transmit');
    story.together('receiving', 'end_challenge', { outcome: 'UPHELD' });
    expect(story.status('receiving')).toBe('TRANSMITTED');
    expect(story.states.receiving.assistance).toMatchObject({
      setAside: { files: 2 },
      package: { digest: digestOf('package'), without: ['t1'] },
    });
    expect(story.states.requesting.targets[0]).toMatchObject({ annulled: true });
  });

  it('nothing is reported as without result while a court has something of it before it', () => {
    const story = ordered();
    story.by('receiving', first, 'record_challenge', { targets: ['t1'] });
    const none = [{ target: 't2', category: 'TRAFFIC', outcome: 'NO_DATA' }];
    story.by('provider', first, 'produce', { results: none, files: 0, perTarget: [] });
    expect(story.by('receiving', first, 'report_no_result')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
  });

  it('in no state that a story reaches is anything produced for an identifier that is before a court or annulled', () => {
    for (const { before, side, event, outcome } of allStoryEvents) {
      if (side !== 'provider' || event.kind !== 'act' || event.name !== 'produce') continue;
      if (outcome.outcome === 'refused' || before.kind !== 'ASSISTANCE') continue;
      const stopped = before.targets.filter(
        ({ id, withdrawn }) => withdrawn || before.assistance?.challengedTargets?.includes(id) === true,
      );
      const answered = event.detail.results.map(({ target }) => target);
      expect(stopped.filter(({ id }) => answered.includes(id))).toEqual([]);
    }
  });
});

describe('case A14: single identifiers of a formal request are withdrawn', () => {
  it('two people of different offices decide, and all sides know', () => {
    const story = produced();
    story.by('requesting', first, 'withdraw_identifiers', { targets: ['t1'] });
    expect(story.by('requesting', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('requesting', second, 'approve');
    for (const side of ['requesting', 'receiving', 'provider'] as const)
      expect(story.states[side].targets.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
    expect(sent(story, 'receiving', 'requesting')).toContain('identifiers_stopped');
  });

  it('only their files are closed, at the authority and at the provider, and each has the task to destroy them', () => {
    const story = produced();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    for (const side of ['receiving', 'provider'] as const) {
      expect(closedAt(story, side)).toEqual([true, false, true]);
      expect(story.states[side].assistance).toMatchObject({ setAside: { files: 2 }, productions: [{ files: 1 }] });
      expect(waiting(story, side)).toContain('DISPOSE_SET_ASIDE');
    }
    const report = story.history.findLast(
      ({ side, event }) => side === 'requesting' && event.kind === 'message' && event.code === 'identifiers_stopped',
    );
    expect(report?.event).toMatchObject({ body: { targets: ['t1'], setAside: 2, delivered: false } });
    story.by('receiving', first, 'prepare_package');
    expect(story.status('receiving')).toBe('PACKAGED');
  });

  it('a production of which nobody said what each file answers is closed whole', () => {
    const story = ordered();
    story.by('provider', first, 'produce', { results: FILES.results, files: 3, perTarget: undefined });
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    expect(story.states.receiving.assistance).toMatchObject({ setAside: { files: 3 }, productions: [] });
  });

  it('what was on its way is closed as it arrives, and nothing more is produced of it', () => {
    const story = ordered();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    expect(story.by('provider', first, 'produce', FILES)).toMatchObject(refusedAs('TARGET_WITHDRAWN'));
    const body = { ...FILES, production: digestOf('late'), complete: true };
    story.happen('receiving', { kind: 'message', code: 'production', from: 'provider', body } as never);
    expect(story.states.receiving.assistance).toMatchObject({ setAside: { files: 2 }, productions: [{ files: 1 }] });
  });

  it('the last one is not withdrawn so: that is a withdrawal of the request', () => {
    const story = ordered();
    expect(story.by('requesting', first, 'withdraw_identifiers', { targets: ['t1', 't2'] })).toMatchObject(
      refusedAs('NOTHING_LEFT'),
    );
  });

  it('an order that is not issued yet is applied for anew, without them', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL);
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    expect(story.states.receiving).toMatchObject({ status: 'EXEC_ASSIGNED', proposal: null });
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'grant_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(story.states.provider.targets.map(({ id }) => id)).toEqual(['t2']);
  });
});

describe('case A14: one identifier is denied while the other is withdrawn', () => {
  const DENIED = { denied: [{ target: 't1', category: 'TRAFFIC' }], conditions: [], conditionsText: null };

  /** The grant and the withdrawal cross, so that neither side could know that nothing would be left. */
  function crossed(): AssistanceStory {
    const story = new AssistanceStory().complete();
    story.by('receiving', first, 'grant', DENIED);
    const say = (side: Side, person: typeof first, name: 'approve' | 'withdraw_identifiers', detail: object): void => {
      const likely = detailOf(name, story.states[side], story.now, story.summary, story.chance);
      story.happen(side, act(name, person(side), { ...likely, ...detail }));
    };
    say('requesting', first, 'withdraw_identifiers', { targets: ['t2'] });
    say('receiving', second, 'approve', {});
    say('requesting', second, 'approve', {});
    story.deliverAll();
    return story;
  }

  it('nobody is asked to execute or to order nothing, and the requester is asked to withdraw the rest', () => {
    const story = crossed();
    for (const side of ['requesting', 'receiving'] as const) {
      const asked = openTasks(story.states[side], story.now).filter(({ code }) => code !== 'SEND_ORIGINAL');
      expect(asked.map(({ code, of }) => [code, of])).toEqual([['WITHDRAW_THE_REST', 'requesting']]);
    }
    expect(story.by('receiving', first, 'assign_execution')).toMatchObject(refusedAs('NOTHING_LEFT'));
    story.together('requesting', 'withdraw');
    expect(story.status('requesting')).toBe('WITHDRAWN');
  });

  it('what is left of a partly withdrawn request cannot be denied, which would be a refusal without its reasons', () => {
    const story = new AssistanceStory().complete();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    expect(story.by('receiving', first, 'grant', DENIED)).toMatchObject(refusedAs('NOTHING_LEFT'));
  });

  it('the last identifier of which something was granted is not withdrawn by itself', () => {
    const story = new AssistanceStory().granted(DENIED);
    const detail = { targets: ['t2'] };
    expect(story.by('requesting', first, 'withdraw_identifiers', detail)).toMatchObject(refusedAs('NOTHING_LEFT'));
  });
});
