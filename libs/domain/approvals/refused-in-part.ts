/**
 * What a grant denies is refused. Arts 25(4)-(5) and 27(4), (6) and (7) reach it as they reach a refusal of the whole, so it
 * rests on a ground, on the record of what was weighed, and on people of two offices.
 */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { ruleAt } from '../law/basis.ts';
import type { DossierState } from '../state/dossier.ts';
import { groundAllowed, measuresNamed } from './refusal-ground.ts';
import { refusalReasoned } from './refusal-reasoned.ts';

type Grant = Pick<Act<'grant'>, 'detail'>;

export function refusesPart({ detail }: Grant): boolean {
  return detail.denied.length > 0;
}

export function partRefusedOnGround(state: DossierState, act: Grant): Refusal | null {
  if (!refusesPart(act)) return null;
  const { ground, consultation } = act.detail;
  if (ground == null || consultation == null) {
    const lacking = [...(ground == null ? ['ground'] : []), ...(consultation == null ? ['consultation'] : [])];
    return refuse('ELEMENTS_MISSING', lacking, ruleAt(state, 'REFUSAL'));
  }
  const detail = refusalIn(act, { ground, consultation });
  return groundAllowed(state, { detail }) ?? refusalReasoned(state, { detail });
}

function refusalIn(
  { detail }: Grant,
  stated: Pick<Act<'refuse'>['detail'], 'ground' | 'consultation'>,
): Act<'refuse'>['detail'] {
  const { assessment, consultationRecord, conductAnalysis, reasons, shown } = detail;
  return {
    ...stated,
    assessment: assessment ?? '',
    consultationRecord: consultationRecord ?? '',
    conductAnalysis: conductAnalysis ?? null,
    reasons,
    shown,
  };
}

/** The requesting State reads on which ground a part is refused; a grant of the whole names none. */
export function groundToldOf(act: Grant): { ground?: string; measures?: ReturnType<typeof measuresNamed>['measures'] } {
  const { ground, measures } = act.detail;
  if (!refusesPart(act) || ground == null) return {};
  return { ground, ...measuresNamed({ ground, measures: measures ?? [] }) };
}
