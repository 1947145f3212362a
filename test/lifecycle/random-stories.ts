/**
 * Many random stories are told once, and beside them those that chance seldom tells: what they reach is what the tables
 * can reach.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import { correspondents } from '@comity/domain/approvals/correspondence';
import type { Side } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Actor, AnyAct } from '@comity/domain/events/act';
import type { DossierEvent } from '@comity/domain/events/event';
import {
  type AnyActRow,
  currentFrom,
  isActRow,
  type Lifecycle,
  matches,
  type Row,
} from '@comity/domain/events/lifecycle';
import type { AnyMessage } from '@comity/domain/events/message';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf as lifecycleOfState } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { act, detailOf } from './acts.ts';
import { annulments, UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { Chance } from './chance.ts';
import {
  assistanceSummaryOf,
  digestOf,
  first,
  later,
  NOW,
  orderedByData,
  type Place,
  PLACES,
  second,
  summaryOf,
} from './people.ts';
import { amendment, corrected, openVersion } from './amendments.ts';
import { amendments } from './amendment-stories.ts';
import { declining, keptEvidence, ratifications, withdrawals } from './ratification-stories.ts';
import { clarifications, proposalsBack, stoppedIdentifiers } from './clarification-stories.ts';
import { disclosures } from './disclosure-stories.ts';
import { inUse } from './keeping-story.ts';
import { ordersAnnulled } from './annulment-stories.ts';
import { risksTakenBack } from './risk-stories.ts';
import { silences } from './silent-story.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome, type StoryEvent, World } from './world.ts';

const STORIES = 450;
/** Every outward act of a formal request takes two people, so its ends are reached more seldom. */
const ASSISTANCE_STORIES = 800;
const STEPS = 200;

function tellAll(): StoryEvent[] {
  return Array.from({ length: STORIES }, (_, seed) => {
    const summary = summaryOf(1 + (seed % 3), seed % 4 === 0 ? 'CRITICAL_LIFE' : 'NORMAL', seed % 5 === 0);
    const forwarding = seed % 3 === 0 ? 'REVIEWED' : 'AUTOMATIC';
    const world = new World(seed, seed % 7 === 3 ? orderedByData(summary) : summary, {
      soloAtCriticalLife: seed % 8 === 0,
      forwarding,
    });
    for (let step = 0; step < STEPS; step += 1) world.step();
    return world.history;
  }).flat();
}

function tellAssistance(): StoryEvent[] {
  return Array.from({ length: ASSISTANCE_STORIES }, (_, seed) => {
    const urgency = seed % 4 === 0 ? 'CRITICAL_LIFE' : 'NORMAL';
    const summary = assistanceSummaryOf(1 + (seed % 2), urgency, { blocks: seed % 3 === 0, judged: seed % 5 === 0 });
    const world = new World(seed, summary, { soloAtCriticalLife: seed % 8 === 0, forwarding: 'AUTOMATIC' });
    for (let step = 0; step < 2 * STEPS; step += 1) world.step();
    return world.history;
  }).flat();
}

/** Two people order the release, and the order is on its way. */
function releaseOrdered(story: Story): void {
  for (const [person, name] of [[first, 'release'] as const, [second, 'approve'] as const]) {
    const detail = detailOf(name, story.states.receiving, story.now, story.summary, story.chance);
    story.happen('receiving', act(name, person('receiving'), detail));
  }
}

/** The requester is told of the end of what is held while a question to it is open. */
function warnedInPause(): StoryEvent[] {
  const story = new Story().holding();
  story.by('receiving', first, 'ask_information');
  story.by('receiving', first, 'give_risk_notice', { risk: 'AVAILABILITY' });
  return story.history;
}

/** What a provider has confirmed is reviewed before it is forwarded, while a question to the requester is open. */
function reviewedInPause(): StoryEvent[] {
  const story = new Story(summaryOf(1), { soloAtCriticalLife: false, forwarding: 'REVIEWED' }).holding();
  story.by('receiving', first, 'ask_information');
  story.by('receiving', first, 'forward_answer');
  return story.history;
}

