/**
 * What is done on a request rests on the law that was pinned to it: the paragraph of the ground, the article of the
 * instrument that governs, and no article of a convention that does not bind (docs/rules 1.9 and 1.11).
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { OffenceClass } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { isActRow, isClockRow } from '@comity/domain/events/lifecycle';
import { basisOf } from '@comity/domain/law/basis';
import { decide } from '@comity/domain/machine/decide';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { formalBetween } from './pairs.ts';
import { digestOf, first, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { notices } from './story-expectations.ts';

const PAIRS = [
  ['PE', 'CL', 'nassau'],
  ['BR', 'PY', 'san-luis'],
  ['PE', 'AT', 'budapest'],
  ['PE', 'HT', 'none'],
  ['PE', 'MX', 'nassau'],
] as const;

/** Returns the rule on which the last event of the side rests. */
function lastBasis(story: Story, side: 'requesting' | 'receiving'): string {
  const last = story.history.filter((one) => one.side === side && one.outcome.outcome === 'decided').at(-1)?.outcome;
  return last?.outcome === 'decided' ? last.basis : '';
}

const reserving = (offenceClass: OffenceClass): RequestSummary => {
  const summary = summaryOf(1, 'NORMAL', true);
  const refusalGrounds = [
    { code: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a' },
    { code: 'DUAL_CRIMINALITY', rule: 'BUD.29.4', reaches: 'OUTSIDE_2_11' as const },
  ];
  return { ...summary, offenceClass, rules: { ...summary.rules, refusalGrounds, bound: true } };
};

describe('case A5: the reservation of Art. 29(4)', () => {
  const refusing = { ground: 'DUAL_CRIMINALITY', conductAnalysis: digestOf('analysis') };

  it('Given an offence of Arts 2-11 and another, Then dual criminality refuses nothing, by name', () => {
    const story = new Story(reserving('MIXED')).sent();
    story.by('receiving', first, 'acknowledge');
    const outcome = story.by('receiving', first, 'refuse', refusing);
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'GROUND_REACHES_PART', rule: 'BUD.29.4' });
  });

  it('Given offences outside Arts 2-11 only, Then it refuses, and both people’s events cite 29(4)', () => {
    const story = new Story(reserving('OTHER')).sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'refuse', refusing);
    expect(lastBasis(story, 'receiving')).toBe('BUD.29.4');
    story.by('receiving', second, 'approve');
    expect([story.status('receiving'), lastBasis(story, 'receiving')]).toEqual(['REFUSED', 'BUD.29.4']);
  });

  it('a refusal cites the paragraph of its ground, at both stages', () => {
    for (const [story, rule] of [
      [new Story(reserving('OTHER')), 'BUD.29.5.a'],
      [new AssistanceStory(formalBetween('PE', 'CL')), 'NAS.9.c'],
    ] as const) {
      if (story instanceof AssistanceStory) story.complete();
      else story.sent().by('receiving', first, 'acknowledge');
      story.together('receiving', 'refuse', { ground: 'POLITICAL_OFFENCE', conductAnalysis: null });
      expect([story.status('requesting'), lastBasis(story, 'receiving')]).toEqual(['REFUSED', rule]);
    }
  });
});

