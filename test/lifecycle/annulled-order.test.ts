/**
 * An order that a court has annulled obliges nobody: nothing is produced, uploaded, packed or handed over, and what it
 * had brought is closed at once, reported, and returned or destroyed with a certificate (docs/rules 2.5).
 */
import { describe, expect, it } from '@jest/globals';
import type { ActName } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import { closedTo } from '@comity/domain/assistance/produced-data';
import type { Actor } from '@comity/domain/events/act';
import { possibleActs } from '@comity/domain/machine/possible';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { AssistanceStory } from './assistance-story.ts';
import { allStoryEvents } from './random-stories.ts';
import { inUse } from './keeping-story.ts';
import { digestOf, first, person, second } from './people.ts';
import { refusedAs, sent } from './story-expectations.ts';

const FILES = {
  results: ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' })),
  files: 2,
};
const HANDS_OVER: readonly ActName[] = ['produce', 'prepare_package', 'transmit', 'transmit_again'];

const ordered = (): AssistanceStory =>
  new AssistanceStory().granted({ conditions: [], conditionsText: null }).ordered();

const prosecutor = (side: Side): Actor => ({ ...first(side), roles: ['RCV_EXECUTING_AUTHORITY'] });
const colleague = (side: Side): Actor => ({ ...second(side), roles: ['RCV_EXECUTING_AUTHORITY'] });
const court = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });
const contactPoint = (side: Side): Actor => ({ ...person(side, 'officer'), roles: ['RCV_POC_24_7'] });

/** The provider has produced, and the challenge that was recorded is upheld by the court itself. */
function annulled(story = ordered()): AssistanceStory {
  story.by('provider', first, 'produce', FILES);
  story.by('receiving', first, 'record_challenge');
  story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
  return story;
}

