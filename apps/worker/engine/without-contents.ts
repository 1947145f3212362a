/**
 * The engine keeps the message and the stack of every failure in its history, in the clear. So an activity that fails
 * tells the engine the class and the code of its error and nothing else; the whole error stays in this process, whose
 * log keeps what cannot carry contents.
 */
import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { withoutContents } from '@comity/platform/logged-error';
import type { Logger } from '@comity/platform/log';

export function failingWithoutContents<A extends object>(activities: A, log: Logger): A {
  const wrapped = Object.entries(activities).map(([name, activity]: [string, unknown]) => [
    name,
    typeof activity === 'function' ? guarded(name, activity as Activity, log) : activity,
  ]);
  return Object.fromEntries(wrapped) as A;
}

type Activity = (...given: unknown[]) => Promise<unknown>;

function guarded(name: string, activity: Activity, log: Logger): Activity {
  return async (...given) => {
    try {
      return await activity(...given);
    } catch (error) {
      if (error instanceof ApplicationFailure || error instanceof CancelledFailure) throw error;
      log.warn({ err: error, activity: name }, 'an activity failed');
      const { type, code, cause } = withoutContents(error);
      throw ApplicationFailure.create({ type, message: [type, code ?? cause?.code].filter(Boolean).join(' ') });
    }
  };
}
