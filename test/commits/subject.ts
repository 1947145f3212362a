/** The subject of a commit must say where and what, and be no longer than fits one line of a log. */
const LONGEST = 72;
const SCOPED = /^[a-z][a-z0-9-]*: \S/;

/** Returns what is wrong with the subject; it is empty if nothing is. */
export function faultsOf(subject: string): string[] {
  return [
    subject.length > LONGEST ? `${String(subject.length)} characters, not at most ${String(LONGEST)}` : null,
    SCOPED.test(subject) ? null : 'no scope: `word: what`',
  ].filter((fault) => fault !== null);
}
