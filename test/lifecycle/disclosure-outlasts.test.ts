/**
 * A report that a provider in another State took part (Budapest Convention Art. 30) is not about the data that are held: its
 * review outlasts their loss, their release and the withdrawal, and the requesting State reads what was decided.
 */
import { describe, expect, it } from '@jest/globals';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import { digestOf, first, person } from './people.ts';
import { Story } from './story.ts';
import { refusedAs } from './story-expectations.ts';

const PATH = digestOf('the path');
const court = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });
const tasks = (story: Story, side: Side): string[] => openTasks(story.states[side], story.now).map(({ code }) => code);

function reported(): Story {
  const story = new Story().holding();
  story.by('provider', first, 'report_other_provider', { state: 'BR', targets: ['t1'], path: PATH });
  return story;
}

/** Everything that is kept is reported as lost, and both States have read so. */
function lost(story: Story): Story {
  const all = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC' }));
  story.by('provider', first, 'report_loss', { lost: all });
  story.by('receiving', first, 'acknowledge_loss');
  story.by('requesting', first, 'decide_after_loss');
  return story;
}

function decided(story: Story): void {
  expect(tasks(story, 'receiving')).toContain('DISCLOSE_PROVIDER');
  expect(story.together('receiving', 'disclose_provider', { path: PATH }).outcome).toBe('decided');
  expect(story.states.receiving.disclosures).toMatchObject([{ status: 'DISCLOSED_30' }]);
  expect(story.states.requesting.disclosures).toMatchObject([{ status: 'DISCLOSED_30', state: 'BR' }]);
}

describe('given a report of another provider that is not decided on', () => {
  it('when the data are lost, then the dossier stays open for it and ends as lost with the decision', () => {
    const story = lost(reported());
    expect([story.status('requesting'), story.status('provider')]).toEqual(['LOST', 'LOST']);
    expect(story.isOpen('receiving')).toBe(true);
    expect(story.runs('receiving', 'DISCLOSURE')).toBe(true);
    decided(story);
    expect(story.status('receiving')).toBe('LOST');
    expect(tasks(story, 'requesting')).toContain('READ_LATE_REPORT');
  });

  it('when the data are lost while a question is open, then the pause ends with the decision', () => {
    const story = reported();
    story.by('receiving', first, 'ask_information');
    lost(story);
    expect(story.status('receiving')).toBe('NEED_INFO');
    decided(story);
    expect(story.status('receiving')).toBe('LOST');
  });

  it('when the requester withdraws, then it is decided before the data are released', () => {
    const story = reported();
    story.together('requesting', 'withdraw');
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('DISCLOSURE_UNDECIDED'));
    decided(story);
    expect(story.together('receiving', 'release').outcome).toBe('decided');
    story.by('provider', first, 'confirm_release', { releasedAt: story.now });
    expect(story.status('receiving')).toBe('RELEASED');
  });

  it('when the data are let go before it came to light or by a court, then it is decided after that, and ends the dossier', () => {
    const story = reported();
    story.by('receiving', court, 'record_annulment');
    story.by('provider', first, 'confirm_release', { releasedAt: story.now });
    expect([story.status('requesting'), story.status('provider')]).toEqual(['RELEASED', 'RELEASED']);
    expect(story.status('receiving')).toBe('RELEASE_ORDERED');
    expect(tasks(story, 'receiving')).not.toContain('CONFIRM_RELEASE');
    expect(story.by('receiving', first, 'record_recall_confirmed')).toMatchObject(refusedAs('DISCLOSURE_UNDECIDED'));
    decided(story);
    expect(story.status('receiving')).toBe('RELEASED');
  });

  it('when the requester withdraws after a loss, then its review still comes first', () => {
    const story = reported();
    const all = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC' }));
    story.by('provider', first, 'report_loss', { lost: all });
    story.by('receiving', first, 'acknowledge_loss');
    story.together('requesting', 'withdraw');
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    decided(story);
    expect(story.status('receiving')).toBe('RELEASED');
  });

  it('when it is withheld after the end, then the requesting State reads that too', () => {
    const story = lost(reported());
    story.together('receiving', 'withhold_provider', { path: PATH });
    expect(story.status('receiving')).toBe('LOST');
    expect(story.states.requesting.disclosures).toMatchObject([{ status: 'WITHHELD', state: null }]);
    expect(tasks(story, 'requesting')).toContain('READ_LATE_REPORT');
  });
});
