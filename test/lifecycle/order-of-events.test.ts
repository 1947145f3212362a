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
import { ENTERED_CODES } from '@comity/vocabulary/messages';
import type { AnyMessage } from '@comity/domain/events/message';
import { implausible } from '@comity/domain/machine/plausible';

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

/** Nothing bounds these where they are entered for a side that does not use Comity, for the reason beside them. */
const UNBOUNDED_WHEN_ENTERED: typeof UNBOUNDED = {
  'extension_request.until': { bound: 'late', why: 'the requested State decides how long' },
  'extension_decision.until': { bound: 'late', why: 'the law of the other State sets the length' },
  'hold_renewed.holds.preservedUntil': { bound: 'late', why: 'a provider may keep as long as it likes' },
  'renewal_confirmation.holds.preservedUntil': { bound: 'late', why: 'a provider may keep as long as it likes' },
  'preservation_confirmation.results.preservedUntil': { bound: 'late', why: 'a provider may keep as long as it likes' },
  'preservation_confirmation.results.snapshotAt': { bound: 'early', why: 'it may have copied before the order' },
  'preservation_answer.answers.results.preservedUntil': {
    bound: 'late',
    why: 'a provider may keep as long as it likes',
  },
  'preservation_answer.answers.results.snapshotAt': { bound: 'early', why: 'it may have copied before the order' },
  'user_notification_report.notifiedAt': { bound: 'early', why: 'a user may have been told before the order came' },
  'mla_sent.date': { bound: 'early', why: 'a formal request may be older than the preservation' },
  'mla_received.date': { bound: 'early', why: 'a formal request may be older than the preservation' },
  'original_sent.date': { bound: 'early', why: 'an original may be sent before the copy' },
  'grant.conditions.keepUntil': { bound: 'late', why: 'a condition of use may run as long as the State wants' },
  'secondary_use_request.keepUntil': { bound: 'late', why: 'the State that gave the evidence decides how long' },
  'secondary_use_decision.keepUntil': { bound: 'late', why: 'the State that gave the evidence decides how long' },
  'postponement.reviewOn': { bound: 'late', why: 'the rule of the other State sets the longest time' },
};

/** The instant at which another side says it did something is held against its own first message when it is entered. */
const HELD_AGAINST_SENDING = /\.at$/u;

describe('case A17: the order of events in what is entered for a side that does not use Comity', () => {
  const entered: readonly string[] = ENTERED_CODES;
  const isFit = (state: StoryEvent['before'], event: AnyMessage, body: unknown): boolean =>
    implausible(state, { ...event, body } as AnyMessage, NOW) === null;
  const open = new Map<string, Set<Bound>>();
  const tried = new Set<string>();
  for (const { event, before } of allStoryEvents) {
    if (event.kind !== 'message' || !entered.includes(event.code) || !isFit(before, event, event.body)) continue;
    for (const path of timesIn(event.body)) {
      const field = [event.code, ...path.filter((one) => typeof one === 'string')].join('.');
      tried.add(field);
      for (const bound of ['early', 'late'] as const)
        if (isFit(before, event, withCentury(event.body, path, CENTURY[bound])))
          open.set(field, (open.get(field) ?? new Set()).add(bound));
    }
  }

  it('is judged for every time in every message', () => {
    const unheld = [...open].flatMap(([field, bounds]) => {
      const allowed = HELD_AGAINST_SENDING.test(field) ? 'early' : UNBOUNDED_WHEN_ENTERED[field]?.bound;
      return [...bounds].filter((bound) => allowed !== bound).map((bound) => `${field} ${bound}`);
    });
    expect(unheld.sort()).toEqual([]);
  });

  it('is tried on every message whose times are ends, and on what has happened', () => {
    const times = [
      ...['extension_request.until', 'extension_decision.until', 'postponement.reviewOn'],
      ...['secondary_use_request.keepUntil', 'secondary_use_decision.keepUntil', 'mla_received.date'],
    ];
    expect(times.filter((one) => !tried.has(one))).toEqual([]);
  });
});
