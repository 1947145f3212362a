/**
 * A formal request for preserved data ends: it is refused, withdrawn or finished without result. The data then wait for
 * nothing any more, both States know it, and the requester has its time before anything is let go (Art. 29(7); docs/rules
 * 2.1, 2.4, 2.13 g and scenario 20).
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS } from '@comity/vocabulary/acts';
import { formalRequests } from '@comity/domain/holds/formal-requests';
import type { Actor } from '@comity/domain/events/act';
import { openTasks } from '@comity/domain/machine/waiting';
import type { Side } from '@comity/vocabulary/values/plain';
import { first, later, person, POLICIES, second, summaryOf } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome } from './world.ts';

const STATES = ['requesting', 'receiving'] as const;
const FORMAL = { reference: 'MLA-1', date: '2026-03-01' };
const RECONSIDERATION = { id: 'RECONSIDERATION', subject: 'dossier' };

const inTheSameOffice = (side: Side): Actor => person(side, 'third');

const own = (story: Story, side: 'requesting' | 'receiving'): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);

/** The formal request has come by Comity while the data are held. */
function linked(days = 200): Story {
  const story = new Story().holding(days);
  story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
  story.deliverAll();
  return story;
}

type EndCode = 'assistance_refused' | 'assistance_withdrawn' | 'assistance_executed' | 'assistance_without_result';

function ends(story: Story, code: EndCode): Story {
  const body = { reference: FORMAL.reference, at: story.now };
  const without = code === 'assistance_without_result' ? { holdContinues: true } : {};
  story.happen('receiving', fromHome('receiving', code, { ...body, ...without }));
  story.deliverAll();
  return story;
}

const told = (story: Story): unknown =>
  story.history
    .filter(({ side }) => side === 'receiving')
    .flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.sends : []))
    .find(({ code }) => code === 'mla_ended')?.body;

