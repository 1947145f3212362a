/** Art. 29(2)(d) asks for "any available information" on the custodian: nobody need know the provider to ask. */
import { describe, expect, it } from '@jest/globals';
import { possibleActs } from '@comity/domain/machine/possible';
import { openTasks } from '@comity/domain/machine/waiting';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { isFormerCustodian } from '@comity/domain/orders/ruled-out';
import { providerOf } from '@comity/domain/state/dossier';
import { REQUEST_KINDS, type RequestKind } from '@comity/vocabulary/values/plain';
import { amendment, corrected, openVersion } from './amendments.ts';
import { assistanceSummaryOf, first, NOW, POLICIES, second, summaryOf } from './people.ts';
import { AssistanceStory } from './assistance-story.ts';
import { Story } from './story.ts';
import { sent } from './story-expectations.ts';

const unknown = { provider: '' };

function begun(kind: RequestKind): Story {
  if (kind === 'PRESERVATION') return new Story({ ...summaryOf(2), ...unknown }).accepted();
  const story = new AssistanceStory({ ...assistanceSummaryOf(2), ...unknown });
  return story.granted();
}

describe.each(REQUEST_KINDS)('case A7: a request for %s that names no provider', (kind) => {
  it('is accepted, and no order is written before the custodian is named', () => {
    const story = begun(kind);
    const { receiving } = story.states;
    expect(providerOf(receiving)).toBeNull();
    const possible = possibleActs(lifecycleOf(receiving), receiving, () => first('receiving'), NOW);
    expect(possible.find(({ name }) => name === 'identify_custodian')).toMatchObject({ refusal: null });
    expect(possible.filter(({ name }) => name === 'draft_order')).toMatchObject(
      kind === 'PRESERVATION' ? [{ refusal: { code: 'CUSTODIAN_UNKNOWN' } }] : [],
    );
  });

  it('goes on with the provider that the requested State has found, and both sides know it', () => {
    const story = begun(kind);
    expect(story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' }).outcome).toBe('decided');
    expect(providerOf(story.states.receiving)).toBe('provider-us');
    expect(providerOf(story.states.requesting)).toBe('provider-us');
    expect(sent(story, 'receiving', 'requesting')).toContain('custodian_identified');
  });
});

describe('given the custodian that a request leaves open', () => {
  it.each([
    ['PRESERVATION', 'BUD.29.3'],
    ['ASSISTANCE', 'BUD.18.1.a'],
  ] as const)('when it is named for a %s, then both States cite the article of that request', (kind, rule) => {
    const story = begun(kind);
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    const named = story.history.filter(({ event }) => JSON.stringify(event).includes('"keptBy":"provider-us"'));
    expect(named.map(({ outcome }) => outcome)).toMatchObject([{ basis: rule }, { basis: rule }]);
    const unnamed = begun(kind);
    if (kind === 'ASSISTANCE') unnamed.by('receiving', first, 'assign_execution');
    const order = kind === 'ASSISTANCE' ? 'apply_for_order' : 'draft_order';
    expect(unnamed.by('receiving', first, order)).toMatchObject({ code: 'CUSTODIAN_UNKNOWN', rule });
  });
});

describe('case A7: the custodian that was found', () => {
  it('can be corrected until the order is served, and is fixed from then on', () => {
    const story = new Story({ ...summaryOf(1), ...unknown }).accepted();
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' });
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    expect(providerOf(story.states.requesting)).toBe('provider-us');
    const served = new Story({ ...summaryOf(1), ...unknown }).accepted();
    served.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    served.by('receiving', first, 'draft_order');
    served.by('receiving', (side) => ({ ...first(side), member: 'second', office: 'other' }), 'issue_order');
    served.by('receiving', first, 'serve', { servedAt: served.now });
    expect(served.status('receiving')).toBe('SERVED');
    served.by('receiving', first, 'ask_information');
    expect(served.by('receiving', first, 'identify_custodian')).toMatchObject({ code: 'CUSTODIAN_NAMED' });
  });
});

/** The requested State finds a provider, and the provider answers of every identifier that it does not have it. */
function wronglyNamed(policies = POLICIES): Story {
  const story = new Story({ ...summaryOf(2), ...unknown }, policies).accepted();
  story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' });
  story.by('receiving', first, 'draft_order');
  story.by('receiving', second, 'issue_order');
  story.by('receiving', first, 'serve', { servedAt: story.now });
  return story;
}

function answeredNotOurs(story: Story, outcome: 'NOT_HELD' | 'DELETED' = 'NOT_HELD'): Story {
  const results = story.states.provider.targets.map(({ id }) => ({ target: id, category: 'TRAFFIC', outcome }));
  expect(story.by('provider', first, 'report_not_preserved', { results }).outcome).toBe('decided');
  return story;
}

describe('The custodian that was found turns out to be the wrong one', () => {
  it('Given it keeps nothing, when it says so, then its order ends, the search goes on, and the requester learns which', () => {
    const story = answeredNotOurs(wronglyNamed());
    expect(story.status('provider')).toBe('NOT_POSSIBLE');
    for (const side of ['receiving', 'requesting'] as const) {
      expect(story.status(side)).toBe('ACCEPTED');
      expect(providerOf(story.states[side])).toBeNull();
      expect(story.states[side]).toMatchObject({ ruledOut: ['provider-cl'] });
      expect(story.runs(side, 'CONFIRM_SLA')).toBe(false);
    }
    expect(story.runs('receiving', 'ORDER_TERM')).toBe(false);
    expect(sent(story, 'receiving', 'requesting')).toContain('custodian_ruled_out');
    const search = openTasks(story.states.receiving, story.now).find(({ code }) => code === 'ISSUE_ORDER');
    expect(search?.by).toMatchObject([{ first: 'identify_custodian' }, { first: 'identify_custodian' }]);
  });

  it('Given the search goes on, when another is named, then it gets an order of its own and confirms', () => {
    const story = answeredNotOurs(wronglyNamed());
    expect(story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' })).toMatchObject({
      code: 'CUSTODIAN_RULED_OUT',
    });
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    expect(providerOf(story.states.requesting)).toBe('provider-us');
    story.anotherProvider();
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect(story.status('provider')).toBe('SERVED');
    const targets = story.states.provider.targets.map(({ id }) => id);
    expect(targets).toHaveLength(2);
    story.by('provider', first, 'confirm_preservation', { results: story.results(targets, 90) });
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['HOLDING', 'HOLDING']);
  });

  it('Given nobody else keeps the data, then the State says so in its own words and the request ends', () => {
    const story = answeredNotOurs(wronglyNamed());
    story.by('receiving', first, 'record_impossibility');
    story.by('receiving', (side) => ({ ...second(side), office: 'other' }), 'approve');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['NOT_POSSIBLE', 'NOT_POSSIBLE']);
  });

  it('Given answers are reviewed first, then the search goes on when the answer is forwarded', () => {
    const story = answeredNotOurs(wronglyNamed({ ...POLICIES, forwarding: 'REVIEWED' }));
    expect(story.status('receiving')).toBe('SERVED');
    expect(story.by('receiving', first, 'forward_answer').outcome).toBe('decided');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('Given a question to the requester is open, then the search goes on after its answer', () => {
    const story = wronglyNamed();
    story.by('receiving', first, 'ask_information');
    answeredNotOurs(story);
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['NEED_INFO', 'NEED_INFO']);
    story.by('requesting', first, 'answer_question');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('Given it objects as the wrong addressee, when two people uphold that, then the search goes on', () => {
    const story = wronglyNamed();
    const targets = story.states.provider.targets.map(({ id }) => id);
    const objections = targets.map((target) => ({ target, code: 'WRONG_ADDRESSEE' }));
    story.by('provider', first, 'object', { objections });
    story.together('receiving', 'decide_objections', { targets, decision: 'UPHELD' });
    expect(story.status('provider')).toBe('NOT_POSSIBLE');
    for (const side of ['receiving', 'requesting'] as const) {
      expect(story.status(side)).toBe('ACCEPTED');
      expect(story.states[side]).toMatchObject({ ruledOut: ['provider-cl'] });
      expect(story.states[side].targets).toMatchObject(targets.map((id) => ({ id, objection: null, outcomes: {} })));
    }
  });

  it('Given another objection is upheld, then the provider was the right one', () => {
    const story = wronglyNamed();
    const targets = story.states.provider.targets.map(({ id }) => id);
    story.by('provider', first, 'object', { objections: targets.map((target) => ({ target, code: 'PRIVILEGE' })) });
    story.together('receiving', 'decide_objections', { targets, decision: 'UPHELD' });
    expect(story.status('receiving')).toBe('NOT_POSSIBLE');
  });

  it('Given the provider had the data and deleted them, or the request itself names it, then nothing is to be searched', () => {
    expect(answeredNotOurs(wronglyNamed(), 'DELETED').status('receiving')).toBe('NOT_POSSIBLE');
    expect(answeredNotOurs(new Story().served()).status('receiving')).toBe('NOT_POSSIBLE');
  });

  it.each(['ask_information', 'give_risk_notice'] as const)(
    'Given a request that nobody has decided on waits (%s), when an identifier is withdrawn, then nothing is accepted by it',
    (pause) => {
      const story = new Story().sent();
      story.by('receiving', first, 'acknowledge');
      story.by('receiving', first, pause);
      expect(story.together('requesting', 'withdraw_identifiers', { targets: ['t1'] }).outcome).toBe('decided');
      story.by('requesting', first, pause === 'ask_information' ? 'answer_question' : 'go_on');
      expect(story.status('receiving')).toBe('ACKED');
    },
  );
});

describe('a provider that was ruled out has answered of what it was asked, and of nothing else', () => {
  const amended = (story: Story, changes = corrected(story.states.requesting, 't1')): Story => {
    story.together('requesting', 'amend_request', amendment(story.states.requesting, story.summary, changes));
    story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
    return story;
  };

  it('Given an account is corrected, then the same provider is named and ordered again, and confirms', () => {
    const story = amended(answeredNotOurs(wronglyNamed()));
    for (const side of ['receiving', 'requesting'] as const) expect(story.states[side].ruledOut).toEqual([]);
    expect(story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' }).outcome).toBe('decided');
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['SERVED', 'SERVED']);
    const ordered = story.states.receiving.targets.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
    story.by('provider', first, 'confirm_preservation', { results: story.results(ordered, 90) });
    expect([story.status('requesting'), story.status('receiving'), story.status('provider')]).toEqual([
      'HOLDING',
      'HOLDING',
      'HOLDING',
    ]);
  });

  it('Given another is named instead, then what the first one still sends changes nothing', () => {
    const story = amended(answeredNotOurs(wronglyNamed()));
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    expect(isFormerCustodian(story.states.receiving, 'provider-cl')).toBe(true);
    expect(isFormerCustodian(story.states.receiving, 'provider-us')).toBe(false);
  });

  it('Given something is only withdrawn, then it stays ruled out', () => {
    const story = amended(answeredNotOurs(wronglyNamed()), { withdrawn: ['t1'], added: [] });
    expect(story.states.receiving.ruledOut).toEqual(['provider-cl']);
  });

  it('the requesting State reads what was answered of each identifier', () => {
    const told = (story: Story): unknown =>
      story.history
        .flatMap(({ outcome }) => (outcome.outcome === 'decided' ? outcome.sends : []))
        .find(({ code }) => code === 'custodian_ruled_out')?.body;
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NOT_HELD' }));
    expect(told(answeredNotOurs(wronglyNamed()))).toEqual({
      keptBy: 'provider-cl',
      answers: [{ kind: 'NOT_PRESERVED', results }],
    });
    const objecting = wronglyNamed();
    const objections = ['t1', 't2'].map((target) => ({ target, code: 'WRONG_ADDRESSEE' }));
    objecting.by('provider', first, 'object', { objections });
    objecting.together('receiving', 'decide_objections', { targets: ['t1', 't2'], decision: 'UPHELD' });
    expect(told(objecting)).toEqual({ keptBy: 'provider-cl', answers: [{ kind: 'OBJECTED', objections }] });
  });
});

describe('the wrong custodian of a formal request', () => {
  const ordered = (): AssistanceStory => {
    const story = new AssistanceStory({ ...assistanceSummaryOf(2), ...unknown }).granted({ conditions: [] });
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' });
    return story.ordered();
  };
  const answered = (outcome: 'NOT_HELD' | 'NO_DATA'): AssistanceStory => {
    const story = ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome }));
    expect(story.by('provider', first, 'produce', { results, files: 0 }).outcome).toBe('decided');
    return story;
  };

  it('Given it has none of the data, then its order is over on both sides and another is sought', () => {
    const story = answered('NOT_HELD');
    expect([story.status('receiving'), story.status('provider')]).toEqual(['EXEC_ASSIGNED', 'COMPLETED']);
    for (const side of ['requesting', 'receiving'] as const)
      expect(story.states[side]).toMatchObject({ ruledOut: ['provider-cl'], custodian: { provider: '' } });
    expect(story.states.receiving.orders).toMatchObject([{ over: true }]);
    expect(story.runs('receiving', 'PRODUCTION_DUE')).toBe(false);
    const search = openTasks(story.states.receiving, story.now).find(({ code }) => code === 'ISSUE_ORDER');
    expect(search?.by).toMatchObject([{ first: 'identify_custodian' }, { first: 'identify_custodian' }]);
  });

  it('Given another is named, then it gets an order of its own and produces', () => {
    const story = answered('NOT_HELD');
    expect(story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' })).toMatchObject({
      code: 'CUSTODIAN_RULED_OUT',
    });
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    story.anotherProvider();
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'grant_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['SERVED', 'SERVED']);
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    story.by('provider', first, 'produce', { results, files: 2 });
    expect(story.status('receiving')).toBe('PROVIDER_RESPONDED');
  });

  it('Given it knows the account and has no data of it, then it was the right one', () => {
    const story = answered('NO_DATA');
    expect(story.status('receiving')).toBe('PROVIDER_RESPONDED');
    expect(story.states.receiving.ruledOut).toBeUndefined();
  });

  it('Given it objects as the wrong addressee, when two people uphold that, then another is sought', () => {
    const story = ordered();
    const targets = ['t1', 't2'];
    story.by('provider', first, 'object', {
      objections: targets.map((target) => ({ target, code: 'WRONG_ADDRESSEE' })),
    });
    story.together('receiving', 'decide_objections', { targets, decision: 'UPHELD' });
    expect([story.status('receiving'), story.status('provider')]).toEqual(['EXEC_ASSIGNED', 'COMPLETED']);
    expect(sent(story, 'receiving', 'requesting')).toContain('custodian_ruled_out');
  });

  it('Given nobody else has the data, then the request is found impossible, with its reason', () => {
    const story = answered('NOT_HELD');
    expect(story.together('receiving', 'record_impossibility').outcome).toBe('decided');
    expect(story.isClosed('receiving')).toBe(true);
  });
});
