/** Tells what the lists took, for people. */
import type { ListFigures } from './lists.ts';

export function tellLists({ dossiers, lists }: ListFigures, print: (line: string) => void): void {
  print(`Lists at ${String(dossiers)} open dossiers of one State (goal of p99 at most 50 ms):`);
  print(`  ${''.padEnd(40)}      p50      p99   server      api     rows    pages`);
  for (const [name, { p50Ms, p99Ms, cost, apiMs }] of Object.entries(lists)) {
    const times = [p50Ms, p99Ms, cost.serverMs, apiMs].map((time) => `${time.toFixed(1).padStart(6)}ms`);
    const counts = [cost.rows, cost.pages].map((count) => String(count).padStart(8));
    print(`  ${name.padEnd(40)} ${[...times, ...counts].join(' ')}`);
  }
}
