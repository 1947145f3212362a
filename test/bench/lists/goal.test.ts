/** A list that misses its goal fails the measurement, and no server outlives it. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { endedBySignal } from '../ended-by-signal.ts';
import type { ListFigures } from './lists.ts';
import { tellLists, tooSlow } from './tell.ts';

const took = (p99: number): ListFigures['lists'][string] => ({
  ...{ calls: 200, p50Ms: 1, p99Ms: 400, perSecond: 1, apiMs: 1 },
  cost: { statements: 1, rows: 1, pages: 1, serverMs: { p50: 1, p99 } },
});

describe('case B2: the measurement of lists', () => {
  it('fails by the time of the server alone, at more than 50 ms', () => {
    const figures = {
      dossiers: 1_000,
      lists: { 'at the goal': took(50), slow: took(50.1), unmeasured: took(Number.NaN) },
    };
    expect(tooSlow(figures)).toEqual(['slow: 50.1 ms', 'unmeasured: NaN ms']);
    const lines: string[] = [];
    tellLists(figures, (line) => lines.push(line));
    expect(lines.filter((line) => line.startsWith('FAIL'))).toHaveLength(2);
    tellLists({ ...figures, lists: { fast: took(3) } }, (line) => lines.push(line));
    expect(lines.at(-1)).toMatch(/^PASS/);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends its server when %s ends it', async (signal, code) => {
    const signals = new EventEmitter();
    const done: (string | number)[] = [];
    const stop = (): Promise<void> => Promise.resolve(void done.push('stopped'));
    const exited = new Promise<void>((resolve) => {
      const exit = (given: number): void => {
        done.push(given);
        resolve();
      };
      void endedBySignal(stop, () => new Promise(() => undefined), { signals, exit });
    });
    signals.emit(signal);
    await exited;
    expect(done).toEqual(['stopped', code]);
  });

  it('ends its server once when the work ends or fails', async () => {
    let stopped = 0;
    const stop = (): Promise<void> => Promise.resolve(void (stopped += 1));
    expect(await endedBySignal(stop, () => Promise.resolve(7))).toBe(7);
    await expect(endedBySignal(stop, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(stopped).toBe(2);
  });
});
