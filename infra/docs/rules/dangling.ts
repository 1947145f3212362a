/** A citation dangles when what it cites does not exist, or is named in a way that leads nowhere. */
import { citationsIn } from './citations.ts';
import { citable, RULES } from './sections.ts';

/** Nothing can be found under these spellings; the pages of rules themselves may speak of scenarios and marks. */
const HOMELESS: readonly { pattern: RegExp; instead: string; inRules: boolean }[] = [
  { pattern: /\brules\.md\b/i, instead: 'cite a section of docs/rules', inRules: true },
  { pattern: /\barchitecture\.md\b/, instead: 'name ARCHITECTURE.md, or the decision', inRules: true },
  { pattern: /\[D[\],]/, instead: 'say that it is a choice of the project', inRules: true },
  { pattern: /\bthe first[ ]design\b/i, instead: 'name the decision', inRules: true },
  { pattern: /\bscenarios? \d/i, instead: 'put the folder before the scenario', inRules: false },
];
const UNSURE = /(?<!')\bK\?/;
const TELLS_MARKS = /rules\/README\.md#marks/;

/** Finds a status or code that a page of rules names; one that no source has is a fault. */
const CODE = /`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{4,})`/g;

export function danglingCodes(files: ReadonlyMap<string, string>): string[] {
  const sources = [...files].filter(([name]) => name.endsWith('.ts')).map(([, text]) => text);
  const known = new Set(sources.flatMap((text) => [...text.matchAll(/\b[A-Z][A-Z0-9_]{3,}\b/g)].map(([word]) => word)));
  return [...files]
    .filter(([name]) => name.startsWith(RULES))
    .flatMap(([name, text]) =>
      [...text.matchAll(CODE)]
        .filter(([, code = '']) => !known.has(code))
        .map(([, code]) => `${name}: no source has the code ${code ?? ''}`),
    );
}

export function danglingCitations(files: ReadonlyMap<string, string>): string[] {
  const keys = citable(files);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...twice.map((key) => `${RULES}: ${key} stands twice`),
    ...[...files].flatMap(([name, text]) => problemsIn(name, text, keys).map((problem) => `${name}: ${problem}`)),
  ];
}

function problemsIn(name: string, text: string, keys: readonly string[]): string[] {
  const { keys: cited, unread, rest } = citationsIn(text);
  const inRules = name.startsWith(RULES);
  const unsure = !inRules && UNSURE.test(rest) && !cited.includes('marks') && !TELLS_MARKS.test(text);
  return [
    ...cited.filter((key) => !keys.includes(key)).map((key) => `${key} does not exist`),
    ...unread.map((words) => `"${words}" is no section, scenario or page of docs/rules`),
    ...HOMELESS.filter((one) => (one.inRules || !inRules) && one.pattern.test(rest)).map(
      ({ pattern, instead }) => `"${pattern.exec(rest)?.[0] ?? ''}" has no home: ${instead}`,
    ),
    ...(unsure ? ['a mark is named without docs/rules marks'] : []),
  ];
}