/** A request that claims danger to life is acknowledged by nobody, and each step of its paging comes. */
function unanswered(): StoryEvent[] {
  const story = new Story(summaryOf(1, 'CRITICAL_LIFE')).sent();
  for (const side of ['requesting', 'receiving'] as const)
    for (const clock of story.states[side].clocks) story.happen(side, clockEnd(clock));
  return story.history;
}

/** Between these States Art. 29(7) sets no floor, so a release is lawful from the first day. */
const withoutFloor = (targets: number): RequestSummary => ({
  ...summaryOf(targets),
  rules: { ...summaryOf(targets).rules, bound: false },
});

/** The requester was told of an intended release and has objected; its term is over, so that two people may decide. */
function releasable(): Story {
  const story = new Story(withoutFloor(1)).holding();
  story.by('receiving', first, 'announce_release');
  story.by('requesting', first, 'answer_release');
  story.happen('receiving', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
  return story;
}

/** A release is given up, its term passes unanswered, the requester answers when it is on its way, or it comes about. */
function announcements(): StoryEvent[] {
  const dropped = releasable();
  dropped.by('receiving', first, 'release');
  dropped.by('receiving', second, 'return_proposal');
  dropped.by('receiving', first, 'drop_release');
  const silent = new Story(withoutFloor(1)).holding();
  silent.by('receiving', first, 'announce_release');
  silent.happen('requesting', clockEnd({ id: 'RECONSIDERATION', subject: 'dossier' }));
  const consented = new Story(withoutFloor(1)).holding();
  consented.by('receiving', first, 'announce_release');
  consented.together('requesting', 'consent_to_release');
  const tooLate = releasable();
  releaseOrdered(tooLate);
  tooLate.by('requesting', first, 'answer_release');
  const released = releasable();
  releaseOrdered(released);
  released.deliverAll();
  released.by('provider', first, 'confirm_release', { releasedAt: released.now });
  return [dropped, silent, consented, tooLate, released].flatMap(({ history }) => history);
}

/** These messages cross a release. Chance brings that about so seldom that each is told on purpose. */
function crossings(): StoryEvent[] {
  const answer = releasable();
  answer.by('receiving', first, 'ask_information');
  answer.do('requesting', 'answer_question');
  releaseOrdered(answer);

  const withdrawal = releasable();
  withdrawal.by('requesting', first, 'withdraw');
  releaseOrdered(withdrawal);
  withdrawal.by('requesting', second, 'approve');

  const recall = new Story(withoutFloor(2)).served();
  recall.by('provider', first, 'confirm_preservation', { results: recall.results(['t1'], 90) });
  const notHeld = { target: 't2', category: 'TRAFFIC', outcome: 'NOT_HELD' };
  recall.by('provider', first, 'report_not_preserved', { results: [notHeld] });
  recall.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  recall.together('receiving', 'release_identifiers', { targets: ['t1'] });
  recall.by('receiving', first, 'announce_release');
  recall.by('requesting', first, 'answer_release');
  releaseOrdered(recall);
  recall.happen('provider', act('confirm_release', first('provider'), { releasedAt: recall.now }));

  // The rest is withdrawn while the provider carries out the release of one identifier.
  const rest = new Story(withoutFloor(2)).served();
  rest.by('provider', first, 'report_not_preserved', { results: [{ ...notHeld, target: 't1' }] });
  rest.by('provider', first, 'confirm_preservation', { results: rest.results(['t2'], 90) });
  rest.together('requesting', 'withdraw_identifiers', { targets: ['t2'] });
  rest.together('receiving', 'release_identifiers', { targets: ['t2'] });
  rest.together('requesting', 'withdraw');
  rest.by('provider', first, 'confirm_release', { releasedAt: rest.now });

  // No dossier of a State that uses Comity sends this message: two people enter it for a State that does not.
  const confirmed = new Story().served();
  const body = { reference: 'O-1', date: NOW.slice(0, 10) };
  confirmed.happen('receiving', { kind: 'message', code: 'original_sent', from: 'requesting', body });

  // The provider tells its user while a question is open: the requester answers it before it decides.
  const breached = new Story().served();
  breached.by('receiving', first, 'ask_information');
  breached.by('provider', first, 'report_user_notified', { targets: ['t1'] });
  breached.by('requesting', first, 'answer_question');

  const warned = releasable();
  warned.by('receiving', first, 'give_risk_notice');
  releaseOrdered(warned);
  warned.do('requesting', 'go_on');

  const extended = releasable();
  const longer = { until: later(NOW, 300), reason: digestOf('longer') };
  extended.happen('requesting', act('ask_extension', first('requesting'), longer));
  releaseOrdered(extended);

  const granted = new Story().holding(90);
  const until = later(NOW, 150);
  granted.by('requesting', first, 'ask_extension', { ...longer, until });
  granted.together('receiving', 'decide_extension', { decision: 'GRANTED', until });

  const late = releasable();
  releaseOrdered(late);
  late.happen('receiving', fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }));

  // The provider lets go of what was recalled while the requester has a question to answer.
  const asked = new Story().holding();
  asked.together('requesting', 'withdraw_identifiers', { targets: ['t1'] });
  asked.together('receiving', 'release_identifiers', { targets: ['t1'] });
  asked.by('receiving', first, 'ask_information');
  asked.by('provider', first, 'confirm_release', { releasedAt: asked.now });

  return [answer, withdrawal, recall, rest, confirmed, breached, warned, extended, granted, late, asked].flatMap(
    (story) => {
      story.deliverAll();
      return story.history;
    },
  );
}

