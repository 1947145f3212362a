/**
 * Service clocks, orders, extensions and withdrawn identifiers are told on the tables alone: what stops which clock,
 * and when.
 */
import { describe, expect, it } from '@jest/globals';
import { type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { OrderTerm, RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import { levelClock } from '@comity/domain/clocks/service-levels';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';
import { first, later, NOW, POLICIES, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { clockEnd } from './world.ts';

const noticesOf = (outcome: Decision | Refusal): string[] =>
  outcome.outcome === 'decided' ? outcome.notices.map((one) => one.code) : [];
const startOf = (outcome: Decision | Refusal, id: string): unknown =>
  outcome.outcome === 'decided' ? outcome.starts.find((start) => start.id === id) : null;
const authorities: readonly Side[] = ['requesting', 'receiving'];

describe('The time to confirm (2.1: per identifier)', () => {
  it('runs on everywhere while an identifier has no answer, and stops with the last one', () => {
    const story = new Story(summaryOf(3)).served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    for (const side of SIDES) expect(story.runs(side, 'CONFIRM_SLA')).toBe(true);
    story.by('provider', first, 'object', { objections: [{ target: 't2', code: 'OVERBROAD' }] });
    const notHeld = { target: 't3', category: 'TRAFFIC', outcome: 'NOT_HELD' };
    story.by('provider', first, 'report_not_preserved', { results: [notHeld] });
    for (const side of SIDES) expect(story.runs(side, 'CONFIRM_SLA')).toBe(true);
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t2'], 90, 'h2') });
    for (const side of SIDES) expect(story.runs(side, 'CONFIRM_SLA')).toBe(false);
  });

  it('is late for the requester too when only some identifiers are confirmed', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    const late = story.happen('requesting', clockEnd({ id: 'CONFIRM_SLA', subject: 'dossier' }));
    expect(noticesOf(late)).toEqual(['DEADLINE_PASSED']);
  });
});

describe('The time to decide an extension (2.13 b: it must beat the end of the hold)', () => {
  it('ends at the latest when the first hold ends', () => {
    const story = new Story().holding(90).days(88);
    story.by('requesting', first, 'ask_extension', { until: later(NOW, 150) });
    const { length } = story.history
      .flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.starts : []))
      .findLast((start) => start.id === 'EXTENSION_DECISION') ?? { length: null };
    expect(length).toEqual({ days: 5, notAfter: later(NOW, 90) });
  });

  it('an end that is not later than what is held is not granted', () => {
    const story = new Story().holding(90).days(60);
    story.by('requesting', first, 'ask_extension', { until: later(NOW, 150) });
    const granted = { decision: 'GRANTED', until: later(NOW, 80) };
    expect(story.by('receiving', first, 'decide_extension', granted)).toMatchObject({ code: 'END_NOT_LATER' });
  });

  it('is asked for while a question or a decision is open: neither stops the clock of the hold', () => {
    for (const [name, detail] of [
      ['ask_information', {}],
      ['give_risk_notice', { risk: 'AVAILABILITY' }],
    ] as const) {
      const story = new Story().holding(90).days(80);
      story.by('receiving', first, name, detail);
      expect(story.by('requesting', first, 'ask_extension', { until: later(NOW, 150) }).outcome).toBe('decided');
      expect(story.by('requesting', first, 'state_mla_sent').outcome).toBe('decided');
      expect(story.states.receiving).toMatchObject({ extension: { status: 'EXT_SENT' }, mla: { status: 'SENT' } });
    }
  });

  it.each(['DENIED', 'SILENT'])(
    '%s: seven days before the end the authorities are told too (docs/rules 2.2)',
    (fate) => {
      const story = new Story().holding(90).days(80);
      story.by('requesting', first, 'ask_extension', { until: later(NOW, 150) });
      if (fate === 'DENIED') story.together('receiving', 'decide_extension', { decision: 'DENIED', until: null });
      else story.happen('requesting', clockEnd({ id: 'EXTENSION_DECISION', subject: 'dossier' }));
      const warned = (daysLeft: number): Decision | Refusal =>
        story.happen('requesting', { ...clockEnd({ id: 'DOMESTIC_HOLD', subject: 'h1' }, 'warning'), daysLeft });
      expect(warned(14)).toMatchObject({ notices: [{ code: 'DEADLINE_NEAR', to: [] }] });
      expect(warned(7)).toMatchObject({
        notices: [{ code: 'DEADLINE_NEAR', to: ['REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] }],
      });
    },
  );
});

describe('The clock of the order (docs/rules 2.12)', () => {
  const ordered = (startsAt: OrderTerm['startsAt']): Story => {
    const summary = summaryOf(1);
    const order = { rule: 'BUD.16.2', days: 90, renewals: null, startsAt };
    const withOrder: RequestSummary = { ...summary, rules: { ...summary.rules, order } };
    return new Story(withOrder).issued();
  };

  it.each([
    ['ORDER', 0],
    ['SERVICE', 2],
  ] as const)(
    'runs from the day of its %s as the law of the State counts, on both sides from the same instant',
    (startsAt, days) => {
      const story = ordered(startsAt).days(2);
      story.by('receiving', first, 'serve', { servedAt: story.now });
      const served = story.history.find(({ event }) => event.kind === 'act' && event.name === 'serve');
      const arrived = story.history.find(({ event }) => event.kind === 'message' && event.code === 'order');
      for (const storyEvent of [served, arrived]) {
        expect(storyEvent && startOf(storyEvent.outcome, 'ORDER_TERM')).toMatchObject({
          start: later(NOW, days),
          rule: 'BUD.16.2',
          length: { days: 90 },
        });
      }
    },
  );

  it('a renewal runs to the end that the renewed order names, never longer than the law allows', () => {
    const story = ordered('SERVICE');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    const until = later(NOW, 130);
    story.days(80);
    const renewed = story.together('receiving', 'renew_order', { until });
    expect(startOf(renewed, 'ORDER_TERM')).toMatchObject({ length: { days: 90, notAfter: until } });
  });

  it('at its end the hold is at risk, though the provider confirmed a later one; a renewal mends it', () => {
    const story = new Story(summaryOf(1)).holding(120).days(90);
    for (const side of ['receiving', 'provider'] as const) {
      const ended = story.happen(side, clockEnd({ id: 'ORDER_TERM', subject: 'dossier' }));
      expect(ended).toMatchObject({ outcome: 'decided', sends: [], state: { holds: [{ status: 'AT_RISK' }] } });
    }
    const until = later(NOW, 120);
    story.together('receiving', 'renew_order', { until });
    story.by('provider', first, 'confirm_extension', { holds: [{ hold: 'h1', preservedUntil: until }] });
    for (const side of SIDES) expect(story.states[side].holds[0]?.status).toBe('HELD');
  });

  it('a hold that has lapsed is not less lapsed because the order ends later that day', () => {
    const story = new Story(summaryOf(1)).holding(90).days(90);
    story.happen('receiving', clockEnd({ id: 'DOMESTIC_HOLD', subject: 'h1' }));
    story.happen('receiving', clockEnd({ id: 'ORDER_TERM', subject: 'dossier' }));
    expect(story.states.receiving.holds[0]?.status).toBe('LAPSED');
  });
});

describe('Art. 29(6) after service', () => {
  it('the authority says when preservation will not ensure availability, and the requester decides', () => {
    const story = new Story().holding();
    story.by('receiving', first, 'give_risk_notice', { risk: 'AVAILABILITY' });
    expect(story.states.receiving).toMatchObject({ status: 'HOLDING', risk: 'AVAILABILITY' });
    expect(story.states.requesting).toMatchObject({ status: 'REQUESTER_DECIDES', risk: 'AVAILABILITY' });
    story.together('requesting', 'stop');
    expect(story.states.receiving).toMatchObject({ status: 'RELEASE_DUE', risk: 'AVAILABILITY', compromised: false });
    expect(story.status('provider')).toBe('HOLDING');
  });
});

describe('The receipt of the MLA request', () => {
  it('before anything is confirmed is kept, and what is then preserved waits for the decision (29(7))', () => {
    const story = new Story().served();
    expect(story.together('receiving', 'confirm_mla_received').outcome).toBe('decided');
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1', 't2'], 90) });
    for (const side of authorities) {
      expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
      expect([story.runs(side, 'BUD29_FLOOR'), story.runs(side, 'DOMESTIC_HOLD')]).toEqual([false, true]);
    }
  });
});

describe('Single identifiers that are withdrawn', () => {
  it('both States stop waiting for the provider when the rest is preserved', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    story.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    for (const side of authorities) expect(story.status(side)).toBe('HOLDING');
    for (const side of authorities) expect(story.runs(side, 'CONFIRM_SLA')).toBe(false);
  });

  it('also while a question is open', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    story.by('receiving', first, 'ask_information');
    story.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    story.by('requesting', first, 'answer_question');
    for (const side of authorities) expect(story.status(side)).toBe('HOLDING');
  });

  it('are let go by two people and the provider says so: their hold is released, the rest is kept (docs/rules 2.13 g)', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90, 'h1') });
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t2'], 90, 'h2') });
    story.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    expect(story.by('provider', first, 'confirm_release')).toMatchObject({ code: 'NOTHING_TO_RELEASE' });
    story.together('receiving', 'release_identifiers', { targets: ['t2'] });
    for (const side of SIDES) expect(story.states[side].holds[1]?.status).toBe('HELD');
    story.by('provider', first, 'confirm_release');
    for (const side of SIDES) {
      const { status, targets, holds, clocks } = story.states[side];
      expect(status).toBe('HOLDING');
      expect(targets.map((target) => target.outcomes.TRAFFIC)).toEqual(['PRESERVED', 'RELEASED']);
      expect(holds.map((hold) => hold.status)).toEqual(['HELD', 'RELEASED']);
      expect(clocks.filter((clock) => clock.subject === 'h2')).toEqual([]);
      expect(clocks.some((clock) => clock.subject === 'h1')).toBe(true);
    }
    const prolonged = { holds: [{ hold: 'h2', preservedUntil: later(NOW, 200) }] };
    expect(story.by('provider', first, 'confirm_extension', prolonged)).toMatchObject({ code: 'NO_HOLD' });
    const again = story.by('receiving', first, 'release_identifiers', { targets: ['t2'] });
    expect(again).toMatchObject({ code: 'NOTHING_TO_RELEASE' });
  });

  it('that share a hold with others leave it', () => {
    const story = new Story().holding();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    story.together('receiving', 'release_identifiers', { targets: ['t2'] });
    story.by('provider', first, 'confirm_release');
    for (const side of SIDES) {
      expect(story.states[side].holds).toMatchObject([{ status: 'HELD', items: [{ target: 't1' }] }]);
    }
  });
});

