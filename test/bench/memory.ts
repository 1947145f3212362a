/** The resident memory of each part is measured with the processes that it has started, in MB (10^6 bytes). */
import { execFileSync } from 'node:child_process';

/**
 * Asks `ps`, so that the same is measured on Linux and macOS. Pages that processes share count once for each:
 * PostgreSQL's sum, one process per connection over one shared buffer, is therefore above what it really takes.
 */
export function residentMb(pids: Readonly<Partial<Record<string, number>>>): Record<string, number> {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const sum = (pid: number): number =>
    rows.reduce((kilobytes, [own, parent = 0, rss = 0]) => {
      if (own === pid) return kilobytes + rss;
      return parent === pid && own !== undefined ? kilobytes + sum(own) : kilobytes;
    }, 0);
  return Object.fromEntries(
    Object.entries(pids).flatMap(([part, pid]) =>
      pid === undefined ? [] : [[part, Math.round((sum(pid) * 1024) / 1e6)]],
    ),
  );
}
