/**
 * Whatever ends a request, a hold, an order or a duty, gives data away or destroys them has a reason that says something,
 * and is decided by two people of different offices. What has less is listed with the reason why.
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { type AnyActRow, isActRow, secondOf } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import { first, later, person, PLACES, second, summaryOf } from './people.ts';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';

type Weighty = 'WITHOUT_REASON' | 'WITHOUT_SECOND_OFFICE';

const NOTHING_HAS_LEFT = 'nothing has left the office that wrote the draft';
const ONE_OFFICE = 'a provider answers with the people of one office, and the State that ordered decides';
const COMPETENT =
  'it is the ordinary decision of the authority that the law makes competent, with a second person, and its exact text';

const JUDGED_AGAIN =
  'the request goes on, the claim is made and judged again at any time, and whoever works on it learns of the finding';

/** By kind of request, side, act, and what is decided where that makes it weighty. */
const LISTED: Readonly<Record<Weighty, Readonly<Record<string, string>>>> = {
  WITHOUT_SECOND_OFFICE: {
    'PRESERVATION requesting withdraw DRAFT': NOTHING_HAS_LEFT,
    'ASSISTANCE requesting withdraw DRAFT': NOTHING_HAS_LEFT,
    'PRESERVATION provider confirm_release': 'it carries out the release that two offices of the State have ordered',
    'ASSISTANCE provider produce': 'it carries out the order of the State',
    'ASSISTANCE provider confirm_recall': ONE_OFFICE,
    'ASSISTANCE provider destroy_copy': ONE_OFFICE,
    'ASSISTANCE provider dispose_set_aside': ONE_OFFICE,
    'ASSISTANCE provider lift_legal_hold': ONE_OFFICE,
    'ASSISTANCE requesting accept_conditions': COMPETENT,
    'ASSISTANCE requesting accept_evidence': COMPETENT,
    'ASSISTANCE receiving grant': `${COMPETENT}; what is denied by it takes a second office`,
    'ASSISTANCE receiving postpone': COMPETENT,
    'ASSISTANCE receiving grant_order': COMPETENT,
    'ASSISTANCE receiving deny_order': 'the decision is the court’s own',
    'ASSISTANCE receiving transmit': COMPETENT,
    'ASSISTANCE receiving transmit_again': 'it sends the very package again that two people have handed over',
    'ASSISTANCE receiving decide_secondary_use': COMPETENT,
    'PRESERVATION receiving determine_emergency NOT_MET': JUDGED_AGAIN,
    'ASSISTANCE receiving determine_emergency NOT_MET': JUDGED_AGAIN,
  },
  WITHOUT_REASON: {
    'PRESERVATION receiving disclose_provider': 'what is disclosed, and why it may be, stands in the reviewed report',
    'PRESERVATION provider confirm_release': 'the order to release has the reason',
    'ASSISTANCE requesting accept_conditions': 'the conditions and the grant say what is accepted',
    'ASSISTANCE requesting accept_evidence': 'it is the receipt for what was checked byte by byte',
    'ASSISTANCE requesting accept_no_result': 'the report that is accepted has the reasons',
    'ASSISTANCE provider produce': 'the order has the reasons',
    'ASSISTANCE receiving grant_order': 'the order itself has the reasons',
    'ASSISTANCE receiving transmit': 'grant and order have the reasons',
  },
};
/** These state a fact, words that bind, or what was weighed beside them, and no reason. */
const FACTS: readonly string[] = ['conditionsText', 'method', 'statement', 'decision', 'considerations'];
const WEIGHTY: readonly string[] = ['ENDS', 'GIVES', 'DESTROYS'];

const rows = PLACES.flatMap(({ kind, side }) =>
  LIFECYCLES[kind][side].rows
    .filter(isActRow)
    .flatMap((row) =>
      weightyDecisions(row).map((decided) => ({ kind, side, row, decided, name: nameOf(kind, side, row, decided) })),
    ),
);

/** Returns null for an act that is weighty whatever it decides, and otherwise the decisions that make it so. */
function weightyDecisions({ act, step }: AnyActRow): (string | null)[] {
  const { consequence, decided } = ACTS[act];
  if (step.irreversible || WEIGHTY.includes(consequence)) return [null];
  return Object.keys(decided).filter((code) => WEIGHTY.includes(decided[code] ?? 'NEITHER'));
}

function nameOf(kind: RequestKind, side: Side, { act, from }: AnyActRow, decided: string | null): string {
  return `${kind} ${side} ${act}${from.includes('DRAFT') ? ' DRAFT' : ''}${decided === null ? '' : ` ${decided}`}`;
}

/** Texts that a person writes for this act; the text of an order and a letter are judged by other rules. */
function textsOf(act: ActName): string[] {
  const fields: Fields = ACTS[act].fields;
  return Object.keys(fields).filter((name) => fields[name]?.keeps === 'TEXT' && fields[name].posted !== null);
}

function saysNothing(act: ActName, field: string): string[] {
  const fields: Fields = ACTS[act].fields;
  return ['.', 'x', '…', 'ok', '   -   '].filter((typed) => fields[field]?.posted?.safeParse(typed).success === true);
}

/** Returns what the row asks of the second person: always, or where this is decided. */
function asked(row: AnyActRow, decided: string | null): string | undefined {
  if (decided === null) return row.second?.where === undefined ? row.second?.office : undefined;
  const detail = Object.fromEntries(Object.keys(ACTS[row.act].fields).map((field) => [field, decided]));
  return secondOf(row, detail).office;
}

