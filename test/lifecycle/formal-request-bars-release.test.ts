/**
 * Data stay preserved pending the decision on a formal request (Budapest Convention Art. 29(7), second sentence): one that
 * comes bars their release at once, as long as nobody has ordered it.
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { possibleActs } from '@comity/domain/machine/possible';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { first, later, second, summaryOf } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome } from './world.ts';

const unbound = { ...summaryOf(2), rules: { ...summaryOf(2).rules, bound: false } };
const FORMAL = { reference: 'MLA-1', date: '2026-03-01' };

const own = (story: Story): string[] =>
  openTasks(story.states.receiving, story.now)
    .filter(({ of }) => of === 'receiving')
    .map(({ code }) => code);
const offered = (story: Story): string[] =>
  possibleActs(lifecycleOf(story.states.receiving), story.states.receiving, () => first('receiving'), story.now)
    .filter(({ refusal }) => refusal === null)
    .map(({ name }) => name);

function announced(): Story {
  const story = new Story(unbound).holding(200);
  story.by('receiving', first, 'announce_release');
  story.happen('receiving', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
  return story;
}

function withdrawn(): Story {
  const story = new Story(unbound).holding();
  story.together('requesting', 'withdraw');
  expect(story.status('receiving')).toBe('RELEASE_DUE');
  return story;
}

describe('Given a release that waits for its second person', () => {
  it.each([
    ['against a requester that has not withdrawn', announced],
    ['after a withdrawal', withdrawn],
  ] as const)(
    'when one person states %s that the formal request has come, then it is barred at once',
    (_when, made) => {
      const story = made();
      story.by('receiving', first, 'release');
      expect(story.states.receiving.proposal).toMatchObject({ act: 'release' });
      expect(offered(story)).toContain('confirm_mla_received');
      const stated = story.by('receiving', second, 'confirm_mla_received', FORMAL);
      expect(stated).toMatchObject({
        notices: expect.arrayContaining([expect.objectContaining({ code: 'RETURNED' })]),
      });
      expect(story.states.receiving.proposal).toMatchObject({ act: 'confirm_mla_received' });
      expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('PROPOSAL_WAITS'));
      expect(story.by('receiving', first, 'approve').outcome).toBe('decided');
      expect(story.states.receiving.mla).toMatchObject({ status: 'RECEIVED', reference: 'MLA-1' });
      expect(story.by('receiving', first, 'release').outcome).toBe('refused');
      expect(own(story)).not.toContain('RELEASE');
    },
  );

  it('when single identifiers wait for it, then the formal request bars that too', () => {
    const story = new Story().holding(200);
    story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
    story.by('receiving', first, 'release_identifiers', { targets: ['t1'] });
    story.by('receiving', second, 'confirm_mla_received', FORMAL);
    story.by('receiving', first, 'approve');
    const release = story.by('receiving', first, 'release_identifiers', { targets: ['t1'] });
    expect(release).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
  });

  it('when the request comes by Comity, then the approval is refused', () => {
    const story = withdrawn();
    story.by('receiving', first, 'release');
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
    expect(story.by('receiving', second, 'approve')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
  });

  it('when something else waits for its second person, then that is decided first', () => {
    const story = new Story().holding(200);
    story.by('requesting', first, 'ask_extension', { until: later(story.now, 300) });
    story.by('receiving', first, 'decide_extension', { decision: 'DENIED', until: null });
    expect(story.by('receiving', second, 'confirm_mla_received', FORMAL)).toMatchObject(refusedAs('PROPOSAL_WAITS'));
  });
});

describe('Given a preservation whose data are not released', () => {
  const underReview = (): Story => {
    const story = new Story().sent();
    story.by('receiving', first, 'acknowledge');
    story.by('receiving', first, 'take_over');
    return story;
  };
  const atRisk = (): Story => {
    const story = new Story().accepted();
    story.by('receiving', first, 'give_risk_notice');
    return story;
  };

  it.each([
    ['UNDER_REVIEW', underReview],
    ['REQUESTER_DECIDES', atRisk],
    ['RELEASE_DUE', withdrawn],
  ] as const)('when it is %s, then a formal request that came on paper can be confirmed', (status, made) => {
    const story = made();
    expect(story.status('receiving')).toBe(status);
    expect(offered(story)).toContain('confirm_mla_received');
    expect(story.together('receiving', 'confirm_mla_received', FORMAL).outcome).toBe('decided');
    expect(story.states.receiving).toMatchObject({ status, mla: { status: 'RECEIVED' } });
  });

  it('when a request by Comity comes after the withdrawal, then it counts until it has ended, and the order is renewed', () => {
    const story = withdrawn();
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
    story.deliverAll();
    expect(story.states.receiving).toMatchObject({ status: 'RELEASE_DUE', mla: { came: 'BY_COMITY' } });
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
    expect(own(story)).not.toContain('RELEASE');
    expect(own(story)).toContain('RENEW_ORDER');
    const renewed = story.together('receiving', 'renew_order', { until: later(story.now, 120) });
    expect(renewed.outcome).toBe('decided');
    const end = fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: story.now });
    story.happen('receiving', end);
    expect(own(story)).toContain('RELEASE');
    expect(offered(story)).not.toContain('renew_order');
    expect(story.by('receiving', first, 'renew_order')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    expect(story.together('receiving', 'release').outcome).toBe('decided');
  });

  it('when the preservation is withdrawn while its receipt waits for the second person, then that is still confirmed', () => {
    const story = new Story(unbound).holding(200);
    story.by('receiving', first, 'confirm_mla_received', FORMAL);
    story.together('requesting', 'withdraw');
    expect(story.states.receiving.proposal).toMatchObject({ act: 'confirm_mla_received' });
    expect(story.by('receiving', second, 'approve').outcome).toBe('decided');
    expect(story.by('receiving', first, 'release')).toMatchObject(refusedAs('FORMAL_REQUEST_PENDING'));
  });

  it('when the release was ordered, then a request by Comity is too late', () => {
    const story = withdrawn();
    story.together('receiving', 'release');
    const late = story.happen('receiving', fromHome('receiving', 'assistance_arrived', FORMAL));
    expect(late).toMatchObject({ notices: [{ code: 'MLA_LATE' }] });
    expect(story.states.receiving.mla).toBeNull();
  });
});
