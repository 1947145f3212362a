/**
 * A hold that comes to its end waits in somebody's list, whatever else is asked meanwhile: for a renewal where the law
 * allows one, and for a word to the requester where it does not (docs/rules 2.2; Art. 29(6)).
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { isKept, type DossierState, type HoldStatus } from '@comity/domain/state/dossier';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { statesAt } from './explored-states.ts';
import { first, later, NOW, PLACES, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome } from './world.ts';

const own = (story: Story, side: 'requesting' | 'receiving' = 'receiving'): string[] =>
  openTasks(story.states[side], story.now).flatMap(({ code, of }) => (of === side ? [code] : []));

const ORDER_TERM = { id: 'ORDER_TERM', subject: 'dossier' };

function renewedOnce(): Story {
  const story = new Story().holding(90);
  story.together('receiving', 'renew_order', { until: later(story.now, 170) });
  story.by('provider', first, 'confirm_extension', { holds: [{ hold: 'h1', preservedUntil: later(story.now, 170) }] });
  return story;
}

describe('case B1: the renewal of an order', () => {
  it('waits also while a question to the requester is open', () => {
    const story = new Story().holding(90);
    story.by('receiving', first, 'ask_information');
    story.days(60).happen('receiving', clockEnd(ORDER_TERM, 'warning'));
    expect(own(story)).toContain('RENEW_ORDER');
    story.days(31).happen('receiving', clockEnd(ORDER_TERM));
    expect(own(story)).toContain('RENEW_ORDER');
    expect(story.together('receiving', 'renew_order', { until: later(story.now, 80) }).outcome).toBe('decided');
    expect(own(story)).not.toContain('RENEW_ORDER');
  });

  it('where the law allows none any more, the requester is told so, once', () => {
    const story = renewedOnce();
    story.days(171).happen('receiving', clockEnd(ORDER_TERM));
    expect(own(story)).toContain('WARN_OF_END');
    expect(own(story)).not.toContain('RENEW_ORDER');
    story.by('receiving', first, 'give_risk_notice', { risk: 'AVAILABILITY' });
    expect(own(story)).not.toContain('WARN_OF_END');
    expect(own(story, 'requesting')).toContain('DECIDE_ON_RISK');
    story.by('requesting', first, 'go_on');
    expect(own(story)).not.toContain('WARN_OF_END');
  });
});

/** What else may be under way while data are held. */
const MEANWHILE: Readonly<Record<string, (state: DossierState) => Partial<DossierState>>> = {
  'nothing else': () => ({}),
  'a release is announced': () => ({ releaseNotice: 'ANNOUNCED' }),
  'the requester objects to the release': () => ({ releaseNotice: 'OBJECTS' }),
  'the provider objects to an identifier': ({ targets }) => ({
    targets: targets.map((one, index) => (index === 0 ? one : { ...one, outcomes: {}, objection: 'OVERBROAD' })),
  }),
  'an extension is asked for': () => ({ extension: { status: 'EXT_SENT', until: null } }),
  'a formal request is on its way': () => ({ mla: { status: 'SENT', reference: 'MLA-1', date: '2026-03-02' } }),
};
const STAGES = ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'NEED_INFO'] as const satisfies Status[];
const HOLDS = ['HELD', 'PENDING_DECISION', 'AT_RISK', 'LAPSED'] as const satisfies HoldStatus[];

describe.each(STAGES)('case B1: data that come to their end in %s', (status) => {
  it.each(HOLDS.flatMap((hold) => Object.entries(MEANWHILE).map(([what, change]) => ({ hold, what, change }))))(
    'wait for a renewal, or for a word to the requester, while the hold is $hold and $what',
    ({ hold, change }) => {
      for (const story of [new Story().holding(90), renewedOnce()]) {
        const { receiving } = story.states;
        const last = story.states.receiving.orders.length > 1;
        story.states.receiving = {
          ...{ ...receiving, ...change(receiving), status, resume: status === 'NEED_INFO' ? 'HOLDING' : null },
          ...{ renewal: 'DUE', holds: receiving.holds.map((one) => ({ ...one, status: hold })) },
        };
        const waits = openTasks(story.states.receiving, story.now);
        const found = waits.find(({ code }) => code === (last ? 'WARN_OF_END' : 'RENEW_ORDER'));
        expect(found?.by.length).toBeGreaterThan(0);
        if (!last) continue;
        expect(story.by('receiving', first, 'give_risk_notice', { risk: 'AVAILABILITY' }).outcome).toBe('decided');
        expect(story.status('receiving')).toBe(status);
        expect(own(story)).not.toContain('WARN_OF_END');
        expect(story.status('requesting')).toBe('REQUESTER_DECIDES');
      }
    },
  );
});

