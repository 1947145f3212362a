/**
 * Installs the runtime of the engine's SDK. The process decides when it ends (SIGTERM belongs to the app), so the SDK
 * must not. What the SDK reports goes into our log, which keeps what cannot carry contents.
 */
import { type LogMetadata, Runtime } from '@temporalio/worker';
import type { LogFields, Logger } from '@comity/platform/log';

export function installRuntime(log: Logger): void {
  const debug = (_message: string, metadata?: LogMetadata): void => {
    log.debug(fieldsOf(metadata), 'the engine speaks');
  };
  const warn = (_message: string, metadata?: LogMetadata): void => {
    log.warn(fieldsOf(metadata), 'the engine warns');
  };
  const error = (_message: string, metadata?: LogMetadata): void => {
    log.error(fieldsOf(metadata), 'the engine reports an error');
  };
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (level, message, metadata) => {
        const write = level === 'ERROR' ? error : level === 'WARN' ? warn : debug;
        write(message, metadata);
      },
      trace: debug,
      debug,
      info: debug,
      warn,
      error,
    },
  });
}

function fieldsOf(metadata: LogMetadata | undefined): LogFields {
  const given = (metadata ?? {}) as Record<string, unknown>;
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [part, activity, dossier] = [text('taskQueue'), text('activityType'), text('workflowId')];
  return {
    ...(given['error'] === undefined ? {} : { err: given['error'] }),
    ...(part === undefined ? {} : { part }),
    ...(activity === undefined ? {} : { activity }),
    ...(dossier === undefined ? {} : { dossier }),
    ...(typeof given['attempt'] === 'number' ? { attempt: given['attempt'] } : {}),
  };
}
