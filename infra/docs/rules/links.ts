/** Finds links in pages that lead nowhere: to a file that is not there, or to a heading that its page does not have. */
import path from 'node:path';

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;
const HEADING = /^#{1,6} (.+)$/gm;
const ELSEWHERE = /^[a-z]+:/;

export interface House {
  files: ReadonlyMap<string, string>;
  /** Says whether a file or folder is there that is no source and no page. */
  exists: (name: string) => boolean;
}

/** Returns `file: target` for each link that leads nowhere, in docs and at the top of the repository. */
export function brokenLinks({ files, exists }: House): string[] {
  return [...files]
    .filter(([name]) => name.endsWith('.md') && (name.startsWith('docs/') || !name.includes('/')))
    .flatMap(([name, text]) =>
      [...text.replaceAll(CODE, '').matchAll(LINK)]
        .map(([, target = '']) => target)
        .filter((target) => !ELSEWHERE.test(target) && !leads({ files, exists }, name, target))
        .map((target) => `${name}: the link ${target} leads nowhere`),
    );
}

function leads({ files, exists }: House, from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const name = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  const page = files.get(name);
  if (anchor === undefined) return page !== undefined || exists(name);
  return page !== undefined && anchorsOf(page).has(anchor);
}

/** Names headings as GitHub does: in lower case, without punctuation, numbered where one occurs again. */
function anchorsOf(page: string): Set<string> {
  const times = new Map<string, number>();
  return new Set(
    [...page.replaceAll(/```[\s\S]*?```/g, '').matchAll(HEADING)].map(([, heading = '']) => {
      const anchor = heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-');
      const before = times.get(anchor) ?? 0;
      times.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}