describe.each(PLACES.filter(({ kind }) => kind === 'PRESERVATION'))(
  'case B1: the end of a hold at the $side side',
  (place) => {
    it('is warned of, is an alarm and is noted, in every status in which data are held', () => {
      const deaf = new Set<string>();
      for (const state of statesAt(place)) {
        const { terminal } = lifecycleOf(state);
        if (terminal.includes(state.status) || !state.holds.some(isKept)) continue;
        for (const phase of ['warning', 'alarm', 'end'] as const) {
          const event = { kind: 'clock', clock: 'DOMESTIC_HOLD', subject: 'h1', phase, daysLeft: 1 } as const;
          if (decide(lifecycleOf(state), state, event, later(NOW, 90)).outcome !== 'decided')
            deaf.add(`${state.status} ${phase}`);
        }
      }
      expect([...deaf]).toEqual([]);
    });
  },
);

describe('case A4: an extension', () => {
  it('is not granted beyond what the renewals that are left can reach', () => {
    const story = new Story().holding(90);
    story.by('requesting', first, 'ask_extension', { until: later(story.now, 500) });
    const granting = (days: number) =>
      story.by('receiving', first, 'decide_extension', { decision: 'GRANTED', until: later(story.now, days) });
    expect(granting(500)).toMatchObject(refusedAs('RENEWAL_TOO_LONG'));
    expect(granting(180).outcome).toBe('decided');
  });

  it('is not granted where no renewal is left, and may be denied', () => {
    const story = renewedOnce();
    story.by('requesting', first, 'ask_extension', { until: later(story.now, 300) });
    const deciding = (decision: string, until: string | null) =>
      story.by('receiving', first, 'decide_extension', { decision, until });
    expect(deciding('GRANTED', later(story.now, 300))).toMatchObject(refusedAs('RENEWALS_EXHAUSTED'));
    deciding('DENIED', null);
    story.by('receiving', second, 'approve');
    expect(story.states.requesting.extension?.status).toBe('EXT_DENIED');
  });
});

describe('case A14: a formal request that was withdrawn', () => {
  const formal = { reference: 'MLA-1', date: '2026-03-02' };
  const withdrawn = (): Story => {
    const story = new Story().holding(200);
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', formal));
    expect(story.states.receiving.renewal).toBe('DUE');
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: story.now }));
    return story;
  };

  it('is not announced again by the message that it was sent, which comes late', () => {
    const story = withdrawn();
    const late = { kind: 'message', code: 'mla_sent', from: 'requesting', body: formal } as const;
    const told = story.happen('receiving', late);
    expect(told.outcome === 'decided' ? told.sends.map(({ code }) => code) : told).toEqual(['mla_ended']);
    expect(story.states.receiving.mla).toBeNull();
    expect(own(story)).not.toContain('RECEIVE_FORMAL_REQUEST');
    const other = { ...formal, reference: 'MLA-2' };
    story.happen('receiving', { kind: 'message', code: 'mla_sent', from: 'requesting', body: other });
    expect(story.states.receiving.mla).toMatchObject({ reference: 'MLA-2' });
  });

  it('no longer asks for a renewal, unless time does', () => {
    expect(own(withdrawn())).not.toContain('RENEW_ORDER');
    const story = new Story().holding(90);
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', formal));
    story.days(60).happen('receiving', clockEnd(ORDER_TERM, 'warning'));
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: story.now }));
    expect(own(story)).toContain('RENEW_ORDER');
  });
});

describe('case A6: identifiers that were withdrawn', () => {
  it('are not released while a formal request for the data is pending (Art. 29(7))', () => {
    const story = new Story().holding(90);
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    story.by('receiving', first, 'release_identifiers', { targets: ['t1'] });
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }));
    expect(story.by('receiving', second, 'approve')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
    expect(own(story)).not.toContain('RELEASE_IDENTIFIERS');
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: story.now }));
    // What two people let go now is proposed in view of the request that came and went.
    expect(story.by('receiving', second, 'approve')).toMatchObject(refusedAs('PROPOSAL_OUTDATED'));
    expect(story.together('receiving', 'release_identifiers', { targets: ['t1'] }).outcome).toBe('decided');
  });
});
