/**
 * Three dossiers of one request exchange messages: everybody acts at random, messages arrive in the order of their
 * numbers per pair but at any time, and clocks come to their ends early or late.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import { type Instant, type RequestKind, type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Decision, Refusal, Send } from '@comity/domain/events/decision';
import type { ClockEvent, DossierEvent } from '@comity/domain/events/event';
import { isActRow } from '@comity/domain/events/lifecycle';
import type { AnyMessage } from '@comity/domain/events/message';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf, LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { DossierState, Policies } from '@comity/domain/state/dossier';
import { act, detailOf } from './acts.ts';
import { Chance } from './chance.ts';
import { digestOf, first, later, NOW, POLICIES, second, start, summaryOf } from './people.ts';

/** These acts end or delay a story, or do not move it. */
const SELDOM: readonly ActName[] = [
  'note',
  'assign',
  'take_over',
  'hand_over',
  'cite_reference',
  'add_facts',
  'determine_emergency',
  'state_mla_sent',
  'confirm_mla_received',
  'record_mla_end',
  'correct_mla_end',
  'return_proposal',
  'ratify',
  'decline_ratification',
  'uphold_declined',
  'approve',
  'return_to_draft',
  'return_order',
  'withdraw',
  'stop',
  'refuse',
  'record_impossibility',
  'recall_order',
  'release',
  'give_risk_notice',
  'ask_information',
  'withdraw_identifiers',
  'amend_request',
  'recall_amendment',
  'decline_amendment',
  'decline_conditions',
  'postpone',
  'ask_supplement',
  'deny_order',
  'record_challenge',
  'ask_production_again',
  'ask_preservation_again',
  'take_back_risk_notice',
  'reopen_package',
  'add_restriction',
  'object',
  'decide_objections',
  'report_loss',
  'announce_release',
  'consent_to_release',
  'claim_emergency',
  'end_emergency',
  'place_legal_hold',
  'destroy_copy',
];

/**
 * Every side of these stories uses Comity, nobody writes letters, no other provider took part, no translation comes late,
 * no court annuls an order to preserve, and every request names its provider: other stories tell these cases on purpose.
 */
const NEVER: readonly ActName[] = [
  'identify_custodian',
  'record_annulment',
  // Whoever is asked for a certificate in these stories gives it.
  'close_without_certificate',
  'record_sending',
  'enter_message',
  'confirm_entry',
  'return_entry',
  'write',
  'acknowledge_message',
  'report_other_provider',
  'disclose_provider',
  'withhold_provider',
  // A provider that uses Comity confirms a recall itself.
  'record_recall_confirmed',
];

export interface StoryEvent {
  side: Side;
  event: DossierEvent;
  before: DossierState;
  outcome: Decision | Refusal;
}

export class World {
  now: Instant = NOW;
  readonly states: Record<Side, DossierState>;
  readonly history: StoryEvent[] = [];
  readonly kind: RequestKind;
  readonly chance: Chance;
  /** Says how seldom the people of this story do an act that ends or delays it. */
  private readonly patience: number;
  private readonly post: { from: Side; send: Send }[] = [];
  /** Says how far the formal request that follows this preservation has come. */
  private assistance: 'NONE' | 'SENT' | 'ARRIVED' | 'ENDED' = 'NONE';

  constructor(
    seed: number,
    readonly summary: RequestSummary = summaryOf(2),
    policies: Policies = POLICIES,
  ) {
    this.chance = new Chance(seed);
    this.patience = 1 + this.chance.below(5);
    this.kind = summary.assistance === null ? 'PRESERVATION' : 'ASSISTANCE';
    this.states = {
      requesting: start(this.kind, 'requesting', policies),
      receiving: start(this.kind, 'receiving', policies),
      provider: start(this.kind, 'provider', policies),
    };
  }

  /** The order that follows goes to another provider, which has heard nothing yet. */
  anotherProvider(): void {
    this.states.provider = start(this.kind, 'provider', this.states.receiving.policies);
  }

  happen(side: Side, event: DossierEvent): Decision | Refusal {
    const before = this.states[side];
    const outcome = decide(lifecycleOf(before), before, event, this.now);
    this.history.push({ side, event, before, outcome });
    if (outcome.outcome === 'refused') return outcome;
    this.states[side] = { ...outcome.state, seq: before.seq + 1 };
    // Messages within the State go to the other kind of request, which is another world.
    this.post.push(...outcome.sends.filter(({ to }) => to !== side).map((send) => ({ from: side, send })));
    return outcome;
  }

  /** Does one thing that may happen next. */
  step(): void {
    this.now = later(this.now, this.chance.pick([0.01, 0.5, 3]));
    const turn = this.chance.below(10);
    if (turn < 4 && this.deliver()) return;
    if (turn === 9 && this.runOutSomeClock()) return;
    if (turn === 8 && this.heardFromHome()) return;
    this.someoneActs();
  }

