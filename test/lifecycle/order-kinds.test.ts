/**
 * The law of a State knows kinds of order by which data are preserved (docs/rules 1.8): who makes each, from when, for
 * how long, how often. What is verified binds, whatever the officers of the State try; the rest warns.
 */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import { lawPacks } from '@comity/law/packs';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize } from '@comity/law/summary';
import { completeRequest } from '@comity/testkit/request-forms';
import { orderKindLines } from '@comity/vocabulary/fields/order-kind';
import { type OrderKind, needsCourt } from '@comity/vocabulary/values/order-kind';
import { type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { digestOf, first, later, NOW, person, summaryOf } from './people.ts';
import { Story } from './story.ts';

const STATES = lawPacks().flatMap(({ state }) => (state === null ? [] : [state.state]));

/** Makes the summary of a request for traffic data and content to this State, by the law of today. */
function askedOf(requestedState: string): RequestSummary {
  const form = completeRequest({ requestedState });
  const targets = form.targets.map((target) => ({ ...target, categories: ['TRAFFIC' as const, 'CONTENT' as const] }));
  const question = {
    requestingState: 'PE',
    requestedState,
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-23',
  } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...question }, () => digestOf('law'));
  return withKinds(summarize({ ...form, targets }, snapshot, digestOf('law'), 'PE').rules.orders ?? []);
}

function withKinds(orders: OrderKind[]): RequestSummary {
  const summary = summaryOf(1);
  return { ...summary, rules: { ...summary.rules, order: null, orders } };
}

const kindsOf = (state: string): OrderKind[] => askedOf(state).rules.orders ?? [];
const ALL = STATES.flatMap((state) =>
  kindsOf(state).map((kind): [string, string, OrderKind] => [state, kind.rule, kind]),
);
/** An officer of the executing authority who is no court. */
const officer = (side: Side): Actor => ({ ...person(side, 'officer'), roles: ['RCV_EXECUTING_AUTHORITY'] });
const MADE_BY = { madeBy: 'Ontario Court of Justice' };

/** The order of this kind is drafted by an officer, issued by a second person and served a day later. */
function servedUnder(kind: OrderKind): Story {
  const story = new Story(withKinds([kind])).accepted();
  story.by('receiving', officer, 'draft_order', { kind: kind.rule, ...MADE_BY });
  story.by('receiving', () => person('receiving', 'colleague'), 'issue_order');
  return story.days(1);
}

function holdingUnder(kind: OrderKind): Story {
  const story = servedUnder(kind);
  story.by('receiving', first, 'serve', { servedAt: story.now });
  story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 60) });
  return story;
}

function renewed(story: Story, kind: OrderKind, days: number): string {
  const until = later(story.now, days);
  const outcome = story.by('receiving', officer, 'renew_order', { kind: kind.rule, until, ...MADE_BY });
  if (outcome.outcome === 'refused') return outcome.code;
  story.by('receiving', () => person('receiving', 'colleague', 'other-office'), 'approve');
  return 'RENEWED';
}

