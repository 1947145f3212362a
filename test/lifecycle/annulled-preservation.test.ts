/**
 * A court annuls an order to preserve (docs/rules 2.5): the order obliges nobody from then on, whatever floor, term or
 * formal request there is, and only another order that was made since keeps the data.
 */
import { describe, expect, it } from '@jest/globals';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import { act } from './acts.ts';
import { digestOf, first, later, person, second } from './people.ts';
import { Story } from './story.ts';
import { refusedAs } from './story-expectations.ts';
import { fromHome } from './world.ts';

const court = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });
const contactPoint = (side: Side): Actor => ({ ...person(side, 'officer'), roles: ['RCV_POC_24_7'] });
const sameOffice = (side: Side): Actor => ({ ...second(side), office: first(side).office });
const tasks = (story: Story, side: Side): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);
const bodyTo = (story: Story, side: Side): unknown =>
  story.history.findLast(
    (one) => one.side === side && one.event.kind === 'message' && one.event.code === 'order_annulled',
  )?.event;

/** Statuses in which the order is served, each reached as people reach it. */
const SERVED: Record<string, () => Story> = {
  SERVED: () => new Story().served(),
  HOLDING: () => new Story().holding(),
  PRESERVED_CONFIRMED: () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    return story;
  },
  MLA_LINKED: () => {
    const story = new Story().holding();
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }));
    story.deliverAll();
    return story;
  },
  NEED_INFO: () => {
    const story = new Story().holding();
    story.by('receiving', first, 'ask_information');
    return story;
  },
  RELEASE_DUE: () => {
    const story = new Story().holding();
    story.together('requesting', 'withdraw');
    return story;
  },
};

