/**
 * The second person approves what the first one was shown, and only while it is still so (docs/rules 2.0): where what a
 * proposal rests on has changed, it is refused by name, nothing follows, and it can be taken back or made anew. The
 * product asks this of every act for two people that any story proposes, for every part that its text says.
 */
import { describe, expect, it } from '@jest/globals';
import { outdatedBy } from '@comity/domain/approvals/grounds';
import { openTasks } from '@comity/domain/machine/waiting';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type AnyActRow, isActRow } from '@comity/domain/events/lifecycle';
import type { Actor } from '@comity/domain/events/act';
import type { DossierState } from '@comity/domain/state/dossier';
import { proposalGrounds, type ProposalGround } from '@comity/vocabulary/codes/proposal-grounds';
import type { Side } from '@comity/vocabulary/values/plain';
import { act } from './acts.ts';
import { digestOf, first, later, NOW, person, PLACES, POLICIES, second, summaryOf } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { fromHome } from './world.ts';

const OTHER = digestOf('something else');

/** Changes one part of what is recorded; null where the dossier has no such part. */
const CHANGES: Readonly<Record<ProposalGround, (state: DossierState) => DossierState | null>> = {
  IDENTIFIERS: (state) => ({
    ...state,
    targets: [
      ...state.targets,
      { id: 'new', categories: ['TRAFFIC'], withdrawn: false, objection: null, outcomes: {} },
    ],
  }),
  OBJECTIONS: (state) =>
    withPart(state.targets.length, { ...state, targets: state.targets.map((one) => ({ ...one, objection: 'OTHER' })) }),
  AMENDMENTS: (state) => ({
    ...state,
    amendments: [
      ...(state.amendments ?? []),
      { before: OTHER, request: OTHER, reason: OTHER, changes: { withdrawn: [], added: [] }, at: NOW, status: 'ASKED' },
    ],
  }),
  PROVIDER: (state) => ({ ...state, custodian: { provider: 'provider-other' } }),
  ORDERS: (state) => ({ ...state, orders: [...state.orders, { digest: OTHER, issuedAt: NOW, renewal: false }] }),
  HELD: (state) => ({
    ...state,
    holds: [
      ...state.holds,
      { id: 'new', items: [], snapshotAt: NOW, preservedUntil: later(NOW, 500), belowFloor: false, status: 'HELD' },
    ],
  }),
  EXTENSION: (state) => ({ ...state, extension: { status: 'EXT_SENT', until: later(NOW, 501) } }),
  RELEASE: (state) => ({ ...state, releaseNotice: state.releaseNotice === 'OBJECTS' ? 'BY_REFUSAL' : 'OBJECTS' }),
  // A further request beside the one that is known.
  FORMAL_REQUEST: (state) => ({
    ...state,
    furtherMla: [...(state.furtherMla ?? []), { status: 'RECEIVED', reference: 'MLA-9', date: '2026-03-09' }],
  }),
  CONDITIONS: ({ assistance, ...state }) =>
    assistance && {
      ...state,
      assistance: { ...assistance, conditions: { codes: ['RETURN'], text: OTHER, status: 'PROPOSED' } },
    },
  EVIDENCE: ({ assistance, ...state }) =>
    assistance && {
      ...state,
      assistance: {
        ...assistance,
        package: { digest: OTHER, bytes: 1, files: 1, sealedAt: NOW },
      },
    },
  COURT: ({ assistance, ...state }) =>
    assistance && { ...state, assistance: { ...assistance, challenged: !assistance.challenged } },
  OTHER_USE: ({ assistance, ...state }) =>
    assistance && { ...state, assistance: { ...assistance, keepAsked: '2031-01-01' } },
  CONSULTATION: (state) => ({ ...state, clarification: OTHER }),
  LOSSES: (state) => ({
    ...state,
    losses: [...(state.losses ?? []), { lost: [], reason: 'NOT_KNOWN', since: null, incident: 'I-9', told: false }],
  }),
  POSTPONEMENT: ({ assistance, ...state }) =>
    assistance && {
      ...state,
      assistance: { ...assistance, postponed: { reviewOn: '2031-01-01', holdContinues: true } },
    },
  LEGAL_HOLDS: ({ assistance, ...state }) =>
    assistance && {
      ...state,
      assistance: {
        ...assistance,
        legalHolds: [
          ...(assistance.legalHolds ?? []),
          { id: 999, by: 'third', office: 'third-office', at: NOW, reason: OTHER, reference: 'R-9' },
        ],
      },
    },
  LAW: ({ summary, ...state }) => summary && { ...state, summary: { ...summary, snapshot: OTHER } },
  NOT_RATIFIED: (state) => ({
    ...state,
    declined: [
      ...(state.declined ?? []),
      { act: 'accept', by: 'third', declinedBy: 'fourth', at: NOW, reason: OTHER, undone: false },
    ],
  }),
};

function withPart(count: number, changed: DossierState): DossierState | null {
  return count === 0 ? null : changed;
}

interface Proposed {
  name: string;
  state: DossierState;
}

