/**
 * A challenge is ended by a court, or by two people who record what it decided with its document: never alone by whoever
 * brought the matter, and wherever an order was served, to the very end of the own copy (docs/rules 2.0, 2.5).
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS } from '@comity/vocabulary/acts';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Actor } from '@comity/domain/events/act';
import { handsFor, isActRow, type Lifecycle } from '@comity/domain/events/lifecycle';
import { LIFECYCLES, lifecycleOf } from '@comity/domain/machine/lifecycles';
import { possibleActs } from '@comity/domain/machine/possible';
import { openTasks } from '@comity/domain/machine/waiting';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { inUse } from './keeping-story.ts';
import { digestOf, first, person, PLACES, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';

const ordered = (): AssistanceStory => new AssistanceStory().granted(UNCONDITIONAL).ordered();
/** One person holds the role of the court and that of an officer. */
const officerAndJudge = (side: Side): Actor => person(side, 'only');
const judge = (side: Side): Actor => ({ ...person(side, 'judge'), roles: ['RCV_COURT'] });

describe('case A2: nobody decides alone on a matter that they have brought', () => {
  it('whoever recorded the challenge ends it only with a second person, whatever roles they hold', () => {
    const story = ordered();
    story.by('receiving', officerAndJudge, 'record_challenge');
    const offered = possibleActs(
      lifecycleOf(story.states.receiving),
      story.states.receiving,
      () => officerAndJudge('receiving'),
      story.now,
    );
    expect(offered.find(({ name }) => name === 'end_challenge')?.hands).toBe('TWO');
    story.by('receiving', officerAndJudge, 'end_challenge', { outcome: 'UPHELD' });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['SERVED', 'SERVED']);
    expect(story.by('receiving', officerAndJudge, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(story.status('receiving')).toBe('ORDER_DENIED_BY_COURT');
  });

  it('it stays so for a challenge of single identifiers, and after a second challenge of somebody else', () => {
    const story = ordered();
    story.by('receiving', officerAndJudge, 'record_challenge', { targets: ['t1'] });
    story.by('receiving', second, 'record_challenge', { targets: ['t2'] });
    story.by('receiving', officerAndJudge, 'end_challenge', { outcome: 'UPHELD', targets: ['t2'] });
    expect(story.states.receiving.proposal?.act).toBe('end_challenge');
  });

  it('a judge who brought nothing decides alone, and so does the one of an earlier, ended challenge', () => {
    const story = ordered();
    story.by('receiving', judge, 'record_challenge');
    story.by('receiving', officerAndJudge, 'end_challenge', { outcome: 'DISMISSED' });
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', judge, 'end_challenge', { outcome: 'DISMISSED' });
    expect(story.states.receiving.assistance).toMatchObject({ challenged: false });
  });

  it('whoever applied for an order does not deny it in the name of the court', () => {
    const story = new AssistanceStory().granted(UNCONDITIONAL);
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', officerAndJudge, 'apply_for_order');
    expect(story.by('receiving', officerAndJudge, 'deny_order')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    expect(story.status('receiving')).toBe('ORDER_APPLIED');
    story.by('receiving', judge, 'deny_order');
    expect(story.status('receiving')).toBe('ORDER_DENIED_BY_COURT');
  });

  it('a decision comes with the document of the court', () => {
    const { posted } = ACTS.end_challenge.fields.documents;
    expect(posted.safeParse([]).success).toBe(false);
  });

  const alone = PLACES.flatMap(({ kind, side }) => ownDecisions(LIFECYCLES[kind][side]));
  it('every row that one role decides alone says who has brought the matter', () => {
    expect(alone.map(({ act }) => act)).toContain('end_challenge');
    const story = ordered();
    story.by('receiving', officerAndJudge, 'record_challenge');
    const { office, member } = officerAndJudge('receiving');
    const brought = { ...story.states.receiving, responsible: { [office]: member } };
    for (const row of alone) expect(handsFor(row, officerAndJudge('receiving'), brought)).toBe('TWO');
  });
});

function ownDecisions({ rows }: Lifecycle) {
  return rows.filter(isActRow).filter(({ ownDecision }) => ownDecision !== undefined);
}

describe('case A2: a challenge after the requester has disposed of the evidence', () => {
  const kept = (): AssistanceStory => {
    const story = inUse(UNCONDITIONAL);
    story.together('requesting', 'dispose', { how: 'KEPT' });
    return story;
  };
  const objecting = { objections: [{ target: 't1', code: 'COURT_CHALLENGE' }], explanation: digestOf('x') };

  it('is recorded while the copy is here, waits in a list, and keeps the copy at both sides', () => {
    const story = kept();
    expect(story.status('receiving')).toBe('COPY_KEPT');
    expect(story.by('receiving', first, 'record_challenge').outcome).toBe('decided');
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).toContain('END_CHALLENGE');
    for (const side of ['receiving', 'provider'] as const)
      expect(story.by(side, first, 'destroy_copy')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
  });

  it.each([
    ['DISMISSED', 'destroy_copy'],
    ['UPHELD', 'dispose_set_aside'],
  ] as const)('%s: it ends, and what is here goes by %s', (outcome, last) => {
    const story = kept();
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', judge, 'end_challenge', { outcome });
    expect(story.states.receiving.assistance).toMatchObject({ challenged: false });
    expect(story.states.provider.assistance).toMatchObject({ challenged: false });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['COPY_KEPT', 'COPY_KEPT']);
    story.together('receiving', last);
    story.together('provider', 'destroy_copy');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('an objection to the court that crosses the disposal is not forgotten', () => {
    const story = inUse(UNCONDITIONAL);
    story.happen('provider', { kind: 'act', name: 'object', by: first('provider'), detail: objecting } as never);
    story.happen('requesting', {
      kind: 'act',
      name: 'dispose',
      by: first('requesting'),
      detail: { how: 'DESTROYED', certificate: digestOf('c'), shown: digestOf('s') },
    });
    story.by('requesting', second, 'approve');
    story.deliverAll();
    expect(story.status('receiving')).toBe('COPY_KEPT');
    expect(story.by('receiving', first, 'destroy_copy')).toMatchObject(refusedAs('COURT_CHALLENGE_PENDING'));
    expect(openTasks(story.states.receiving, story.now).map(({ code }) => code)).toContain('END_CHALLENGE');
    story.by('receiving', judge, 'end_challenge', { outcome: 'DISMISSED' });
    expect(story.together('receiving', 'destroy_copy').outcome).toBe('decided');
  });
});
