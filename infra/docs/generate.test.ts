import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedPages } from './generate.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/generated');

describe('The generated pages', () => {
  it.each([...generatedPages()])('%s is what the tables say now (npm run docs writes it anew)', (name, text) => {
    expect(readFileSync(path.join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('no page is left over from an older table', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...generatedPages().keys()].sort());
  });
});
