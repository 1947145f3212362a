/** Commits since subjects have had a form are checked where the history is there; a shallow clone has none to check. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './subject.ts';

/** This is the last commit before subjects were checked. */
const BEFORE = '496b2628c12cb312c6015c0d01be73aa3f8f98a8';

const PROJECT = new URL('../..', import.meta.url).pathname;
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', PROJECT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function hasHistory(): boolean {
  try {
    git('merge-base', '--is-ancestor', BEFORE, 'HEAD');
    return true;
  } catch {
    return false;
  }
}

/** A merge is not looked at itself, only the commits that it joins. */
function subjects(): string[] {
  if (!hasHistory()) return [];
  return git('log', '--no-merges', '--format=%s', `${BEFORE}..HEAD`)
    .split('\n')
    .filter((subject) => subject !== '');
}

describe('The subject of a commit', () => {
  it.each([
    ['persistence: type the queries of the dossier list', []],
    [`portal: ${'x'.repeat(64)}`, []],
    [`portal: ${'x'.repeat(65)}`, ['73 characters, not at most 72']],
    ['Say what comes next', ['no scope: `word: what`']],
    ['portal:say what comes next', ['no scope: `word: what`']],
  ])('%s is judged', (subject, faults) => {
    expect(faultsOf(subject)).toEqual(faults);
  });

  it('names its scope and fits a line, in every commit since this is asked', () => {
    const wrong = subjects().flatMap((subject) => faultsOf(subject).map((fault) => `${subject}: ${fault}`));
    expect(wrong).toEqual([]);
  });
});
