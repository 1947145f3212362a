/** Preserved data can be gone at any time (docs/rules 2.1, cases A3): both States learn it, and nothing ends unread. */
import { SIDES } from '@comity/vocabulary/values/plain';
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { isKept } from '@comity/domain/state/dossier';
import { amendment, corrected, openVersion } from './amendments.ts';
import { first, later, POLICIES, second, summaryOf } from './people.ts';
import { statesOf } from './random-stories.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome } from './world.ts';

const ofTraffic = (...targets: string[]) => targets.map((target) => ({ target, category: 'TRAFFIC' }));
const lost = (story: Story, targets: string[], detail: object = {}) =>
  story.by('provider', first, 'report_loss', { lost: ofTraffic(...targets), since: null, ...detail });
const waits = (story: Story, side: 'requesting' | 'receiving'): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);
const told = (outcome: ReturnType<typeof lost>): string[] =>
  outcome.outcome === 'decided' ? outcome.sends.map(({ code }) => code) : [outcome.code];

describe('case A3: what is gone at the provider', () => {
  it('is reported while it is held, after it lapsed and as the answer whether it is still held', () => {
    const held = new Story().holding();
    const lapsed = new Story().holding(30).days(31);
    for (const side of SIDES) lapsed.happen(side, clockEnd({ id: 'DOMESTIC_HOLD', subject: 'h1' }));
    const asked = new Story().holding(30).days(31);
    asked.together('receiving', 'confirm_mla_received');
    expect(asked.states.provider.holdCheck).toBe(true);
    for (const story of [held, lapsed, asked]) expect(told(lost(story, ['t1', 't2']))).toEqual(['loss_report']);
    expect(asked.states.provider).toMatchObject({ status: 'LOST', holdCheck: false });
  });

  it('ends the hold as LOST on every side, and the dossiers once the people of both States have read it', () => {
    const story = new Story().holding();
    lost(story, ['t1', 't2']);
    for (const side of SIDES) {
      expect(story.states[side].holds).toMatchObject([{ status: 'LOST' }]);
      expect(story.states[side].clocks.filter(({ id }) => /HOLD|FLOOR/.test(id))).toEqual([]);
    }
    expect(SIDES.map((side) => story.status(side))).toEqual(['HOLDING', 'HOLDING', 'LOST']);
    expect([waits(story, 'receiving'), waits(story, 'requesting')]).toEqual([
      ['ACKNOWLEDGE_LOSS'],
      ['DECIDE_AFTER_LOSS'],
    ]);
    story.by('receiving', first, 'acknowledge_loss');
    story.by('requesting', first, 'decide_after_loss');
    expect(SIDES.map((side) => story.status(side))).toEqual(['LOST', 'LOST', 'LOST']);
  });

  it('leaves what is still kept as it was, and the identifier shows what it lost', () => {
    const story = new Story().holding();
    lost(story, ['t1']);
    story.by('receiving', first, 'acknowledge_loss');
    story.by('requesting', first, 'decide_after_loss');
    for (const side of SIDES) {
      expect(story.states[side]).toMatchObject({
        status: 'HOLDING',
        targets: [{ outcomes: { TRAFFIC: 'LOST' } }, { outcomes: { TRAFFIC: 'PRESERVED' } }],
        holds: [{ status: 'HELD', items: [{ target: 't2' }] }],
      });
    }
    expect(story.together('receiving', 'renew_order', { until: later(story.now, 120) }).outcome).toBe('decided');
  });

  it('alerts the people of both States, and the explanation of the provider stays with the State that ordered', () => {
    const story = new Story().holding();
    lost(story, ['t1']);
    const arrived = story.history.filter(({ event }) => event.kind === 'message' && event.code.startsWith('loss_'));
    expect(arrived.map(({ side }) => side)).toEqual(['receiving', 'requesting']);
    for (const { outcome } of arrived) expect(outcome).toMatchObject({ notices: [{ code: 'DATA_LOST' }] });
    expect(JSON.stringify(arrived[1]?.event)).not.toContain('explanation');
  });

  it('travels with what the State says of it where the policy has answers reviewed', () => {
    const story = new Story(summaryOf(2), { ...POLICIES, forwarding: 'REVIEWED' }).holding();
    lost(story, ['t1']);
    expect(story.states.requesting.losses).toBeUndefined();
    // The confirmation that waits for its review no longer promises what is gone.
    expect(story.states.receiving.unforwarded).toMatchObject([{ results: [{ target: 't2' }] }]);
    expect(story.by('receiving', first, 'acknowledge_loss')).toMatchObject({
      sends: [{ code: 'loss_notice' }, { code: 'loss_account' }],
    });
    expect(story.states.requesting.losses).toHaveLength(1);
  });

  it('is told to the formal request that waits for the data, whichever of the two came first', () => {
    const before = new Story().holding();
    const mla = { reference: 'MLA-1', date: before.now.slice(0, 10) };
    expect(before.together('receiving', 'confirm_mla_received', mla).outcome).toBe('decided');
    lost(before, ['t1', 't2']);
    const arrived = before.history.find(({ event }) => event.kind === 'message' && event.code === 'loss_report');
    expect(arrived?.outcome).toMatchObject({
      sends: expect.arrayContaining([expect.objectContaining({ to: 'receiving', code: 'preserved_data_lost' })]),
    });
    const after = new Story().holding();
    lost(after, ['t1', 't2']);
    const linked = after.happen('receiving', fromHome('receiving', 'assistance_arrived', mla));
    expect(linked).toMatchObject({
      sends: expect.arrayContaining([expect.objectContaining({ to: 'receiving', code: 'preserved_data_lost' })]),
    });
  });

  it('makes an ordered release pointless: it is done, and nobody waits for the provider', () => {
    const rules = { ...summaryOf(1).rules, bound: false };
    const story = new Story({ ...summaryOf(1), rules }).holding();
    story.by('receiving', first, 'announce_release');
    story.by('requesting', first, 'answer_release');
    story.happen('receiving', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
    story.together('receiving', 'release');
    lost(story, ['t1']);
    expect(SIDES.map((side) => story.status(side))).toEqual(['RELEASED', 'RELEASED', 'LOST']);
  });

  it('ends the order of a provider of whom all that was ordered has been recalled, so that nobody waits for it', () => {
    const story = new Story(summaryOf(1)).holding();
    const { requesting } = story.states;
    story.together('requesting', 'amend_request', amendment(requesting, story.summary, corrected(requesting, 't1')));
    story.together('receiving', 'accept_amendment');
    story.together('receiving', 'release_identifiers', { targets: ['t1'] });
    expect(story.states.provider.targets).toMatchObject([{ id: 't1', withdrawn: true }]);
    expect(told(lost(story, ['t1']))).toEqual(['loss_report']);
    expect(story.status('provider')).toBe('LOST');
  });

  it('is only what is preserved, once, after the copy and before now', () => {
    const story = new Story().holding();
    story.days(2);
    expect(lost(story, ['t1', 't1'])).toMatchObject({ code: 'TARGET_TWICE' });
    expect(lost(story, ['t9'])).toMatchObject({ code: 'NO_HOLD' });
    expect(lost(story, ['t1'], { since: later(story.now, 1) })).toMatchObject({ code: 'INSTANT_IN_FUTURE' });
    const early = { since: later(story.now, -3), reason: 'TECHNICAL_FAILURE' };
    expect(lost(story, ['t1'], early)).toMatchObject({
      code: 'LOST_BEFORE_SNAPSHOT',
      about: ['since', expect.any(String)],
    });
    expect(lost(story, ['t1'], { ...early, reason: 'NEVER_SECURED' })).toMatchObject({ outcome: 'decided' });
    expect(lost(story, ['t1'])).toMatchObject({ code: 'NO_HOLD' });
  });

  it('leaves nothing lapsed where another identifier still waits for its answer', () => {
    const story = new Story().served();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 30) });
    story.days(31);
    for (const side of SIDES) story.happen(side, clockEnd({ id: 'DOMESTIC_HOLD', subject: 'h1' }));
    lost(story, ['t1']);
    story.by('receiving', first, 'acknowledge_loss');
    story.by('requesting', first, 'decide_after_loss');
    expect(SIDES.map((side) => story.status(side))).toEqual(SIDES.map(() => 'PRESERVED_CONFIRMED'));
  });

  it('can be reported in every state in which a provider keeps something, and nothing of it stays without an end', () => {
    for (const kept of [...statesOf({ kind: 'PRESERVATION', side: 'provider' }, 5).values()].flat()) {
      if (!kept.holds.some(isKept)) continue;
      const story = new Story();
      story.states.provider = kept;
      const everything = kept.targets.flatMap(({ id, categories, outcomes }) =>
        categories.filter((one) => outcomes[one] === 'PRESERVED').map((category) => ({ target: id, category })),
      );
      const reported = story.by('provider', second, 'report_loss', { lost: everything, since: null });
      expect([kept.status, reported.outcome]).toEqual([kept.status, 'decided']);
      expect(story.states.provider.holds.some(isKept)).toBe(false);
    }
  });
});

describe('Given everything is lost while an amendment waits abroad', () => {
  const asked = (): Story => {
    const story = new Story(summaryOf(1)).holding();
    const changes = { withdrawn: [], added: corrected(story.states.requesting, 't1').added };
    story.together('requesting', 'amend_request', amendment(story.states.requesting, story.summary, changes));
    lost(story, ['t1']);
    return story;
  };

  it('then the requester does not end its request before the amendment is answered', () => {
    const story = asked();
    expect(story.by('requesting', first, 'decide_after_loss')).toMatchObject({ code: 'AMENDMENT_WAITS' });
    expect([story.isOpen('requesting'), story.isOpen('receiving')]).toEqual([true, true]);
    story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
    expect(story.by('requesting', first, 'decide_after_loss').outcome).toBe('decided');
    expect([story.isOpen('requesting'), story.isOpen('receiving')]).toEqual([true, true]);
  });

  it('then it may still withdraw the whole request', () => {
    const story = asked();
    expect(story.together('requesting', 'withdraw').outcome).toBe('decided');
    expect(story.isOpen('requesting')).toBe(false);
  });
});
