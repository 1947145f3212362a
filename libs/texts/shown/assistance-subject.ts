/**
 * The exact text shows what an act on a formal request is about, beside what was written in it: nobody accepts
 * conditions, hands a package over or signs its receipt without having the conditions, or the package's digest, before
 * them.
 */
import { formatDay } from '@comity/calendar/format';
import type { ActName } from '@comity/vocabulary/acts';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { BroughtFiles, Conditions, SealedPackage } from '@comity/domain/state/assistance';
import type { Section, Words } from './layout.ts';
import type { Locale } from '../pair.ts';
import { nameOf } from './named-data.ts';
import { text } from '../text.ts';

export interface AssistanceSubject {
  /** These are the conditions as they were proposed, with the text that their digest names. */
  conditions: (Pick<Conditions, 'codes' | 'keepUntil'> & { words: string }) | null;
  package: SealedPackage | null;
  /** These are the files that came by hand in place of a package. */
  brought: Pick<BroughtFiles, 'delivery' | 'bytes' | 'files'> | null;
  /** These files stay with the receiving authority, each for its reason, which the package states too. */
  withheld: readonly { name: string; sha256: string; reason: string }[];
}

export const SUBJECT_WORDS = {
  granted: { en: 'Granted', es: 'Concedido' },
  whole: {
    en: 'Everything that was asked for is granted.',
    es: 'Se concede todo lo solicitado.',
  },
  conditions: { en: 'Conditions of use', es: 'Condiciones de uso' },
  until: { en: 'Last day on which the evidence may be kept', es: 'Último día en que pueden guardarse las pruebas' },
  none: { en: 'No condition was set.', es: 'No se fijaron condiciones.' },
  package: { en: 'Sealed package', es: 'Paquete sellado' },
  brought: {
    en: 'Files that came by hand, under nobody’s seal',
    es: 'Archivos que llegaron a mano, sin sello de nadie',
  },
  list: { en: 'SHA-256 of the list of the files', es: 'SHA-256 de la relación de los archivos' },
  files: { en: 'Files', es: 'Archivos' },
  bytes: { en: 'bytes', es: 'bytes' },
  withheld: { en: 'Files withheld', es: 'Archivos retenidos' },
} as const satisfies Record<string, Words>;

const ABOUT_CONDITIONS: readonly ActName[] = [
  'accept_conditions',
  'decline_conditions',
  'decide_without_conditions',
  'transmit',
  'accept_evidence',
  'decide_secondary_use',
  'dispose',
];
const ABOUT_PACKAGE: readonly ActName[] = ['transmit', 'accept_evidence', 'dispose', 'destroy_copy'];

export function subjectOf(
  locale: Locale,
  facts: {
    act: ActName;
    body: Record<string, unknown>;
    targets: readonly Target[];
    subject: AssistanceSubject | null;
  },
): Section[] {
  const { act, subject } = facts;
  if (subject === null) return [];
  return [
    ...(act === 'grant' ? [grantedSection(locale, facts)] : []),
    ...(ABOUT_PACKAGE.includes(act) ? packageSections(locale, subject) : []),
    ...(ABOUT_CONDITIONS.includes(act) ? [conditionsSection(locale, subject)] : []),
  ];
}

function grantedSection(
  locale: Locale,
  { body, targets }: { body: Record<string, unknown>; targets: readonly Target[] },
): Section {
  const denied = Array.isArray(body['denied']) ? (body['denied'] as { target: string; category: string }[]) : [];
  const isDenied = (target: string, category: string): boolean =>
    denied.some((one) => one.target === target && one.category === category);
  const lines = targets.flatMap((target) => {
    const given = target.categories.filter((category) => !isDenied(target.id, category));
    if (given.length === 0) return [];
    return [
      `- ${nameOf(target, targets, locale)}; ${given.map((one) => text(locale, 'dataCategories', one)).join(', ')}`,
    ];
  });
  return {
    heading: SUBJECT_WORDS.granted[locale],
    lines: denied.length === 0 ? [SUBJECT_WORDS.whole[locale], ...lines] : lines,
  };
}

function packageSections(locale: Locale, { package: sealed, brought, withheld }: AssistanceSubject): Section[] {
  const sizeOf = ({ files, bytes }: Pick<BroughtFiles, 'files' | 'bytes'>): string =>
    `${SUBJECT_WORDS.files[locale]}: ${String(files)}; ${SUBJECT_WORDS.bytes[locale]}: ${String(bytes)}`;
  if (sealed === null && brought !== null)
    return [
      {
        heading: SUBJECT_WORDS.brought[locale],
        lines: [`${SUBJECT_WORDS.list[locale]} ${brought.delivery}`, sizeOf(brought)],
      },
    ];
  if (sealed === null) return [];
  return [
    { heading: SUBJECT_WORDS.package[locale], lines: [`SHA-256 ${sealed.digest}`, sizeOf(sealed)] },
    { heading: SUBJECT_WORDS.withheld[locale], lines: withheld.map(withheldLine) },
  ];
}

function withheldLine({ name, sha256, reason }: AssistanceSubject['withheld'][number]): string {
  return `- ${name}; SHA-256 ${sha256}: ${reason}`;
}

function conditionsSection(locale: Locale, { conditions }: AssistanceSubject): Section {
  const lines =
    conditions === null
      ? [SUBJECT_WORDS.none[locale]]
      : [
          ...conditions.codes.map((code) => `- ${text(locale, 'conditions', code)}`),
          conditions.words,
          ...(conditions.keepUntil == null
            ? []
            : [`${SUBJECT_WORDS.until[locale]}: ${formatDay(conditions.keepUntil, locale)}`]),
        ];
  return { heading: SUBJECT_WORDS.conditions[locale], lines };
}