const NOTHING_PRODUCED = {
  results: ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'NO_DATA' })),
  files: 0,
};

/** Two people decide abroad while the withdrawal, which they do not know of yet, is on its way to them. */
function decidedWhileWithdrawn(story: AssistanceStory, name: ActName, detail: object): StoryEvent[] {
  const say = (side: Side, who: typeof first, what: ActName, words: object = {}): void => {
    const likely = detailOf(what, story.states[side], story.now, story.summary, story.chance);
    story.happen(side, act(what, who(side), { ...likely, ...words }));
  };
  say('requesting', first, 'withdraw');
  say('requesting', second, 'approve');
  say('receiving', first, name, detail);
  say('receiving', second, 'approve');
  story.deliverAll();
  return story.history;
}

/** A withdrawal crosses messages of the formal request too, and a requester stops for want of confidentiality. */
function assistanceCrossings(): StoryEvent[] {
  const conditions = { denied: [], conditions: ['RETURN'], conditionsText: digestOf('conditions') };
  const newRequest = (): AssistanceStory => new AssistanceStory();
  const declined = (): AssistanceStory => {
    const story = newRequest().granted(conditions);
    story.together('requesting', 'decline_conditions');
    return story;
  };
  const postponed = newRequest().complete();
  postponed.together('receiving', 'postpone', { reviewOn: later(NOW, 30).slice(0, 10) });
  const known = newRequest().sent();
  known.by('receiving', first, 'acknowledge');
  const stopped = newRequest().complete();
  stopped.by('receiving', first, 'give_risk_notice', { risk: 'CONFIDENTIALITY' });
  stopped.together('requesting', 'stop');
  const acknowledged = newRequest().granted(UNCONDITIONAL).ordered();
  acknowledged.together('requesting', 'withdraw');
  acknowledged.happen('receiving', {
    kind: 'message',
    code: 'order_acknowledgement',
    from: 'provider',
    body: { at: acknowledged.now },
  });
  const answered = newRequest().granted(UNCONDITIONAL).ordered();
  answered.by('provider', first, 'produce', NOTHING_PRODUCED);
  const returned = newRequest().complete();
  returned.by('receiving', first, 'grant', UNCONDITIONAL);
  returned.by('receiving', second, 'return_proposal');
  return [
    decidedWhileWithdrawn(answered, 'report_no_result', {}),
    returned.history,
    decidedWhileWithdrawn(newRequest().sent(), 'acknowledge', {}),
    decidedWhileWithdrawn(known, 'declare_complete', {}),
    decidedWhileWithdrawn(newRequest().complete(), 'ask_information', {}),
    decidedWhileWithdrawn(newRequest().complete(), 'give_risk_notice', {}),
    decidedWhileWithdrawn(newRequest().complete(), 'grant', UNCONDITIONAL),
    decidedWhileWithdrawn(newRequest().complete(), 'postpone', { reviewOn: later(NOW, 30).slice(0, 10) }),
    decidedWhileWithdrawn(newRequest().complete(), 'refuse', { ground: 'POLITICAL_OFFENCE' }),
    decidedWhileWithdrawn(postponed, 'resume_decision', {}),
    decidedWhileWithdrawn(newRequest().granted(UNCONDITIONAL), 'assign_execution', {}),
    decidedWhileWithdrawn(newRequest().granted(UNCONDITIONAL), 'record_impossibility', {}),
    decidedWhileWithdrawn(declined(), 'decide_without_conditions', { decision: 'WITHHOLD' }),
    decidedWhileWithdrawn(declined(), 'decide_without_conditions', { decision: 'GIVE' }),
    handedOverWhileWithdrawn(newRequest().granted(UNCONDITIONAL).ordered().sealed()),
    challengedAfterSealing(newRequest().granted(UNCONDITIONAL).ordered().sealed()),
    decidedWhileImpossible(newRequest().granted(UNCONDITIONAL).ordered()),
    stopped.history,
    acknowledged.history,
  ].flat();
}

