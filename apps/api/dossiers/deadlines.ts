/** People read a deadline as its due instant, the days left in the custodian's zone, and the rule that set it. */
import { daysLeft } from '@comity/calendar/countdown';
import type { DeadlineView } from '@comity/contracts/http/dossier-line-views';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { ClockView } from '@comity/persistence/reads/dossier-rows';
import { ruleById } from '../problems/rules.ts';
import { clockName } from './clock-names.ts';

export function deadlineView(clock: ClockView, now: string, snapshot: RuleSnapshot | null = null): DeadlineView {
  return {
    ...clock,
    name: clockName(clock, snapshot),
    daysLeft: daysLeft(clock.dueAt, now, clock.zone),
    rule: ruleById(clock.rule, snapshot?.rules),
  };
}
