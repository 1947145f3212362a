/**
 * Three sides that each decide alone must still come to the same end. Random stories, with messages that cross, look
 * for what no single table shows: a message that its reader cannot take, a question that nobody can answer any more, a
 * provider that keeps data for an authority that has closed its dossier.
 */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { REQUEST_KINDS, type RequestKind, type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState, HoldStatus } from '@comity/domain/state/dossier';
import { assistanceSummaryOf, orderedByData, POLICIES, summaryOf } from './people.ts';
import { clockEnd, type StoryEvent, World } from './world.ts';

const stories = fc.record({
  seed: fc.integer(),
  length: fc.integer({ min: 1, max: 220 }),
  identifiers: fc.integer({ min: 1, max: 3 }),
  urgency: fc.constantFrom('CRITICAL_LIFE' as const, 'NORMAL' as const),
  soloAtCriticalLife: fc.boolean(),
  forwarding: fc.constantFrom('AUTOMATIC' as const, 'REVIEWED' as const),
  byData: fc.boolean(),
});
type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never;

function tell({ kind, seed, length, identifiers, urgency, byData, ...policies }: Story & { kind: RequestKind }): World {
  const preservation = summaryOf(identifiers, urgency);
  const asked = byData ? orderedByData(preservation) : preservation;
  const summary = kind === 'PRESERVATION' ? asked : assistanceSummaryOf(identifiers, urgency);
  const world = new World(seed, summary, { ...POLICIES, ...policies });
  for (let step = 0; step < length; step += 1) world.step();
  return world;
}

const runs = { numRuns: 250 };
const LATE: readonly HoldStatus[] = ['AT_RISK', 'LAPSED'];
const SERVED_ON: readonly Status[] = ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED'];

function line({ side, event, before, outcome }: StoryEvent): string {
  const what = event.kind === 'act' ? event.name : event.kind === 'message' ? `<${event.code}>` : `(${event.clock})`;
  const result = outcome.outcome === 'decided' ? outcome.state.status : outcome.code;
  return `${side} ${before.seq === 0 ? 'START' : before.status} ${what} -> ${result}`;
}
const storyText = (world: World): string =>
  world.history
    .filter((one) => one.outcome.outcome === 'decided' || one.event.kind === 'message')
    .map(line)
    .join('\n');

const urgencyOf = ({ summary, downgraded }: DossierState): unknown => [summary?.urgency, downgraded === true];

