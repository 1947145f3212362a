/** What a subject of a commit must look like: where, what, and no longer than what fits one line of a log. */
const LONGEST = 72;
const SCOPED = /^[a-z][a-z0-9-]*: \S/;

/** What is wrong with it; empty if nothing is. */
export function faultsOf(subject: string): string[] {
  return [
    subject.length > LONGEST ? `${String(subject.length)} characters, not at most ${String(LONGEST)}` : null,
    SCOPED.test(subject) ? null : 'no scope: `word: what`',
  ].filter((fault) => fault !== null);
}
