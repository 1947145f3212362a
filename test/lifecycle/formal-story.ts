/** A formal request told step by step; what the machine does at home (sealing, checking) is told as well. */
import type { MessageCode } from '@comity/domain/dossier/event';
import type { Decision, Refusal } from '@comity/domain/dossier/decision';
import type { Side } from '@comity/domain/dossier/state';
import type { RequestSummary } from '@comity/domain/request/form';
import { assistanceSummaryOf, digestOf, first, POLICIES, second } from './people.ts';
import { Story } from './story.ts';
import { messageOf } from './world.ts';

const WHOLE = { denied: [], conditions: [], conditionsText: null };
const CONDITIONAL = { denied: [], conditions: ['SPECIALTY', 'RETURN'], conditionsText: digestOf('conditions') };
export const PACKAGE = digestOf('package');

export class FormalStory extends Story {
  constructor(summary: RequestSummary = assistanceSummaryOf(2)) {
    super(summary, POLICIES);
  }

  atHome(side: Side, code: MessageCode, body: object): Decision | Refusal {
    const outcome = this.happen(side, messageOf(side, { code, body }));
    this.deliverAll();
    return outcome;
  }

  decidable(): this {
    this.sent().by('receiving', first, 'acknowledge');
    this.by('receiving', first, 'declare_complete');
    return this;
  }

  granted(conditional = false): this {
    this.decidable().together('receiving', 'grant', conditional ? CONDITIONAL : WHOLE);
    return this;
  }

  applied(conditional = false): this {
    this.granted(conditional);
    if (conditional) this.together('requesting', 'accept_conditions');
    this.by('receiving', first, 'assign_execution');
    this.by('receiving', first, 'apply_for_order');
    return this;
  }

  ordered(conditional = false): this {
    this.applied(conditional).by('receiving', second, 'grant_order');
    this.by('receiving', first, 'serve', { servedAt: this.now });
    return this;
  }

  answered(conditional = false): this {
    this.ordered(conditional).by('provider', first, 'acknowledge');
    const results = this.states.provider.targets.map(({ id }) => ({
      target: id,
      category: 'TRAFFIC',
      outcome: 'PRODUCED',
    }));
    this.by('provider', first, 'produce', { results, files: 2 });
    return this;
  }

  sealed(conditional = false): this {
    this.answered(conditional).by('receiving', first, 'prepare_package');
    this.atHome('receiving', 'package_sealed', { package: PACKAGE, bytes: 9, files: 2 });
    return this;
  }

  verified(conditional = false): this {
    this.sealed(conditional).together('receiving', 'transmit');
    this.atHome('requesting', 'verification', { package: PACKAGE, failed: 0 });
    return this;
  }

  inUse(conditional = false): this {
    this.verified(conditional).together('requesting', 'accept_evidence');
    return this;
  }
}
