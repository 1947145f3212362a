/**
 * Whatever way a story takes to its end, the end has the safeguards that its kind needs: two people where a side decides
 * it, the other State told, no file left with nobody to answer for it, and a hold that learns what became of the request
 * for which it was kept (docs/rules 2.0, 2.1, 2.6, 2.7).
 */
import { describe, expect, it } from '@jest/globals';
import { setAsideOf } from '@comity/domain/assistance/set-aside';
import type { Decision } from '@comity/domain/events/decision';
import type { DossierEvent } from '@comity/domain/events/event';
import { evidenceIsHere } from '@comity/domain/retention/legal-hold';
import type { DossierState } from '@comity/domain/state/dossier';
import type { ActName } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import { allStoryEvents, lifecycleOf } from './random-stories.ts';

interface End {
  side: Side;
  before: DossierState;
  event: DossierEvent;
  decision: Decision;
}

const ends: readonly End[] = allStoryEvents.flatMap((storyEvent): End[] => {
  const { side, before, event, outcome } = storyEvent;
  const { terminal } = lifecycleOf(storyEvent);
  if (outcome.outcome !== 'decided' || before.seq === 0 || terminal.includes(before.status)) return [];
  return terminal.includes(outcome.state.status) ? [{ side, before, event, decision: outcome }] : [];
});

/** One person does these: they state a fact that another side decides on, or end what has not left the house yet. */
const BY_ONE: Partial<Record<ActName, string>> = {
  report_not_preserved: 'The provider states what it does not have.',
  report_loss: 'The provider states what is gone.',
  confirm_release: 'Two people of the State have ordered the release.',
  forward_answer: 'The provider has answered that there is nothing to keep.',
  acknowledge_loss: 'The data are gone already.',
  decide_after_loss: 'The data are gone already.',
};

const name = ({ before, event, decision, side }: End): string => {
  const what =
    event.kind === 'act'
      ? `${event.name} ${event.name === 'approve' ? (before.proposal?.act ?? '') : ''}`.trim()
      : event.kind === 'message'
        ? `<${event.code}>`
        : event.clock;
  return `${before.kind} ${side}: ${before.status} ${what} -> ${decision.state.status}`;
};

/** Nothing has left the house, so no other side has to do with the end. */
const isUnsent = ({ side, before }: End): boolean =>
  side === 'requesting' && ['DRAFT', 'VALIDATED', 'TRANSLATING', 'CENTRAL_AUTH_REVIEW'].includes(before.status);

function decidedByOnePerson(all: readonly End[]): string[] {
  return all
    .filter((end) => {
      const { event, before } = end;
      if (event.kind !== 'act' || event.name in BY_ONE || isUnsent(end)) return false;
      return event.name !== 'approve' || before.proposal === null || before.proposal.by === event.by.member;
    })
    .map(name);
}

/** The requester is told by the end itself, or has brought it about. */
function untoldRequester(all: readonly End[]): string[] {
  return all
    .filter(({ side, before, event, decision }) => {
      if (side !== 'receiving' || (event.kind === 'message' && event.from === 'requesting')) return false;
      // It has disposed of what it had, or its report of the recall has gone out before the provider's word came.
      if (before.status === 'COPY_KEPT' || before.assistance?.recall !== undefined) return false;
      return !decision.sends.some(({ to }) => to === 'requesting');
    })
    .map(name);
}

function filesLeft(all: readonly End[]): string[] {
  return all
    .filter(({ side, decision: { state } }) => {
      if (state.assistance === null) return false;
      return setAsideOf(state).files > 0 || (side === 'receiving' && evidenceIsHere(state));
    })
    .map(name);
}

/** A request that was executed is told at home with its delivery, and one that is recalled with the recall. */
function untoldHold(all: readonly End[]): string[] {
  return all
    .filter(({ side, before, decision: { state, sends } }) => {
      const follows = state.summary?.assistance?.preservation != null;
      if (side !== 'receiving' || !follows || state.assistance?.handedOver === true) return false;
      if (before.status === 'COPY_KEPT' || before.assistance?.recall !== undefined) return false;
      return !sends.some(({ to }) => to === 'receiving');
    })
    .map(name);
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();

describe('section 6: the end of a dossier', () => {
  it('is found by stories in every way that the tables know', () => {
    expect(ends.length).toBeGreaterThan(1000);
    expect(new Set(ends.map(({ decision }) => decision.state.status)).size).toBeGreaterThan(5);
  });

  it('is decided by two people, whoever decides it (docs/rules 2.0)', () => {
    expect(distinct(decidedByOnePerson(ends))).toEqual([]);
  });

  it('is told to the requesting State when it comes about at the requested one (docs/rules 2.7)', () => {
    expect(distinct(untoldRequester(ends))).toEqual([]);
  });

  it('leaves no file behind that nobody has to return or destroy (docs/rules 2.6, 2.7)', () => {
    expect(distinct(filesLeft(ends))).toEqual([]);
  });

  it('is told to the hold that was kept for the request (Art. 29(7); docs/rules 2.1)', () => {
    expect(distinct(untoldHold(ends))).toEqual([]);
  });
});

describe('section 6: an end without a safeguard is found', () => {
  const refusal = ends.find(
    ({ before, side, event }) =>
      side === 'receiving' && before.kind === 'ASSISTANCE' && event.kind === 'act' && before.proposal?.act === 'refuse',
  );
  if (refusal === undefined) throw new Error('No story refuses a formal request');
  const planted = (change: Partial<End>): End[] => [{ ...refusal, ...change }];
  const silent: Decision = { ...refusal.decision, sends: [] };

  it('when the person who proposed it approves it', () => {
    const { event, before } = refusal;
    if (event.kind !== 'act' || before.proposal === null) throw new Error('A refusal is approved');
    const alone = { ...before, proposal: { ...before.proposal, by: event.by.member } };
    expect(decidedByOnePerson(planted({ before: alone }))).toHaveLength(1);
  });

  it('when nobody is told', () => {
    expect(untoldRequester(planted({ decision: silent }))).toHaveLength(1);
    expect(untoldHold(planted({ decision: silent }))).toHaveLength(1);
  });

  it('when files stay', () => {
    const { state } = refusal.decision;
    if (state.assistance === null) throw new Error('A formal request has its part of the state');
    const assistance = { ...state.assistance, setAside: { ranges: [], files: 1, total: 1 } };
    expect(filesLeft(planted({ decision: { ...refusal.decision, state: { ...state, assistance } } }))).toHaveLength(1);
  });
});