describe('Given data that wait for the decision on a formal request', () => {
  it.each([
    ['assistance_refused', 'REFUSED'],
    ['assistance_withdrawn', 'WITHDRAWN'],
    ['assistance_without_result', 'WITHOUT_RESULT'],
    ['assistance_executed', 'EXECUTED'],
  ] as const)('when it ends (%s), then neither State waits for it and the minimum term runs again', (code, ended) => {
    const story = ends(linked(), code);
    for (const side of STATES) {
      expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null, holds: [{ status: 'HELD' }] });
      expect(story.runs(side, 'BUD29_FLOOR')).toBe(true);
    }
    expect(told(story)).toMatchObject({ reference: 'MLA-1', ended });
    expect(own(story, 'requesting')).toContain('SEND_FORMAL_REQUEST');
    expect(own(story, 'receiving')).not.toContain('RENEW_ORDER');
  });

  it('when it ends while a question is open, then the pause leads back to data that are held', () => {
    const story = linked();
    story.by('receiving', first, 'ask_information');
    ends(story, 'assistance_refused');
    story.by('requesting', first, 'answer_question');
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null });
  });

  it('when it is refused, then the requester has the notice to answer within its time, and may ask in another way', () => {
    const story = ends(linked(), 'assistance_refused');
    for (const side of STATES) expect(story.runs(side, 'RECONSIDERATION')).toBe(true);
    expect(own(story, 'requesting')).toEqual(expect.arrayContaining(['ANSWER_RELEASE', 'SEND_FORMAL_REQUEST']));
    expect(told(story)).toMatchObject({ days: 10 });
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('RECONSIDERATION_OPEN'));
    story.by('requesting', first, 'answer_release');
    expect(story.states.receiving.releaseNotice).toBe('OBJECTS');
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('RECONSIDERATION_OPEN'));
    story.by('receiving', first, 'drop_release');
    for (const side of STATES) expect(story.runs(side, 'RECONSIDERATION')).toBe(false);
  });

  it('when the time to reconsider is over before the minimum term is, then the data stay until that is over', () => {
    const story = ends(linked(), 'assistance_refused');
    for (const side of STATES) story.happen(side, clockEnd(RECONSIDERATION));
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('RELEASE_BEFORE_FLOOR'));
    story.days(61).happen('receiving', clockEnd({ id: 'BUD29_FLOOR', subject: 'h1' }));
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });

  it('when it was refused after the minimum term, then the time to reconsider alone has to pass', () => {
    const story = ends(linked().days(61), 'assistance_refused');
    expect(story.runs('receiving', 'BUD29_FLOOR')).toBe(false);
    story.happen('receiving', clockEnd(RECONSIDERATION));
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });

  it('when the requester consented to the end without result and its hold, then two people decide on the release', () => {
    const story = linked().days(61);
    const body = { reference: 'MLA-1', at: story.now, holdContinues: false };
    story.happen('receiving', fromHome('receiving', 'assistance_without_result', body));
    story.deliverAll();
    expect(story.states.requesting.mla).toBeNull();
    expect(own(story, 'receiving')).toContain('RELEASE');
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });

  it('when another request than the one for which the data wait is refused, then they wait on', () => {
    const story = linked();
    story.happen('receiving', fromHome('receiving', 'assistance_refused', { reference: 'MLA-2', at: story.now }));
    story.deliverAll();
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED' });
    expect(story.runs('receiving', 'RECONSIDERATION')).toBe(false);
  });

  it('when a refusal of an earlier version names no request, then it is that for which the data wait', () => {
    const story = linked();
    story.happen('receiving', fromHome('receiving', 'assistance_refused', { at: story.now }));
    story.deliverAll();
    for (const side of STATES) expect(story.states[side].mla).toBeNull();
  });

  it('when it ends while the answer that nothing is left waits to be forwarded, then that answer ends the dossier', () => {
    const story = new Story(summaryOf(2), { ...POLICIES, forwarding: 'REVIEWED' }).served();
    const results = story.results(['t1'], 90);
    story.by('provider', first, 'confirm_preservation', { results });
    story.by('receiving', first, 'forward_answer');
    const lost = results.map(({ target, category }) => ({ target, category }));
    story.by('provider', first, 'report_loss', { lost });
    story.by('receiving', first, 'acknowledge_loss');
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
    story.by('provider', first, 'report_not_preserved');
    ends(story, 'assistance_withdrawn');
    expect(story.status('receiving')).toBe('PRESERVED_CONFIRMED');
    story.by('receiving', first, 'forward_answer');
    expect(story.isClosed('receiving')).toBe(true);
  });

  it('when the word that it ended names no outcome, as in an earlier version, then the data are held as before', () => {
    const story = linked();
    const body = { reference: 'MLA-1', at: story.now };
    story.happen('requesting', { kind: 'message', code: 'mla_ended', from: 'receiving', body });
    expect(story.states.requesting).toMatchObject({ status: 'HOLDING', mla: null });
    expect(story.runs('requesting', 'RECONSIDERATION')).toBe(false);
  });
});