describe('case A10: the State that asks learns on which points the law was resolved otherwise', () => {
  const differs = [{ point: 'GROUND' as const, code: 'FISCAL', requesting: 'NO', receiving: 'YES' }];
  const given = { kind: 'message', from: 'receiving', code: 'acknowledgement' } as const;

  it.each([
    ['PRESERVATION', () => new Story().sent()],
    ['ASSISTANCE', () => new AssistanceStory().sent()],
  ])('with the acknowledgement of a %s, and of an agreement nothing', (_, begun) => {
    const told = begun();
    told.happen('requesting', { ...given, body: { at: told.now, differs } });
    expect(told.states.requesting.lawDiffers).toEqual(differs);
    const agreed = begun();
    agreed.happen('requesting', { ...given, body: { at: agreed.now } });
    expect(agreed.states.requesting.lawDiffers).toBeUndefined();
  });

  it('the requested State decides under what it has resolved', () => {
    const story = new Story().sent();
    const own = { ...story.summary, rules: { ...story.summary.rules, refusalGrounds: [] } };
    const body = { request: digestOf('r'), summary: story.summary };
    const arrived = { kind: 'message', from: 'requesting', code: 'request', body } as const;
    const unopenedYet = new Story().states.receiving;
    const outcome = decide(
      LIFECYCLES.PRESERVATION.receiving,
      unopenedYet,
      { ...arrived, ownLaw: { summary: own, differs } },
      story.now,
    );
    expect(outcome).toMatchObject({ outcome: 'decided', state: { summary: own, lawDiffers: differs } });
  });
});

describe('correction A7: a postponement is no decision (Art. 29(7), second sentence)', () => {
  const postponing = (summary: RequestSummary) => (holdContinues: boolean) =>
    new AssistanceStory(summary).complete().by('receiving', first, 'postpone', { holdContinues });

  it('Given Parties to the Budapest Convention, Then it cannot end the hold that the request follows', () => {
    const postpone = postponing(formalBetween('PE', 'CL'));
    expect(postpone(false)).toMatchObject({ code: 'HOLD_MUST_CONTINUE', rule: 'BUD.29.7.pending' });
    expect(postpone(true).outcome).toBe('decided');
  });

  it('Given others, or a request that follows no preservation, Then it can', () => {
    expect(postponing(formalBetween('PE', 'MX'))(false).outcome).toBe('decided');
    const { assistance, ...bound } = formalBetween('PE', 'CL');
    const alone = { ...bound, assistance: assistance && { ...assistance, preservation: null } };
    expect(postponing(alone)(false).outcome).toBe('decided');
  });

  it.each([
    [true, 'RENEWAL_DUE'],
    [false, 'RELEASE_DUE'],
  ])('the preservation hears of it: bound %s, so %s', (bound, notice) => {
    const summary = summaryOf(1);
    const story = new Story({ ...summary, rules: { ...summary.rules, bound } }).holding(90).days(45);
    const body = { reviewOn: '2026-06-01', holdContinues: false };
    const mla = { reference: 'MLA-1', date: '2026-04-15' };
    story.happen('receiving', { kind: 'message', code: 'assistance_arrived', from: 'receiving', body: mla });
    story.happen('receiving', { kind: 'message', code: 'assistance_postponed', from: 'receiving', body });
    expect(notices(story, 'receiving').at(-1)).toBe(notice);
  });
});

describe('correction B5: a request for several offences', () => {
  const several = (): Story => {
    const summary = { ...reserving('OTHER'), offences: ['OTHER_BY_COMPUTER', 'OTHER_E_EVIDENCE'] as const };
    const story = new Story({ ...summary, offences: [...summary.offences] }).sent();
    story.by('receiving', first, 'acknowledge');
    return story;
  };
  const refusing = { ground: 'DUAL_CRIMINALITY', conductAnalysis: digestOf('analysis') };

  it('Given a ground that does not apply to one of them, Then it is not refused as a whole, and that one is named', () => {
    const outcome = several().by('receiving', first, 'refuse', { ...refusing, offences: ['OTHER_BY_COMPUTER'] });
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'OFFENCES_DIFFER', about: ['OTHER_E_EVIDENCE'] });
  });

  it('Given an offence that the request does not name, Then nobody refuses for it', () => {
    const offences = ['OTHER_BY_COMPUTER', 'OTHER_E_EVIDENCE', 'ART_8'];
    const outcome = several().by('receiving', first, 'refuse', { ...refusing, offences });
    expect(outcome).toMatchObject({ outcome: 'refused', code: 'OFFENCES_DIFFER', about: ['ART_8'] });
  });

  it('Given a ground that applies to each, Then the refusal says so to the requesting State', () => {
    const story = several();
    const offences = ['OTHER_BY_COMPUTER', 'OTHER_E_EVIDENCE'];
    story.by('receiving', first, 'refuse', { ...refusing, offences });
    story.by('receiving', second, 'approve');
    const sent = story.history.flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.sends : []));
    expect(sent.find(({ code }) => code === 'refusal')?.body).toMatchObject({ offences });
  });

  it('an earlier request, which has not noted its offences, is refused as before', () => {
    const story = new Story(reserving('OTHER')).sent();
    story.by('receiving', first, 'acknowledge');
    const outcome = story.by('receiving', first, 'refuse', { ...refusing, offences: ['ART_8'] });
    expect(outcome.outcome).toBe('decided');
  });
});

