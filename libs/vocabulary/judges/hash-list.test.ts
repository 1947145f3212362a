import { describe, expect, it } from '@jest/globals';
import { compareWithHashList, expectedHashes, type HashList, readHashList } from './hash-list.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const C = 'c'.repeat(64);
const pairs = (list: HashList): unknown =>
  'values' in list ? list.values.map(({ name, sha256 }) => [name, sha256]) : list;

describe('tool T4: a list of hashes', () => {
  it.each<[string, string[], [string, string][]]>([
    [
      'GNU and BSD, with comments and folders',
      [
        `\u{feff}${A}  inbox/mail.mbox`,
        `${B.toUpperCase()} *C:\\out\\log.csv`,
        '',
        '# x',
        `SHA256 (./photo 1.jpg) = ${C}`,
      ],
      [
        ['mail.mbox', A],
        ['log.csv', B],
        ['photo 1.jpg', C],
      ],
    ],
    [
      'OpenSSL',
      [`SHA2-256(mail.mbox)= ${A}`, `SHA256(log.csv)= ${B}`],
      [
        ['mail.mbox', A],
        ['log.csv', B],
      ],
    ],
    [
      'a table of PowerShell',
      [
        'Algorithm       Hash                    Path',
        '---------       ----                    ----',
        `SHA256          ${A.toUpperCase()}       C:\\Users\\ana\\my mail.mbox`,
      ],
      [['my mail.mbox', A]],
    ],
    [
      'a list of PowerShell',
      [
        'Algorithm : SHA256',
        `Hash      : ${A.toUpperCase()}`,
        'Path      : C:\\out\\mail.mbox',
        '',
        'Algorithm : SHA256',
        `Hash      : ${B}`,
        'Path      : C:\\out\\log.csv',
      ],
      [
        ['mail.mbox', A],
        ['log.csv', B],
      ],
    ],
    [
      'CSV of PowerShell',
      [
        '#TYPE Microsoft.PowerShell.Commands.FileHashInfo',
        '"Algorithm","Hash","Path"',
        `"SHA256","${A}","C:\\out\\a, b.csv"`,
      ],
      [['a, b.csv', A]],
    ],
    [
      'CSV with sizes',
      ['name,size,sha256', `mail.mbox,1234,${A}`, `log.csv,5,${B}`],
      [
        ['mail.mbox', A],
        ['log.csv', B],
      ],
    ],
    ['CSV with semicolons', ['Archivo;SHA256', `correo año.mbox;${A}`], [['correo año.mbox', A]]],
    [
      'tabs',
      [`mail.mbox\t${A}`, `${B}\tlog.csv`],
      [
        ['mail.mbox', A],
        ['log.csv', B],
      ],
    ],
    [
      'name first',
      [`mail.mbox: ${A}`, `my log.csv  ${B}`],
      [
        ['mail.mbox', A],
        ['my log.csv', B],
      ],
    ],
    [
      'certutil',
      [
        'SHA256 hash of mail.mbox:',
        A.replaceAll(/../g, '$& ').trim(),
        'CertUtil: -hashfile command completed successfully.',
      ],
      [['mail.mbox', A]],
    ],
    ['escaped names of GNU', [`\\${A}  a\\\\b\\nc`], [['b\nc', A]]],
  ])('is read as %s', (_form, lines, expected) => {
    for (const end of ['\n', '\r\n']) expect(pairs(readHashList(lines.join(end)))).toEqual(expected);
  });

  it('says which lines cannot be read, and then nothing of it counts', () => {
    const text = `${A}  one\nnot a line\n${B.slice(1)}  two\n${C}\nSHA1 (x) = ${'d'.repeat(40)}`;
    expect(readHashList(text)).toEqual({ unreadable: [2, 3, 4, 5] });
    expect(readHashList(`Hash : ${A}`)).toEqual({ unreadable: [1] });
  });

  it('never passes over a line that says something, whatever it is', () => {
    for (const line of ['a,b,c', 'x'.repeat(64), A, `${A},${B},x`, 'MD5 (x) = 00', '"', 'Path : ', `${A}\t\t`])
      expect([line, readHashList(line)]).toEqual([line, { unreadable: [1] }]);
  });

  it('is held against the files one by one', () => {
    const files = [
      { name: 'one', sha256: A },
      { name: 'two', sha256: B },
      { name: 'new', sha256: C },
    ];
    const values = valuesOf([
      ['two', C],
      ['one', A],
      ['gone', A],
    ]);
    expect(compareWithHashList(files, values)).toEqual({ listed: [A, C, null], absent: [{ name: 'gone', sha256: A }] });
  });

  it('gives each of two files of one name its own value, in whatever order they came', () => {
    const files = [B, A].map((sha256) => ({ name: 'index.html', sha256 }));
    const values = valuesOf([A, B].map((sha256) => ['index.html', sha256]));
    expect(compareWithHashList(files, values)).toEqual({ listed: [B, A], absent: [] });
  });

  it('names one file whether its accents are written apart or in one', () => {
    const values = valuesOf([['año.csv', A]]);
    expect(compareWithHashList([{ name: 'an\u0303o.csv', sha256: A }], values).listed).toEqual([A]);
    expect(expectedHashes(['an\u0303o.csv'], values).hashes).toEqual([A]);
  });

  it('tells files of one name in two folders apart by the folder, or says which lines it cannot tell apart', () => {
    const list = readHashList(`${A}  in/index.html\n${B}  out\\index.html\n${C}  log.csv`);
    const values = 'values' in list ? list.values : [];
    expect(expectedHashes(['out/index.html', 'in/index.html', 'log.csv', 'new'], values)).toEqual({
      hashes: [B, A, C, null],
      ambiguous: [],
      unmatched: [],
    });
    expect(expectedHashes(['index.html'], values)).toEqual({ hashes: [null], ambiguous: [1, 2], unmatched: [3] });
  });

  it('tells the lines that name none of the files', () => {
    const values = valuesOf([
      ['one', A],
      ['tow', B],
      ['three', C],
    ]);
    expect(expectedHashes(['one', 'two'], values)).toEqual({ hashes: [A, null], ambiguous: [], unmatched: [2, 3] });
  });

  it('does not take a name that a narrow table has cut off for a name', () => {
    const cut = [`SHA256 ${A} C:\\evidence\\a-long-na...`, `${B}  b-long-na\u2026`, `${C}  whole.txt`];
    expect(readHashList(cut.join('\n'))).toEqual({ unreadable: [1, 2] });
  });
});

function valuesOf(listed: readonly (readonly string[])[]): Parameters<typeof compareWithHashList>[1] {
  return listed.map(([name = '', sha256 = ''], index) => ({ name, path: name, sha256, line: index + 1 }));
}