describe('Given a formal request for preserved data', () => {
  const mlas = (story: Story, side: 'requesting' | 'receiving'): string[] =>
    formalRequests(story.states[side]).map(({ status, reference }) => `${status} ${reference}`);
  const arrives = (story: Story, reference: string): void => {
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', { ...FORMAL, reference }));
    story.deliverAll();
  };

  it('when it has ended, then another one can be sent and received, by Comity and on paper', () => {
    const story = ends(linked(), 'assistance_refused');
    const sent = { reference: 'MLA-2', date: story.now.slice(0, 10) };
    story.happen('requesting', fromHome('requesting', 'assistance_sent', sent));
    story.deliverAll();
    for (const side of STATES) expect(mlas(story, side)).toEqual(['SENT MLA-2']);
    arrives(story, 'MLA-2');
    for (const side of STATES) {
      expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
      expect(story.runs(side, 'RECONSIDERATION')).toBe(false);
      expect(story.runs(side, 'BUD29_FLOOR')).toBe(false);
    }
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-2', at: story.now }));
    story.deliverAll();
    expect(story.by('requesting', first, 'state_mla_sent', { reference: 'MLA-3' }).outcome).toBe('decided');
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-3' });
    for (const side of STATES) expect(mlas(story, side)).toEqual(['RECEIVED MLA-3']);
  });

  it('when a supplementary one comes beside it, then each is kept, and the data wait until the last has ended', () => {
    const story = linked();
    expect(story.by('requesting', first, 'state_mla_sent', { reference: 'MLA-2' }).outcome).toBe('decided');
    expect(own(story, 'receiving')).toContain('RECEIVE_FORMAL_REQUEST');
    arrives(story, 'MLA-2');
    for (const side of STATES) expect(mlas(story, side)).toEqual(['RECEIVED MLA-1', 'RECEIVED MLA-2']);
    ends(story, 'assistance_refused');
    for (const side of STATES) {
      expect(mlas(story, side)).toEqual(['RECEIVED MLA-2']);
      expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', holds: [{ status: 'PENDING_DECISION' }] });
      expect(story.runs(side, 'BUD29_FLOOR')).toBe(false);
      expect(story.runs(side, 'RECONSIDERATION')).toBe(false);
    }
    story.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-2', at: story.now }));
    story.deliverAll();
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null });
  });

  it('when one is only announced while another is received, then that is awaited, and the data wait for the other', () => {
    const story = new Story().holding(200);
    story.by('requesting', first, 'state_mla_sent', { reference: 'MLA-2' });
    arrives(story, 'MLA-1');
    for (const side of STATES) expect(mlas(story, side)).toEqual(['RECEIVED MLA-1', 'SENT MLA-2']);
    expect(own(story, 'receiving')).toContain('RECEIVE_FORMAL_REQUEST');
    ends(story, 'assistance_withdrawn');
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: { status: 'SENT' } });
  });

  it('when it has ended, then what follows has a reference of its own, however it is spaced', () => {
    const story = ends(linked(), 'assistance_refused');
    const again = { reference: ' mla-1' };
    expect(story.by('requesting', first, 'state_mla_sent', again)).toMatchObject(refusedAs('MLA_REFERENCE_ENDED'));
    expect(story.by('receiving', first, 'confirm_mla_received', again)).toMatchObject(refusedAs('MLA_REFERENCE_ENDED'));
  });

  it('when its word that it was sent is written in another way, then it is the same', () => {
    const story = new Story().holding(200);
    story.by('requesting', first, 'state_mla_sent', { reference: 'MLA - 1' });
    arrives(story, 'MLA-1');
    for (const side of STATES) expect(mlas(story, side)).toEqual(['RECEIVED MLA-1']);
  });
});

/** The receipt of the formal request on paper is confirmed by two people, after `days` of the hold. */
function onPaper(days = 61): Story {
  const story = new Story().holding(300).days(days);
  story.together('receiving', 'confirm_mla_received', FORMAL);
  return story;
}

const sentTo = (story: Story, code: string): unknown =>
  story.history
    .filter(({ side }) => side === 'receiving')
    .flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.sends : []))
    .findLast((send) => send.code === code)?.body;

describe('Given a formal request that came on paper', () => {
  it('when one person says so, then nothing changes until another person has read the same text', () => {
    const story = new Story().holding();
    story.by('receiving', first, 'confirm_mla_received', FORMAL);
    expect(story.states.receiving).toMatchObject({ mla: null, proposal: { act: 'confirm_mla_received' } });
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    for (const side of STATES) expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', mla: FORMAL });
    expect(sentTo(story, 'mla_received')).toEqual({ ...FORMAL, receivedBy: 'Central Authority' });
    expect(ACTS.confirm_mla_received).toMatchObject({ shown: true });
    expect(Object.keys(ACTS.confirm_mla_received.fields)).toEqual(['receivedBy', 'reference', 'date', 'arrival']);
  });

  it('when it was noted by mistake, then two people of different offices correct it and it may still come', () => {
    const story = onPaper(1);
    const mistaken = { reference: 'MLA-1', ended: 'NOTED_IN_ERROR', decidedOn: null };
    story.by('receiving', first, 'record_mla_end', mistaken);
    expect(story.by('receiving', inTheSameOffice, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('receiving', second, 'approve');
    for (const side of STATES) {
      expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null, holds: [{ status: 'HELD' }] });
      expect(story.runs(side, 'BUD29_FLOOR')).toBe(true);
    }
    expect(sentTo(story, 'mla_ended')).toMatchObject({ ended: 'NOTED_IN_ERROR', reasons: expect.any(String) });
    expect(story.together('receiving', 'confirm_mla_received', FORMAL).outcome).toBe('decided');
  });

  it('when what was only announced was noted as received by mistake, then it is awaited again at both States', () => {
    const story = new Story().holding();
    story.by('requesting', first, 'state_mla_sent', { reference: 'MLA-1', date: '2026-03-01' });
    story.together('receiving', 'confirm_mla_received', FORMAL);
    story.together('receiving', 'record_mla_end', { reference: 'MLA-1', ended: 'NOTED_IN_ERROR', decidedOn: null });
    for (const side of STATES)
      expect(story.states[side].mla).toMatchObject({ status: 'SENT', reference: 'MLA-1', date: '2026-03-01' });
    expect(own(story, 'receiving')).toContain('RECEIVE_FORMAL_REQUEST');
  });
});

