/**
 * What is cited is what governs: every event, refusal and term of a story names an article that binds the two States, or
 * the project's rule where none does; the reminder of a term names the rule that has set it; and no word of a form names
 * an article, because the form is the same for every pair of States (docs/rules 0.3 and 1.11).
 */
import { readFile } from 'node:fs/promises';
import type { ClockStart, Decision, Refusal } from '@comity/domain/events/decision';
import { isActRow, isClockRow } from '@comity/domain/events/lifecycle';
import { basisOf } from '@comity/domain/law/basis';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { possibleActs } from '@comity/domain/machine/possible';
import { lawPacks } from '@comity/law/packs';
import { ACTS } from '@comity/vocabulary/acts';
import { documentKinds } from '@comity/vocabulary/codes/document-kinds';
import { REFUSALS, type RefusalCode } from '@comity/vocabulary/refusals';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { describe, expect, it } from '@jest/globals';
import { formalBetween } from './pairs.ts';
import { first, POLICIES, summaryOf } from './people.ts';
import { allStoryEvents } from './random-stories.ts';
import { Story } from './story.ts';
import { type StoryEvent, World } from './world.ts';

const SEEDS = 25;
const STEPS = 160;

const preservation = (bound: boolean): RequestSummary => {
  const summary = summaryOf(2);
  return { ...summary, rules: { ...summary.rules, bound } };
};

const BINDS_NOT = /^BUD\./u;
/** Arts 27 and 28 give way to the treaty that exists between the two States (Arts 27(1) and 28(1)). */
const RESIDUAL = /^BUD\.2[78]/u;

const PAIRS: readonly [string, () => RequestSummary, RegExp | null][] = [
  ['a preservation between Parties', () => preservation(true), null],
  ['a preservation between States that the Convention does not bind', () => preservation(false), BINDS_NOT],
  ['a formal request of PE to CL', () => formalBetween('PE', 'CL'), RESIDUAL],
  ['a formal request of BR to PY', () => formalBetween('BR', 'PY'), RESIDUAL],
  ['a formal request of PE to AT', () => formalBetween('PE', 'AT'), null],
  ['a formal request of PE to MX', () => formalBetween('PE', 'MX'), BINDS_NOT],
  ['a formal request of PE to HT', () => formalBetween('PE', 'HT'), BINDS_NOT],
];

const known = new Set(lawPacks().flatMap((pack) => pack.rules.map(({ id }) => id)));
/** The law of these stories is not that of the packs. */
const isInvented = (rule: string): boolean => rule.startsWith('XX.');

interface Cited {
  where: string;
  rule: string;
}

function citedIn(outcome: Decision | Refusal, where: string): Cited[] {
  if (outcome.outcome === 'refused') return outcome.rule === null ? [] : [{ where, rule: outcome.rule }];
  return [
    { where, rule: outcome.basis },
    ...outcome.starts.map(({ id, rule }: ClockStart) => ({ where: `${where} starts ${id}`, rule })),
  ];
}

function told(summary: RequestSummary, seed: number): World {
  const world = new World(seed, summary, POLICIES);
  for (let step = 0; step < STEPS; step += 1) world.step();
  return world;
}

/** Tells many stories of the request, and returns all that is cited on the way and to whoever looks. */
function citedFor(summary: RequestSummary): Cited[] {
  const cited: Cited[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const world = told(summary, seed);
    for (const { side, event, before, outcome } of world.history) {
      // A provider receives an order of its own State, and never the request.
      if (side === 'provider') continue;
      const what = event.kind === 'act' ? event.name : event.kind === 'message' ? event.code : event.clock;
      cited.push(...citedIn(outcome, `${side} ${before.status} ${what}`));
    }
    for (const side of ['requesting', 'receiving'] as const) {
      const state = world.states[side];
      for (const { name, basis, refusal } of possibleActs(
        LIFECYCLES[world.kind][side],
        state,
        () => first(side),
        world.now,
      )) {
        cited.push({ where: `${side} ${name}`, rule: basis });
        if (refusal?.rule != null) cited.push({ where: `${side} ${name} barred`, rule: refusal.rule });
      }
    }
  }
  return cited;
}

describe.each(PAIRS)('%s', (_pair, asked, foreign) => {
  const cited = citedFor(asked());

  it('cites only rules that a pack holds', () => {
    const unknown = cited.filter(({ rule }) => !known.has(rule) && !isInvented(rule));
    expect([...new Set(unknown.map(({ where, rule }) => `${where}: ${rule}`))]).toEqual([]);
  });

  it('cites no article that does not govern it', () => {
    const wrong = cited.filter(({ rule }) => foreign?.test(rule) === true);
    expect([...new Set(wrong.map(({ where, rule }) => `${where}: ${rule}`))].sort()).toEqual([]);
  });
});

it('every row of every lifecycle cites a rule that a pack holds, whether or not a story reaches it', () => {
  const unknown = Object.values(LIFECYCLES)
    .flatMap((sides) => Object.values(sides).flatMap(({ rows }) => rows.map(({ basis }) => basis)))
    .filter((basis) => typeof basis === 'string')
    .filter((rule) => !known.has(rule));
  expect([...new Set(unknown)]).toEqual([]);
});