describe.each(REQUEST_KINDS)('Three sides of one request for %s', (kind) => {
  it('every message that reaches an open dossier is taken, however messages cross', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        world.deliverAll();
        const lost = world.history.filter(
          ({ event, outcome }) =>
            event.kind === 'message' && outcome.outcome === 'refused' && outcome.code !== 'DOSSIER_CLOSED',
        );
        if (lost.length > 0) throw new Error(storyText(world));
      }),
      runs,
    );
  });

  it('every clock that runs has an end that the table knows', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        for (const side of SIDES) {
          const state = world.states[side];
          for (const clock of state.clocks) {
            const outcome = decide(lifecycleOf(state), state, clockEnd(clock), world.now);
            if (outcome.outcome === 'refused')
              throw new Error(`${side} ${state.status} ${clock.id}\n${storyText(world)}`);
          }
        }
      }),
      runs,
    );
  });

  it('no authority closes while its provider still waits for it, and no requester waits for a closed one', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        world.deliverAll();
        // A copy of the evidence that is kept waits only for its own people.
        const providerWaits = world.isOpen('provider') && world.states.provider.status !== 'COPY_KEPT';
        // What was lost waits for the requester's own people to read it.
        const requesterWaits = world.isOpen('requesting') && world.states.requesting.lossUnread !== true;
        const stranded =
          (world.isClosed('receiving') && (providerWaits || requesterWaits)) ||
          (world.states.receiving.status === 'RELEASE_ORDERED' && !world.isOpen('provider'));
        if (stranded) throw new Error(storyText(world));
      }),
      runs,
    );
  });

  it('who is waited for knows it: questions and decisions are open on both sides', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        world.deliverAll();
        const { requesting, receiving } = world.states;
        if (!world.isOpen('requesting') || !world.isOpen('receiving')) return;
        if (receiving.status === 'NEED_INFO' && requesting.clarification === null) throw new Error(storyText(world));
        if (receiving.status === 'REQUESTER_DECIDES' && requesting.status !== 'REQUESTER_DECIDES')
          throw new Error(storyText(world));
        if (
          requesting.status === 'NEED_INFO' &&
          !['NEED_INFO', 'RELEASE_DUE', 'RELEASE_ORDERED'].includes(receiving.status)
        )
          throw new Error(storyText(world));
      }),
      runs,
    );
  });

  it('what the requester knows of a hold is what the authority knows', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        world.deliverAll();
        if (!world.isOpen('requesting')) return;
        for (const hold of world.states.requesting.holds) {
          const there = world.states.receiving.holds.find((one) => one.id === hold.id);
          expect(there).toMatchObject({ snapshotAt: hold.snapshotAt, preservedUntil: hold.preservedUntil });
        }
      }),
      runs,
    );
  });

  it('both States name the same status, identifiers and holds while no clock of a hold has run out', () => {
    const named = ({ targets, holds }: DossierState): unknown => ({
      targets: targets.map(({ id, withdrawn, objection, outcomes }) => ({ id, withdrawn, objection, outcomes })),
      holds: holds.map(({ id, status, items }) => ({ id, status, items })),
    });
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind, forwarding: 'AUTOMATIC' });
        world.deliverAll();
        const { requesting, receiving } = world.states;
        const late = SIDES.some((side) => world.states[side].holds.some((hold) => LATE.includes(hold.status)));
        if (late || !world.isOpen('requesting') || !world.isOpen('receiving')) return;
        expect(named(requesting)).toEqual(named(receiving));
        expect(urgencyOf(requesting)).toEqual(urgencyOf(receiving));
        const waits = [requesting, receiving].every(({ status }) => SERVED_ON.includes(status));
        if (waits && requesting.status !== receiving.status) throw new Error(storyText(world));
      }),
      runs,
    );
  });

  it('every story can be brought to its end by people', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const world = tell({ ...story, kind });
        for (let round = 0; round < 12; round += 1) {
          world.deliverAll();
          while (world.heardFromHome());
          world.formalRequestEnds();
          for (const side of SIDES) if (world.isOpen(side)) bringToEnd(world, side);
        }
        const open = SIDES.filter((side) => world.isOpen(side));
        if (open.length > 0) throw new Error(`${open.join()} open\n${storyText(world)}`);
      }),
      runs,
    );
  });
});

/** Two people lift the legal hold, and two people destroy the copy. */
const OWN_COPY = ['lift_legal_hold', 'approve', 'destroy_copy', 'approve'] as const;
const ENDS: Record<RequestKind, Record<Side, readonly Parameters<World['do']>[1][]>> = {
  PRESERVATION: {
    requesting: ['return_proposal', 'decide_after_loss', 'withdraw', 'approve'],
    receiving: [
      ...['return_proposal', 'return_order', 'acknowledge', 'acknowledge_loss'],
      ...['forward_answer', 'record_mla_end', 'approve', 'announce_release', 'release', 'approve'],
    ] as const,
    provider: ['confirm_release'],
  },
  ASSISTANCE: {
    requesting: ['return_proposal', 'withdraw', 'accept_evidence', 'lift_legal_hold', 'approve', 'dispose', 'approve'],
    receiving: [
      'return_proposal',
      'end_challenge',
      'transmit_again',
      'waive_return',
      'approve',
      ...OWN_COPY,
      'dispose_set_aside',
      'approve',
    ],
    provider: ['return_proposal', ...OWN_COPY, 'confirm_recall', 'approve'],
  },
};

/** The requester withdraws or disposes of what it has, the authority recalls or releases, and the provider confirms. */
function bringToEnd(world: World, side: Side): void {
  const tries = ENDS[world.kind];
  const reconsidered = world.states[side].clocks.find((clock) => clock.id === 'RECONSIDERATION');
  if (reconsidered !== undefined) world.happen(side, clockEnd(reconsidered));
  for (const name of tries[side]) {
    for (let attempt = 0; attempt < 6 && world.isOpen(side); attempt += 1) {
      if (name === 'return_proposal' && attempt > 0) break;
      world.do(side, name);
    }
  }
}
