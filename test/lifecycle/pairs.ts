/** Requests between two States as the law of today resolves them, for tests of what binds a pair. */
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize } from '@comity/law/summary';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { assistanceSummaryOf, digestOf } from './people.ts';

/** Makes the summary of a formal request between two States by the law of today. */
export function formalBetween(requestingState: string, requestedState: string): RequestSummary {
  const form = assistanceRequestForm(completeRequest({ requestedState }), { dossier: '', reference: 'R-1' });
  const question = { requestingState, requestedState, offenceClass: 'BUDAPEST_2_11', date: '2026-11-23' } as const;
  const snapshot = resolveSnapshot({ measure: 'ASSISTANCE', ...question }, () => digestOf('law'));
  return { ...assistanceSummaryOf(1), ...withFacts(summarize(form, snapshot, digestOf('law'), requestingState)) };
}

function withFacts({ rules, assistance, offenceClass }: RequestSummary): Partial<RequestSummary> {
  const told = assistanceSummaryOf(1).assistance;
  return {
    rules,
    offenceClass,
    assistance: assistance && told && { ...assistance, translation: null, preservation: told.preservation },
  };
}