/** The requester decides on a breach while the order is taken back because nothing can be done on it. */
function decidedWhileImpossible(story: AssistanceStory): StoryEvent[] {
  story.by('provider', first, 'report_user_notified', { targets: ['t1'] });
  const words = detailOf('go_on', story.states.requesting, story.now, story.summary, story.chance);
  story.happen('requesting', act('go_on', first('requesting'), words));
  for (const [who, name] of [[first, 'record_impossibility'] as const, [second, 'approve'] as const]) {
    const detail = detailOf(name, story.states.receiving, story.now, story.summary, story.chance);
    story.happen('receiving', act(name, who('receiving'), detail));
  }
  story.deliverAll();
  return story.history;
}

/** The package is on its way when the requester withdraws: it arrives, is checked, and may only be returned. */
function handedOverWhileWithdrawn(story: AssistanceStory): StoryEvent[] {
  decidedWhileWithdrawn(story, 'transmit', {});
  const sound = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
  return story.heard('requesting', 'verification', sound).history;
}

function challengedAfterSealing(story: AssistanceStory): StoryEvent[] {
  story.by('provider', first, 'object', { objections: [{ target: 't1', code: 'COURT_CHALLENGE' }] });
  return story.history;
}

/** The formal request is executed while the data are held or a question is open, and more is asked for under it. */
function executed(): StoryEvent[] {
  const asked = new Story().holding();
  asked.by('receiving', first, 'ask_information');
  const followed = [new Story().holding(), asked];
  for (const story of followed) {
    const told = { reference: 'MLA-1', date: '2026-03-02' };
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', told));
    const end = fromHome('receiving', 'assistance_executed', { reference: 'MLA-1', at: story.now });
    story.happen('receiving', end);
    story.deliverAll();
  }
  const supplemented = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  supplemented.together('receiving', 'transmit');
  const sound = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
  supplemented.heard('requesting', 'verification', sound);
  supplemented.together('requesting', 'accept_evidence');
  supplemented.together('requesting', 'ask_supplement');
  supplemented.together('receiving', 'record_impossibility');
  // The requester has withdrawn the preservation, and the formal request for the same data comes before they are let go.
  const needed = new Story().holding();
  needed.together('requesting', 'withdraw');
  needed.happen('receiving', fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }));
  needed.together('receiving', 'renew_order', { until: later(NOW, 120) });
  needed.deliverAll();
  // The requester has a breach to decide on when it is asked something.
  const breached = new Story().holding();
  breached.by('provider', first, 'report_user_notified', { targets: ['t1'] });
  breached.by('receiving', first, 'ask_information');
  return [...followed, supplemented, needed, breached].flatMap(({ history }) => history);
}