  /** Does mostly an act that the lifecycle knows in this status, and sometimes any act. */
  private someoneActs(): void {
    const side = this.chance.pick(SIDES);
    const state = this.states[side];
    const status = state.seq === 0 ? 'START' : state.status;
    const fitting = LIFECYCLES[this.kind][side].rows
      .filter(isActRow)
      .filter((row) => row.from.includes(status) && (row.offered?.(state) ?? true))
      .filter((row) => row.act !== 'add_translation' || row.to !== 'SAME')
      .map((row): ActName => row.act)
      .filter((name) => !NEVER.includes(name));
    const likely = fitting.filter(
      (name) => !SELDOM.includes(name) || this.chance.below(fitting.length * this.patience) === 0,
    );
    if (state.proposal !== null && this.chance.below(3) > 0) this.approve(side);
    else if (likely.length > 0) this.do(side, this.chance.pick(likely));
  }

  /** Another person than the one who proposed it approves. */
  private approve(side: Side): void {
    const state = this.states[side];
    const other = state.proposal?.by === first(side).member ? second : first;
    this.happen(side, act('approve', other(side), detailOf('approve', state, this.now, this.summary, this.chance)));
  }

  do(side: Side, name: ActName): Decision | Refusal {
    const by = this.chance.pick([first, second])(side);
    return this.happen(side, act(name, by, detailOf(name, this.states[side], this.now, this.summary, this.chance)));
  }

  /** Delivers the oldest message of some pair; false when nothing is on its way. */
  deliver(): boolean {
    if (this.post.length === 0) return false;
    const { from, send } = this.chance.pick(this.post);
    const index = this.post.findIndex((one) => one.from === from && one.send.to === send.to);
    const [parcel] = this.post.splice(index, 1);
    if (parcel === undefined) return false;
    this.happen(parcel.send.to, messageOf(parcel.from, parcel.send));
    return true;
  }

  deliverAll(): void {
    while (this.deliver());
  }

  /**
   * Delivers a message of the worker or of the other kind of request in the State; false when neither has one to send.
   */
  heardFromHome(): boolean {
    const { requesting, receiving } = this.states;
    if (this.kind === 'ASSISTANCE') {
      if (receiving.status === 'PACKAGED' && receiving.assistance?.package === null) {
        this.happen('receiving', fromHome('receiving', 'package_sealed', { package: PACKAGE, bytes: 1, files: 1 }));
        return true;
      }
      const arrived = requesting.assistance?.package != null && requesting.assistance.verification === null;
      if (arrived && this.isOpen('requesting')) {
        const failed = this.chance.pick([0, 0, 1]);
        this.happen(
          'requesting',
          fromHome('requesting', 'verification', { package: PACKAGE, failed, findings: FINDINGS }),
        );
        return true;
      }
      return false;
    }
    const followingRequest = { reference: 'MLA-1', date: '2026-03-02' };
    if (MAY_BE_FOLLOWED.includes(requesting.status) && this.assistance === 'NONE' && this.chance.below(6) === 0) {
      this.happen('requesting', fromHome('requesting', 'assistance_sent', followingRequest));
      this.assistance = 'SENT';
      return true;
    }
    if (this.assistance === 'SENT' && this.isOpen('receiving')) {
      this.happen('receiving', fromHome('receiving', 'assistance_arrived', followingRequest));
      this.assistance = 'ARRIVED';
      return true;
    }
    if (this.assistance === 'ARRIVED' && this.isOpen('receiving') && this.chance.below(4) === 0) {
      const { reference } = followingRequest;
      const [code, body] = this.chance.pick([
        ['assistance_refused', { reference, at: this.now }] as const,
        ['assistance_without_result', { reference, at: this.now, holdContinues: this.chance.below(2) === 0 }] as const,
        ['assistance_withdrawn', { reference, at: this.now }] as const,
      ]);
      this.happen('receiving', fromHome('receiving', code, body));
      this.assistance = 'ENDED';
      return true;
    }
    return false;
  }

  /** The formal request that follows does not wait for chance to end. */
  formalRequestEnds(): void {
    if (this.assistance !== 'ARRIVED' || !this.isOpen('receiving')) return;
    this.happen('receiving', fromHome('receiving', 'assistance_withdrawn', { reference: 'MLA-1', at: this.now }));
    this.assistance = 'ENDED';
  }

  private runOutSomeClock(): boolean {
    const side = this.chance.pick(SIDES);
    const { clocks } = this.states[side];
    if (clocks.length === 0) return false;
    this.happen(side, clockEnd(this.chance.pick(clocks)));
    return true;
  }

  isClosed(side: Side): boolean {
    return LIFECYCLES[this.kind][side].terminal.includes(this.states[side].status) && this.states[side].seq > 0;
  }

  isOpen(side: Side): boolean {
    return this.states[side].seq > 0 && !this.isClosed(side);
  }
}

const PACKAGE = digestOf('package');
const FINDINGS = digestOf('findings');
/** A formal request follows only a preservation that was accepted abroad. */
const MAY_BE_FOLLOWED = ['ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED'];

export function fromHome(side: Side, code: MessageCode, body: object): AnyMessage {
  return { kind: 'message', code, from: side, body } as AnyMessage;
}

export function messageOf(from: Side, send: { code: MessageCode; body: unknown }): AnyMessage {
  return { kind: 'message', code: send.code, from, body: send.body } as AnyMessage;
}

export function clockEnd(clock: { id: string; subject: string }, phase: ClockEvent['phase'] = 'end'): ClockEvent {
  return { kind: 'clock', clock: clock.id as ClockEvent['clock'], subject: clock.subject, phase, daysLeft: null };
}
