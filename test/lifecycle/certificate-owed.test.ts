/**
 * Whoever waits for word that nothing is kept any more has a term, and a lawful way to close for reasons where no word comes
 * (docs/rules 2.1, 2.6, 2.7): nobody waits without a clock.
 */
import { describe, expect, it } from '@jest/globals';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { digestOf, first, person, second, summaryOf } from './people.ts';
import { Story } from './story.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';

const court = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });
const sameOffice = (side: Side): Actor => ({ ...second(side), office: first(side).office });
const CERTIFICATE = { id: 'CERTIFICATE', subject: 'dossier' };
const tasks = (story: Story, side: Side): string[] => openTasks(story.states[side], story.now).map(({ code }) => code);

function releaseOrdered(): Story {
  const story = new Story().holding();
  story.together('requesting', 'withdraw');
  story.together('receiving', 'release');
  return story;
}

/** A court has annulled the order under which the evidence was handed over. */
function calledBack(): AssistanceStory {
  const story = inUse(UNCONDITIONAL);
  story.by('receiving', first, 'record_challenge');
  story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
  return story;
}

describe('Given a release that was ordered', () => {
  it('when the provider says nothing, then a term runs, its end is told, and two offices close for reasons', () => {
    const story = releaseOrdered();
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(true);
    expect(story.happen('receiving', clockEnd(CERTIFICATE))).toMatchObject({ notices: [{ code: 'DEADLINE_PASSED' }] });
    story.by('receiving', first, 'record_recall_confirmed');
    expect(story.by('receiving', sameOffice, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.status('receiving')).toBe('RELEASED');
  });

  it('when it is closed without the provider, then the requester hears that no confirmation came, and a late one is read', () => {
    const story = new Story({ ...summaryOf(2), rules: { ...summaryOf(2).rules, bound: false } }).holding(200);
    story.by('receiving', first, 'announce_release');
    story.together('requesting', 'consent_to_release');
    story.together('receiving', 'release');
    story.together('receiving', 'record_recall_confirmed');
    expect(story.status('requesting')).toBe('RELEASED');
    const told = story.history.findLast(({ side, event }) => side === 'requesting' && event.kind === 'message');
    expect(told?.event).toMatchObject({ code: 'release_notice', body: { unconfirmed: true } });
    story.by('provider', first, 'confirm_release', { releasedAt: story.now });
    expect(story.status('provider')).toBe('RELEASED');
    expect(tasks(story, 'receiving')).toContain('READ_LATE_REPORT');
  });

  it('when single identifiers are recalled, then the term runs until nothing of them is kept', () => {
    const story = new Story().holding();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    story.together('receiving', 'release_identifiers', { targets: ['t1'] });
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(true);
    story.by('provider', first, 'confirm_release', { releasedAt: story.now });
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(false);
  });

  it('when further identifiers are recalled while the term runs, then it ends no later for the earlier ones', () => {
    const story = new Story(summaryOf(3)).holding();
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    story.together('receiving', 'release_identifiers', { targets: ['t1'] });
    story.days(5).together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
    const recalled = story.together('receiving', 'release_identifiers', { targets: ['t2'] });
    const { starts = [] } = recalled.outcome === 'decided' ? recalled : {};
    expect([recalled.outcome, starts.map(({ id }) => id)]).toEqual(['decided', []]);
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(true);
  });

  it('when a requester has withdrawn, then nobody is to warn it that the order cannot be renewed', () => {
    const story = new Story().holding();
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-1' });
    story.together('requesting', 'withdraw');
    const { receiving } = story.states;
    const order = { days: 90, renewals: 0, rule: 'XX.ORDER', startsAt: 'SERVICE' as const };
    const summary = receiving.summary === null ? null : { ...receiving.summary };
    if (summary !== null) summary.rules = { ...summary.rules, order: { ...summary.rules.order, ...order } };
    story.states.receiving = { ...receiving, summary, renewal: 'DUE' };
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    expect(tasks(story, 'receiving')).not.toContain('WARN_OF_END');
  });
});

describe('Given a formal request that was withdrawn', () => {
  it('when the provider or the State that gives says nothing, then a term runs at both States', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    story.together('requesting', 'withdraw');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['RECALLED', 'RECALLED']);
    for (const side of ['requesting', 'receiving'] as const) {
      expect(story.runs(side, 'CERTIFICATE')).toBe(true);
      expect(story.happen(side, clockEnd(CERTIFICATE))).toMatchObject({ notices: [{ code: 'DEADLINE_PASSED' }] });
    }
    story.together('provider', 'confirm_recall', { uploads: 0 });
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('when the order is taken back as impossible, then the term for the provider runs as well', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    story.together('receiving', 'record_impossibility');
    expect(story.status('receiving')).toBe('RECALLED');
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(true);
  });
});

describe('Given evidence that was called back', () => {
  it('when its return or destruction is certified, then the terms end at both States', () => {
    const story = calledBack();
    for (const side of ['requesting', 'receiving'] as const) expect(story.runs(side, 'CERTIFICATE')).toBe(true);
    story.together('requesting', 'dispose', { how: 'DESTROYED' });
    expect(story.runs('receiving', 'CERTIFICATE')).toBe(false);
  });

  it('when nobody certifies it, then two offices close for reasons after the term, and that is the outcome', () => {
    const story = calledBack();
    expect(story.by('receiving', first, 'close_without_certificate')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.happen('receiving', clockEnd(CERTIFICATE));
    story.by('receiving', first, 'close_without_certificate');
    expect(story.by('receiving', sameOffice, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.states.receiving.assistance?.disposed).toBe('UNCERTIFIED');
    expect(story.status('receiving')).toBe('COPY_KEPT');
    story.together('receiving', 'dispose_set_aside', { how: 'DESTROYED' });
    expect(story.status('receiving')).toBe('COMPLETED');
    story.together('requesting', 'dispose', { how: 'DESTROYED', certificate: digestOf('late') });
    expect(story.status('requesting')).toBe('COMPLETED');
    expect(tasks(story, 'receiving')).toContain('READ_LATE_REPORT');
  });

  it('when nothing was called back, then there is nothing to close', () => {
    const story = inUse(UNCONDITIONAL);
    expect(story.by('receiving', first, 'close_without_certificate')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });
});