/** What the provider or the other State reports crosses the end of the dossier, and somebody reads it. */
function lateReports(): StoryEvent[] {
  const ended = [new Story().sent(), new AssistanceStory().complete()];
  for (const story of ended) {
    if (story.kind === 'PRESERVATION') story.by('receiving', first, 'acknowledge');
    story.together('requesting', 'withdraw');
    const loss = { lost: [], reason: 'TECHNICAL_FAILURE', since: null, incident: 'INC-1' };
    const told = { targets: ['t1'], notifiedAt: NOW };
    const reports = [
      { from: 'provider', to: 'receiving', code: 'user_notification_report', body: told },
      { from: 'provider', to: 'receiving', code: 'loss_report', body: { ...loss, explanation: digestOf('loss') } },
      { from: 'receiving', to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } },
      { from: 'receiving', to: 'requesting', code: 'loss_notice', body: loss },
      { from: 'receiving', to: 'requesting', code: 'challenge', body: { standing: 'PENDING' } },
    ] as const;
    for (const { to, ...report } of reports) {
      story.happen(to, { kind: 'message', ...report } as unknown as AnyMessage);
      story.by(to, first, 'acknowledge_late_report');
    }
  }
  return ended.flatMap(({ history }) => history);
}

/** The formal request comes late, while the hold lapses or a question is open; or it is postponed. */
function lateArrivals(): StoryEvent[] {
  const formalRequest = { reference: 'MLA-1', date: '2026-06-01' };
  const lateStory = (): Story => new Story().holding(90).days(100);
  const questioned = (): Story => {
    const story = lateStory();
    story.by('receiving', first, 'ask_information');
    return story;
  };
  const stories = [lateStory(), questioned(), lateStory(), questioned()];
  for (const story of stories.slice(0, 2)) story.together('receiving', 'confirm_mla_received', formalRequest);
  for (const story of stories.slice(2))
    story.happen('receiving', fromHome('receiving', 'assistance_arrived', formalRequest));
  stories
    .at(3)
    ?.happen(
      'receiving',
      fromHome('receiving', 'assistance_without_result', { at: '2026-09-01T00:00:00.000Z', holdContinues: true }),
    );
  stories
    .at(2)
    ?.happen(
      'receiving',
      fromHome('receiving', 'assistance_postponed', { reviewOn: '2026-09-01', holdContinues: true }),
    );
  const ended = new Story().holding();
  ended.happen('receiving', fromHome('receiving', 'assistance_arrived', formalRequest));
  ended.happen(
    'receiving',
    fromHome('receiving', 'assistance_without_result', { ...formalRequest, at: ended.now, holdContinues: true }),
  );
  const onPaper = [new Story().holding(), new Story().served()];
  for (const story of onPaper) {
    story.together('receiving', 'confirm_mla_received', { reference: 'MLA-1' });
    story.together('receiving', 'record_mla_end', { ended: 'REFUSED' });
    story.together('receiving', 'correct_mla_end');
  }
  // It was late when it came, and its end is corrected when the provider has said nothing yet.
  const corrected = new Story().holding(90).days(100);
  for (const name of ['confirm_mla_received', 'record_mla_end', 'correct_mla_end'] as const)
    corrected.together('receiving', name, { reference: 'MLA-1', ended: 'EXECUTED' });
  const paused = new Story().holding(90).days(100);
  paused.by('receiving', first, 'ask_information');
  for (const name of ['confirm_mla_received', 'record_mla_end', 'correct_mla_end'] as const)
    paused.together('receiving', name, { reference: 'MLA-1', ended: 'EXECUTED' });
  return [...stories, ended, ...onPaper, corrected, paused].flatMap((story) => {
    story.deliverAll();
    return story.history;
  });
}

/** The requested State finds the custodian of a request that names none, for either kind of request. */
function custodians(): StoryEvent[] {
  const unknown = { provider: '' };
  const sent = new Story({ ...summaryOf(1), ...unknown }).sent();
  const accepted = new Story({ ...summaryOf(1), ...unknown }).accepted();
  const complete = new AssistanceStory({ ...assistanceSummaryOf(1), ...unknown }).complete();
  const assigned = new AssistanceStory({ ...assistanceSummaryOf(1), ...unknown }).granted();
  assigned.by('receiving', first, 'assign_execution');
  const found = [sent, accepted, complete, assigned].flatMap((story) => {
    story.by('receiving', first, 'identify_custodian');
    return story.history;
  });
  return [...found, ...wrongCustodians(), ...rightAfterAll(), ...wrongProducers(), ...annulledCopies()];
}

