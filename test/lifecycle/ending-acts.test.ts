/**
 * Whatever ends a request, a hold, an order or a duty, gives data away or destroys them has a reason that says something,
 * and is decided by two people of different offices. What has less is listed with the reason why.
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { type AnyActRow, isActRow } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import { first, PLACES, second, summaryOf } from './people.ts';
import { AssistanceStory } from './assistance-story.ts';
import { UNCONDITIONAL } from './annulled-story.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';

type Weighty = 'WITHOUT_REASON' | 'WITHOUT_SECOND_OFFICE';

const NOTHING_HAS_LEFT = 'nothing has left the office that wrote the draft';
const ONE_OFFICE = 'a provider answers with the people of one office, and the State that ordered decides';
const COMPETENT =
  'it is the ordinary decision of the authority that the law makes competent, with a second person, and its exact text';

/** By kind of request, side and act. */
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
    .filter(({ act, step }) => step.irreversible || WEIGHTY.includes(ACTS[act].consequence))
    .map((row) => ({ kind, side, row, name: nameOf(kind, side, row) })),
);

function nameOf(kind: RequestKind, side: Side, { act, from }: AnyActRow): string {
  return `${kind} ${side} ${act}${from.includes('DRAFT') ? ' DRAFT' : ''}`;
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

function lacks(name: string, { act, hands, second: other }: AnyActRow): Weighty[] {
  const found: Weighty[] = [];
  if (hands !== 'TWO' || other?.office !== 'ANOTHER' || other.where !== undefined) found.push('WITHOUT_SECOND_OFFICE');
  if (!textsOf(act).some((field) => saysNothing(act, field).length === 0)) found.push('WITHOUT_REASON');
  return found.filter((one) => !(name in LISTED[one]));
}

describe('case A6: what ends, gives away or destroys', () => {
  it.each(rows)(
    '$name: two people of different offices and a reason, or it is listed with why not',
    ({ name, row }) => {
      expect(lacks(name, row)).toEqual([]);
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
        expect({ name, found: own.length > 0 && own.some(({ row }) => lacks('', row).includes(lack)) }).toEqual({
          name,
          found: true,
        });
      }
  });

  const texts = [...new Set(rows.map(({ row }) => row.act))]
    .filter((act) => WEIGHTY.includes(ACTS[act].consequence))
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
