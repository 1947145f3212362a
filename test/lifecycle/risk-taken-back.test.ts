/** The requested State takes its notice of a risk back, also where the requester lets its time pass (Art. 29(6)). */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { first, second } from './people.ts';
import { riskCrossings, warned } from './risk-stories.ts';
import { clockEnd } from './world.ts';

describe('case A11: Given a notice of a risk on which the requester has to decide', () => {
  it('when it is taken back, then both sides go on where they were and nothing is to be decided', () => {
    const story = warned();
    expect(story.runs('receiving', 'CLARIFICATION')).toBe(true);
    story.by('receiving', first, 'take_back_risk_notice');
    expect([story.status('receiving'), story.status('requesting')]).toEqual(['ACKED', 'ACKED']);
    expect([story.states.receiving.risk, story.states.requesting.risk]).toEqual([null, null]);
    expect(story.runs('receiving', 'CLARIFICATION')).toBe(false);
    expect(story.runs('receiving', 'DECISION_SLA')).toBe(true);
  });

  it('when the requester lets its time pass, then the requested State has to decide what follows', () => {
    const story = warned();
    const codes = () => openTasks(story.states.receiving, story.now).map(({ code }) => code);
    expect(codes()).not.toContain('DECIDE_ON_SILENCE');
    story.happen('receiving', clockEnd({ id: 'CLARIFICATION', subject: 'risk' }));
    expect(codes()).toContain('DECIDE_ON_SILENCE');
    story.by('receiving', first, 'take_back_risk_notice');
    expect(codes()).not.toContain('DECIDE_ON_SILENCE');
  });

  it('when its decision crosses the taking back, then a stop ends the request and going on changes nothing', () => {
    const { stopped, gone } = riskCrossings();
    expect([stopped.status('receiving'), stopped.status('requesting')]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect([gone.status('receiving'), gone.status('requesting')]).toEqual(['ACKED', 'ACKED']);
  });

  it('when the requester decides, then its time runs no more', () => {
    const story = warned();
    story.by('requesting', first, 'go_on');
    expect(story.runs('receiving', 'CLARIFICATION')).toBe(false);
    const other = warned();
    other.by('requesting', first, 'stop');
    other.by('requesting', second, 'approve');
    expect(other.status('receiving')).toBe('WITHDRAWN');
  });
});
