/**
 * Whoever reaches the engine can have our activities run: from a workflow of their own, with any arguments. Here an
 * activity is run only for the dossier whose workflow asks for it, and only with arguments that we have sealed. What is
 * refused is refused for good, so that the engine does not repeat it.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { isActCommand, isInputOf } from '@comity/contracts/engine';
import { isSigningInput, type SigningActivities } from '@comity/contracts/signing';
import { ApplicationFailure, asyncLocalStorage } from '@temporalio/activity';

type Activity = (ref: DossierRef, ...more: never[]) => Promise<unknown>;

export function sealedOnly<A extends { [Name in keyof A]: Activity }>(activities: A): A {
  const guarded = Object.entries<Activity>(activities).map(([name, run]) => [
    name,
    (ref: DossierRef, ...more: never[]) => {
      const asking = askingRun();
      const mayAsk = asking !== undefined && isInputOf(asking, ref);
      if (!mayAsk || !more.every(isActCommand)) return Promise.reject(notSealed('dossier'));
      return run(ref, ...more);
    },
  ]);
  return Object.fromEntries(guarded) as A;
}

/** Nothing is signed but what the api has asked for in a run of its own. */
export function sealedSigning({ sign }: SigningActivities): SigningActivities {
  return {
    sign: (input) => {
      const asking = askingRun();
      return asking !== undefined && isSigningInput(asking, input) ? sign(input) : Promise.reject(notSealed('run'));
    },
  };
}

function askingRun(): string | undefined {
  return asyncLocalStorage.getStore()?.info.workflowExecution?.workflowId;
}

function notSealed(what: 'dossier' | 'run'): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`These arguments were not sealed for this ${what}`, 'NOT_SEALED');
}
