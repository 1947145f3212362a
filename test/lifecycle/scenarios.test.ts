/**
 * The arithmetic of the acceptance scenarios is told on the tables alone; the same numbers are tested over HTTP
 * elsewhere.
 */
import { SIDES } from '@comity/vocabulary/values/plain';
import { describe, expect, it } from '@jest/globals';
import { REMEDIES, remediesOf } from '@comity/domain/requests/preservation/requesting/remedies';
import { act } from './acts.ts';
import { digestOf, first, later, NOW, POLICIES, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { clockEnd } from './world.ts';

const hold = (id: string): { id: string; subject: string } => ({ id, subject: 'h1' });

describe('Scenario 3: normal chain', () => {
  it('MLA received: the hold waits for the decision, the floor stops, the domestic end still runs', () => {
    const story = new Story().holding(90).days(45);
    expect(story.runs('receiving', 'BUD29_FLOOR')).toBe(true);
    story.by('requesting', first, 'state_mla_sent');
    expect(story.runs('requesting', 'BUD29_FLOOR')).toBe(true);
    story.together('receiving', 'confirm_mla_received');
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
      expect([story.runs(side, 'BUD29_FLOOR'), story.runs(side, 'DOMESTIC_HOLD')]).toEqual([false, true]);
    }
  });

  it('an MLA request received before the word that it was sent stays received', () => {
    const story = new Story().holding();
    story.do('requesting', 'state_mla_sent');
    const shown = digestOf('shown');
    const detail = { receivedBy: 'Central Authority', reference: 'B', date: '2026-03-01', arrival: shown, shown };
    story.happen('receiving', act('confirm_mla_received', first('receiving'), detail));
    story.happen('receiving', act('approve', second('receiving'), { shown }));
    story.deliverAll();
    expect(story.states.receiving.mla?.status).toBe('RECEIVED');
  });
});

describe('Scenario 4: preservation expires while the MLA request is pending', () => {
  it('AT_RISK at the earliest reading, LAPSED at the end, with a record; not closed, and a renewal mends it', () => {
    const story = new Story().holding(90).days(50);
    story.together('receiving', 'confirm_mla_received');
    for (const side of SIDES) story.happen(side, clockEnd(hold('DOMESTIC_HOLD'), 'alarm'));
    for (const side of SIDES) expect(story.states[side].holds[0]?.status).toBe('AT_RISK');
    for (const side of SIDES) expect(story.happen(side, clockEnd(hold('DOMESTIC_HOLD')))).toMatchObject({ sends: [] });
    for (const side of SIDES) {
      expect(story.states[side]).toMatchObject({ status: 'LAPSED', holds: [{ status: 'LAPSED' }] });
      expect(story.runs(side, 'DOMESTIC_HOLD')).toBe(false);
    }
    story.by('provider', first, 'confirm_extension', { holds: [{ hold: 'h1', preservedUntil: later(story.now, 90) }] });
    expect(SIDES.map((side) => story.status(side))).toEqual(['MLA_LINKED', 'MLA_LINKED', 'HOLDING']);
    for (const side of SIDES) expect(story.runs(side, 'DOMESTIC_HOLD')).toBe(true);
  });

  it('the receipt of the MLA request does not hide a hold that has lapsed', () => {
    const story = new Story().holding(30).days(31);
    for (const side of SIDES) story.happen(side, clockEnd(hold('DOMESTIC_HOLD')));
    story.together('receiving', 'confirm_mla_received');
    expect(story.states.receiving).toMatchObject({ status: 'LAPSED', holds: [{ status: 'LAPSED' }] });
  });
});

describe('Scenario 5: the MLA request is never sent', () => {
  it('day 60 escalates to the central authorities and releases nothing', () => {
    const story = new Story().holding(90).days(60);
    for (const side of ['requesting', 'receiving'] as const) {
      const outcome = story.happen(side, clockEnd(hold('BUD29_FLOOR')));
      expect(outcome).toMatchObject({ outcome: 'decided', sends: [], notices: [{ code: 'DEADLINE_PASSED' }] });
      expect(story.status(side)).toBe('HOLDING');
    }
  });

  it('an end below the floor is accepted, flagged, and the receiving side is told to renew', () => {
    const story = new Story().holding(30);
    for (const side of ['requesting', 'receiving'] as const) expect(story.states[side].holds[0]?.belowFloor).toBe(true);
    const noticeCodes = story.history.flatMap(({ side, outcome }) =>
      side === 'receiving' && outcome.outcome === 'decided' ? outcome.notices.map((notice) => notice.code) : [],
    );
    expect(noticeCodes).toContain('RENEWAL_DUE');
  });
});

describe('Scenario 6: extension refused', () => {
  it('the hold and its clocks stay as they were', () => {
    const story = new Story(summaryOf(2, 'HIGH_VOLATILE')).holding(90).days(75);
    const before = story.states.requesting;
    story.by('requesting', first, 'ask_extension', { until: later(NOW, 150) });
    story.days(5).together('receiving', 'decide_extension', { decision: 'DENIED', until: null });
    expect(story.states.requesting).toMatchObject({ extension: { status: 'EXT_DENIED' }, holds: before.holds });
    expect(story.states.requesting.clocks).toEqual(before.clocks);
    const open = (): boolean => true;
    expect([remediesOf(before, open), remediesOf(story.states.requesting, open)]).toEqual([[], [...REMEDIES]]);
    expect(remediesOf(story.states.receiving, open)).toEqual([]);
  });
});

