/** The pages of rules and the code find each other: in this house, and with each fault planted in a small one. */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { citationsIn } from './citations.ts';
import { rulePages } from './cited-by.ts';
import { danglingCitations, danglingCodes } from './dangling.ts';
import { houseFiles } from './house.ts';
import { brokenLinks } from './links.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const files = houseFiles(ROOT);

/** The name is put together from pieces, so that this file does not itself say what it looks for. */
const OLD = ['rules', 'md'].join('.');
const CHOICE = ['[', 'D]'].join('');
const UNSURE = ['K', '?'].join('');
const CITED = ['docs', 'rules '].join('/');
const DECISION = ['A', 'DR'].join('');
const TOLD = ['scen', 'ario'].join('');
const TITLED = ['Scen', 'ario 9: the user was told'].join('');

const SMALL = new Map([
  ['docs/adr/0001-first.md', '# First\n'],
  [
    'docs/rules/2-procedure.md',
    '# Procedure\n\n## 2.5 Execution\n\nHow an order is executed.\n\n### 2.13 d Request\n\nIts terms.\n',
  ],
  ['docs/rules/README.md', '# Rules\n\nSee [execution](2-procedure.md#25-execution).\n\n## Marks\n\nHow sure.\n'],
  ['docs/rules/scenarios.md', `# Scenarios\n\n## ${TITLED}\n\nA story.\n`],
  ['libs/domain/order.ts', `/** The order (${CITED}2.5). */\n`],
  ['test/stories/told.test.ts', `describe('${TITLED}', () => {\n`],
]);
const planted = (name: string, text: string): Map<string, string> => new Map([...SMALL, [name, text]]);
const linksOf = (house: ReadonlyMap<string, string>): string[] =>
  brokenLinks({ files: house, exists: (name) => existsSync(path.join(ROOT, name)) });

describe('The pages of rules', () => {
  it('cite and are cited without a fault in this house', () => {
    expect(danglingCitations(files)).toEqual([]);
  });

  it('say which files cite each section as of now (npm run docs writes it anew)', () => {
    for (const [name, text] of rulePages(files)) expect({ name, text: files.get(name) }).toEqual({ name, text });
  });

  it('name only statuses and codes that the sources have', () => {
    expect(danglingCodes(files)).toEqual([]);
  });

  it('and all other pages have no link that leads nowhere', () => {
    expect(linksOf(files)).toEqual([]);
  });
});

describe('A planted fault is found', () => {
  it('in a house that has none', () => {
    expect([...danglingCitations(SMALL), ...linksOf(SMALL)]).toEqual([]);
  });

  it.each([
    ['a section that does not exist', `/** ${CITED}2.6 */`, '2.6 does not exist'],
    ['a section in the next line of a comment', `/**\n * ${CITED}2.5,\n * 2.7 says so.\n */`, '2.7 does not exist'],
    ['a section within a range', `/** ${CITED}2.4-2.5 */`, '2.4 does not exist'],
    ['a letter that does not exist', `/** ${CITED}2.13 d-e, and more */`, '2.13 e does not exist'],
    [`a ${TOLD} that does not exist`, `/** ${CITED}${TOLD}s 9 and 10 */`, `${TOLD} 10 does not exist`],
    [`a ${TOLD} of a title`, `  it('does so (${TOLD} 8)', () => {`, `${TOLD} 8 does not exist`],
    ['a decision that does not exist', `/** ${DECISION} 7 */`, `${DECISION} 7 does not exist`],
    ['a folder without a section', `/** ${CITED}somewhere */`, '"somewhere */" is no section'],
    ['the old name of the rules', `/** ${OLD} 2.5 */`, `"${OLD}" has no home`],
    ['the old page of the architecture', `/** ${['architecture', 'md'].join('.')} section 4 */`, 'has no home'],
    ['a mark without words', `/** 30 days ${CHOICE} */`, `"${CHOICE}" has no home`],
    ['a mark of doubt without its table', `/** ${UNSURE}: whatever that is */`, `without ${CITED}marks`],
    ['a design that nobody has', `/** As ${['the first', 'design'].join(' ')} had it. */`, 'has no home'],
    [`a ${TOLD} without its folder`, `/** As in ${TOLD} 9. */`, `"${TOLD} 9" has no home`],
  ])('in a comment: %s', (_, text, problem) => {
    const found = danglingCitations(planted('libs/domain/planted.ts', text));
    expect(found).toEqual([expect.stringContaining('libs/domain/planted.ts: ')]);
    expect(found[0]).toContain(problem);
  });

  it('in a page that has one number twice', () => {
    expect(danglingCitations(planted('docs/rules/9-more.md', '## 2.5 Again\n'))).toEqual([
      'docs/rules/: 2.5 stands twice',
    ]);
  });

  it('in a page that names a status which no source has', () => {
    const name = ['GONE', 'STATUS'].join('_');
    expect(danglingCodes(planted('docs/rules/9-more.md', `\`${name}\`\n`))).toEqual([
      `docs/rules/9-more.md: no source has the code ${name}`,
    ]);
  });

  it.each([
    ['a file', '[gone](../gone.ts)', '../gone.ts'],
    ['an anchor', '[gone](rules/README.md#gone)', 'rules/README.md#gone'],
    ['an anchor of its own page', '[gone](#gone)', '#gone'],
    ['an image', '![gone](gone.svg)', 'gone.svg'],
  ])('in a page: a link to %s that is not there', (_, text, target) => {
    expect(linksOf(planted('docs/planted.md', text))).toEqual([`docs/planted.md: the link ${target} leads nowhere`]);
  });

  it('in a list of citing files that is stale', () => {
    const written = rulePages(SMALL);
    const stale = new Map([...SMALL, ...written, ['libs/domain/second.ts', `/** ${CITED}2.5 */`]]);
    expect(rulePages(new Map([...SMALL, ...written]))).toEqual(written);
    expect(rulePages(stale)).not.toEqual(written);
  });
});

describe('A section', () => {
  it('names the code that cites it, and the tests that tell a story', () => {
    const pages = rulePages(SMALL);
    expect(pages.get('docs/rules/2-procedure.md')).toContain(
      'In the code: [libs/domain/order.ts](../../libs/domain/order.ts).',
    );
    expect(pages.get('docs/rules/scenarios.md')).toContain(
      'Told by: [test/stories/told.test.ts](../../test/stories/told.test.ts).',
    );
    expect(pages.get('docs/rules/README.md')).toContain('No file cites this section.');
  });
});

describe('A citation', () => {
  it.each([
    ['2.1, 2.2 and 2.13: hours', ['2.1', '2.2', '2.13']],
    ['2.4-2.6 and 2.13 d-f, calendar days', ['2.4', '2.5', '2.6', '2.13 d', '2.13 e', '2.13 f']],
    ['2.13 a person decides', ['2.13']],
    ['2.5 a person decides', ['2.5']],
    ['2.4; Nassau 28, 60 days', ['2.4']],
    ['2.4, 24 hours', ['2.4']],
    [`2.7 and ${TOLD}s 19, 20 and 25, on the tables`, ['2.7', `${TOLD} 19`, `${TOLD} 20`, `${TOLD} 25`]],
    [`${TOLD}s 21-23; 2.5`, [`${TOLD} 21`, `${TOLD} 22`, `${TOLD} 23`, '2.5']],
    ['1.8, 4.7, marks', ['1.8', '4.7', 'marks']],
  ])('%s', (text, keys) => {
    expect(citationsIn(CITED + text).keys).toEqual(keys);
  });
});
