/**
 * A step says how an act stands among all that can be done: which task it answers, whether it is the way on or another
 * way, and whether it ends something for good. Work lists, the portal and the generated pages follow it; none of them
 * has an order of its own.
 */
import type { TaskCode } from '@comity/vocabulary/tasks';

/**
 * `ON` takes the dossier on; `BESIDE` is another way, or is done when somebody wants it; `HOUSEKEEPING` is about people,
 * notes and references; `BACK` undoes a proposal and is reached from where that is read.
 */
export const WEIGHTS = ['ON', 'BESIDE', 'HOUSEKEEPING', 'BACK'] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface Step {
  /** The act does these tasks; there are none where nobody ever waits for it. */
  answers: readonly TaskCode[];
  weight: Weight;
  /** It ends a request, a hold or evidence for good: it stands apart and is never the first that is offered. */
  irreversible: boolean;
}

/** The act is the way on: where one of these tasks waits, it is the next step. */
export function answering(...answers: readonly [TaskCode, ...TaskCode[]]): Step {
  return { answers, weight: 'ON', irreversible: false };
}

/** The act is another way to do what waits; without a task it is done when somebody wants it. */
export function beside(...answers: readonly TaskCode[]): Step {
  return { answers, weight: 'BESIDE', irreversible: false };
}

/** The act ends something for good, whether or not somebody waits for it. */
export function ending(...answers: readonly TaskCode[]): Step {
  return { answers, weight: 'BESIDE', irreversible: true };
}

export const HOUSEKEEPING: Step = { answers: [], weight: 'HOUSEKEEPING', irreversible: false };

/** What waits for a second person can be given back; nothing else can be done where nobody may approve it any more. */
export const GIVES_BACK: Step = { answers: ['APPROVE', 'PROPOSE_AGAIN'], weight: 'BACK', irreversible: false };
