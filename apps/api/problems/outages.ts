/**
 * Tells an outage of a part, and the meeting of several writers, from a fault of the api. All but one are answered 503,
 * and the request may be repeated under the same key. This is the one place where such a failure gets its name.
 */
import { UnsealedPayload } from '@comity/platform/payload-codec';
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowFailedError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { isConcurrencyFailure, isDatabaseFailure, isWrittenAlready } from '@comity/persistence/outage';
import { type ApiProblem, problem } from './problem.ts';

/** Returns null for what is none of them. */
export function problemOfOutage(error: unknown): ApiProblem | null {
  if (isEngineFailure(error)) return problem('ENGINE_DOWN');
  if (isDatabaseFailure(error)) return problem('DATABASE_DOWN');
  if (isConcurrencyFailure(error)) return problem('OTHERS_AT_ONCE');
  return isWrittenAlready(error) ? problem('WRITTEN_MEANWHILE') : null;
}

function isEngineFailure(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError) return true;
  // The Update was taken on and not done, because its run was over; what became of the act is found under its key.
  if (error instanceof WorkflowUpdateFailedError) return true;
  // No worker was there to sign in time, or it reached no database.
  if (error instanceof WorkflowFailedError) return true;
  // An answer that nobody here has sealed is no answer: what became of the act is found under its key.
  if (error instanceof UnsealedPayload) return true;
  return isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause));
}