describe('Given an order to preserve that is served', () => {
  it.each(Object.entries(SERVED))(
    'when a court annuls it in %s, then the provider lets the data go, both States say so and nobody keeps a hold',
    (status, told) => {
      const story = told();
      expect(story.status('receiving')).toBe(status);
      const withdrawn = story.status('requesting') === 'WITHDRAWN';
      expect(story.by('receiving', court, 'record_annulment').outcome).toBe('decided');
      expect([story.status('receiving'), story.status('provider')]).toEqual(['RELEASE_ORDERED', 'RELEASE_ORDERED']);
      for (const side of ['receiving', 'provider'] as const) {
        expect(story.states[side].orders.map(({ annulled }) => annulled)).toEqual([true]);
        expect(story.runs(side, 'ORDER_TERM')).toBe(false);
        expect(story.runs(side, 'CONFIRM_SLA')).toBe(false);
      }
      expect(tasks(story, 'provider')).toEqual(['CONFIRM_RELEASE']);
      if (!withdrawn) {
        expect(bodyTo(story, 'requesting')).toMatchObject({
          body: { at: story.now, reasons: digestOf('text record_annulment') },
        });
        expect(story.runs('requesting', 'BUD29_FLOOR')).toBe(false);
      }
      expect(bodyTo(story, 'provider')).toMatchObject({ body: { at: story.now } });
      expect(JSON.stringify(bodyTo(story, 'provider'))).not.toContain(digestOf('text record_annulment'));
      story.by('provider', first, 'confirm_release', { releasedAt: story.now });
      expect([story.status('receiving'), story.status('provider')]).toEqual(['RELEASED', 'RELEASED']);
      if (!withdrawn) expect(story.status('requesting')).toBe('RELEASED');
      for (const { holds } of [story.states.receiving, story.states.provider])
        expect(holds.filter((hold) => hold.status !== 'RELEASED')).toEqual([]);
    },
  );

  it('when it is annulled after the release was ordered, then that is recorded and the release goes on', () => {
    const story = SERVED['RELEASE_DUE']?.() ?? new Story();
    story.together('receiving', 'release');
    expect(story.by('receiving', court, 'record_annulment').outcome).toBe('decided');
    expect(story.states.provider).toMatchObject({ status: 'RELEASE_ORDERED', orders: [{ annulled: true }] });
    expect(story.by('receiving', court, 'record_annulment')).toMatchObject(refusedAs('ORDER_ANNULLED'));
  });

  it('then the court records it alone, or two people of two offices whom it concerns, and never the contact point', () => {
    const story = new Story().holding();
    expect(story.by('receiving', contactPoint, 'record_annulment')).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
    const prosecutor = (side: Side): Actor => ({ ...first(side), roles: ['RCV_EXECUTING_AUTHORITY'] });
    story.by('receiving', prosecutor, 'record_annulment');
    expect(story.status('receiving')).toBe('HOLDING');
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(story.by('receiving', sameOffice, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.status('receiving')).toBe('RELEASE_ORDERED');
  });

  it('when the instant is to come, or lies before the order, then it is refused beside its field', () => {
    const story = new Story().holding();
    const at = (annulledAt: string) => story.by('receiving', court, 'record_annulment', { annulledAt });
    expect(at(later(story.now, 1))).toMatchObject(refusedAs('INSTANT_IN_FUTURE'));
    expect(at(later(story.now, -400))).toMatchObject(refusedAs('BEFORE_WHAT_IT_FOLLOWS'));
  });

  it('when the provider keeps nothing and has closed, then there is nothing to annul', () => {
    const story = new Story(undefined, { soloAtCriticalLife: false, forwarding: 'REVIEWED' }).served();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NOT_HELD' }));
    story.by('provider', first, 'report_not_preserved', { results });
    expect(story.status('provider')).toBe('NOT_POSSIBLE');
    expect(story.by('receiving', court, 'record_annulment')).toMatchObject(refusedAs('NO_HOLD'));
  });

  it('when its answer crosses the annulment, then all three sides come to their end', () => {
    const story = new Story().served();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NOT_HELD' }));
    story.happen('provider', {
      kind: 'act',
      name: 'report_not_preserved',
      by: first('provider'),
      detail: { results },
    } as never);
    story.by('receiving', court, 'record_annulment');
    expect([story.status('receiving'), story.status('requesting')]).toEqual(['RELEASED', 'NOT_POSSIBLE']);
  });
});

describe('Given a formal request that is undecided', () => {
  it('when the formal request ends after the annulment, then no floor starts again, and the requesting State keeps that it is annulled', () => {
    const story = SERVED['MLA_LINKED']?.() ?? new Story();
    story.by('receiving', court, 'record_annulment');
    story.happen('receiving', fromHome('receiving', 'assistance_executed', { reference: 'MLA-1', at: story.now }));
    story.deliverAll();
    expect(story.states.requesting.mla).toBeNull();
    for (const side of ['receiving', 'requesting'] as const) expect(story.runs(side, 'BUD29_FLOOR')).toBe(false);
    expect(story.states.requesting.orderAnnulled).toBe(true);
  });

  it('when an answer that crosses the annulment tells of a hold, then no floor starts for it', () => {
    const story = new Story().served();
    const results = story.results(['t1', 't2'], 90);
    story.happen('provider', act('confirm_preservation', first('provider'), { results }));
    story.by('receiving', court, 'record_annulment');
    expect(story.states.receiving.holds).not.toEqual([]);
    for (const side of ['receiving', 'requesting'] as const) expect(story.runs(side, 'BUD29_FLOOR')).toBe(false);
  });

  it('when another order is made first, then the data stay preserved under it at all three sides', () => {
    const story = SERVED['MLA_LINKED']?.() ?? new Story();
    const annulledAt = story.now;
    story.days(1).together('receiving', 'renew_order', { until: later(story.now, 120) });
    expect(story.by('receiving', court, 'record_annulment', { annulledAt }).outcome).toBe('decided');
    expect([story.status('receiving'), story.status('requesting'), story.status('provider')]).toEqual([
      'MLA_LINKED',
      'MLA_LINKED',
      'HOLDING',
    ]);
    for (const side of ['receiving', 'provider'] as const)
      expect(story.states[side].orders.map(({ annulled }) => annulled === true)).toEqual([true, false]);
    expect(bodyTo(story, 'requesting')).toMatchObject({ body: { another: true } });
    expect(tasks(story, 'provider')).toContain('CONFIRM_RENEWAL');
    story.by('receiving', court, 'record_annulment');
    expect(story.status('provider')).toBe('RELEASE_ORDERED');
  });

  it('when the renewal was made before the decision of the court, then it falls with the order', () => {
    const story = SERVED['MLA_LINKED']?.() ?? new Story();
    story.together('receiving', 'renew_order', { until: later(story.now, 120) });
    story.days(1).by('receiving', court, 'record_annulment', { annulledAt: story.now });
    expect(story.status('receiving')).toBe('RELEASE_ORDERED');
    expect(story.states.provider.orders.map(({ annulled }) => annulled)).toEqual([true, true]);
  });

  it('when the requester was told of a release, then it is asked nothing any more', () => {
    const story = new Story().holding(200);
    story.states.receiving = { ...story.states.receiving, clocks: [] };
    story.by('receiving', first, 'announce_release');
    expect(tasks(story, 'requesting')).toContain('ANSWER_RELEASE');
    story.by('receiving', court, 'record_annulment');
    expect(tasks(story, 'requesting')).not.toContain('ANSWER_RELEASE');
    expect(story.runs('requesting', 'RECONSIDERATION')).toBe(false);
  });
});