describe('case A4: kinds of order', () => {
  it('Given Canada, When its order is renewed by four texts up to 440 days, Then the length of s. 487.013 refuses', () => {
    const [order] = kindsOf('CA');
    if (order === undefined) throw new Error('Canada has an order');
    const story = holdingUnder(order);
    for (const days of [170, 260, 350, 440]) expect(renewed(story, order, days)).toBe('RENEWAL_TOO_LONG');
    expect(renewed(story, order, 90)).toBe('RENEWED');
    expect(story.states.receiving.orders.map(({ rule }) => rule)).toEqual(['CA.487_013', 'CA.487_013']);
    expect(renewed(story.days(80), order, 90)).toBe('RENEWED');
  });

  it('Given a law that gives the order to a court, Then an officer names the court, or the court itself makes it', () => {
    const courts = ALL.filter(([, , kind]) => needsCourt(kind));
    expect(courts.map(([, rule]) => rule)).toEqual(['CA.487_013']);
    for (const [, , kind] of courts) {
      const draft = (by: typeof officer, detail: object) =>
        new Story(withKinds([kind])).accepted().by('receiving', by, 'draft_order', { kind: kind.rule, ...detail });
      expect(draft(officer, {})).toMatchObject({ code: 'COURT_NOT_NAMED', rule: kind.rule, about: ['madeBy'] });
      expect(draft(officer, MADE_BY).outcome).toBe('decided');
      expect(draft(first, {}).outcome).toBe('decided');
    }
  });

  it('Given a verified length whose number of renewals is not known, Then the length is checked all the same', () => {
    const kind = { ...planted, renewals: null };
    const story = holdingUnder(kind);
    expect(renewed(story, kind, 440)).toBe('RENEWAL_TOO_LONG');
    expect(renewed(story, kind, 150)).toBe('RENEWED');
  });

  it.each(ALL)('%s %s: what is verified binds and the rest does not', (_state, _rule, kind) => {
    const story = holdingUnder(kind);
    const { verified, days, then, renewals } = kind;
    const bound = verified && days !== null && then !== 'LEAVE_OF_COURT';
    expect(renewed(story, kind, 1_000)).toBe(bound ? 'RENEWAL_TOO_LONG' : 'RENEWED');
    if (!bound) return;
    const limit = then === 'RENEWAL' && renewals !== null ? renewals : 3;
    for (let times = 0; times < limit; times += 1) expect(renewed(story.days(50), kind, days)).toBe('RENEWED');
    if (then === 'RENEWAL' && renewals !== null) expect(renewed(story, kind, days)).toBe('RENEWALS_EXHAUSTED');
  });

  it.each(ALL)('%s %s: the term begins at the instant that the order names', (_state, _rule, kind) => {
    const story = servedUnder(kind);
    const { issuedAt } = story.states.receiving.orders[0] ?? { issuedAt: '' };
    const outcome = story.by('receiving', first, 'serve', { servedAt: story.now });
    const starts = outcome.outcome === 'decided' ? outcome.starts.filter(({ id }) => id === 'ORDER_TERM') : [];
    const start = kind.startsAt === 'ORDER' ? issuedAt : story.now;
    expect(issuedAt).not.toBe(story.now);
    expect(starts.map((one) => [one.start, one.rule])).toEqual(kind.days === null ? [] : [[start, kind.rule]]);
    const said = orderKindLines(kind, 'en').join(' ');
    if (kind.days !== null)
      expect(said).toContain(kind.startsAt === 'ORDER' ? 'from the day on which it is made' : 'from its service');
  });

  it('an order of another kind is no renewal of the first, and an unknown kind is refused', () => {
    const [order, demand] = kindsOf('CA');
    if (order === undefined || demand === undefined) throw new Error('Canada has two kinds');
    const story = new Story(withKinds([order, demand])).accepted();
    story.by('receiving', officer, 'draft_order', { kind: demand.rule });
    story.by('receiving', () => person('receiving', 'colleague'), 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 60) });
    expect(renewed(story, { ...order, rule: 'XX.1' }, 80)).toBe('ORDER_KIND_UNKNOWN');
    expect(renewed(story, order, 90)).toBe('RENEWED');
    expect(story.states.receiving.orders.map(({ rule }) => rule)).toEqual(['CA.487_012', 'CA.487_013']);
  });

  it('a request of an earlier version goes on with its one term', () => {
    const story = new Story(summaryOf(1)).holding(60);
    expect(story.states.receiving.orders.map(({ rule }) => rule)).toEqual([undefined]);
    expect(story.runs('receiving', 'ORDER_TERM')).toBe(true);
    expect(NOW).toBe(story.now);
  });
});

const ASKED = ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'] as const;

/** A request for all three kinds of data of one identifier is accepted by a State that has these kinds of order. */
function acceptedFor(kinds: OrderKind[]): Story {
  const summary = withKinds(kinds);
  const targets = summary.targets.map((target) => ({ ...target, categories: [...ASKED] }));
  return new Story({ ...summary, targets }).accepted();
}

function orderedAs(story: Story, kind: OrderKind): Story {
  story.by('receiving', officer, 'draft_order', { kind: kind.rule, ...MADE_BY });
  story.by('receiving', () => person('receiving', 'colleague'), 'issue_order');
  story.by('receiving', first, 'serve', { servedAt: story.now });
  return story;
}