describe('correction B11: dual criminality that a treaty opens for coercive measures alone', () => {
  const refusing = (ground: string): unknown => {
    const story = new AssistanceStory(formalBetween('PE', 'CL')).complete();
    story.together('receiving', 'refuse', {
      ground,
      conductAnalysis: digestOf('analysis'),
      measures: ['SEARCH'],
    });
    const sent = story.history.flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.sends : []));
    return sent.find(({ code }) => code === 'refusal')?.body;
  };

  it('Given a refusal for it, Then the requesting State reads to which measures it applies', () => {
    expect(refusing('DUAL_CRIMINALITY')).toMatchObject({ ground: 'DUAL_CRIMINALITY', measures: ['SEARCH'] });
  });

  it('Given another ground, Then no measure stands beside it', () => {
    expect(refusing('MILITARY')).not.toHaveProperty('measures');
  });
});

describe('correction A9: what is done rests on the instrument that governs', () => {
  const POINTS: [ActName, string, string, string, string][] = [
    ['postpone', 'NAS.11', 'SLU.9', 'BUD.27.5', 'COM.POSTPONEMENT'],
    ['give_risk_notice', 'COM.CONFIDENTIALITY', 'SLU.10', 'BUD.27.8', 'COM.CONFIDENTIALITY'],
    // Art. 27(9)(c) speaks of what judicial authorities sent each other directly; these requests came another way.
    ['forward_request', 'COM.FORWARD', 'COM.FORWARD', 'COM.FORWARD', 'COM.FORWARD'],
  ];
  it.each(POINTS)('%s: Nassau %s, San Luis %s, Budapest %s, no treaty %s', (act, ...rules) => {
    PAIRS.slice(0, 4).forEach(([requesting, requested], index) => {
      const story = new AssistanceStory(formalBetween(requesting, requested)).complete();
      story.by('receiving', first, act, { holdContinues: true });
      expect([requested, lastBasis(story, 'receiving')]).toEqual([requested, rules[index]]);
    });
  });

  it('no act and no clock of a formal request cites Arts 27 or 28 where another instrument governs or none', () => {
    for (const [requesting, requested, instrument] of PAIRS.filter(([, , one]) => one !== 'budapest')) {
      const summary = formalBetween(requesting, requested);
      for (const [side, { rows }] of Object.entries(LIFECYCLES.ASSISTANCE)) {
        if (side === 'provider') continue;
        const { states } = new AssistanceStory(summary).complete();
        const state = states[side as 'requesting' | 'receiving'];
        const cited = rows.map((row) => basisOf(row.basis, state));
        expect([instrument, cited.filter((rule) => /^BUD\.2[78]/.test(rule))]).toEqual([instrument, []]);
        expect(rows.some((row) => isActRow(row) || isClockRow(row))).toBe(true);
      }
    }
  });
});

