/**
 * Somebody ends a program of this folder in one of these ways: by Ctrl-C, by a signal, or by ending what started it.
 */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on these ways of ending do nothing by themselves. The bootstrap holds a channel to the script that it
 * started: when it is killed, so that no signal can pass, the channel closes. The reason of the returned signal is the
 * exit code of such an end: 128 and the number of the operating system's signal.
 */
export function askedToStop(): AbortSignal {
  const asked = new AbortController();
  const by = (signal: (typeof SIGNALS)[number]) => (): void => {
    asked.abort(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, by(signal));
  process.once('disconnect', by('SIGHUP'));
  return asked.signal;
}