describe('what refuses for an article cites that article', () => {
  /** These refusals rest on one rule wherever they are given between Parties; null is a matter of the dossier alone. */
  const RULES: Partial<Record<RefusalCode, string | null>> = {
    FORMAL_REQUEST_PENDING: 'BUD.29.7.pending',
    RELEASE_BEFORE_FLOOR: 'BUD.29.7',
    HOLD_MUST_CONTINUE: 'BUD.29.7.pending',
    MLA_REFERENCE_ENDED: null,
    MLA_ALREADY_STATED: null,
    CUSTODIAN_UNKNOWN: 'BUD.29.3',
    CUSTODIAN_RULED_OUT: 'BUD.29.3',
  };

  it('in every story', () => {
    const wrong = allStoryEvents.flatMap(({ before, outcome }) => {
      if (outcome.outcome === 'decided' || before.summary?.rules.bound === false) return [];
      const rule = RULES[outcome.code];
      return rule === undefined || rule === outcome.rule ? [] : [`${outcome.code}: ${String(outcome.rule)}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('Given an undecided formal request, Then what bars the release is the second sentence of Art. 29(7)', () => {
    const story = new Story(summaryOf(1)).holding(90);
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-1', date: story.now.slice(0, 10) });
    story.days(70);
    expect(story.by('receiving', first, 'announce_release')).toMatchObject({
      code: 'FORMAL_REQUEST_PENDING',
      rule: 'BUD.29.7.pending',
    });
  });

  it('Given nobody knows the custodian, Then the search is the requested State’s execution (Art. 29(3))', () => {
    const rows = [...LIFECYCLES.PRESERVATION.receiving.rows, ...LIFECYCLES.PRESERVATION.requesting.rows];
    const searching = rows.filter(
      (row) =>
        (isActRow(row) && row.act === 'identify_custodian') ||
        ('message' in row && ['custodian_identified', 'custodian_ruled_out'].includes(row.message)),
    );
    expect(searching.length).toBeGreaterThan(2);
    expect([...new Set(searching.map(({ basis }) => basis))]).toEqual(['BUD.29.3']);
  });
});

describe('the reminder of a term', () => {
  const termsOf = (events: readonly StoryEvent[]): string[] =>
    events.flatMap(({ side, before, outcome }) =>
      outcome.outcome === 'refused'
        ? []
        : outcome.starts.flatMap(({ id, rule }) =>
            LIFECYCLES[before.kind][side].rows
              .filter(isClockRow)
              .filter(({ clock }) => clock === id)
              .map(({ basis, setBy }) => basisOf(setBy?.(outcome.state) ?? basis, outcome.state))
              .filter((cited) => cited !== rule && !isDomestic(rule))
              .map((cited) => `${before.kind} ${side} ${id}: ${cited}, set by ${rule}`),
          ),
    );

  it('rests on the rule that has set the term', () => {
    // The invented request of these stories has pinned another rule for its review than the instrument's.
    const wrong = termsOf(allStoryEvents).filter((one) => !one.includes('POSTPONE_REVIEW'));
    expect([...new Set(wrong)].sort()).toEqual([]);
  });

  it.each(PAIRS)('rests on it in %s', (_pair, asked) => {
    const worlds = Array.from({ length: SEEDS }, (_, seed) => told(asked(), seed));
    expect([...new Set(worlds.flatMap(({ history }) => termsOf(history)))].sort()).toEqual([]);
  });
});

/** The law of the requested State sets the term of an order, and the row names the article that calls for one. */
function isDomestic(rule: string): boolean {
  return !/^(BUD|COM|CET|NAS|SLU)\./u.test(rule);
}

describe('the words of forms, refusals and papers', () => {
  const NAMES_ARTICLE = /\bart(s|ículos?|icles?)?\.? ?\d/iu;
  /** The refusal speaks of the article that the packs have pinned to the dossier. */
  const sentences = (words: unknown): string[] =>
    typeof words === 'string'
      ? [words]
      : typeof words === 'object' && words !== null
        ? Object.values(words).flatMap(sentences)
        : [];

  it.each([
    ['acts', ACTS],
    ['refusals', REFUSALS],
    ['kinds of documents', documentKinds],
  ])('of %s name no article, because they are read between States that it does not bind', (_name, words) => {
    expect(sentences(words).filter((one) => NAMES_ARTICLE.test(one))).toEqual([]);
  });

  it.each(['en', 'es'])(
    'of the pages in %s name no article but those whose form every request follows',
    async (locale) => {
      // A request follows the form of Art. 29(2) whoever is bound; Art. 25(3) says what the requested State may require.
      const FORM = /[Aa]rt\. (29(\)|\(2\))|25\(3\))|Ley 30096/u;
      const pages = await Promise.all(
        ['dossier', 'draft'].map((page) => readFile(`apps/portal/locales/${locale}/${page}.json`, 'utf8')),
      );
      const named = pages.flatMap((page) => sentences(JSON.parse(page))).filter((one) => NAMES_ARTICLE.test(one));
      expect(named.filter((one) => !FORM.test(one))).toEqual([]);
    },
  );
});
