/**
 * Whoever waits is told for whom. Once every message has arrived, the three sides must mean the same: nobody waits for a
 * side that has closed its dossier, and while somebody waits somebody has something to do.
 */
import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { openTasks } from '@comity/domain/machine/waiting';
import { REQUEST_KINDS, type RequestKind, type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { amendment, corrected } from './amendments.ts';
import { crossing } from './amendment-stories.ts';
import { detailOf } from './acts.ts';
import { assistanceSummaryOf, first, later, orderedByData, POLICIES, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { sent } from './story-expectations.ts';
import { World } from './world.ts';

const SEEDS = { PRESERVATION: 160, ASSISTANCE: 160 } as const;
const ROUNDS = { PRESERVATION: 8, ASSISTANCE: 14 } as const;
const STEPS = 25;
const STATES = ['requesting', 'receiving'] as const;

function asked(kind: RequestKind, seed: number): RequestSummary {
  const urgency = seed % 4 === 0 ? 'CRITICAL_LIFE' : 'NORMAL';
  if (kind === 'ASSISTANCE') return assistanceSummaryOf(1 + (seed % 2), urgency);
  const summary = summaryOf(1 + (seed % 3), urgency);
  return seed % 5 === 0 ? orderedByData(summary) : summary;
}

/** Everything that was said has arrived, at home too. */
function settle(world: World): void {
  world.deliverAll();
  while (world.heardFromHome()) world.deliverAll();
}

/** Calls `see` with the three sides of many stories, each time all messages have arrived. */
function walk(kind: RequestKind, see: (world: World) => void): void {
  for (let seed = 0; seed < SEEDS[kind]; seed += 1) {
    // Every answer is passed on at once, so that what each side knows does not differ.
    const policies = { ...POLICIES, soloAtCriticalLife: seed % 8 === 0, forwarding: 'AUTOMATIC' as const };
    const world = new World(seed, asked(kind, seed), policies);
    for (let round = 0; round < ROUNDS[kind]; round += 1) {
      for (let step = 0; step < STEPS; step += 1) world.step();
      settle(world);
      see(world);
    }
  }
}

const tasksAt = (world: World, side: Side) => (world.isOpen(side) ? openTasks(world.states[side], world.now) : []);

/** Returns the decisions that the requesting State waits for and that nobody at the requested State has to make. */
function undecided(world: World): string[] {
  const { receiving } = world.states;
  // What waits behind a question, another proposal or a release that is due comes after it.
  const behind =
    receiving.proposal !== null || ['NEED_INFO', 'REQUESTER_DECIDES', 'RELEASE_DUE'].includes(receiving.status);
  const there = tasksAt(world, 'receiving').map(({ code }) => code);
  return tasksAt(world, 'requesting')
    .filter(({ code, of }) => of === 'receiving' && DECIDED_ABROAD.includes(code) && !there.includes(code) && !behind)
    .map(({ code }) => `${code} of receiving ${receiving.status}`);
}

const DECIDED_ABROAD: readonly string[] = ['DECIDE_AMENDMENT'];

describe('case A15: an amendment that crosses the release', () => {
  it('Given the data are being released, when it arrives, then it is answered and the requester waits for nobody', () => {
    const story = crossing();
    expect(story.status('receiving')).toBe('RELEASE_ORDERED');
    expect(undecided(story)).toEqual([]);
    for (const side of STATES) expect(story.states[side].amendments).toMatchObject([{ status: 'RELEASED' }]);
    expect(sent(story, 'receiving', 'requesting')).toContain('amendment_answer');
  });

  it('Given it waits when nothing is left to ask for, then the release answers it', () => {
    const story = new Story().holding();
    const asking = amendment(story.states.requesting, story.summary, corrected(story.states.requesting, 't1'));
    story.together('requesting', 'amend_request', asking);
    const { receiving } = story.states;
    story.states.receiving = { ...receiving, status: 'RELEASE_DUE' };
    expect(story.together('receiving', 'release').outcome).toBe('decided');
    expect(undecided(story)).toEqual([]);
    for (const side of STATES) expect(story.states[side].amendments).toMatchObject([{ status: 'RELEASED' }]);
  });
});

describe('an extension that crosses the release', () => {
  it('Given the data are being released, when it arrives, then the requester learns that nobody decides on it', () => {
    const story = new Story({ ...summaryOf(1), rules: { ...summaryOf(1).rules, bound: false } }).holding();
    story.by('receiving', first, 'announce_release');
    story.by('requesting', first, 'answer_release', { answer: 'CONSENTS' });
    const until = { until: later(story.now, 200) };
    const { requesting } = story.states;
    const likely = detailOf('ask_extension', requesting, story.now, story.summary, story.chance);
    story.together('receiving', 'release');
    expect(story.status('receiving')).toBe('RELEASE_ORDERED');
    story.by('requesting', first, 'ask_extension', { ...likely, ...until });
    const waiting = tasksAt(story, 'requesting').map(({ code }) => code);
    expect(waiting).not.toContain('DECIDE_EXTENSION');
    expect(story.states.requesting.extension).toMatchObject({ status: 'EXT_DENIED' });
    expect(sent(story, 'receiving', 'requesting')).toContain('extension_decision');
  });
});

describe.each(REQUEST_KINDS)('case A15, case B1: who is waited for in a request for %s', (kind) => {
  // The requesting State does not see which of its identifiers stand in the order: it waits for the answer to all.
  it('has an open dossier', () => {
    const astray = new Set<string>();
    walk(kind, (world) => {
      for (const side of SIDES)
        for (const { code, of } of tasksAt(world, side))
          if (of !== side && world.isClosed(of) && !(side === 'requesting' && code === 'ANSWER_ORDER'))
            astray.add(`${side} ${world.states[side].status}: ${code} of ${of} ${world.states[of].status}`);
    });
    expect([...astray]).toEqual([]);
  });

  it('has something to do, or waits for somebody who has', () => {
    const stuck = new Set<string>();
    walk(kind, (world) => {
      const waits = SIDES.filter((side) => tasksAt(world, side).some(({ of }) => of !== side));
      const acts = SIDES.some((side) => tasksAt(world, side).some(({ of }) => of === side));
      // A provider that has answered waits for the States as long as these rest.
      const rests = STATES.filter((side) => world.isOpen(side)).every((side) =>
        LIFECYCLES[kind][side].rests.includes(world.states[side].status),
      );
      if (waits.length > 0 && !acts && !rests)
        stuck.add(
          SIDES.map(
            (side) =>
              `${side} ${world.states[side].status} ${tasksAt(world, side)
                .map(({ code, of }) => `${of}:${code}`)
                .join()}`,
          ).join(' | '),
        );
    });
    expect([...stuck]).toEqual([]);
  });

  it('knows it: what the requesting State wants decided is on the list of the other', () => {
    const unheard = new Set<string>();
    walk(kind, (world) => {
      for (const one of undecided(world)) unheard.add(one);
    });
    expect([...unheard]).toEqual([]);
  });

  it('knows it: what the requested State waits for of the other is on the list of the other', () => {
    const unheard = new Set<string>();
    const mirrored = ['ANSWER_QUESTION', 'EXPLAIN_IDENTIFIERS', 'ANSWER_RELEASE', 'REPORT_USE', 'ANSWER_CONDITIONS'];
    walk(kind, (world) => {
      for (const { code, of } of tasksAt(world, 'receiving')) {
        if (of !== 'requesting' || !mirrored.includes(code)) continue;
        const there = tasksAt(world, of).some((one) => one.of === of && one.code === code);
        const behind = world.states[of].proposal !== null || world.states[of].status === 'REQUESTER_DECIDES';
        if (!there && !behind) unheard.add(`${code} of ${of} ${world.states[of].status}`);
      }
    });
    expect([...unheard]).toEqual([]);
  });
});
