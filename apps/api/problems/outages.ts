/**
 * Tells an outage of a part from a fault of the api: an outage is answered 503, and the request may be repeated under
 * the same key.
 */
import { UnsealedPayload } from '@comity/platform/payload-codec';
import { isGrpcServiceError, ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';

export function isEngineFailure(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError) return true;
  // An answer that nobody here has sealed is no answer: what became of the act is found under its key.
  if (error instanceof UnsealedPayload) return true;
  return isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause));
}
