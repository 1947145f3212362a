/**
 * The State that gave evidence, and its provider, keep a copy once the requester has disposed of its own (docs/rules
 * 2.6).
 */
import { describe, expect, it } from '@jest/globals';
import { possibleActs } from '@comity/domain/machine/possible';
import { providerAssistanceLifecycle } from '@comity/domain/requests/assistance/provider/lifecycle';
import { AssistanceStory } from './assistance-story.ts';
import { answeredWithNothing, CAUSES, dayAfter, inUse } from './keeping-story.ts';
import { first, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';

/** The State that gave the evidence has both of these dossiers: its own, and that of its provider. */
const GIVERS = ['receiving', 'provider'] as const;
type Giver = (typeof GIVERS)[number];

function disposedOf(): AssistanceStory {
  const story = inUse();
  story.together('requesting', 'dispose', { how: 'DESTROYED' });
  return story;
}

const ends = (story: AssistanceStory): string[] => GIVERS.map((side) => story.status(side));

describe('Once the requester has disposed of the evidence', () => {
  it('its own dossier is closed, and the copies of the giver and of the provider wait for a decision of their own', () => {
    const story = disposedOf();
    expect([story.status('requesting'), ...ends(story)]).toEqual(['COMPLETED', 'COPY_KEPT', 'COPY_KEPT']);
  });

  it.each(GIVERS)('two people of the %s destroy its copy, which closes its dossier and no other', (side) => {
    const story = disposedOf();
    expect(story.by(side, first, 'destroy_copy').outcome).toBe('decided');
    expect(story.by(side, first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(story.status(side)).toBe('COPY_KEPT');
    expect(story.states[side].assistance?.copyDestroyed).not.toBe(true);
    story.by(side, second, 'approve');
    expect([story.status(side), story.states[side].assistance?.copyDestroyed]).toEqual(['COMPLETED', true]);
    const other: Giver = side === 'provider' ? 'receiving' : 'provider';
    expect(story.status(other)).toBe('COPY_KEPT');
    expect(story.by(side, first, 'destroy_copy')).toMatchObject(refusedAs('DOSSIER_CLOSED'));
  });

  it.each(GIVERS)('a legal hold at the %s keeps its copy until two people lift it', (side) => {
    const story = disposedOf();
    story.by(side, first, 'destroy_copy');
    story.by(side, second, 'place_legal_hold');
    expect(story.by(side, second, 'approve')).toMatchObject(refusedAs('LEGAL_HOLD_STANDS'));
    story.by(side, first, 'return_proposal');
    const hold = story.states[side].assistance?.legalHolds?.[0]?.id;
    story.together(side, 'lift_legal_hold', { hold });
    expect(story.together(side, 'destroy_copy').outcome).toBe('decided');
    expect(story.status(side)).toBe('COMPLETED');
  });

  it.each(GIVERS)('a day that the %s has set passes: it says so, and people decide', (side) => {
    const story = disposedOf();
    story.by(side, first, 'set_retention', { keepUntil: dayAfter(story.now, 30) });
    expect(story.runs(side, 'RETENTION')).toBe(true);
    const outcome = story.days(31).happen(side, clockEnd({ id: 'RETENTION', subject: 'dossier' }));
    expect(outcome).toMatchObject({ notices: [{ code: 'RETENTION_OVER' }], sends: [] });
    expect([story.status(side), story.states[side].assistance?.retention?.over]).toEqual(['COPY_KEPT', true]);
    story.together(side, 'destroy_copy');
    expect(story.status(side)).toBe('COMPLETED');
  });

  it('a copy that was destroyed while the evidence was in use does not keep the dossier open', () => {
    const story = inUse();
    story.together('receiving', 'destroy_copy');
    expect(story.status('receiving')).toBe('IN_USE');
    story.together('requesting', 'dispose', { how: 'KEPT' });
    expect(ends(story)).toEqual(['COMPLETED', 'COPY_KEPT']);
  });
});

describe('The provider', () => {
  it.each([
    ['before it has produced', () => new AssistanceStory().granted().ordered()],
    ['before its files are handed over', () => new AssistanceStory().granted().ordered().sealed()],
    ['while the evidence is in use abroad', () => inUse()],
  ])('cannot destroy %s, and is not offered it', (_when, told) => {
    const story = told();
    expect(story.by('provider', first, 'destroy_copy')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    const state = story.states.provider;
    const offered = possibleActs(providerAssistanceLifecycle, state, () => first('provider'), story.now);
    expect(offered.map(({ name }) => name)).not.toContain('destroy_copy');
  });

  it('that produced nothing has nothing to keep: its dossier is closed when the end is accepted', () => {
    const story = answeredWithNothing();
    story.together('receiving', 'report_no_result', { results: CAUSES });
    story.together('requesting', 'accept_no_result');
    expect(story.status('provider')).toBe('COMPLETED');
  });

  it('still answers an order with one person, and holds its files for a proceeding of its own', () => {
    const story = new AssistanceStory().granted().ordered().sealed();
    expect(story.status('provider')).toBe('PROVIDER_RESPONDED');
    expect(story.by('provider', first, 'place_legal_hold').outcome).toBe('decided');
    expect(story.states.provider.assistance?.legalHolds).toHaveLength(1);
  });
});