describe('Scenario 8: the provider objects', () => {
  it('2 of 5 objected and 3 preserved: each identifier has its own status and both States see it', () => {
    const story = new Story(summaryOf(5)).served();
    story.by('provider', first, 'object', {
      objections: ['t4', 't5'].map((target) => ({ target, code: 'OVERBROAD' })),
    });
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1', 't2', 't3'], 90) });
    for (const side of SIDES) {
      const { targets } = story.states[side];
      expect(targets.map((target) => target.objection ?? target.outcomes.TRAFFIC)).toEqual([
        ...['PRESERVED', 'PRESERVED', 'PRESERVED'],
        ...['OVERBROAD', 'OVERBROAD'],
      ]);
      expect(story.status(side)).toBe('HOLDING');
    }
    expect(story.by('receiving', first, 'answer_clarification').outcome).toBe('decided');
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t4'], 90, 'h2') });
    expect(story.states.requesting.targets[3]).toMatchObject({ objection: null, outcomes: { TRAFFIC: 'PRESERVED' } });
  });
});

describe('Scenario 9: the user was notified against confidentiality', () => {
  const breached = (story: Story): Story => {
    story.by('provider', first, 'report_user_notified', { targets: ['t1'], notifiedAt: story.now });
    return story;
  };

  it('both States are told, the requester decides, and the flag stays', () => {
    const story = breached(new Story().holding());
    expect(story.status('requesting')).toBe('REQUESTER_DECIDES');
    story.by('requesting', first, 'go_on');
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({ status: 'HOLDING', compromised: true, risk: null });
    }
  });

  it('a stop after an earlier go counts: the release is due, and only people order it', () => {
    const story = new Story().holding();
    breached(story).by('requesting', first, 'go_on');
    breached(story).together('requesting', 'stop');
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    expect(story.status('provider')).toBe('HOLDING');
  });

  it('a question that was open before the breach is still answered after it', () => {
    const story = new Story().holding();
    story.by('receiving', first, 'ask_information');
    breached(story).by('requesting', first, 'go_on');
    expect(story.status('requesting')).toBe('NEED_INFO');
    story.by('requesting', first, 'answer_question');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['HOLDING', 'HOLDING']);
  });

  it('where no confidentiality was asked, it is no breach', () => {
    const story = breached(new Story({ ...summaryOf(2), noUserNotice: false }).holding());
    expect(story.states.receiving).toMatchObject({ compromised: false, risk: null });
    expect(story.status('requesting')).toBe('HOLDING');
  });
});

describe('Scenario 10: cannot keep confidential', () => {
  it('the request is paused until the requester decides, and a stop ends it before anything is executed', () => {
    const story = new Story().sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'give_risk_notice', { risk: 'CONFIDENTIALITY' });
    expect(story.by('receiving', first, 'accept').outcome).toBe('refused');
    story.together('requesting', 'stop');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(story.states.provider.seq).toBe(0);
  });
});

describe('Scenario 16: the facts lack an imminent risk', () => {
  it('the request goes on as HIGH with the reason, nobody acts alone on it, and facts can be added and judged anew', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE'), { ...POLICIES, soloAtCriticalLife: true }).sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({
        status: 'ACKED',
        downgraded: true,
        summary: { urgency: 'HIGH_VOLATILE' },
      });
    }
    story.by('receiving', first, 'accept');
    expect(story.status('receiving')).toBe('ACKED');
    story.by('receiving', second, 'return_proposal');
    expect(story.by('requesting', first, 'add_facts')).toMatchObject({ sends: [{ code: 'facts_added' }] });
    story.by('receiving', second, 'determine_emergency', { finding: 'MET' });
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.states[side]).toMatchObject({ downgraded: false, summary: { urgency: 'CRITICAL_LIFE' } });
    }
    story.by('receiving', first, 'accept');
    expect(story.status('receiving')).toBe('ACCEPTED');
  });
});

describe('Scenario 23: withdrawn while it is executed', () => {
  it('after service the release is due; only two people release, and only then the provider is told', () => {
    const story = new Story().holding();
    story.together('requesting', 'withdraw');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['RELEASE_DUE', 'HOLDING']);
    story.by('receiving', first, 'release');
    expect(story.status('provider')).toBe('HOLDING');
    story.by('receiving', second, 'approve');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['RELEASE_ORDERED', 'RELEASE_ORDERED']);
    story.by('provider', first, 'confirm_release');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['RELEASED', 'RELEASED']);
  });

  it('an impossibility is not recorded while a provider has the order, so that it keeps no orphan order', () => {
    const story = new Story().served();
    expect(story.by('receiving', first, 'record_impossibility')).toMatchObject({ code: 'ORDER_UNANSWERED' });
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['SERVED', 'SERVED']);
  });

  it('a renewal is possible while an answer is awaited: a question never stops the preservation', () => {
    const story = new Story().holding();
    story.by('receiving', first, 'ask_information');
    expect(story.together('receiving', 'renew_order', { until: later(NOW, 180) }).outcome).toBe('decided');
  });

  it('answers that wait for review are forwarded with the end that a renewal has given them', () => {
    const story = new Story(summaryOf(2), { ...POLICIES, forwarding: 'REVIEWED' }).holding(60);
    story.by('provider', first, 'confirm_extension', { holds: [{ hold: 'h1', preservedUntil: later(NOW, 150) }] });
    story.by('receiving', first, 'forward_answer');
    expect(story.states.requesting.holds[0]?.preservedUntil).toBe(later(NOW, 150));
  });
});
