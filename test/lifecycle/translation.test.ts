/** Translations come after a request is sent: docs/rules scenario 24; Nassau 28, CETS 224 Art. 4; docs/rules 2.4. */
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { assistanceSummaryOf, digestOf, first, person, second } from './people.ts';
import { Story } from './story.ts';
import { notices, refusedAs, sent } from './story-expectations.ts';

const MACHINE = { language: 'en', made: 'MACHINE', translation: digestOf('by machine') };
const CERTIFIED = { language: 'en', made: 'CERTIFIED', translation: digestOf('certified') };
const translator = () => ({ ...person('requesting', 'translator'), roles: ['TRANSLATOR' as const] });

describe('A translation', () => {
  it('Given it is added while the formal request waits for it, Then it travels right behind the request', () => {
    const story = new AssistanceStory(assistanceSummaryOf(1, 'NORMAL', { blocks: true, judged: false }));
    story.by('requesting', first, 'submit');
    expect(story.by('requesting', second, 'approve_and_send')).toMatchObject(refusedAs('TRANSLATION_MISSING'));
    story.by('requesting', translator, 'add_translation', MACHINE);
    expect(sent(story, 'requesting', 'receiving')).toEqual([]);
    story.by('requesting', second, 'approve_and_send');
    expect(sent(story, 'requesting', 'receiving')).toEqual(['request', 'translation']);
    expect(story.states.receiving.translations).toMatchObject([MACHINE]);
    expect(story.states.receiving.assistance?.translated).toBe('MACHINE');
  });

  it('Given it is into a language that the requested State does not accept, Then the request goes on waiting', () => {
    const story = new AssistanceStory(assistanceSummaryOf(1, 'NORMAL', { blocks: true, judged: false }));
    story.by('requesting', first, 'submit');
    story.by('requesting', translator, 'add_translation', { ...CERTIFIED, language: 'de' });
    expect(story.status('requesting')).toBe('TRANSLATING');
    expect(story.by('requesting', second, 'approve_and_send')).toMatchObject(refusedAs('TRANSLATION_MISSING'));
    story.by('requesting', translator, 'add_translation', CERTIFIED);
    expect(story.status('requesting')).toBe('CENTRAL_AUTH_REVIEW');
    story.by('requesting', second, 'approve_and_send');
    expect(story.states.receiving.translations?.map(({ language }) => language)).toEqual(['de', 'en']);
  });

  it('Given a request of a version that did not note the accepted languages, Then any translation serves', () => {
    const summary = assistanceSummaryOf(1, 'NORMAL', { blocks: true, judged: false });
    delete summary.assistance?.translation?.accepted;
    const story = new AssistanceStory(summary);
    story.by('requesting', first, 'submit');
    story.by('requesting', translator, 'add_translation', { ...CERTIFIED, language: 'de' });
    expect(story.status('requesting')).toBe('CENTRAL_AUTH_REVIEW');
  });

  it('Given the request was returned and written anew, Then a translation of the old wording does not go with it', () => {
    const story = new AssistanceStory(assistanceSummaryOf(1, 'NORMAL', { blocks: true, judged: false }));
    story.by('requesting', first, 'submit');
    story.by('requesting', translator, 'add_translation', MACHINE);
    story.by('requesting', second, 'return_to_draft');
    story.by('requesting', first, 'submit');
    expect(story.status('requesting')).toBe('TRANSLATING');
    expect(story.states.requesting.translations).toEqual([]);
  });

  it.each([
    ['preservation', () => new Story().holding()],
    ['formal request', () => new AssistanceStory().sent()],
  ] as const)('Given a %s that is sent, When one is added, Then it is sent, told and moves nothing', (_kind, told) => {
    const story = told();
    const before = [story.status('requesting'), story.status('receiving')];
    story.by('requesting', translator, 'add_translation', MACHINE);
    story.by('requesting', translator, 'add_translation', CERTIFIED);
    expect([story.status('requesting'), story.status('receiving')]).toEqual(before);
    for (const side of ['requesting', 'receiving'] as const)
      expect(story.states[side].translations).toMatchObject([MACHINE, CERTIFIED]);
    expect(notices(story, 'receiving')).toContain('TRANSLATION_ARRIVED');
    expect(sent(story, 'receiving', 'provider')).not.toContain('translation');
  });

  it('Given a preservation, Then nobody waits for one before it goes', () => {
    const story = new Story().sent();
    expect(story.status('receiving')).toBe('SENT_24_7');
    expect(story.states.receiving.translations).toBeUndefined();
  });
});
