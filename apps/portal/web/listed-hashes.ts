/** Reads what a person's own list of hashes says of the files that are chosen, or says which lines it cannot use. */
import { expectedHashes, readHashList } from '@comity/vocabulary/judges/hash-list';
import type { Visit } from './visit.ts';

/** A list of a thousand lines that all fail is told by its first ones. */
const MOST_LINES_TOLD = 20;

/** The notice tells of lines that name none of the files: one of them may be missing, or its name is mistyped. */
export type ListedHashes = { hashes: (string | null)[]; notice: string | null } | { problem: string };

/** `paths` are names of files, with their folders where the browser tells them; the hashes are in their order. */
export function listedHashes(t: Visit['t'], manifest: string, paths: readonly string[]): ListedHashes {
  const list = readHashList(manifest);
  if ('unreadable' in list) return { problem: t('evidence.lines_unread', { lines: told(list.unreadable) }) };
  const { hashes, ambiguous, unmatched } = expectedHashes(paths, list.values);
  if (ambiguous.length > 0) return { problem: t('evidence.lines_ambiguous', { lines: told(ambiguous) }) };
  const notice =
    unmatched.length === 0 ? null : t('evidence.lines_unmatched', { count: unmatched.length, lines: told(unmatched) });
  return { hashes, notice };
}

function told(lines: readonly number[]): string {
  return lines.slice(0, MOST_LINES_TOLD).join(', ') + (lines.length > MOST_LINES_TOLD ? ', …' : '');
}
