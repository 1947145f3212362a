/** Tells an outage of a part from a fault of ours: an outage is answered 503 and may be tried again under the same key. */
import { isGrpcServiceError, ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { QueryFailedError } from 'typeorm';

export function isEngineFailure(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError) return true;
  return isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause));
}

/** Node's socket errors, and PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator intervention, cancel). */
const CONNECTION_CODE = /^(E[A-Z]+|08...|53...|57...)$/;

/** What the driver and TypeORM say, without any code, of a connection that is gone or was never there. */
const CONNECTION_LOST =
  /connection terminated|timeout expired|timeout exceeded|query read timeout|not (yet )?established|driver not connected|not queryable|transaction is not started|already released/i;

export function isDatabaseFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const driver = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : null;
  const { code } = error as { code?: string };
  return CONNECTION_CODE.test(driver?.code ?? code ?? '') || CONNECTION_LOST.test(error.message);
}
