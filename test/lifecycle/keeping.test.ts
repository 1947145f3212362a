/** Legal hold and the day until which evidence is kept are told on the tables alone (docs/rules 4.6, 2.6, 0.9). */
import { describe, expect, it } from '@jest/globals';
import type { Side } from '@comity/vocabulary/values/plain';
import type { AssistanceStory } from './assistance-story.ts';
import { boundUntil, dayAfter, inUse } from './keeping-story.ts';
import { assistanceSummaryOf, first, NOW, POLICIES, second } from './people.ts';
import { AssistanceStory as Story } from './assistance-story.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';

const holdsOf = (story: AssistanceStory, side: Side) => story.states[side].assistance?.legalHolds ?? [];
const retentionOf = (story: AssistanceStory) => story.states.requesting.assistance?.retention;

describe('A legal hold', () => {
  it('names who placed it, when, why and for what, and is lifted by two people, each by itself', () => {
    const story = inUse();
    story.by('requesting', first, 'place_legal_hold', { reference: 'EXP-1' });
    story.by('requesting', second, 'place_legal_hold', { reference: 'EXP-2' });
    expect(holdsOf(story, 'requesting')).toMatchObject([
      { by: 'first', at: story.now, reference: 'EXP-1' },
      { by: 'second', reference: 'EXP-2' },
    ]);
    const [one, other] = holdsOf(story, 'requesting');
    story.by('requesting', first, 'lift_legal_hold', { hold: one?.id });
    expect(story.by('requesting', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(holdsOf(story, 'requesting')).toHaveLength(2);
    story.by('requesting', second, 'approve');
    expect(holdsOf(story, 'requesting')).toEqual([other]);
    expect(story.by('requesting', first, 'dispose', { how: 'DESTROYED' })).toMatchObject(
      refusedAs('LEGAL_HOLD_STANDS'),
    );
    story.together('requesting', 'lift_legal_hold', { hold: other?.id });
    expect(story.together('requesting', 'dispose', { how: 'DESTROYED' }).outcome).toBe('decided');
  });

  it('stops a destruction that was proposed before it', () => {
    const story = inUse();
    story.by('requesting', first, 'dispose', { how: 'DESTROYED' });
    story.by('requesting', second, 'place_legal_hold');
    expect(story.by('requesting', second, 'approve')).toMatchObject(refusedAs('LEGAL_HOLD_STANDS'));
    expect(story.status('requesting')).toBe('IN_USE');
  });

  it('is never lifted by one person alone, however urgent the request', () => {
    const critical = assistanceSummaryOf(2, 'CRITICAL_LIFE');
    const story = new Story(critical, { ...POLICIES, soloAtCriticalLife: true }).granted().ordered().sealed();
    story.by('receiving', first, 'place_legal_hold');
    story.by('receiving', first, 'lift_legal_hold');
    expect(holdsOf(story, 'receiving')).toHaveLength(1);
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(holdsOf(story, 'receiving')).toEqual([]);
  });

  it('at the State that gave the evidence binds its own copy, and not what the other State does', () => {
    const story = inUse();
    story.by('receiving', first, 'place_legal_hold');
    expect(story.by('receiving', first, 'destroy_copy')).toMatchObject(refusedAs('LEGAL_HOLD_STANDS'));
    story.together('receiving', 'lift_legal_hold', { hold: holdsOf(story, 'receiving')[0]?.id });
    story.together('receiving', 'destroy_copy');
    expect(story.states.receiving.assistance?.copyDestroyed).toBe(true);
    expect(story.together('requesting', 'dispose', { how: 'DESTROYED' }).outcome).toBe('decided');
  });
});

describe('The day until which evidence is kept', () => {
  const day = dayAfter(NOW, 90);

  it('comes from the accepted condition, and its clock begins when the evidence arrives', () => {
    const story = boundUntil(day);
    expect(retentionOf(story)).toMatchObject({ until: day, source: 'CONDITION', notAfter: day, over: false });
    expect(story.runs('requesting', 'RETENTION')).toBe(true);
  });

  it('is set by a person with a reason where no condition sets it, and may then be moved', () => {
    const story = inUse();
    expect(retentionOf(story)).toBeUndefined();
    for (const days of [60, 400]) {
      story.by('requesting', first, 'set_retention', { keepUntil: dayAfter(NOW, days) });
      expect(retentionOf(story)).toMatchObject({ until: dayAfter(NOW, days), source: 'PERSON', notAfter: null });
    }
  });

  it('passed, deletes nothing: it says so to the central authority, and people decide', () => {
    const story = boundUntil(day).days(91);
    const outcome = story.happen('requesting', clockEnd({ id: 'RETENTION', subject: 'dossier' }));
    expect(outcome).toMatchObject({ notices: [{ code: 'RETENTION_OVER', to: ['REQ_CENTRAL_AUTHORITY'] }], sends: [] });
    expect([story.status('requesting'), retentionOf(story)?.over]).toEqual(['IN_USE', true]);
    expect(story.together('requesting', 'dispose', { how: 'DESTROYED' }).outcome).toBe('decided');
    expect(story.runs('requesting', 'RETENTION')).toBe(false);
  });

  it('of a condition is moved later by the consent of the State that set it, and by nothing else', () => {
    const story = boundUntil(day);
    const longer = dayAfter(NOW, 200);
    const asking = { keepUntil: longer };
    expect(story.by('requesting', first, 'set_retention', asking)).toMatchObject(refusedAs('RETENTION_BOUND'));
    story.by('requesting', first, 'ask_secondary_use', asking);
    expect(retentionOf(story)?.until).toBe(day);
    story.together('receiving', 'decide_secondary_use', { decision: 'DENIED' });
    expect(retentionOf(story)?.until).toBe(day);
    story.by('requesting', first, 'ask_secondary_use', asking);
    story.together('receiving', 'decide_secondary_use', { decision: 'CONSENTED' });
    expect(retentionOf(story)).toMatchObject({ until: longer, source: 'CONSENT', notAfter: longer });
  });

  it('of a condition may be made earlier here, and then not later than that condition says', () => {
    const story = boundUntil(day);
    story.by('requesting', first, 'set_retention', { keepUntil: dayAfter(NOW, 30) });
    expect(retentionOf(story)).toMatchObject({ until: dayAfter(NOW, 30), notAfter: day });
    expect(story.by('requesting', first, 'set_retention', { keepUntil: day }).outcome).toBe('decided');
    expect(story.by('requesting', first, 'dispose', { how: 'KEPT' })).toMatchObject(refusedAs('MUST_RETURN'));
  });
});