describe('Given a formal request on paper that is undecided', () => {
  const announcing = (story: Story) => story.by('receiving', first, 'announce_release');
  const ended = (story: Story, reference = 'MLA-1') => {
    const end = { reference, ended: 'EXECUTED', decidedOn: story.now.slice(0, 10) };
    return story.together('receiving', 'record_mla_end', end);
  };

  it('when a release is announced, then it is refused, until two people have recorded how the request ended', () => {
    const story = onPaper();
    expect(announcing(story)).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
    expect(own(story, 'receiving')).toContain('RECORD_FORMAL_END');
    ended(story);
    expect(announcing(story).outcome).toBe('decided');
    story.happen('receiving', clockEnd(RECONSIDERATION));
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });

  it('when it was decided before the minimum term was over, then no release is announced before that', () => {
    const story = onPaper(5).days(3);
    ended(story);
    expect(announcing(story)).toMatchObject(refusedAs('RELEASE_BEFORE_FLOOR'));
  });

  it('when a further one comes after the notice, then nothing is released before it is decided too', () => {
    const story = onPaper();
    ended(story);
    announcing(story);
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-2', date: story.now.slice(0, 10) });
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('RELEASE_NOT_ANNOUNCED'));
    expect(announcing(story)).toMatchObject({ ...refusedAs('FORMAL_REQUEST_PENDING'), about: ['MLA-2'] });
  });

  it('when the requester withdraws the preservation alone, then the data stay until the formal request has ended', () => {
    const story = onPaper();
    story.together('requesting', 'withdraw');
    expect(story.status('receiving')).toBe('RELEASE_DUE');
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
    expect(own(story, 'receiving')).toContain('RECORD_FORMAL_END');
    expect(own(story, 'receiving')).not.toContain('RELEASE');
    const decidedOn = story.now.slice(0, 10);
    story.together('receiving', 'record_mla_end', { reference: 'MLA-1', ended: 'WITHDRAWN', decidedOn });
    expect(own(story, 'receiving')).toContain('RELEASE');
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });
});

describe('Given a formal request that came on paper', () => {
  it.each(['REFUSED', 'WITHDRAWN', 'WITHOUT_RESULT', 'EXECUTED'] as const)(
    'when two people record how it ended (%s), then both States know it and another may follow',
    (ended) => {
      const story = onPaper(1);
      expect(own(story, 'receiving')).toContain('RECORD_FORMAL_END');
      const decidedOn = story.now.slice(0, 10);
      story.together('receiving', 'record_mla_end', { reference: 'MLA-1', ended, decidedOn });
      for (const side of STATES) {
        expect(story.states[side]).toMatchObject({ status: 'HOLDING', mla: null });
        expect(story.runs(side, 'BUD29_FLOOR')).toBe(true);
        expect(story.runs(side, 'RECONSIDERATION')).toBe(ended === 'REFUSED');
      }
      expect(own(story, 'receiving')).not.toContain('RECORD_FORMAL_END');
      expect(sentTo(story, 'mla_ended')).toMatchObject({ ended, decidedOn, reasons: expect.any(String) });
    },
  );

  it('when the day of the end is missing, too early or to come, then it is refused', () => {
    const story = onPaper();
    const ending = (decidedOn: string | null) =>
      story.by('receiving', first, 'record_mla_end', { reference: 'MLA-1', ended: 'REFUSED', decidedOn });
    expect(ending(null)).toMatchObject(refusedAs('ELEMENTS_MISSING'));
    expect(ending('2026-02-28')).toMatchObject(refusedAs('BEFORE_WHAT_IT_FOLLOWS'));
    expect(ending(later(story.now, 3).slice(0, 10))).toMatchObject(refusedAs('INSTANT_IN_FUTURE'));
  });

  it('when it has a dossier of its own here, then its end is told by that and recorded by nobody', () => {
    const story = linked();
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-2' });
    const end = { reference: 'MLA-1', ended: 'REFUSED', decidedOn: story.now.slice(0, 10) };
    const refusal = story.by('receiving', first, 'record_mla_end', end);
    expect(refusal).toMatchObject({ ...refusedAs('NO_FORMAL_REQUEST'), about: ['MLA-2'] });
  });
});

