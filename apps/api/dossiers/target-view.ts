/** An identifier as it was written, of which nothing else is said: one of another version of the request. */
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import type { Target } from '@comity/vocabulary/values/request-form';

export function identityView({ id, type, value, port, instant, zone, from, to, categories }: Target): TargetView {
  return {
    ...{ id, type, value, port, instant, zone, from, to, categories },
    ...{ byHand: null, withdrawn: false, court: null, objection: null, clarified: null },
    ...{ outcomes: {}, answer: null, status: null },
  };
}
