/**
 * What a court has decided stands: prosecutors do not grant what it denied or annulled, a withdrawal does not destroy what
 * is before it, and the condition of another State is lifted by two offices (Budapest Convention Arts 15(2), 26(2), 28(3)).
 */
import type { Side } from '@comity/vocabulary/values/plain';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import { describe, expect, it } from '@jest/globals';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { first, person, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';

const prosecutor = (side: Side): Actor => ({ ...person(side, 'prosecutor'), roles: ['RCV_EXECUTING_AUTHORITY'] });
const judge = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });

function denied(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL);
  story.by('receiving', first, 'assign_execution');
  story.by('receiving', first, 'apply_for_order');
  story.by('receiving', judge, 'deny_order');
  return story;
}

function annulled(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  story.by('receiving', first, 'record_challenge');
  story.by('receiving', judge, 'end_challenge', { outcome: 'UPHELD' });
  return story;
}

describe('Given a court that has denied or annulled the order, When it is applied for again', () => {
  it.each([
    ['denied', denied],
    ['annulled', annulled],
  ])('%s: Then no prosecutor grants it, and the court may', (_how, told) => {
    const story = told();
    story.by('receiving', first, 'apply_for_order');
    expect(story.by('receiving', prosecutor, 'grant_order')).toMatchObject(refusedAs('COURT_HAS_REFUSED'));
    expect(story.by('receiving', judge, 'grant_order').outcome).toBe('decided');
  });

  it('Then it is so also after the request was decided anew', () => {
    const story = denied();
    story.by('receiving', first, 'resume_decision');
    story.together('receiving', 'grant', UNCONDITIONAL);
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    expect(story.by('receiving', prosecutor, 'grant_order')).toMatchObject(refusedAs('COURT_HAS_REFUSED'));
  });

  it('Then an order that no court has refused is granted as before', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL);
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    expect(story.by('receiving', prosecutor, 'grant_order').outcome).toBe('decided');
  });
});

describe('Given produced files that a court has before it, When the requester withdraws', () => {
  function withdrawn(detail: object = {}): AssistanceStory {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    story.by('provider', first, 'produce', { results, files: 2 });
    story.by('receiving', first, 'record_challenge', detail);
    story.together('requesting', 'withdraw');
    return story;
  }

  it.each([[{}], [{ targets: ['t1'] }]])('Then nobody destroys them before the court has decided: %j', (detail) => {
    const story = withdrawn(detail);
    expect(story.by('receiving', first, 'dispose_set_aside')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    expect(story.by('provider', first, 'confirm_recall')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).toContain('END_CHALLENGE');
  });

  it.each([
    ['DISMISSED', {}],
    ['UPHELD', {}],
    ['DISMISSED', { targets: ['t1'] }],
    ['UPHELD', { targets: ['t1'] }],
  ])('Then the end of the challenge is recorded, and all goes after it: %s %j', (outcome, detail) => {
    const story = withdrawn(detail);
    expect(story.by('receiving', judge, 'end_challenge', { outcome }).outcome).toBe('decided');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['RECALLED', 'RECALLED']);
    expect(story.runs('provider', 'PRODUCTION_DUE')).toBe(false);
    story.together('provider', 'confirm_recall', { uploads: 0 });
    story.together('receiving', 'dispose_set_aside', { how: 'RETURNED' });
    for (const side of ['requesting', 'receiving', 'provider'] as const) expect(story.status(side)).toBe('WITHDRAWN');
    expect(story.states.requesting.assistance?.recallReported).toMatchObject({ allDone: true });
  });
});

describe('Given files of one identifier that a court has before it, When the requester withdraws that identifier', () => {
  it.each([[{}], [{ targets: ['t1'] }]])('Then they are kept until the court has decided: %j', (detail) => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    const perTarget = ['t1', 't2'].map((target) => ({ target, files: 1 }));
    story.by('provider', first, 'produce', { results, files: 2, perTarget });
    story.by('receiving', first, 'record_challenge', detail);
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    for (const side of ['receiving', 'provider'] as const)
      expect(story.by(side, first, 'dispose_set_aside')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    story.by('receiving', judge, 'end_challenge', { outcome: 'DISMISSED' });
    for (const side of ['receiving', 'provider'] as const)
      expect(story.together(side, 'dispose_set_aside').outcome).toBe('decided');
  });
});

describe('Given the condition of another State, When it is lifted', () => {
  it('Then two people of two offices do it', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    const bound = { state: 'CA', condition: 'SPECIALTY' };
    story.by('receiving', first, 'add_restriction', bound);
    story.by('receiving', first, 'lift_restriction', bound);
    expect(story.states.receiving.assistance?.restrictions).toHaveLength(1);
    const colleague = (side: Side): Actor => person(side, 'colleague');
    expect(story.by('receiving', colleague, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.states.receiving.assistance?.restrictions).toEqual([]);
  });
});
