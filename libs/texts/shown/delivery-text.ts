/**
 * People read here what came on a medium and what its check found: on the page where it is compared, and in letters.
 */
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';

interface Delivered {
  medium: string;
  listed: boolean;
  files: readonly { name: string; size: number; sha256: string; listed: string | null }[];
  absent: readonly { name: string; sha256: string }[];
}

interface Checked {
  checks: readonly {
    check: string;
    outcome: 'holds' | 'fails' | 'unchecked';
    findings: readonly { code: string; about: readonly string[] }[];
  }[];
}

const WORDS = {
  medium: { en: 'Medium', es: 'Soporte' },
  unsealed: {
    en: 'Nobody sealed these files. The SHA-256 of each was computed here from the bytes that arrived.',
    es: 'Nadie selló estos archivos. El SHA-256 de cada uno se calculó aquí a partir de los bytes que llegaron.',
  },
  noList: {
    en: 'No list of SHA-256 values came along: there was nothing to compare the files with.',
    es: 'No llegó ninguna lista de valores SHA-256: no hubo con qué cotejar los archivos.',
  },
  list: {
    en: 'Each file was compared with the list of SHA-256 values that came along.',
    es: 'Cada archivo se cotejó con la lista de valores SHA-256 que lo acompañaba.',
  },
  bytes: { en: 'bytes', es: 'bytes' },
  same: { en: 'as on the list', es: 'como en la lista' },
  other: { en: 'THE LIST SAYS', es: 'LA LISTA DICE' },
  unlisted: { en: 'NOT ON THE LIST', es: 'NO ESTÁ EN LA LISTA' },
  absent: { en: 'ON THE LIST, NOT ON THE MEDIUM', es: 'EN LA LISTA, NO EN EL SOPORTE' },
  holds: { en: 'holds', es: 'resulta' },
  fails: { en: 'DOES NOT HOLD', es: 'NO RESULTA' },
  unchecked: { en: 'not checked', es: 'sin comprobar' },
} as const;

export function deliveryText(locale: Locale, { medium, listed, files, absent }: Delivered): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][locale];
  const judged = (file: Delivered['files'][number]): string[] => {
    if (!listed) return [];
    if (file.listed === null) return [word('unlisted')];
    return [file.listed === file.sha256 ? word('same') : `${word('other')} ${file.listed}`];
  };
  return [
    `${word('medium')}: ${medium}`,
    word('unsealed'),
    listed ? word('list') : word('noList'),
    ...files.map((file, index) =>
      [
        `${String(index + 1)}. ${file.name}; ${String(file.size)} ${word('bytes')}`,
        `SHA-256 ${file.sha256}`,
        ...judged(file),
      ].join('\n'),
    ),
    ...absent.map(({ name, sha256 }) => `${word('absent')}: ${name}\nSHA-256 ${sha256}`),
  ].join('\n\n');
}

/** Returns null where it is the check of a sealed package, which has words of its own. */
export function broughtFindingsText(locale: Locale, { checks }: Checked): string | null {
  if (!checks.some(({ check }) => check.startsWith('brought_'))) return null;
  return checks
    .flatMap(({ check, outcome, findings }) => [
      `${text(locale, 'broughtChecks', check)}: ${WORDS[outcome][locale]}`,
      ...findings.map(({ code, about }) => `- ${text(locale, 'broughtChecks', code)}: ${about.join(', ')}`),
    ])
    .join('\n');
}
