/** Finds the service levels of the stage of mutual assistance, as the project's own pack sets them. */
import type { TermRule } from '@comity/domain/law/snapshot';
import type { AssistanceClock } from '@comity/vocabulary/values/law-codes';
import { type LevelCode, levelOf, type ServiceLevels } from '@comity/vocabulary/values/service-levels';

const OF_THE_STAGE = [
  'MLA_ACK',
  'MLA_ACK_URGENT',
  'COMPLETENESS',
  'ADMISSIBILITY',
  'ASSIGN_EXECUTION',
  'ANSWER_CONDITIONS',
  'VERIFY_RECEIPT',
  'CLARIFICATION',
  'RECONSIDER_RELEASE',
] as const satisfies (AssistanceClock & LevelCode)[];

export function assistanceLevels(levels: ServiceLevels): TermRule[] {
  return OF_THE_STAGE.map((id) => {
    const { rule, unit } = levelOf(id);
    const count = levels[id];
    return unit === 'days' ? { id, rule, days: count, hours: null } : { id, rule, days: null, hours: count };
  });
}