/** What the kind does not reach but another kind of the same law does. */
const leftBy = ({ only }: OrderKind, kinds: OrderKind[]): string[] =>
  ASKED.filter((one) => only?.includes(one) === false && kinds.some((kind) => kind.only?.includes(one) ?? true));
const atProvider = (story: Story): string[] => story.states.provider.targets.flatMap(({ categories }) => categories);
const supplementWaits = (story: Story): boolean =>
  openTasks(story.states.receiving, story.now).some(
    ({ code, of }) => code === 'SUPPLEMENT_ORDER' && of === 'receiving',
  );
const supplement = (story: Story, kind: OrderKind) => {
  const proposed = story.by('receiving', officer, 'supplement_order', { kind: kind.rule, ...MADE_BY });
  return proposed.outcome === 'refused'
    ? proposed
    : story.by('receiving', () => person('receiving', 'colleague', 'other-office'), 'approve');
};

describe('case A4: an order reaches the data that its kind reaches, and the rest waits for another order', () => {
  it('there are laws in which this matters', () => {
    const partial = ALL.filter(([state, , kind]) => leftBy(kind, kindsOf(state)).length > 0);
    expect(partial.map(([, rule]) => rule)).toEqual(['BR.MCI_GUARD', 'BR.GUARD.content']);
  });

  it.each(ALL)('%s %s: nothing beyond its reach is served, and all that is left has an owner', (state, _rule, kind) => {
    const kinds = kindsOf(state);
    const story = orderedAs(acceptedFor(kinds), kind);
    const left = leftBy(kind, kinds);
    expect(atProvider(story)).toEqual(ASKED.filter((one) => !left.includes(one)));
    expect(supplementWaits(story)).toBe(left.length > 0);
    if (left.length > 0) expect(supplement(story, kind)).toMatchObject({ code: 'ORDER_REACHES_NOTHING' });
    for (const another of kinds) if (supplementWaits(story)) supplement(story, another);
    expect(supplementWaits(story)).toBe(false);
    expect(atProvider(story).toSorted()).toEqual([...ASKED].toSorted());
    const { ordered, reached, orderSent } = story.states.receiving.targets[0] ?? {};
    expect([ordered, reached, orderSent]).toEqual([true, undefined, undefined]);
  });

  it('a provider that has answered all of the first order is asked for the rest alone', () => {
    const kinds = kindsOf('BR');
    const [logs, content] = kinds;
    if (logs === undefined || content === undefined) throw new Error('Brazil has two kinds');
    const story = orderedAs(acceptedFor(kinds), logs);
    const none = (category: string) => ({ target: 't1', category, outcome: 'NO_DATA', explanation: null });
    story.by('provider', first, 'report_not_preserved', { results: [none('TRAFFIC'), none('SUBSCRIBER')] });
    expect([story.status('provider'), story.runs('receiving', 'CONFIRM_SLA')]).toEqual(['NOT_POSSIBLE', false]);
    expect(story.status('receiving')).toBe('SERVED');
    expect(supplement(story, content).outcome).toBe('decided');
    expect([story.status('provider'), story.runs('receiving', 'CONFIRM_SLA')]).toEqual(['SERVED', true]);
    story.by('provider', first, 'report_not_preserved', { results: [none('CONTENT')] });
    for (const side of SIDES) expect(story.status(side)).toBe('NOT_POSSIBLE');
  });

  it('an identifier of which a part was never ordered is released once it is withdrawn', () => {
    const kinds = kindsOf('BR');
    const [logs] = kinds;
    if (logs === undefined) throw new Error('Brazil has two kinds');
    const story = orderedAs(acceptedFor(kinds), logs);
    const none = (category: string) => ({ target: 't1', category, outcome: 'NO_DATA', explanation: null });
    story.by('provider', first, 'report_not_preserved', { results: [none('TRAFFIC'), none('SUBSCRIBER')] });
    story.together('requesting', 'withdraw');
    for (const side of ['requesting', 'receiving'] as const) expect(story.status(side)).toBe('WITHDRAWN');
  });
});

const planted: OrderKind = {
  rule: 'XX.ORDER',
  days: 90,
  renewals: 1,
  then: 'RENEWAL',
  startsAt: 'ORDER',
  by: null,
  verified: true,
};
