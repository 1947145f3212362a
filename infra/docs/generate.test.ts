import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedPages } from './generate.ts';
import { houseFiles } from './rules/house.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'docs/generated');
const PAGES = generatedPages(houseFiles(ROOT));

describe('The generated pages', () => {
  it.each([...PAGES])('%s is what the tables say now (npm run docs writes it anew)', (name, text) => {
    expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('no page is left over from an older table', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...PAGES.keys()].sort());
  });
});