describe('correction A6: a preservation between States that Art. 29 does not bind', () => {
  const summary = summaryOf(1);
  const unbound = { ...summary, rules: { ...summary.rules, bound: false } };

  it('cites no article of the Convention, at either side', () => {
    const { states } = new Story(unbound).holding(30);
    for (const side of ['requesting', 'receiving'] as const) {
      const cited = LIFECYCLES.PRESERVATION[side].rows.map((row) => basisOf(row.basis, states[side]));
      expect(cited.filter((rule) => rule.startsWith('BUD.'))).toEqual([]);
    }
  });

  it('accuses nobody of an end before the floor, which is a wish', () => {
    const { states } = new Story(unbound).holding(30);
    expect(states.receiving.holds[0]?.belowFloor).toBe(false);
    expect(states.receiving.clocks.map(({ id }) => id)).not.toContain('BUD29_FLOOR');
    expect(new Story(summary).holding(30).states.receiving.holds[0]?.belowFloor).toBe(true);
  });
});

describe('correction B1: a report on use relates to a condition', () => {
  const granting = (requested: string, conditions: ConditionCode[]) =>
    new AssistanceStory(formalBetween('PE', requested))
      .complete()
      .by('receiving', first, 'grant', { denied: [], conditions, conditionsText: digestOf('c'), keepUntil: null });

  it('Given Art. 28, Then to confidentiality or the stated case; under another instrument to any condition', () => {
    const alone = granting('AT', ['USE_REPORT']);
    expect(alone).toMatchObject({ code: 'REPORT_WITHOUT_CONDITION', rule: 'BUD.28.4' });
    expect(granting('AT', ['USE_REPORT', 'RETURN'])).toMatchObject({ code: 'REPORT_WITHOUT_CONDITION' });
    expect(granting('AT', ['USE_REPORT', 'SPECIALTY']).outcome).toBe('decided');
    expect(granting('CL', ['USE_REPORT'])).toMatchObject({ rule: 'COM.USE_REPORT' });
    expect(granting('CL', ['USE_REPORT', 'RETURN']).outcome).toBe('decided');
  });

  it('and is asked for only where such a condition was accepted', () => {
    const used = (detail: object) => {
      const story = new AssistanceStory(formalBetween('PE', 'AT')).granted(detail);
      if (story.status('receiving') === 'CONDITIONAL') story.together('requesting', 'accept_conditions');
      story.ordered().sealed().together('receiving', 'transmit');
      story.heard('requesting', 'verification', { package: digestOf('package'), failed: 0, findings: digestOf('f') });
      story.together('requesting', 'accept_evidence');
      return story.by('receiving', first, 'ask_use_report');
    };
    expect(used({})).toMatchObject({ code: 'REPORT_WITHOUT_CONDITION', rule: 'BUD.28.4' });
    expect(used({ conditions: ['SPECIALTY'], conditionsText: digestOf('c') }).outcome).toBe('decided');
  });
});

describe('correction B3: another provider is found', () => {
  it.each([
    [['TRAFFIC'] as const, 'BUD.30.1', 'BUD.30.2'],
    [['SUBSCRIBER'] as const, 'BUD.26.1', 'BUD.26.1'],
  ])('Given %j was asked for, Then it is disclosed under %s and withheld under %s', (asked, disclosed, withheld) => {
    const summary = summaryOf(1);
    const targets = summary.targets.map((target) => ({ ...target, categories: [...asked] }));
    const path = digestOf('the path');
    const found = { state: 'BR', targets: ['t1'], path };
    const deciding = (act: ActName, detail: object): string => {
      const story = new Story({ ...summary, targets }).served();
      story.happen('receiving', { kind: 'message', code: 'other_provider_report', from: 'provider', body: found });
      story.together('receiving', act, { path, ...detail });
      return lastBasis(story, 'receiving');
    };
    expect(deciding('disclose_provider', { disclosure: digestOf('d') })).toBe(disclosed);
    expect(deciding('withhold_provider', { ground: 'POLITICAL_OFFENCE', reasons: digestOf('r') })).toBe(withheld);
  });
});
