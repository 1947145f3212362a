/** A refusal of either kind of request rests on a ground that the rules of this request allow. */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { basisOf } from '../law/basis.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Table of docs/rules 1.9: only the grounds of the pinned snapshot. One that reaches offences outside Arts 2-11 alone cannot
 * refuse a request that also names one inside, because that one carries it (Arts 29(4) and 25(4), second sentence). Dual
 * criminality is judged by the conduct and not by the name of the offence (Art. 25(5)). A ground that does not apply to one of
 * the offences refuses nothing as a whole.
 */
export function groundAllowed(state: DossierState, { detail }: Pick<Act<'refuse'>, 'detail'>): Refusal | null {
  const ground = groundOf(state, detail.ground);
  if (ground === undefined) return refuse('GROUND_NOT_ALLOWED', [detail.ground], ruleOfRefusal(state, null));
  if (ground.reaches !== undefined && state.summary?.offenceClass === 'MIXED')
    return refuse('GROUND_REACHES_PART', [ground.code], ground.rule);
  const differing = differingOffences(state.summary?.offences ?? [], detail.offences);
  if (differing.length > 0) return refuse('OFFENCES_DIFFER', differing, ground.rule);
  if (ground.code === 'DUAL_CRIMINALITY' && detail.conductAnalysis === null)
    return refuse('CONDUCT_ANALYSIS_REQUIRED', [ground.code], ground.rule);
  return null;
}

/** Whoever names no offences means all of them, as everybody does where the request names one. */
function differingOffences(asked: readonly string[], named: readonly string[] | undefined): string[] {
  if (named === undefined || asked.length === 0) return [];
  return [...asked.filter((one) => !named.includes(one)), ...named.filter((one) => !asked.includes(one))];
}

/**
 * Measures belong to a ground that its treaty limits to them. What is recorded of such treaties is not verified, so a refusal
 * that names none is not stopped: whoever refuses reads the article, and the requesting State what was named.
 */
export function measuresNamed({
  ground,
  measures = [],
}: Pick<Act<'refuse'>['detail'], 'ground' | 'measures'>): Pick<Act<'refuse'>['detail'], 'measures'> {
  return ground === 'DUAL_CRIMINALITY' && measures.length > 0 ? { measures } : {};
}

/** Returns the paragraph of the ground; without a ground, the article on refusal. */
export function ruleOfRefusal(state: DossierState, ground: string | null): string {
  const found = ground === null ? undefined : groundOf(state, ground);
  return found?.rule ?? basisOf(state.kind === 'PRESERVATION' ? 'BUD.29.5' : { point: 'REFUSAL' }, state);
}

type Ground = NonNullable<DossierState['summary']>['rules']['refusalGrounds'][number];

function groundOf({ summary }: DossierState, code: string): Ground | undefined {
  return summary?.rules.refusalGrounds.find((one) => one.code === code);
}