describe('What one person did alone', () => {
  it('is ratified by somebody whose role the act asks for, and they are told', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE'), { ...POLICIES, soloAtCriticalLife: true }).sent();
    story.by('receiving', first, 'acknowledge');
    const alone = story.by('receiving', () => ({ ...first('receiving'), roles: ['RCV_POC_24_7'] }), 'accept');
    expect(alone).toMatchObject({
      notices: expect.arrayContaining([
        { code: 'RATIFICATION_DUE', to: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
      ]) as unknown,
    });
    const court = () => ({ ...second('receiving'), roles: ['RCV_COURT'] as const });
    expect(story.by('receiving', court, 'ratify')).toMatchObject({ code: 'ROLE_NOT_ENTITLED' });
    const central = () => ({ ...second('receiving'), roles: ['RCV_CENTRAL_AUTHORITY'] as const });
    expect(story.by('receiving', central, 'ratify').outcome).toBe('decided');
  });
});

describe('A service level that was added after a dossier began', () => {
  it('counts as it did before, so that the clock has a length', () => {
    const summary = summaryOf(1);
    const { DECISION: _added, ...earlier } = summary.rules.levels;
    const dossier = { rules: { ...summary.rules, levels: earlier as typeof summary.rules.levels } };
    const [clock] = levelClock(dossier, 'DECISION', NOW);
    expect(clock?.length).toEqual({ hours: EARLIER_SERVICE_LEVELS.DECISION });
  });
});
