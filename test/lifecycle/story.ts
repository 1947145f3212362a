/** Tells a request step by step: the same three dossiers, with everybody doing what the test says. */
import type { ActName } from '@comity/vocabulary/acts';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import type { Side } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Actor } from '@comity/domain/events/act';
import type { Decision, Refusal } from '@comity/domain/events/decision';
import type { Policies } from '@comity/domain/state/dossier';
import { act, detailOf } from './acts.ts';
import { first, later, POLICIES, second, summaryOf } from './people.ts';
import { World } from './world.ts';

export class Story extends World {
  constructor(summary: RequestSummary = summaryOf(2), policies: Policies = POLICIES) {
    super(1, summary, policies);
  }

  by(side: Side, person: (side: Side) => Actor, name: ActName, detail: object = {}): Decision | Refusal {
    const likely = detailOf(name, this.states[side], this.now, this.summary, this.chance);
    const outcome = this.happen(side, act(name, person(side), { ...likely, ...detail }));
    if (outcome.outcome === 'decided') this.deliverAll();
    return outcome;
  }

  /** Two people do an outward act: the first proposes it, the second approves the same text. */
  together(side: Side, name: ActName, detail: object = {}): Decision | Refusal {
    const proposed = this.by(side, first, name, detail);
    return proposed.outcome === 'refused' ? proposed : this.by(side, second, 'approve');
  }

  sent(): this {
    this.by('requesting', first, 'submit');
    this.by('requesting', second, 'approve_and_send');
    return this;
  }

  accepted(): this {
    this.sent().by('receiving', first, 'acknowledge');
    this.together('receiving', 'accept');
    return this;
  }

  issued(): this {
    this.accepted().by('receiving', first, 'draft_order');
    this.by('receiving', second, 'issue_order');
    return this;
  }

  served(): this {
    this.issued().by('receiving', first, 'serve', { servedAt: this.now });
    return this;
  }

  /** Everything that was asked for is preserved under one hold, for `days` from now. */
  holding(days = 90): this {
    const targets = this.served().states.provider.targets.map((target) => target.id);
    this.by('provider', first, 'confirm_preservation', { results: this.results(targets, days) });
    return this;
  }

  results(targets: readonly string[], days: number, hold = 'h1'): PreservedResult[] {
    return targets.map((target) => ({
      target,
      category: 'TRAFFIC',
      hold,
      snapshotAt: this.now,
      from: null,
      to: null,
      bytes: null,
      items: null,
      reference: 'P-1',
      preservedUntil: later(this.now, days),
      userNotified: false,
    }));
  }

  days(count: number): this {
    this.now = later(this.now, count);
    return this;
  }

  status(side: Side): string {
    return this.states[side].status;
  }

  runs(side: Side, clock: string): boolean {
    return this.states[side].clocks.some((one) => one.id === clock);
  }
}
