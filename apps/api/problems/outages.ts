/** Tells an outage of a part from a fault of ours: an outage is answered 503 and may be tried again under the same key. */
import { isGrpcServiceError, ServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { QueryFailedError } from 'typeorm';

export function isEngineFailure(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || error instanceof ServiceError) return true;
  return isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause));
}

const CONNECTION_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
];

export function isDatabaseFailure(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  const driver = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : null;
  if (CONNECTION_CODES.includes(driver?.code ?? code ?? '')) return true;
  return /connection terminated|timeout expired|not (yet )?established|timeout exceeded|read ECONNRESET|query read timeout/i.test(
    message ?? '',
  );
}
