/**
 * A sentence is a failure that the person at the terminal can do something about: its message says what is wrong and
 * what to do. Everything else that is thrown in this folder is a bug.
 */
export class Sentence extends Error {
  override readonly name = 'Sentence';
}

/** This end of a sentence says what to do about data that are damaged. */
export const PUT_BACK = 'put it back from a copy, or delete all local data with: npm run reset';

/** This end of a sentence says the same where damage is only one of the possible reasons. */
export function ifDamaged(place: string): string {
  return `if ${place} is damaged, ${PUT_BACK}`;
}

/** Returns what a person is told of any failure: one line, no stack. */
export function sentenceOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

/** Writes the failure to the terminal. Returns the exit code of a program that has failed. */
export function tellFailure(failure: unknown): 1 {
  process.stderr.write(`${sentenceOf(failure)}\n`);
  return 1;
}