/** The provider that was found for a formal request has nothing of it: it says so, or objects and is upheld. */
function wrongProducers(): StoryEvent[] {
  return [false, true].flatMap((objects) => {
    const story = new AssistanceStory({ ...assistanceSummaryOf(1), provider: '' }).granted();
    story.by('receiving', first, 'identify_custodian');
    story.ordered();
    if (objects) {
      story.by('provider', first, 'object', { objections: [{ target: 't1', code: 'WRONG_ADDRESSEE' }] });
      story.together('receiving', 'decide_objections', { targets: ['t1'], decision: 'UPHELD' });
    } else {
      const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'NOT_HELD' }];
      story.by('provider', first, 'produce', { results, files: 0 });
    }
    return story.history;
  });
}

/** The provider destroys its copy of what a court has closed, while the evidence is in use and after it was disposed of. */
function annulledCopies(): StoryEvent[] {
  const court = (side: Side): Actor => ({ ...first(side), member: 'judge', roles: ['RCV_COURT'] });
  return [false, true].flatMap((disposed) => {
    const story = inUse();
    if (disposed) story.together('requesting', 'dispose', { how: 'DESTROYED' });
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', court, 'end_challenge', { outcome: 'UPHELD' });
    story.together('provider', 'destroy_copy');
    return story.history;
  });
}

/** The account was written wrongly: once it is corrected the provider that was ruled out is the right one. */
function rightAfterAll(): StoryEvent[] {
  const story = new Story({ ...summaryOf(1), provider: '' }).accepted();
  const order = (): void => {
    story.by('receiving', first, 'identify_custodian');
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
  };
  order();
  const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'NOT_HELD' }];
  story.by('provider', first, 'report_not_preserved', { results });
  const changes = corrected(story.states.requesting, 't1');
  story.together('requesting', 'amend_request', amendment(story.states.requesting, story.summary, changes));
  story.together('receiving', 'accept_amendment', openVersion(story.states.receiving));
  order();
  story.by('provider', first, 'confirm_preservation', { results: story.results(['t2'], 90) });
  return story.history;
}

/** The provider that was found keeps nothing: told at once or after a review, also while the requester is asked something. */
function wrongCustodians(): StoryEvent[] {
  const kinds = (['AUTOMATIC', 'REVIEWED'] as const).flatMap((forwarding) =>
    [false, true].flatMap((paused) => [false, true].map((objects) => ({ forwarding, paused, objects }))),
  );
  return kinds.flatMap(({ forwarding, paused, objects }) => {
    const policies = { soloAtCriticalLife: false, forwarding };
    const story = new Story({ ...summaryOf(1), provider: '' }, policies).accepted();
    story.by('receiving', first, 'identify_custodian');
    story.by('receiving', first, 'draft_order');
    story.by('receiving', second, 'issue_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    if (paused) story.by('receiving', first, 'ask_information');
    if (objects) {
      story.by('provider', first, 'object', { objections: [{ target: 't1', code: 'WRONG_ADDRESSEE' }] });
      story.together('receiving', 'decide_objections', { targets: ['t1'], decision: 'UPHELD' });
    }
    const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'NOT_HELD' }];
    story.by('provider', first, 'report_not_preserved', { results });
    story.by('receiving', first, 'forward_answer');
    return story.history;
  });
}

/** A translation comes after the request, for either kind of request. */
function translations(): StoryEvent[] {
  const preservation = new Story().holding();
  const formal = new AssistanceStory().sent();
  return [preservation, formal].flatMap((story) => {
    story.by('requesting', first, 'add_translation');
    return story.history;
  });
}

