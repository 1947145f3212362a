/**
 * Every act, message and clock in every status of every side leads to a decision or a named refusal, never to an
 * exception.
 */
import { CLOCK_IDS } from '@comity/vocabulary/clocks';
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import { SIDES } from '@comity/vocabulary/values/plain';
import { describe, expect, it } from '@jest/globals';
import { messageBodies } from '@comity/contracts/exchange';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { type DossierEvent } from '@comity/domain/events/event';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { act, ACT_NAMES, detailOf } from './acts.ts';
import { Chance } from './chance.ts';
import { messages, statesOf } from './random-stories.ts';
import { assistanceSummaryOf, first, NOW, type Place, PLACES, second, start, summaryOf } from './people.ts';
import { clockEnd } from './world.ts';

function eventsFor(state: DossierState): DossierEvent[] {
  const chance = new Chance(state.seq);
  const summary = state.kind === 'PRESERVATION' ? summaryOf(2) : assistanceSummaryOf(2);
  const acts = ACT_NAMES.flatMap((name) =>
    [first, second].map((who) => act(name, who(state.side), detailOf(name, state, NOW, summary, chance))),
  );
  const anyMessage = [...messages().values()].flatMap((message) => SIDES.map((from) => ({ ...message, from })));
  const clocks = CLOCK_IDS.flatMap((id) =>
    (['warning', 'alarm', 'end'] as const).map((phase) =>
      clockEnd({ id, subject: state.holds[0]?.id ?? 'dossier' }, phase),
    ),
  );
  return [...acts, ...anyMessage, ...clocks];
}

/** Each status occurs as stories reach it, and with nothing in it at all, which no story reaches. */
function statesToTry(place: Place): DossierState[] {
  const reached = statesOf(place, 2);
  const blank = start(place.kind, place.side);
  return [blank, ...STATUSES.flatMap((status) => [{ ...blank, status, seq: 1 }, ...(reached.get(status) ?? [])])];
}

/** Writing to a frozen object throws in a module. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe.each(PLACES)('The $side side of a request for $kind', (place) => {
  it('answers every event in every status with a decision or a named refusal, and leaves its input alone', () => {
    const codes = new Set<string>(REFUSAL_CODES);
    let answers = 0;
    for (const state of statesToTry(place).map(frozen)) {
      for (const event of eventsFor(state)) {
        const outcome = decide(lifecycleOf(state), state, event, NOW);
        const named = outcome.outcome === 'refused' ? codes.has(outcome.code) : true;
        if (!named) throw new Error(JSON.stringify(outcome));
        answers += 1;
      }
    }
    expect(answers).toBeGreaterThan(STATUSES.length * (ACT_NAMES.length + CLOCK_IDS.length * 3));
  });
});

it('the stories have sent a message of every code', () => {
  expect([...messages().keys()].sort()).toEqual(Object.keys(messageBodies).sort());
});
