/** Tests the rules of partial disclosure: Budapest Convention Arts 17 and 30; docs/rules 1.9, 2.3, 2.13 c. */
import { describe, expect, it } from '@jest/globals';
import { WITHHOLDING_GROUNDS } from '@comity/vocabulary/values/disclosure';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { possibleActs } from '@comity/domain/machine/possible';
import { digestOf, first, second } from './people.ts';
import { Story } from './story.ts';
import { notices, refusedAs, sent } from './story-expectations.ts';

const PATH = digestOf('the path');
const IN_BRAZIL = { state: 'BR', targets: ['t1'], path: PATH };
const DISCLOSURE = digestOf('what is disclosed');

function reportedStory(report: object = IN_BRAZIL): Story {
  const story = new Story().holding();
  story.by('provider', first, 'report_other_provider', report);
  return story;
}

describe('The provider that reports another', () => {
  it('Given no traffic data are kept, Then there is nothing that could show it', () => {
    const served = new Story().served();
    const targets = served.states.provider.targets.map(({ id }) => id);
    const content = served.results(targets, 90).map((one) => ({ ...one, category: 'CONTENT' as const }));
    served.states.provider = {
      ...served.states.provider,
      targets: served.states.provider.targets.map((one) => ({ ...one, categories: ['CONTENT'] })),
    };
    served.by('provider', first, 'confirm_preservation', { results: content });
    expect(served.by('provider', first, 'report_other_provider', IN_BRAZIL)).toMatchObject(
      refusedAs('NO_TRAFFIC_HELD'),
    );
  });

  it('Given the same report again, or one of an identifier that it was not ordered to keep, Then it is refused', () => {
    const story = reportedStory();
    expect(story.by('provider', first, 'report_other_provider', IN_BRAZIL)).toMatchObject(
      refusedAs('ALREADY_REPORTED'),
    );
    const strange = { ...IN_BRAZIL, path: digestOf('another'), targets: ['t9'] };
    expect(story.by('provider', first, 'report_other_provider', strange)).toMatchObject(refusedAs('TARGET_UNKNOWN'));
  });

  it('Given it was reported, Then the provider keeps what it said, and hears nothing of what becomes of it', () => {
    const story = reportedStory();
    story.together('receiving', 'disclose_provider', { path: PATH, disclosure: DISCLOSURE });
    expect(story.states.provider.disclosures).toMatchObject([{ status: 'REPORTED', state: 'BR', path: PATH }]);
    expect(sent(story, 'receiving', 'provider')).toEqual(['order']);
  });
});

describe('The State that reviews it', () => {
  it('Given one person alone, Then nothing leaves; Given two, Then the requester learns State and document, and no more', () => {
    const story = reportedStory();
    expect(story.states.receiving.status).toBe('HOLDING');
    expect(story.states.receiving.disclosures).toMatchObject([{ status: 'DISCLOSURE_REVIEW' }]);
    expect(story.runs('receiving', 'DISCLOSURE')).toBe(true);
    story.by('receiving', first, 'disclose_provider', { path: PATH, disclosure: DISCLOSURE });
    expect(sent(story, 'receiving', 'requesting')).not.toContain('provider_disclosure');
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    const last = story.history.findLast(({ side }) => side === 'receiving');
    expect(last?.outcome).toMatchObject({
      sends: [{ to: 'requesting', code: 'provider_disclosure', body: { state: 'BR', disclosure: DISCLOSURE } }],
    });
    expect(story.runs('receiving', 'DISCLOSURE')).toBe(false);
    expect(story.states.requesting.disclosures).toMatchObject([
      { status: 'DISCLOSED_30', state: 'BR', path: null, disclosure: DISCLOSURE },
    ]);
    expect(notices(story, 'requesting')).toContain('OTHER_PROVIDER');
  });

  it('Given Art. 30(2), Then two grounds withhold and no other, not even those that refuse a preservation', () => {
    const story = reportedStory();
    const withhold = { path: PATH, reasons: digestOf('reasons') };
    for (const ground of ['DUAL_CRIMINALITY', 'FISCAL', 'NE_BIS_IN_IDEM'])
      expect(story.by('receiving', first, 'withhold_provider', { ...withhold, ground })).toMatchObject({
        ...refusedAs('GROUND_NOT_ALLOWED'),
        rule: 'BUD.30.2',
      });
    expect(WITHHOLDING_GROUNDS).toEqual(['POLITICAL_OFFENCE', 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC']);
    for (const ground of WITHHOLDING_GROUNDS) {
      const one = reportedStory();
      one.together('receiving', 'withhold_provider', { ...withhold, ground });
      expect(one.states.receiving.disclosures).toMatchObject([{ status: 'WITHHELD', withheld: { ground } }]);
      expect(one.states.requesting.disclosures).toMatchObject([
        { status: 'WITHHELD', state: null, path: null, disclosure: null, withheld: { ground } },
      ]);
    }
  });

  it('Given a decision was made, Then neither it nor its opposite can be made again', () => {
    const story = reportedStory();
    story.together('receiving', 'disclose_provider', { path: PATH, disclosure: DISCLOSURE });
    for (const name of ['disclose_provider', 'withhold_provider'] as const)
      expect(story.by('receiving', first, name, { path: PATH })).toMatchObject(refusedAs('NO_DISCLOSURE_OPEN'));
  });

  it('Given the 24 hours run out, Then people are told and nothing is disclosed or withheld by itself', () => {
    const story = reportedStory();
    const before = story.states.receiving;
    story.happen('receiving', { kind: 'clock', clock: 'DISCLOSURE', subject: PATH, phase: 'end', daysLeft: null });
    expect(notices(story, 'receiving').at(-1)).toBe('DEADLINE_PASSED');
    expect(story.states.receiving.disclosures).toEqual(before.disclosures);
    expect(story.states.requesting.disclosures).toBeUndefined();
  });

  it('Given the other provider is in the State itself, Then nothing is to be disclosed abroad and no decision waits', () => {
    const story = new Story().holding();
    const at = story.states.receiving.summary?.requestedState ?? '';
    story.by('provider', first, 'report_other_provider', { ...IN_BRAZIL, state: at });
    expect(story.states.receiving.disclosures).toMatchObject([{ status: 'OWN_STATE' }]);
    expect(story.runs('receiving', 'DISCLOSURE')).toBe(false);
    const { receiving } = story.states;
    const offered = possibleActs(lifecycleOf(receiving), receiving, () => first('receiving'), story.now);
    expect(offered.map(({ name }) => name)).not.toContain('disclose_provider');
  });
});
