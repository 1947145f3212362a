/** A report of execution without result must explain everything that was ordered, whichever side makes it. */
import type { RequestedData } from '@comity/vocabulary/values/assistance';
import { grantedTargets } from './granted-targets.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Each kind of data that was ordered of each identifier must be explained once. `about` names what is missing or was
 * not ordered, as `t1/TRAFFIC`.
 */
export function everyResultExplained(
  state: DossierState,
  { results }: { results: readonly RequestedData[] },
): Refusal | null {
  const nameOf = ({ target, category }: RequestedData): string => `${target}/${category}`;
  const asked = grantedTargets(state).flatMap(({ id, categories }) =>
    categories.map((category) => nameOf({ target: id, category })),
  );
  const named = results.map(nameOf);
  const twice = named.filter((one, index) => named.indexOf(one) !== index);
  if (twice.length > 0) return refuse('TARGET_TWICE', twice);
  const strange = named.filter((one) => !asked.includes(one));
  if (strange.length > 0) return refuse('CATEGORY_NOT_ORDERED', strange);
  const missing = asked.filter((one) => !named.includes(one));
  return missing.length > 0 ? refuse('RESULT_INCOMPLETE', missing, 'COM.NO_RESULT') : null;
}
