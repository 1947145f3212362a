/**
 * A withdrawal reaches every holder of the data: nothing stays downloadable, what is held is returned or destroyed with a
 * certificate, the requester hears the true numbers, and what was preserved is kept as before (docs/rules 2.7).
 */
import { describe, expect, it } from '@jest/globals';
import { closedTo } from '@comity/domain/assistance/produced-data';
import { recallCounts } from '@comity/domain/assistance/recall';
import { openTasks } from '@comity/domain/machine/waiting';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { digestOf, first, second } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { refusedAs, sent } from './story-expectations.ts';
import { Story } from './story.ts';
import { fromHome } from './world.ts';
import { inUse } from './keeping-story.ts';

const FILES = {
  results: ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' })),
  files: 2,
};
const ordered = (): AssistanceStory => new AssistanceStory().granted(UNCONDITIONAL).ordered();

function withdrawn(story: AssistanceStory): AssistanceStory {
  story.together('requesting', 'withdraw');
  return story;
}

/** The moments at which a requester may withdraw, each with what the State that gives holds then. */
const MOMENTS = [
  ['while the order is with the provider', () => ordered(), 0],
  ['after a production', () => produced(), 2],
  ['while it is packed', () => produced('prepare_package'), 2],
  ['after the hand-over', () => handedOver(), 2],
] as const;

function produced(...then: 'prepare_package'[]): AssistanceStory {
  const story = ordered();
  story.by('provider', first, 'produce', FILES);
  for (const name of then) story.by('receiving', first, name);
  return story;
}

function handedOver(): AssistanceStory {
  const story = ordered().sealed();
  story.together('receiving', 'transmit');
  return story;
}

describe.each(MOMENTS)('case A14: withdrawn %s', (_when, told, files) => {
  it('nothing can be read, produced, packed or handed over any more, on any side', () => {
    const story = withdrawn(told());
    for (const side of ['receiving', 'provider'] as const) {
      const { seq } = story.states[side];
      for (let event = 1; event <= seq; event += 1)
        expect(closedTo(story.states[side], ['RCV_COURT', 'AUDITOR', 'PROVIDER_LIAISON'], event)).toBe('SET_ASIDE');
      expect(closedTo(story.states[side], ['RCV_COURT', 'AUDITOR', 'PROVIDER_LIAISON'], null)).toBe('SET_ASIDE');
    }
    expect(story.by('provider', first, 'produce', FILES)).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    for (const name of ['prepare_package', 'transmit'] as const)
      expect(story.by('receiving', first, name).outcome).toBe('refused');
  });

  it('the request stays open until the provider has confirmed and what was closed is gone, each of them a task', () => {
    const story = withdrawn(told());
    const waiting = (side: 'receiving' | 'provider'): string[] =>
      openTasks(story.states[side], story.now).map(({ code }) => code);
    expect(waiting('provider')).toContain('CONFIRM_RECALL');
    expect(waiting('receiving')).toContain('CONFIRM_RECALL');
    expect(waiting('receiving').includes('DISPOSE_SET_ASIDE')).toBe(files > 0);
    story.together('provider', 'confirm_recall', { uploads: 3 });
    expect(story.status('provider')).toBe('WITHDRAWN');
    if (files > 0) story.together('receiving', 'dispose_set_aside', { how: 'RETURNED' });
    if (story.status('requesting') === 'IN_USE') story.together('requesting', 'dispose', { how: 'DESTROYED' });
    expect(story.isClosed('receiving')).toBe(true);
    expect(story.isClosed('requesting')).toBe(true);
  });

  it('the requester hears at each step how many files there were and what became of them', () => {
    const story = withdrawn(told());
    expect(story.states.requesting.assistance?.recallReported).toMatchObject({
      produced: files,
      received: files,
      stateDestroyed: 0,
      providerDestroyed: null,
      allDone: false,
    });
    story.together('provider', 'confirm_recall', { uploads: 3 });
    if (files > 0) story.together('receiving', 'dispose_set_aside', { how: 'DESTROYED' });
    expect(story.states.requesting.assistance?.recallReported).toEqual({
      produced: files,
      transmitted: story.states.receiving.assistance?.handedOver,
      received: files,
      stateDestroyed: files,
      stateReturned: 0,
      providerDestroyed: files,
      providerUploads: 3,
      allDone: true,
    });
  });
});

