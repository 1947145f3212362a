/**
 * What a requester is proposed when an extension is denied is open to it: Arts 27(9) and 31(3) of the Budapest Convention bind
 * Parties alone, and the direct way gives way to the treaty between the two States and is for urgency.
 */
import { describe, expect, it } from '@jest/globals';
import { remediesOf } from '@comity/domain/requests/preservation/requesting/remedies';
import { directChannelOpen } from '@comity/law/direct-channel';
import { first, later, summaryOf } from './people.ts';
import { Story } from './story.ts';

const yes = (): boolean => true;
const no = (): boolean => false;

function denied(urgency: 'NORMAL' | 'HIGH_VOLATILE', bound = true): Story {
  const summary = summaryOf(2, urgency);
  const story = new Story({ ...summary, rules: { ...summary.rules, bound } }).holding(90);
  story.by('requesting', first, 'ask_extension', { until: later(story.now, 150) });
  story.together('receiving', 'decide_extension', { decision: 'DENIED', until: null });
  return story;
}

describe('given an extension that was denied', () => {
  it.each([
    ['in urgency where the law opens the channel', denied('HIGH_VOLATILE'), yes, true],
    ['in urgency where a treaty governs', denied('HIGH_VOLATILE'), no, false],
    ['without urgency', denied('NORMAL'), yes, false],
    ['between States of which one is no Party', denied('HIGH_VOLATILE', false), yes, false],
  ] as const)(
    'when asked %s, then the direct way is proposed only where it is open',
    (_when, story, direct, proposed) => {
      const remedies = remediesOf(story.states.requesting, direct);
      expect(remedies.includes('DIRECT_27_9')).toBe(proposed);
      expect(remedies).toContain('OTHER_STATE');
    },
  );

  it('when one State is no Party, then Art. 31(3) is not proposed either', () => {
    expect(remediesOf(denied('NORMAL', false).states.requesting, yes)).toEqual(['OTHER_STATE']);
  });
});

describe('given the law of two States', () => {
  it.each([
    ['PE', 'AT', true],
    ['PE', 'CL', false],
    ['PE', 'MX', false],
  ] as const)('when %s asks %s, then the direct channel is open: %s', (requestingState, requestedState, open) => {
    const pair = { requestingState, requestedState, offenceClass: 'BUDAPEST_2_11' as const };
    expect(directChannelOpen(pair, '2026-03-01')).toBe(open);
  });
});
