/**
 * A new machine does not know yet how long each test file takes, and a long one that begins last keeps one core waiting.
 * What looks at every page or walks through every story therefore begins first.
 */
import TestSequencer from '@jest/test-sequencer';

const LONG = ['/test/gallery/gallery.test.ts', '/test/lifecycle/', '/test/gallery/', '/recording/'];

const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.includes(part));
  return found === -1 ? LONG.length : found;
};

export default class LongFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
