/**
 * Writes under each section of the rules which files cite it. The lines stand between two marks at the end of the
 * section and are made from the files alone, so that the same tree gives the same bytes.
 */
import { citationsIn } from './citations.ts';
import { RULES, type Section, sectionsOf } from './sections.ts';

const BEGIN = '<!-- cited by: written by npm run docs -->';
const END = '<!-- end of cited by -->';
const TEST = /^test\/|\.test\.ts$/;

/** Returns the text of every page of rules as it should be, by its path. */
export function rulePages(files: ReadonlyMap<string, string>): Map<string, string> {
  const citing = filesByKey(files);
  return new Map(
    [...files]
      .filter(([name]) => name.startsWith(RULES))
      .map(([name, text]) => [name, withCitations(text, citing)] as const),
  );
}

function filesByKey(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const [name, text] of files) {
    if (name.endsWith('.md')) continue;
    for (const key of citationsIn(text).keys) citing.set(key, [...(citing.get(key) ?? []), name]);
  }
  return citing;
}

function withCitations(page: string, citing: ReadonlyMap<string, string[]>): string {
  const lines = page.split('\n');
  const sections = sectionsOf(page);
  const parts = sections.flatMap((section, index) => [
    bodyOf(lines.slice(section.from, section.to)),
    citedBy(section, citing.get(section.key) ?? []),
    lines
      .slice(section.to, sections[index + 1]?.from)
      .join('\n')
      .trim(),
  ]);
  const before = lines.slice(0, sections[0]?.from).join('\n').trim();
  return `${[before, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function bodyOf(lines: string[]): string {
  const begin = lines.indexOf(BEGIN);
  return (begin === -1 ? lines : lines.slice(0, begin)).join('\n').trimEnd();
}

function citedBy({ key }: Section, names: readonly string[]): string {
  const code = linesFor(
    'In the code',
    names.filter((name) => !TEST.test(name)),
  );
  const tests = linesFor(
    'Told by',
    names.filter((name) => TEST.test(name)),
  );
  const nothing = key.startsWith('scenario') ? 'No test tells it.' : 'No file cites this section.';
  const told = key.startsWith('scenario') && tests.length === 0 ? [...code, nothing] : [...code, ...tests];
  return [BEGIN, ...(told.length === 0 ? [nothing] : told), END].join('\n\n');
}

function linesFor(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`${label}: ${names.map((name) => `[${name}](../../${name})`).join(', ')}.`];
}
