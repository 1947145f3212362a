/**
 * Everything that a person types of a time is held against what it follows and against now (case A17): each instant and
 * day of each act that some story does is set to another century, and the act is refused, save where nothing bounds it.
 */
import { ACTS } from '@comity/vocabulary/acts';
import { describe, expect, it } from '@jest/globals';
import type { AnyAct } from '@comity/domain/events/act';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { NOW } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import type { StoryEvent } from './world.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const CENTURY: Record<Bound, string> = { early: '1926', late: '2126' };
type Bound = 'early' | 'late';

/** Nothing bounds these on this side, for the reason beside them. */
const UNBOUNDED: Readonly<Record<string, { bound: Bound | 'both'; why: string }>> = {
  'ask_extension.until': { bound: 'late', why: 'the requested State decides how long' },
  'confirm_preservation.results.preservedUntil': { bound: 'late', why: 'a provider may keep as long as it likes' },
  'confirm_preservation.results.snapshotAt': { bound: 'early', why: 'a provider may have copied before the order' },
  'confirm_extension.holds.preservedUntil': { bound: 'late', why: 'a provider may keep as long as it likes' },
  'renew_order.until': { bound: 'late', why: 'only a State whose law sets a number of renewals bounds it' },
  'report_user_notified.notifiedAt': { bound: 'early', why: 'a user may have been told before the order came' },
  'state_mla_sent.date': { bound: 'early', why: 'a formal request may be older than the preservation' },
  'confirm_mla_received.date': { bound: 'early', why: 'it is held against the day of sending where that is known' },
  'state_original_sent.date': { bound: 'early', why: 'an original may be sent before the copy' },
  'decide_extension.until': { bound: 'both', why: 'domestic law sets the length, and a denial names no end' },
  'hand_over.until': { bound: 'late', why: 'a colleague may be away for any time' },
  'grant.keepUntil': { bound: 'late', why: 'a condition of use may run as long as the State wants' },
  'ask_secondary_use.keepUntil': { bound: 'late', why: 'the other State decides how long' },
  'set_retention.keepUntil': { bound: 'late', why: 'an organization keeps as long as no condition forbids it' },
};

/** Returns the paths of all times in what was typed, without the numbers of lists. */
function timesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return INSTANT.test(value) || DAY.test(value) ? [[...path]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    timesIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withCentury(value: unknown, [key, ...rest]: readonly (string | number)[], century: string): unknown {
  if (key === undefined) return century + String(value).slice(4);
  if (Array.isArray(value))
    return (value as unknown[]).map((one, index) => (index === key ? withCentury(one, rest, century) : one));
  return { ...(value as object), [key]: withCentury((value as Record<string, unknown>)[key], rest, century) };
}

/** Decides the act again with this detail, at the beginning of the stories. */
function isDecided({ before }: StoryEvent, act: AnyAct, detail: unknown): boolean {
  return decide(lifecycleOf(before), before, { ...act, detail } as AnyAct, NOW).outcome === 'decided';
}

const unjudged = new Map<string, Set<Bound>>();
const judged = new Set<string>();
for (const told of allStoryEvents) {
  const { event } = told;
  if (event.kind !== 'act' || event.name === 'submit') continue;
  const paths = timesIn(event.detail).filter(([field]) => String(field) in ACTS[event.name].fields);
  if (paths.length === 0 || !isDecided(told, event, event.detail)) continue;
  for (const path of paths) {
    const field = [event.name, ...path.filter((one) => typeof one === 'string')].join('.');
    judged.add(field);
    for (const bound of ['early', 'late'] as const) {
      const isOpen = isDecided(told, event, withCentury(event.detail, path, CENTURY[bound]));
      if (isOpen) unjudged.set(field, (unjudged.get(field) ?? new Set()).add(bound));
    }
  }
}

describe('case A17: the order of events', () => {
  it('is judged for every time that a person types, in every act', () => {
    const open = [...unjudged].flatMap(([field, bounds]) =>
      [...bounds]
        .filter((bound) => ![bound, 'both'].includes(UNBOUNDED[field]?.bound ?? ''))
        .map((bound) => `${field} ${bound}`),
    );
    expect(open.sort()).toEqual([]);
  });

  it('is tried on the acts whose times people type', () => {
    expect([...judged]).toEqual(
      expect.arrayContaining(['serve.servedAt', 'confirm_release.releasedAt', 'record_sending.sentAt']),
    );
  });
});