describe('given the end of a formal request that came on paper', () => {
  const end = (story: Story, ended: string, more: object = {}) =>
    story.together('receiving', 'record_mla_end', { ended, decidedOn: story.now.slice(0, 10), ...more });
  const correct = (story: Story, reference = 'mla-1') => story.together('receiving', 'correct_mla_end', { reference });
  const withRoles =
    (...roles: Actor['roles'][number][]) =>
    (side: Side) => ({ ...second(side), roles });

  it('when the executing authority or the court would record it, then it is refused to both, alone and as the second', () => {
    const story = onPaper(1);
    for (const role of ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT', 'RCV_POC_24_7'] as const) {
      const tried = story.by('receiving', withRoles(role), 'record_mla_end', { ended: 'REFUSED' });
      expect(tried).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
    }
    story.by('receiving', first, 'record_mla_end', { ended: 'REFUSED', decidedOn: story.now.slice(0, 10) });
    const executing = story.by('receiving', withRoles('RCV_EXECUTING_AUTHORITY', 'RCV_COURT'), 'approve');
    expect(executing).toMatchObject(refusedAs('ROLE_NOT_ENTITLED'));
    expect(story.by('receiving', withRoles('RCV_POC_24_7'), 'approve').outcome).toBe('decided');
  });

  it('when it was withdrawn, then what the requesting State wrote is shown', () => {
    const story = onPaper(1);
    const bare = end(story, 'WITHDRAWN', { withdrawal: [] });
    expect(bare).toMatchObject({ ...refusedAs('ELEMENTS_MISSING'), about: ['withdrawal'] });
    expect(end(story, 'WITHDRAWN').outcome).toBe('decided');
    expect(end(onPaper(1), 'REFUSED', { withdrawal: [] }).outcome).toBe('decided');
  });

  it.each(['REFUSED', 'WITHDRAWN', 'WITHOUT_RESULT', 'EXECUTED'] as const)(
    'when it was recorded by mistake (%s), then two people correct it and the data wait again at both States',
    (ended) => {
      const story = onPaper();
      end(story, ended);
      story.by('receiving', first, 'correct_mla_end', { reference: 'mla-1' });
      for (const side of STATES) expect(story.states[side].mla).toBeNull();
      expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
      expect(story.by('receiving', inTheSameOffice, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
      story.by('receiving', second, 'approve');
      for (const side of STATES) {
        expect(story.states[side]).toMatchObject({ status: 'MLA_LINKED', mla: FORMAL, mlaEnded: [] });
        expect(story.states[side].releaseNotice ?? null).toBeNull();
        expect(story.runs(side, 'RECONSIDERATION')).toBe(false);
        expect(story.runs(side, 'BUD29_FLOOR')).toBe(false);
      }
      expect(sentTo(story, 'mla_received')).toEqual({ ...FORMAL, correction: expect.any(String) });
      expect(own(story, 'receiving')).toContain('RECORD_FORMAL_END');
      expect(end(story, 'EXECUTED').outcome).toBe('decided');
    },
  );

  it('when a release rests on the mistake, then the correction bars it at once', () => {
    const story = onPaper();
    end(story, 'EXECUTED');
    story.by('receiving', first, 'announce_release');
    story.happen('receiving', clockEnd(RECONSIDERATION));
    story.by('receiving', first, 'release');
    expect(correct(story).outcome).toBe('decided');
    expect(story.by('receiving', first, 'release')).toMatchObject({ outcome: 'refused' });
    expect(story.by('receiving', first, 'announce_release')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
  });

  it('when no such end was recorded, then there is nothing to correct', () => {
    const story = onPaper();
    expect(correct(story)).toMatchObject(refusedAs('NO_FORMAL_REQUEST'));
    end(story, 'REFUSED');
    expect(correct(story, 'MLA-2')).toMatchObject({ ...refusedAs('NO_FORMAL_REQUEST'), about: ['MLA-1'] });
  });
});
