/** Days are days of an office or of a custodian. An instant that is cut gives a day of UTC, which is nobody's. */
import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { houseFiles } from '@comity/infra/docs/rules/house';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PRODUCT = /^(?:libs|apps|workflows)\/.*\.(?:ts|njk|js)$/;
const NO_PRODUCT = /\.test\.ts$|\/(?:test|testing|archive)\/|^libs\/testkit\//;
/** A cut of the first ten characters, or of what stands before the T, whatever the expression is called. */
const CUT = /\.(?:slice|substring|substr)\(\s*0,\s*10\s*\)|\.split\(\s*['"`]T['"`]\s*\)|\[\s*:\s*10\s*\]/;

/** BagIt asks for a day and names no zone: it is that of UTC, in which the package writes its instants. */
const ALLOWED = ['libs/evidence/package/content/bag.ts'];

const cutsIn = (text: string): string[] => text.split('\n').filter((line) => CUT.test(line));

describe('case D6: no day is cut from an instant', () => {
  it('in the product, where one judge says which day it is at a place', () => {
    const found = [...houseFiles(ROOT)]
      .filter(([file]) => PRODUCT.test(file) && !NO_PRODUCT.test(file) && !ALLOWED.includes(file))
      .flatMap(([file, text]) => cutsIn(text).map((line) => `${file}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    'const day = now.slice(0, 10);',
    'return new Date().toISOString().slice(0,10);',
    "const [day] = at.split('T');",
    'const day = caller.now.substring(0, 10);',
  ])('and one is found where it is planted: %s', (planted) => {
    expect(cutsIn(planted)).toHaveLength(1);
  });
});
