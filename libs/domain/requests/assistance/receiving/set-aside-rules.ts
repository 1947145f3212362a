/**
 * Files that nobody may give any more are returned to the provider or destroyed by two people. Requester and provider
 * get the certificate (docs/rules 2.5, 2.7).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { changed } from '../../../assistance/parts.ts';
import { setAsideOf } from '../../../assistance/set-aside.ts';
import type { Act } from '../../../events/act.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import { withReport } from './withdrawal-rules.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function disposeSetAside(state: DossierState, { detail }: Act<'dispose_set_aside'>, now: Instant): Effect {
  const { how, certificate } = detail;
  const kept = setAsideOf(state);
  const body = { how, certificate, files: kept.files, at: now };
  return withReport(state, {
    state: changed(state, { setAside: { ...kept, files: 0, how } }),
    sends: (['requesting', 'provider'] as const).map((to) => ({ to, code: 'set_aside_disposal', body })),
  });
}
