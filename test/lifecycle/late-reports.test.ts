/** What is reported after the end of a dossier is told to its people, and waits in their list until one of them reads it. */
import { describe, expect, it } from '@jest/globals';
import type { AnyMessage } from '@comity/domain/events/message';
import { openTasks } from '@comity/domain/machine/waiting';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, NOW } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';

const TOLD = { targets: ['t1'], notifiedAt: NOW };
const LOSS = { lost: [], reason: 'TECHNICAL_FAILURE', since: NOW, incident: 'INC-1' };
const RISK = { risk: 'USER_NOTIFIED', notice: null };

function closed(kind: 'PRESERVATION' | 'ASSISTANCE'): Story {
  const story = kind === 'ASSISTANCE' ? new AssistanceStory().complete() : new Story().sent();
  if (kind === 'PRESERVATION') story.by('receiving', first, 'acknowledge');
  story.together('requesting', 'withdraw');
  expect([story.isClosed('receiving'), story.isClosed('requesting')]).toEqual([true, true]);
  return story;
}

describe('Given a dossier that has ended', () => {
  it.each([
    ['PRESERVATION', 'receiving', 'provider', 'user_notification_report', TOLD],
    ['PRESERVATION', 'receiving', 'provider', 'loss_report', { ...LOSS, explanation: digestOf('loss') }],
    ['PRESERVATION', 'requesting', 'receiving', 'risk_notice', RISK],
    ['PRESERVATION', 'requesting', 'receiving', 'loss_notice', LOSS],
    ['PRESERVATION', 'requesting', 'receiving', 'mla_ended', { reference: 'MLA-1', at: NOW }],
    ['ASSISTANCE', 'receiving', 'provider', 'user_notification_report', TOLD],
    ['ASSISTANCE', 'requesting', 'receiving', 'risk_notice', RISK],
    ['ASSISTANCE', 'requesting', 'receiving', 'challenge', { standing: 'PENDING' }],
  ] as const)(
    'when in a %s the %s State gets from the %s a %s, then its people are told and it waits for them',
    (...row) => {
      const [kind, side, from, code, body] = row;
      const story = closed(kind);
      const { status } = story.states[side];
      const own = (): string[] => openTasks(story.states[side], story.now).map((one) => `${one.of} ${one.code}`);
      const arrived = story.happen(side, { kind: 'message', code, from, body } as unknown as AnyMessage);
      expect(arrived).toMatchObject({ outcome: 'decided', notices: [{ code: 'LATE_REPORT' }] });
      expect(story.states[side].status).toBe(status);
      expect(own()).toContain(`${side} READ_LATE_REPORT`);
      expect(story.by(side, first, 'acknowledge_late_report').outcome).toBe('decided');
      expect(own()).not.toContain(`${side} READ_LATE_REPORT`);
      expect(story.by(side, first, 'acknowledge_late_report')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    },
  );
});
