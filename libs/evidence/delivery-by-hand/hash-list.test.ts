import { describe, expect, it } from '@jest/globals';
import { compareWithHashList, readHashList } from './hash-list.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const C = 'c'.repeat(64);

describe('The list that comes on a medium', () => {
  it('is read as sha256sum and BSD tools write it, whatever the line ends and folders', () => {
    const text = [`\u{feff}${A}  inbox/mail.mbox`, `${B.toUpperCase()} *C:\\out\\log.csv`, '', '# made on Monday'];
    expect(readHashList([...text, `SHA256 (./photo 1.jpg) = ${C}`].join('\r\n'))).toEqual({
      values: [
        { name: 'mail.mbox', sha256: A },
        { name: 'log.csv', sha256: B },
        { name: 'photo 1.jpg', sha256: C },
      ],
    });
  });

  it('says which lines cannot be read, and then nothing of it counts', () => {
    const text = `${A}  one\nnot a line\n${B.slice(1)}  two\n${C}`;
    expect(readHashList(text)).toEqual({ unreadable: [2, 3, 4] });
  });

  it('is held against the files one by one', () => {
    const files = [
      { name: 'one', sha256: A },
      { name: 'two', sha256: B },
      { name: 'new', sha256: C },
    ];
    const values = [
      { name: 'two', sha256: C },
      { name: 'one', sha256: A },
      { name: 'gone', sha256: A },
    ];
    expect(compareWithHashList(files, values)).toEqual({ listed: [A, C, null], absent: [{ name: 'gone', sha256: A }] });
  });

  it('gives each of two files of one name its own value, in whatever order they came', () => {
    const files = [B, A].map((sha256) => ({ name: 'index.html', sha256 }));
    const values = [A, B].map((sha256) => ({ name: 'index.html', sha256 }));
    expect(compareWithHashList(files, values)).toEqual({ listed: [B, A], absent: [] });
  });
});
