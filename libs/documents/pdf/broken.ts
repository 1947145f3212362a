/** Breaks a line that is set in several fonts; what has one font is broken by pdfkit, which is faster. */
import LineBreaker from 'linebreak';
import { lettersOf } from './typeface.ts';

/** Each piece is at most as wide as `width`; a word that is wider is broken between two letters. */
export function brokenLine(line: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  const take = (part: string): void => {
    if (widthOf((current + part).trimEnd()) <= width) {
      current += part;
      return;
    }
    if (current !== '') lines.push(current.trimEnd());
    current = part;
  };
  for (const word of wordsOf(line)) {
    if (widthOf(word.trimEnd()) <= width) take(word);
    else for (const letter of lettersOf(word)) take(letter);
  }
  return [...lines, current.trimEnd()];
}

function wordsOf(line: string): string[] {
  const breaker = new LineBreaker(line);
  const words: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    words.push(line.slice(from, next.position));
    from = next.position;
  }
  return words;
}
