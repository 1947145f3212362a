/**
 * Has something signed for the api. It is a run of its own and not part of a dossier's, because a ledger has no dossier
 * and no history grows by it. A crash leaves nothing: whoever asked asks again.
 */
import { isSigningInput, type Signed, type SigningActivities, type SigningInput } from '@comity/contracts/signing';
import * as workflow from '@temporalio/workflow';

const activities = workflow.proxyLocalActivities<SigningActivities>({
  startToCloseTimeout: '3 seconds',
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 3 },
});

export function signing(input: SigningInput): Promise<Signed> {
  if (isSigningInput(workflow.workflowInfo().workflowId, input)) return activities.sign(input);
  throw workflow.ApplicationFailure.nonRetryable('This run was not begun by Comity', 'NOT_SEALED');
}
