/**
 * A measurement has servers of its own, which outlive the program that a signal ends. So a signal ends them first, and
 * then the program with the code by which a shell knows the signal (128 and its number).
 */
import type { EventEmitter } from 'node:events';
import { constants } from 'node:os';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the work, and then `stop` once, whether the work ends, fails, or is ended by a signal. */
export async function endedBySignal<T>(
  stop: () => Promise<void>,
  work: () => Promise<T>,
  program: { signals: EventEmitter; exit: (code: number) => void } = {
    signals: process,
    exit: (code) => process.exit(code),
  },
): Promise<T> {
  let stopping: Promise<void> | null = null;
  const once = (): Promise<void> => (stopping ??= stop());
  const handlers = ENDING.map((signal) => {
    const handler = (): void => {
      void once().finally(() => {
        program.exit(128 + constants.signals[signal]);
      });
    };
    program.signals.on(signal, handler);
    return [signal, handler] as const;
  });
  try {
    return await work();
  } finally {
    await once();
    for (const [signal, handler] of handlers) program.signals.off(signal, handler);
  }
}