describe('case A14: what crosses a withdrawal', () => {
  it('a production that was on its way is counted and not taken over', () => {
    const story = withdrawn(ordered());
    const body = { results: FILES.results, production: digestOf('late'), files: 4, complete: true };
    story.happen('receiving', { kind: 'message', code: 'production', from: 'provider', body } as never);
    expect(story.states.receiving.assistance).toMatchObject({ productions: [], recall: { produced: 4, received: 0 } });
    expect(recallCounts(story.states.receiving)).toMatchObject({ produced: 4, allDone: false });
  });

  it('a breach that the provider reports is still a breach', () => {
    const story = withdrawn(ordered());
    const body = { targets: ['t1'], notifiedAt: story.now };
    story.happen('receiving', { kind: 'message', code: 'user_notification_report', from: 'provider', body } as never);
    expect(story.states.receiving.compromised).toBe(true);
  });

  it('where the provider can no longer confirm, two people of different offices record how it is known', () => {
    const story = withdrawn(ordered());
    story.by('receiving', first, 'record_recall_confirmed');
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.status('receiving')).toBe('WITHDRAWN');
    expect(story.states.requesting.assistance?.recallReported).toMatchObject({
      providerDestroyed: null,
      allDone: true,
    });
  });

  it('a report of a version that says nothing of what is left closes the request as it did then', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL);
    story.by('requesting', first, 'withdraw');
    story.by('requesting', second, 'approve');
    expect(story.status('requesting')).toBe('WITHDRAWN');
    const before = ordered();
    const state = { ...before.states.requesting, status: 'RECALLED' as const };
    before.states.requesting = state;
    before.happen('requesting', {
      kind: 'message',
      code: 'recall_report',
      from: 'receiving',
      body: { produced: 0, transmitted: false },
    });
    expect(before.status('requesting')).toBe('WITHDRAWN');
  });
});

describe('case A14: an order that is taken back as impossible', () => {
  it('keeps the request open until the provider has stopped', () => {
    const story = ordered();
    story.together('receiving', 'record_impossibility');
    expect([story.status('requesting'), story.status('receiving'), story.status('provider')]).toEqual([
      'NOT_POSSIBLE',
      'RECALLED',
      'RECALLED',
    ]);
    story.together('provider', 'confirm_recall');
    expect(story.status('receiving')).toBe('NOT_POSSIBLE');
    expect(sent(story, 'receiving', 'requesting')).not.toContain('recall_report');
  });
});

describe('case A14: the preservation that the request followed', () => {
  const told = { reference: 'MLA-1', date: '2026-03-02' };

  it('is kept as before at both States, and nobody is told that it is released', () => {
    const story = new Story().holding();
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', told));
    story.deliverAll();
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['MLA_LINKED', 'MLA_LINKED']);
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: story.now }));
    story.deliverAll();
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null, holds: [{ status: 'HELD' }] });
      expect(story.runs(side, 'BUD29_FLOOR')).toBe(true);
    }
  });

  it('goes on waiting for another request that it waits for', () => {
    const story = new Story().holding();
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', told));
    story.deliverAll();
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-2', at: story.now }));
    story.deliverAll();
    expect(story.states.receiving).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
  });

  it('learns of the withdrawal from the formal request', () => {
    const story = withdrawn(ordered());
    expect(sent(story, 'receiving', 'receiving')).toContain('assistance_withdrawn');
  });
});

it('case A14: in no state that a story reaches is a request closed over files that nobody has returned or destroyed', () => {
  for (const { outcome } of allStoryEvents) {
    if (outcome.outcome === 'refused' || outcome.state.kind !== 'ASSISTANCE') continue;
    const { status, assistance, side } = outcome.state;
    if (side === 'requesting' || (status !== 'WITHDRAWN' && status !== 'COMPLETED')) continue;
    if (assistance?.recall !== undefined) expect(assistance.setAside?.files ?? 0).toBe(0);
  }
});

it('case A14: evidence in use is returned or destroyed by the requester, and nothing is withdrawn over it', () => {
  expect(inUse().by('requesting', first, 'withdraw')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
});