/** Each act that any story proposes, at its side, in the first state in which a second person could approve it. */
const proposed: readonly Proposed[] = (() => {
  const found = new Map<string, Proposed>();
  for (const { before, outcome } of allStoryEvents) {
    if (outcome.outcome === 'refused' || outcome.state.proposal === null) continue;
    const state = { ...outcome.state, seq: before.seq + 1 };
    const name = `${state.kind} ${state.side} ${outcome.state.proposal.act}`;
    if (!found.has(name) && approved(state).outcome === 'decided') found.set(name, { name, state });
  }
  return [...found.values()];
})();

/** Another person than the first one approves, by the act that this proposal asks for. */
function approved(state: DossierState): ReturnType<typeof decide> {
  const { proposal } = state;
  if (proposal === null) throw new Error('nothing is proposed');
  const other =
    proposal.by === 'second' ? person(state.side, 'third', `${state.side}-third-office`) : second(state.side);
  const lifecycle = lifecycleOf(state);
  const own = lifecycle.rows.some((row) => isActRow(row) && row.act === proposal.act && row.hands === 'SECOND');
  const name = own ? (proposal.act as AnyActRow['act']) : 'approve';
  return decide(lifecycle, state, act(name, other, { shown: proposal.shown }), proposal.at);
}

describe('What a proposal rests on has changed before it is approved', () => {
  it('every act of two people is asked, on every side', () => {
    const known = PLACES.flatMap(({ kind, side }) => {
      const rows = lifecycleOf({ kind, side }).rows.filter(isActRow);
      return rows.filter(({ hands }) => hands !== 'ONE').map((row) => `${kind} ${side} ${row.act}`);
    });
    const shared = /(approve|uphold_declined)$/;
    const missing = [...new Set(known)].filter(
      (one) => !shared.test(one) && !proposed.some(({ name }) => name === one),
    );
    expect(missing).toEqual([]);
  });

  it.each(proposed)('Given $name, when nothing has changed, then it is approved', ({ state }) => {
    expect(outdatedBy(state)).toEqual([]);
    expect(approved(state).outcome).toBe('decided');
  });

  it.each(proposed)(
    'Given $name, when a part of it has changed, then it is refused and can be taken back',
    ({ state }) => {
      for (const ground of Object.keys(proposalGrounds) as ProposalGround[]) {
        const changed = CHANGES[ground](state);
        if (changed === null) continue;
        expect({ ground, outdated: outdatedBy(changed) }).toMatchObject({ outdated: [ground] });
        const answer = approved(changed);
        expect({ ground, outcome: answer.outcome }).toEqual({ ground, outcome: 'refused' });
        const waiting = openTasks(changed, NOW);
        expect(waiting.map(({ code }) => code)).not.toContain('APPROVE');
        if (state.status === 'TRANSLATING') continue;
        const [again] = waiting.filter(({ code }) => code === 'PROPOSE_AGAIN');
        expect({ ground, by: again?.by.length }).not.toMatchObject({ by: 0 });
        expect(again).toBeDefined();
      }
    },
  );

  it('Given a proposed withdrawal, when more data are preserved, then nothing is stored and it is proposed anew', () => {
    const liaison = (side: Side): Actor => person(side, 'liaison');
    const third = (side: Side): Actor => person(side, 'third', 'third-office');
    const story = new Story(summaryOf(2)).served();
    story.by('requesting', second, 'withdraw');
    story.by('provider', liaison, 'confirm_preservation', { results: story.results(['t1'], 90) });
    const before = story.states.requesting;
    expect(story.by('requesting', third, 'approve')).toMatchObject({
      ...refusedAs('PROPOSAL_OUTDATED'),
      about: ['HELD'],
    });
    expect(story.states.requesting).toEqual(before);
    story.by('requesting', second, 'withdraw', { shown: digestOf('the present text') });
    expect(outdatedBy(story.states.requesting)).toEqual([]);
    expect(story.by('requesting', third, 'approve').outcome).toBe('decided');
  });

  it('Given an outdated proposal of a colleague, when one person acts alone instead, then it is to be ratified', () => {
    const alone = { ...POLICIES, soloAtCriticalLife: true };
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE'), alone).sent();
    story.by('receiving', second, 'acknowledge');
    story.by('receiving', second, 'refuse');
    const { receiving } = story.states;
    story.states.receiving = { ...receiving, custodian: { provider: 'provider-other' } };
    story.by('receiving', first, 'accept');
    expect(story.states.receiving).toMatchObject({
      status: 'ACCEPTED',
      proposal: null,
      ratifications: [{ act: 'accept' }],
    });
  });

  it('Given a proposal of the version that kept no grounds, then it is approved as it was', () => {
    for (const { state } of proposed) {
      const { rests: _kept, ...earlier } = state.proposal ?? {};
      const changed = CHANGES.AMENDMENTS({ ...state, proposal: earlier as DossierState['proposal'] });
      expect(changed === null ? [] : outdatedBy(changed)).toEqual([]);
    }
  });

  it('Given a proposed refusal, when facts are added that the text does not say, then it is still to be approved', () => {
    const story = new Story().accepted();
    story.by('receiving', second, 'refuse');
    story.happen('receiving', fromHome('requesting', 'facts_added', { facts: digestOf('facts') }));
    expect(outdatedBy(story.states.receiving)).toEqual([]);
  });
});
