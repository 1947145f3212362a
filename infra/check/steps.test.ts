import { describe, expect, it } from '@jest/globals';
import { stepsFor } from './steps.ts';

function jestFor(path: string, ...choice: string[]): string {
  const tests = stepsFor(path, choice).find(({ name }) => name === 'tests');
  return (tests?.args ?? []).slice(3).join(' ');
}

describe('The steps of a check', () => {
  it.each([
    ['libs/calendar', '--selectProjects rooms'],
    ['test/lifecycle', '--selectProjects rooms'],
    ['test/faults/oracle.test.ts', '--selectProjects rooms'],
    ['test/conformance', '--selectProjects conformance'],
    ['test/stories/replay.test.ts', '--selectProjects stories --runInBand'],
    ['test/attacks', '--selectProjects attacks --runInBand'],
    ['test/browser', '--selectProjects browser --runInBand'],
    ['test/faults/kill.test.ts', '--selectProjects faults --runInBand'],
  ])('run the tests of %s in the project in which they stand', (path, project) => {
    expect(jestFor(path)).toBe(`${project} --passWithNoTests ${path}`);
  });

  it('pass the choice of a test on', () => {
    expect(jestFor('libs/calendar', '-t', 'leap day')).toContain('-t leap day libs/calendar');
  });

  it('ask everything of the path but the types, which are of the whole project', () => {
    const steps = stepsFor('libs/calendar', []);
    expect(steps.filter(({ args }) => args.at(-1) !== 'libs/calendar').map(({ name }) => name)).toEqual(['types']);
  });
});