function lacks(name: string, row: AnyActRow, decided: string | null = null): Weighty[] {
  const { act, hands } = row;
  const found: Weighty[] = [];
  if (hands !== 'TWO' || asked(row, decided) !== 'ANOTHER') found.push('WITHOUT_SECOND_OFFICE');
  if (!textsOf(act).some((field) => saysNothing(act, field).length === 0)) found.push('WITHOUT_REASON');
  return found.filter((one) => !(name in LISTED[one]));
}

describe('case A6: what ends, gives away or destroys', () => {
  it.each(rows)(
    '$name: two people of different offices and a reason, or it is listed with why not',
    ({ name, row, decided }) => {
      expect(lacks(name, row, decided)).toEqual([]);
    },
  );

  it('a planted row with one hand and no reason is found', () => {
    const [planted] = rows.filter(({ row }) => row.act === 'release');
    if (planted === undefined) throw new Error('the table has a release');
    const weak: AnyActRow = { ...planted.row, hands: 'ONE' };
    expect(lacks(planted.name, weak)).toEqual(['WITHOUT_SECOND_OFFICE']);
    expect(lacks('planted', { ...weak, act: 'grant_order' } as AnyActRow)).toEqual([
      'WITHOUT_SECOND_OFFICE',
      'WITHOUT_REASON',
    ]);
  });

  it('nothing is listed that has what it is said to lack', () => {
    for (const lack of ['WITHOUT_SECOND_OFFICE', 'WITHOUT_REASON'] as const)
      for (const name of Object.keys(LISTED[lack])) {
        const own = rows.filter((one) => one.name === name);
        expect({
          name,
          found: own.length > 0 && own.some(({ row, decided }) => lacks('', row, decided).includes(lack)),
        }).toEqual({
          name,
          found: true,
        });
      }
  });

  const texts = [...new Set(rows.map(({ row }) => row.act))]
    .flatMap((act) => textsOf(act).map((field) => ({ act, field })))
    .filter(({ field }) => !FACTS.includes(field));
  it.each(texts)('$act: "." and "x" are no $field', ({ act, field }) => {
    expect(saysNothing(act, field)).toEqual([]);
  });
});

describe('case A6: the requester ends its request', () => {
  it('stops after a warning only by two people of different offices', () => {
    const story = new Story().accepted();
    story.by('receiving', first, 'give_risk_notice');
    story.by('requesting', first, 'stop');
    expect(story.status('requesting')).toBe('REQUESTER_DECIDES');
    expect(story.by('requesting', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('requesting', second, 'approve');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('lets single identifiers go only by two people', () => {
    const story = new Story(summaryOf(2)).holding();
    story.by('requesting', first, 'withdraw_identifiers', { targets: ['t1'] });
    expect(story.states.requesting.targets.map(({ withdrawn }) => withdrawn)).toEqual([false, false]);
    story.by('requesting', second, 'approve');
    expect(story.states.receiving.targets.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
  });

  it('stops a formal request after a breach only by two people', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    story.by('provider', first, 'report_user_notified', { targets: ['t1'] });
    story.by('requesting', first, 'stop');
    expect(story.status('requesting')).toBe('EXECUTING');
    story.by('requesting', second, 'approve');
    expect(story.status('requesting')).toBe('RECALLED');
  });
});

describe('case A6: Given an extension that the requester asks for', () => {
  const asked = (): Story => {
    const story = new Story().holding();
    story.by('requesting', first, 'ask_extension', { until: later(story.now, 100) });
    return story;
  };

  it('when it is denied, then an authority of another office decides with the first person', () => {
    const story = asked();
    story.by('receiving', first, 'decide_extension', { decision: 'DENIED', until: null });
    const colleague = () => person('receiving', 'third');
    expect(story.by('receiving', colleague, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    const executing = () => ({ ...second('receiving'), roles: ['RCV_EXECUTING_AUTHORITY' as const] });
    expect(story.by('receiving', executing, 'approve')).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
    expect(story.by('receiving', second, 'approve').outcome).toBe('decided');
  });

  it('when it is granted, then two people of one office may decide', () => {
    const story = asked();
    story.by('receiving', first, 'decide_extension', { decision: 'GRANTED', until: later(story.now, 100) });
    expect(story.by('receiving', () => person('receiving', 'third'), 'approve').outcome).toBe('decided');
  });
});

describe('case A6: Given a claim of a risk to life that is found wanting', () => {
  it('then whoever works on the request learns of it', () => {
    const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).holding();
    const outcome = story.by('receiving', first, 'determine_emergency', { finding: 'NOT_MET' });
    expect(outcome).toMatchObject({
      notices: [{ code: 'EMERGENCY_NOT_FOUND', to: expect.arrayContaining(['RCV_EXECUTING_AUTHORITY']) as unknown }],
    });
  });
});

/** A person who reads the decision, the file or the audit reads these as the reason. */
const givenAsReason = (Object.keys(ACTS) as ActName[]).flatMap((act) => {
  const fields: Fields = ACTS[act].fields;
  return textsOf(act)
    .filter((field) => /\breasons?\b/iu.test(Object.values(fields[field]?.label ?? {}).join(' ') + ` ${field}`))
    .map((field) => ({ act, field }));
});

describe('case A6: whatever is read as a reason says something', () => {
  it.each(givenAsReason)('$act: "." and "x" are no $field', ({ act, field }) => {
    expect(saysNothing(act, field)).toEqual([]);
  });

  it('there are reasons all over the acts', () => {
    expect(givenAsReason.length).toBeGreaterThan(30);
  });
});
