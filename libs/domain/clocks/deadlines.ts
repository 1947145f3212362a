/** A clock row notifies people when its term is near or has passed; nothing else follows from time (docs/rules 0.9). */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Effect } from '../events/lifecycle.ts';

/** The responsible persons of the dossier are always notified; `to` names further roles. */
export function deadlineNear(to: readonly Role[] = []): () => Effect {
  return () => ({ notices: [{ code: 'DEADLINE_NEAR', to: [...to] }] });
}

export function deadlinePassed(to: readonly Role[]): () => Effect {
  return () => ({ notices: [{ code: 'DEADLINE_PASSED', to: [...to] }] });
}