/** Preserved data are gone: some of them and all of them, read at once or later, in a pause and while a release is due. */
function losses(): StoryEvent[] {
  const policies = { soloAtCriticalLife: false, forwarding: 'REVIEWED' } as const;
  const lost = (story: Story, ...targets: string[]): Story => {
    const gone = targets.map((target) => ({ target, category: 'TRAFFIC' }));
    story.by('provider', first, 'report_loss', { lost: gone, since: null });
    return story;
  };
  const readBy = (story: Story): Story => {
    story.by('receiving', first, 'acknowledge_loss');
    story.by('requesting', first, 'decide_after_loss');
    return story;
  };
  const paused = new Story().holding();
  paused.by('receiving', first, 'ask_information');
  const linked = new Story().holding();
  linked.by('requesting', first, 'state_mla_sent');
  linked.together('receiving', 'confirm_mla_received');
  const followed = lost(new Story().holding(), 't1');
  followed.happen('receiving', fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }));
  followed.deliverAll();
  const followedInPause = new Story().holding();
  followedInPause.by('receiving', first, 'ask_information');
  lost(followedInPause, 't1');
  followedInPause.happen(
    'receiving',
    fromHome('receiving', 'assistance_arrived', { reference: 'MLA-1', date: '2026-03-02' }),
  );
  const stoppedFor = new Story().holding();
  stoppedFor.together('requesting', 'withdraw');
  const released = releasable();
  releaseOrdered(released);
  const formal = new AssistanceStory().complete();
  const facts = { reason: 'TECHNICAL_FAILURE', incident: 'INC-1', somethingKept: false };
  for (const side of ['requesting', 'receiving'] as const)
    formal.happen(side, fromHome(side, 'preserved_data_lost', facts));
  const told = new Story().holding();
  const onlyOne = new Story(summaryOf(2), policies).holding();
  onlyOne.by('receiving', first, 'forward_answer');
  return [
    readBy(lost(told, 't1', 't2')),
    readBy(lost(onlyOne, 't1')),
    readBy(lost(paused, 't1', 't2')),
    readBy(lost(linked, 't1', 't2')),
    readBy(followed),
    followedInPause,
    lost(stoppedFor, 't1', 't2'),
    lost(released, 't1'),
    formal,
  ].flatMap(({ history }) => history);
}

/** Holds the events of the stories in which every side uses Comity. */
const connectedStoryEvents: readonly StoryEvent[] = [
  ...declining(),
  ...withdrawals(),
  ...keptEvidence(),
  ...tellAll(),
  ...tellAssistance(),
  ...crossings(),
  ...announcements(),
  ...assistanceCrossings(),
  ...annulments(),
  ...lateArrivals(),
  ...executed(),
  ...lateReports(),
  ...disclosures(),
  ...translations(),
  ...custodians(),
  ...warnedInPause(),
  ...reviewedInPause(),
  ...unanswered(),
  ...losses(),
  ...amendments(),
  ...clarifications(),
  ...silences(),
  ...ordersAnnulled(),
  ...risksTakenBack(),
  ...proposalsBack(),
  ...stoppedIdentifiers(),
];

/**
 * A side that does not use Comity gets and gives one message twice: sent, entered, returned, entered again, checked.
 */
function byHand(place: Place): StoryEvent[] {
  for (const { side, before, event, outcome } of connectedStoryEvents) {
    const fits = side === place.side && before.kind === place.kind && before.seq > 0 && outcome.outcome === 'decided';
    if (!fits || event.kind !== 'message' || event.from === side || 'results' in event.body) continue;
    const storyEvents: StoryEvent[] = [];
    const unsent = [{ to: event.from, number: 1, code: 'order', at: NOW }];
    let state: DossierState = { ...before, byHand: { sides: [event.from], unsent, entries: [] } };
    for (const [person, name] of [
      [first, 'record_sending'],
      [first, 'enter_message'],
      [first, 'return_entry'],
      [first, 'enter_message'],
      [second, 'confirm_entry'],
    ] as const) {
      const detail = detailOf(name, state, NOW, summaryOf(1), new Chance(1));
      const entered = name === 'enter_message' ? { code: event.code, body: event.body } : {};
      const act = { kind: 'act', name, by: person(side), detail: { ...detail, ...entered } } as AnyAct;
      const decision = decide(lifecycleOfState(state), state, act, NOW);
      storyEvents.push({ side, event: act, before: state, outcome: decision });
      if (decision.outcome === 'refused') break;
      state = { ...decision.state, seq: state.seq + 1 };
    }
    if (storyEvents.every((one) => one.outcome.outcome === 'decided')) return storyEvents;
  }
  return [];
}

