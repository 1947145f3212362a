/** Tells what the lists took, for people, and which of them take the database longer than they may. */
import type { ListFigures } from './lists.ts';

/** Of a hundred answers to a list the slowest takes the server at most this long. */
export const GOAL_MS = 50;

export function tellLists(figures: ListFigures, print: (line: string) => void): void {
  const { dossiers, lists } = figures;
  print(`Lists at ${String(dossiers)} open dossiers of one State:`);
  print(`  ${''.padEnd(40)}      p50      p99   srv p50   srv p99      api     rows    pages`);
  for (const [name, { p50Ms, p99Ms, cost, apiMs }] of Object.entries(lists)) {
    const times = [p50Ms, p99Ms, cost.serverMs.p50, cost.serverMs.p99, apiMs].map(
      (time) => `${time.toFixed(1).padStart(6)}ms`,
    );
    const counts = [cost.rows, cost.pages].map((count) => String(count).padStart(8));
    print(`  ${name.padEnd(40)} ${[...times, ...counts].join(' ')}`);
  }
  const slow = tooSlow(figures);
  const goal = `p99 of the server at most ${String(GOAL_MS)} ms`;
  if (slow.length === 0) print(`PASS: ${goal}, for every list`);
  for (const line of slow) print(`FAIL: ${goal}, but ${line}`);
}

/** Returns the lists that miss the goal, each with what it took. A list that could not be measured misses it. */
export function tooSlow({ lists }: Pick<ListFigures, 'lists'>): string[] {
  return Object.entries(lists)
    .filter(([, { cost }]) => !(cost.serverMs.p99 <= GOAL_MS))
    .map(([name, { cost }]) => `${name}: ${cost.serverMs.p99.toFixed(1)} ms`);
}
