/**
 * A task that waits is ended by an act that answers it, done in full with its details and by two people where it takes two.
 * Being free of bars is not enough: what the details can never fulfil waits for ever at somebody who can do nothing.
 */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@comity/domain/events/act';
import { isActRow } from '@comity/domain/events/lifecycle';
import { waitsForRelease } from '@comity/domain/holds/release';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { openTasks } from '@comity/domain/machine/waiting';
import type { DossierState } from '@comity/domain/state/dossier';
import type { ActName } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import { act, detailOf } from './acts.ts';
import { Chance } from './chance.ts';
import { statesAt } from './explored-states.ts';
import { first, later, NOW as BEGAN, person, PLACES, second, summaryOf } from './people.ts';

/** Whatever a story has recorded lies before this instant. */
const NOW = later(BEGAN, 3_000);
const TRIES = 8;

const people = (side: Side): Actor[] => [first(side), second(side), person(side, 'third', `${side}-third-office`)];

/** What a person who has read the dossier writes, where the likely details of a story do not fit every state. */
const FITTING: Partial<Record<ActName, (state: DossierState) => object[]>> = {
  acknowledge_message: ({ letters = [] }) =>
    letters.filter(({ sent, read }) => !sent && read === null).map(({ side, letter }) => ({ from: side, letter })),
  state_mla_sent: () => [{ reference: 'MLA-77', date: NOW.slice(0, 10) }],
  identify_custodian: () => [{ keptBy: 'provider-elsewhere' }],
  dispose: () => [{ how: 'DESTROYED' }],
  release_identifiers: ({ targets }) => targets.filter(waitsForRelease).map(({ id }) => ({ targets: [id] })),
};

/** True where somebody can do the act now, or propose it. */
function canBeDone(state: DossierState, name: ActName): boolean {
  const details = FITTING[name]?.(state) ?? [{}];
  return people(state.side).some((who) =>
    details.some((fitting) =>
      Array.from({ length: TRIES }, (_, seed) => new Chance(seed)).some((chance) => {
        const likely = detailOf(name, state, NOW, state.summary ?? summaryOf(1), chance);
        return decide(lifecycleOf(state), state, act(name, who, { ...likely, ...fitting }), NOW).outcome === 'decided';
      }),
    ),
  );
}

describe.each(PLACES)('at the $side side of a request for $kind', ({ kind, side }) => {
  it('each open task is ended by an act that somebody can do in full', () => {
    const stuck = new Set<string>();
    for (const state of statesAt({ kind, side })) {
      // What waits for a second person, or goes back, comes first.
      if (state.proposal !== null) continue;
      for (const { code, of } of openTasks(state, NOW)) {
        if (of !== side) continue;
        const answers = lifecycleOf(state)
          .rows.filter(isActRow)
          .filter((row) => row.from.includes(state.status) && row.step.answers.includes(code))
          .map((row): ActName => row.act);
        if (![...new Set(answers)].some((name) => canBeDone(state, name))) stuck.add(`${code} in ${state.status}`);
      }
    }
    expect([...stuck].sort()).toEqual([]);
  });
});