describe('case A2: while a court has the order before it', () => {
  it('nothing is produced, packed or handed over, and each is refused by name', () => {
    const story = ordered();
    story.by('receiving', first, 'record_challenge');
    expect(story.by('provider', first, 'produce', FILES)).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    const later = ordered();
    later.by('provider', first, 'produce', FILES);
    later.by('receiving', first, 'record_challenge');
    expect(later.by('receiving', first, 'prepare_package')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    const sealed = ordered().sealed();
    sealed.by('receiving', first, 'record_challenge');
    expect(sealed.by('receiving', first, 'transmit')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
  });

  it('no state that any story reaches lets anybody hand anything over', () => {
    for (const { before, side, event, outcome } of allStoryEvents) {
      const pending = before.kind === 'ASSISTANCE' && before.assistance?.challenged === true;
      if (!pending || event.kind !== 'act' || outcome.outcome === 'refused') continue;
      expect({ side, act: event.name, hands: HANDS_OVER.includes(event.name) }).toMatchObject({ hands: false });
    }
  });

  it('its decision is recorded by two people whom it concerns, or by the court alone, and never by the contact point', () => {
    const told = (): AssistanceStory => {
      const story = ordered();
      story.by('receiving', first, 'record_challenge');
      return story;
    };
    const two = told();
    expect(two.by('receiving', contactPoint, 'end_challenge')).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
    two.by('receiving', prosecutor, 'end_challenge', { outcome: 'UPHELD' });
    expect(two.states.receiving.proposal?.act).toBe('end_challenge');
    expect(two.by('receiving', prosecutor, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(two.status('receiving')).toBe('SERVED');
    two.by('receiving', colleague, 'approve');
    expect(two.status('receiving')).toBe('ORDER_DENIED_BY_COURT');
    const alone = told();
    const offered = possibleActs(
      lifecycleOf(alone.states.receiving),
      alone.states.receiving,
      () => court('receiving'),
      alone.now,
    );
    expect(offered.find(({ name }) => name === 'end_challenge')?.hands).toBe('ONE');
    alone.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
    expect(alone.status('receiving')).toBe('ORDER_DENIED_BY_COURT');
  });

  it('it can be recorded and ended wherever an order has been served', () => {
    for (const told of [inUse(), ordered().sealed()]) {
      expect(told.by('receiving', first, 'record_challenge').outcome).toBe('decided');
      expect(told.by('receiving', court, 'end_challenge', { outcome: 'DISMISSED' }).outcome).toBe('decided');
      expect(told.states.requesting.assistance?.challenged).toBe(false);
    }
  });
});

describe('case A2: an annulled order obliges nobody', () => {
  it('the provider is told, owes nothing, and can neither produce nor object', () => {
    const story = annulled();
    expect(story.status('provider')).toBe('ORDER_ANNULLED');
    expect(story.runs('provider', 'PRODUCTION_DUE')).toBe(false);
    for (const act of ['produce', 'object'] as const)
      expect(story.by('provider', first, act)).toMatchObject(refusedAs('ORDER_ANNULLED'));
  });

  it('what was produced is closed to everybody at once, at the authority and at the provider', () => {
    const story = annulled();
    for (const side of ['receiving', 'provider'] as const) {
      const produced = story.history.filter(
        (one) => one.side === side && JSON.stringify(one.event).includes('"files":2'),
      );
      const event = (produced[0]?.before.seq ?? 0) + 1;
      expect(closedTo(story.states[side], ['RCV_COURT', 'AUDITOR', 'PROVIDER_LIAISON'], event)).toBe('SET_ASIDE');
      expect(story.states[side].assistance).toMatchObject({ productions: [], package: null, setAside: { files: 2 } });
    }
    expect(story.by('receiving', first, 'prepare_package')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });

  it('the requesting State hears how many files were set aside, and not a word of the deliberation', () => {
    const story = annulled();
    const told = story.history.findLast(
      ({ side, event }) => side === 'requesting' && event.kind === 'message' && event.code === 'challenge',
    );
    expect(told?.event).toMatchObject({ body: { standing: 'UPHELD', setAside: 2, delivered: false } });
    expect(sent(story, 'receiving', 'requesting')).not.toContain('court_denial');
    expect(story.states.requesting.targets.map(({ outcomes }) => outcomes)).toEqual([{}, {}]);
  });

  it('two people return or destroy it, and both others get the certificate', () => {
    const story = annulled();
    expect(story.by('receiving', first, 'record_impossibility')).toMatchObject(refusedAs('SET_ASIDE_HERE'));
    story.by('receiving', first, 'dispose_set_aside', { how: 'DESTROYED' });
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.states.receiving.assistance?.setAside).toMatchObject({ files: 0, total: 2, how: 'DESTROYED' });
    for (const side of ['requesting', 'provider'] as const)
      expect(sent(story, 'receiving', side)).toContain('set_aside_disposal');
  });

  it('a legal hold keeps it until two people lift the hold', () => {
    const story = annulled();
    story.by('receiving', first, 'place_legal_hold');
    expect(story.by('receiving', first, 'dispose_set_aside')).toMatchObject(refusedAs('LEGAL_HOLD_STANDS'));
  });

  it('a production that crossed the annulment is set aside as it arrives', () => {
    const story = ordered();
    story.by('receiving', first, 'record_challenge');
    const body = { results: FILES.results, production: digestOf('late'), files: 3, complete: true };
    story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
    story.happen('receiving', { kind: 'message', code: 'production', from: 'provider', body } as never);
    expect(story.states.receiving).toMatchObject({
      status: 'ORDER_DENIED_BY_COURT',
      assistance: { productions: [], setAside: { files: 3 } },
    });
  });

  it('another order may follow, under which files are produced and given, and none of those that were set aside', () => {
    const story = annulled();
    story.by('receiving', first, 'apply_for_order', { order: digestOf('another order') });
    story.by('receiving', second, 'grant_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(story.status('provider')).toBe('SERVED');
    story.by('provider', first, 'produce', { ...FILES, files: 1 });
    const { assistance, seq } = story.states.receiving;
    expect(assistance).toMatchObject({ productions: [{ files: 1, event: seq }], setAside: { files: 2 } });
    expect(closedTo(story.states.receiving, ['RCV_EXECUTING_AUTHORITY'], seq)).toBeNull();
    const crossed = {
      results: FILES.results,
      production: digestOf('late'),
      files: 4,
      complete: true,
      underOrder: digestOf('order'),
    };
    story.happen('receiving', { kind: 'message', code: 'production', from: 'provider', body: crossed } as never);
    expect(story.states.receiving.assistance).toMatchObject({ productions: [{ files: 1 }], setAside: { files: 6 } });
  });

  it('evidence that was handed over under it may only be returned or destroyed, and nobody opens it any more', () => {
    const story = inUse();
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
    expect([story.status('requesting'), story.status('receiving'), story.status('provider')]).toEqual([
      'IN_USE',
      'IN_USE',
      'ORDER_ANNULLED',
    ]);
    expect(closedTo(story.states.requesting, ['REQ_CENTRAL_AUTHORITY'], null)).toBe('SET_ASIDE');
    story.together('receiving', 'waive_return');
    expect(story.by('requesting', first, 'dispose', { how: 'KEPT' })).toMatchObject(refusedAs('MUST_RETURN'));
    expect(story.by('requesting', first, 'ask_supplement')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.together('requesting', 'dispose', { how: 'RETURNED' });
    story.together('receiving', 'dispose_set_aside', { how: 'RETURNED' });
    story.together('provider', 'destroy_copy');
    expect([story.status('requesting'), story.status('receiving'), story.status('provider')]).toEqual([
      'COMPLETED',
      'COMPLETED',
      'COMPLETED',
    ]);
  });

  it('no state that any story reaches gives anything under an order that does not stand', () => {
    for (const { before, event, outcome } of allStoryEvents) {
      if (before.kind !== 'ASSISTANCE' || before.orders.at(-1)?.annulled !== true) continue;
      if (event.kind !== 'act' || outcome.outcome === 'refused') continue;
      expect(HANDS_OVER).not.toContain(event.name);
    }
  });
});