/** Letters go between all sides on a dossier that all sides have: written, received, and acknowledged on both. */
function letters(place: Place): StoryEvent[] {
  const others = place.side === 'receiving' ? (['requesting', 'provider'] as const) : (['receiving'] as const);
  const openDossier = connectedStoryEvents.find(({ side, before }) => {
    const open = !lifecycleOfState(before).terminal.includes(before.status);
    const fits = side === place.side && before.kind === place.kind && before.seq > 0 && open;
    return fits && correspondents(before).length === others.length;
  });
  if (openDossier === undefined) return [];
  const storyEvents: StoryEvent[] = [];
  let state = openDossier.before;
  const happen = (event: DossierEvent): void => {
    const outcome = decide(lifecycleOfState(state), state, event, NOW);
    storyEvents.push({ side: place.side, event, before: state, outcome });
    if (outcome.outcome === 'decided') state = { ...outcome.state, seq: state.seq + 1 };
  };
  for (const other of others) {
    const [mine, theirs] = ['text write', 'text acknowledge_message'].map(digestOf) as [string, string];
    const message = (code: MessageCode, body: object): void => {
      happen({ kind: 'message', code, from: other, body } as AnyMessage);
    };
    happen(act('write', first(place.side), { to: other, letter: mine, attachments: [] }));
    message('correspondence', { letter: theirs, attachments: [] });
    happen(act('acknowledge_message', first(place.side), { from: other, letter: theirs, reader: theirs }));
    message('correspondence_read', { letter: mine, reader: theirs, at: NOW });
  }
  return storyEvents;
}

/** Only a State that does not use Comity brings evidence on a medium, while it executes and after a withdrawal. */
function broughtOnMedium(): StoryEvent[] {
  const delivery = { delivery: digestOf('delivery'), bytes: 1, files: 1 };
  const event = { kind: 'message', code: 'evidence_brought', from: 'receiving', body: delivery } as AnyMessage;
  return (['EXECUTING', 'RECALLED'] as const).flatMap((status) => {
    const asked = connectedStoryEvents.find(
      ({ side, before }) => side === 'requesting' && before.kind === 'ASSISTANCE' && before.status === status,
    );
    if (asked === undefined) return [];
    const before: DossierState = { ...asked.before, byHand: { sides: ['receiving'], unsent: [], entries: [] } };
    return [{ side: asked.side, event, before, outcome: decide(lifecycleOfState(before), before, event, NOW) }];
  });
}

/** Holds the events of all stories, with those that a side without Comity takes part in. */
export const allStoryEvents: readonly StoryEvent[] = [
  ...connectedStoryEvents,
  ...PLACES.flatMap(byHand),
  ...broughtOnMedium(),
  ...PLACES.flatMap(letters),
  ...PLACES.flatMap((place) => ratifications(place, connectedStoryEvents)),
];

/** Returns up to `count` different states of a side in each status that a story reached. */
export function statesOf({ kind, side }: Place, count: number): Map<string, DossierState[]> {
  const statesByStatus = new Map<string, DossierState[]>();
  for (const { side: where, before } of allStoryEvents) {
    if (where !== side || before.kind !== kind || before.seq === 0) continue;
    const known = statesByStatus.get(before.status) ?? [];
    if (known.length < count && !known.includes(before)) statesByStatus.set(before.status, [...known, before]);
  }
  return statesByStatus;
}

/** Returns a message of every code, as some story sent it. */
export function messages(): Map<MessageCode, AnyMessage> {
  const messageByCode = new Map<MessageCode, AnyMessage>();
  for (const { event } of allStoryEvents) if (event.kind === 'message') messageByCode.set(event.code, event);
  return messageByCode;
}

/** Returns the row on which a decided event rests; an approval rests on the row of what was proposed. */
export function rowOf(lifecycle: Lifecycle, before: DossierState, event: DossierEvent): Row | undefined {
  const from = currentFrom(before);
  const row = lifecycle.rows.find((one) => matches(one, event) && one.from.includes(from));
  if (event.kind !== 'act' || event.name !== 'approve') return row;
  return lifecycle.rows.find(
    (one): one is AnyActRow => isActRow(one) && one.act === before.proposal?.act && one.from.includes(from),
  );
}

export function lifecycleOf(storyEvent: StoryEvent): Lifecycle {
  return lifecycleOfState(storyEvent.before);
}
