/**
 * These tests take minutes each, because they walk through every page, every paper or thousands of random stories. They
 * are no part of what every commit waits for, and run in CI after it. A file belongs here where a quicker one finds the
 * usual fault of the same kind first.
 */
export const LONG_RUN: readonly string[] = [
  'test/gallery/gallery.test.ts',
  'test/gallery/papers-as-signed.test.ts',
  'test/lifecycle/sides-in-step.test.ts',
  'test/stories/crawl.test.ts',
  'test/stories/replay.test.ts',
  'test/browser/side-roads.test.ts',
  'test/attacks/schemathesis.test.ts',
  'test/faults/kill.test.ts',
  'test/faults/kill-evidence.test.ts',
];

/** Returns the arguments by which jest runs the wanted tests, or else those of the run. */
export function chosenTests(wanted: readonly string[], isLong: boolean): string[] {
  if (wanted.length > 0) return [...wanted];
  if (isLong) return ['--testPathPatterns', ...LONG_RUN];
  return ['/node_modules/', ...LONG_RUN].flatMap((path) => ['--testPathIgnorePatterns', path]);
}
