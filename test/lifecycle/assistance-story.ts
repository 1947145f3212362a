/** Tells a formal request step by step, as far as a test needs it. */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Policies } from '@comity/domain/state/dossier';
import { fromHome } from './world.ts';
import { assistanceSummaryOf, digestOf, first, POLICIES, second } from './people.ts';
import { Story } from './story.ts';

const NOTHING_DENIED = { denied: [], conditions: [], conditionsText: null, keepUntil: null };

export class AssistanceStory extends Story {
  constructor(summary: RequestSummary = assistanceSummaryOf(2), policies: Policies = POLICIES) {
    super(summary, policies);
  }

  /** The request is received, acknowledged and found complete: it waits for the decision. */
  complete(): this {
    this.sent().by('receiving', first, 'acknowledge');
    this.by('receiving', first, 'declare_complete');
    return this;
  }

  granted(detail: object = {}): this {
    this.complete().together('receiving', 'grant', { ...NOTHING_DENIED, ...detail });
    return this;
  }

  /** The order is with the provider. */
  ordered(): this {
    this.by('receiving', first, 'assign_execution');
    this.by('receiving', first, 'apply_for_order');
    this.by('receiving', second, 'grant_order');
    this.by('receiving', first, 'serve', { servedAt: this.now });
    return this;
  }

  /** Everything that was ordered is produced, reviewed and sealed. */
  sealed(): this {
    this.by('provider', first, 'acknowledge');
    const results = this.states.provider.targets.flatMap(({ id, categories }) =>
      categories.map((category) => ({ target: id, category, outcome: 'PRODUCED' })),
    );
    this.by('provider', first, 'produce', { results, files: 2, complete: true });
    this.by('receiving', first, 'prepare_package');
    this.heard('receiving', 'package_sealed', { package: digestOf('package'), bytes: 1, files: 2 });
    return this;
  }

  heard<C extends keyof MessageBodies>(side: 'requesting' | 'receiving', code: C, body: MessageBodies[C]): this {
    this.happen(side, fromHome(side, code, body));
    this.deliverAll();
    return this;
  }
}
