/**
 * Writes a report as lines for a person. Text from the file is escaped, so that a hostile name cannot overwrite the
 * terminal.
 */
import type { Check, EnteredFact, Facts, Report } from '@comity/evidence/package/verify/report';
import { CHECK_TEXTS, FAULT_TEXTS } from '@comity/evidence/package/verify/sentences';
import type { UnreadableReason } from './check-file.ts';

type ReportLanguage = 'en' | 'es';
const MOST_ABOUT = 20;

const WORDS = {
  en: {
    holds: 'HOLDS   ',
    fails: 'FAILS   ',
    unchecked: 'UNKNOWN ',
    whole: 'All checks hold.',
    broken: 'This does NOT hold. Do not rely on it.',
    needs: 'could not be checked',
    more: (count: number) => `and ${String(count)} more`,
    qualified: 'states that it is a qualified time-stamp; whether it is, a trusted list says',
    unqualified: 'NOT a qualified time-stamp',
    exercise: 'EXERCISE: this is no real evidence',
    strictToolsRefuse:
      'A time in the certificates has a fraction of a second (RFC 5280, 4.1.2.5.2): OpenSSL verifies this package only with -no_check_time. The checks above are not affected.',
    facts: {
      reference: 'Reference',
      sender: 'From',
      receiver: 'To',
      createdAt: 'Sealed at (as stated)',
      evidenceFiles: 'Evidence files',
      evidenceBytes: 'Bytes of evidence',
      withheldFiles: 'Withheld files',
      signingCertificate: 'Signed with',
      ledgerSize: 'Entries in the ledger',
      entries: 'Entries proven here',
    },
    timestamp: 'Time-stamp',
    byHand: (count: number) => `Facts in the custody record that people entered by hand: ${String(count)}`,
    entered: ({ number, receivedAt, by, checkedBy }: EnteredFact, way: string) =>
      `entry ${String(number)}: ${way}, received ${receivedAt}, entered by ${by}, checked by ${checkedBy}`,
    original: 'original, SHA-256',
    ways: {
      EMAIL: 'e-mail',
      OWN_PORTAL: 'portal of its own',
      COURIER: 'courier',
      DIPLOMATIC_CHANNEL: 'diplomatic channel',
      TELEPHONE: 'telephone',
    },
  },
  es: {
    holds: 'CUMPLE  ',
    fails: 'FALLA   ',
    unchecked: 'NO SE SABE ',
    whole: 'Todas las comprobaciones se cumplen.',
    broken: 'Esto NO se cumple. No se fíe de ello.',
    needs: 'no pudo comprobarse',
    more: (count: number) => `y ${String(count)} más`,
    qualified: 'declara ser un sello de tiempo cualificado; si lo es, lo dice una lista de confianza',
    unqualified: 'NO es un sello de tiempo cualificado',
    exercise: 'EJERCICIO: esto no es evidencia real',
    strictToolsRefuse:
      'Una fecha de los certificados lleva fracción de segundo (RFC 5280, 4.1.2.5.2): OpenSSL solo verifica este paquete con -no_check_time. Las comprobaciones anteriores no se ven afectadas.',
    facts: {
      reference: 'Referencia',
      sender: 'De',
      receiver: 'Para',
      createdAt: 'Sellado el (según se declara)',
      evidenceFiles: 'Archivos de evidencia',
      evidenceBytes: 'Bytes de evidencia',
      withheldFiles: 'Archivos retenidos',
      signingCertificate: 'Firmado con',
      ledgerSize: 'Entradas del libro de registro',
      entries: 'Entradas aquí probadas',
    },
    timestamp: 'Sello de tiempo',
    byHand: (count: number) => `Hechos de la cadena de custodia ingresados a mano: ${String(count)}`,
    entered: ({ number, receivedAt, by, checkedBy }: EnteredFact, way: string) =>
      `asiento ${String(number)}: ${way}, recibido ${receivedAt}, ingresado por ${by}, cotejado por ${checkedBy}`,
    original: 'original, SHA-256',
    ways: {
      EMAIL: 'correo electrónico',
      OWN_PORTAL: 'portal propio',
      COURIER: 'mensajería',
      DIPLOMATIC_CHANNEL: 'vía diplomática',
      TELEPHONE: 'teléfono',
    },
  },
} as const;

const UNREADABLE = {
  NO_FILE: { en: 'The file cannot be read.', es: 'El archivo no puede leerse.' },
  ENCRYPTED: {
    en: 'The file is encrypted for transport. Decrypt it with the key of the receiving organization first (age --decrypt).',
    es: 'El archivo está cifrado para su transporte. Descífrelo antes con la clave de la organización destinataria (age --decrypt).',
  },
  UNKNOWN_FORMAT: {
    en: 'The file is neither a sealed package nor a receipt nor a ledger export.',
    es: 'El archivo no es un paquete sellado, ni un recibo, ni una exportación del libro de registro.',
  },
} as const satisfies Record<UnreadableReason, Record<ReportLanguage, string>>;

export const unreadableSentence = (why: UnreadableReason, language: ReportLanguage): string =>
  UNREADABLE[why][language];

export function reportLines({ facts, checks, holds }: Report, language: ReportLanguage): string[] {
  const words = WORDS[language];
  return [
    ...checks.flatMap((check) => checkLines(check, language)),
    '',
    ...factLines(facts, language),
    '',
    holds ? words.whole : words.broken,
  ];
}

/** Returns the report for programs, in which each code has its sentence in both languages. */
export function reportInBothLanguages({ checks, ...report }: Report): unknown {
  const told = checks.map(({ findings, ...check }) => ({
    ...check,
    says: CHECK_TEXTS[check.check],
    findings: findings.map((found) => ({ ...found, says: FAULT_TEXTS[found.code] })),
  }));
  return { ...report, checks: told };
}

function checkLines({ check, outcome, findings }: Check, language: ReportLanguage): string[] {
  const words = WORDS[language];
  const rest = outcome === 'unchecked' ? ` (${words.needs})` : '';
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return [
    `${words[outcome]} ${CHECK_TEXTS[check][language]}${rest}`,
    ...[...byCode].flatMap(([code, found]) => {
      const about = found.flatMap((one) => one.about).map(printable);
      const hidden = about.length - MOST_ABOUT;
      return [
        `           ${FAULT_TEXTS[code][language]} [${code}]`,
        ...about.slice(0, MOST_ABOUT).map((one) => `             ${one}`),
        ...(hidden > 0 ? [`             ${words.more(hidden)}`] : []),
      ];
    }),
  ];
}

function factLines(
  { exercise, timestamp, enteredByHand, strictToolsRefuse, ...facts }: Facts,
  language: ReportLanguage,
): string[] {
  const { facts: labels, ...words } = WORDS[language];
  const lines = (Object.keys(labels) as (keyof typeof facts)[]).flatMap((name) =>
    facts[name] === undefined ? [] : [`${labels[name]}: ${printable(String(facts[name]))}`],
  );
  lines.push(...enteredFactLines(enteredByHand ?? [], language));
  if (timestamp !== undefined) {
    const { at, authority, policy, statesQualified } = timestamp;
    lines.push(
      `${words.timestamp}: ${at}, ${printable(authority)}, ${policy}`,
      `  ${statesQualified ? words.qualified : words.unqualified}`,
    );
  }
  if (strictToolsRefuse === true) lines.push(words.strictToolsRefuse);
  return exercise === true ? [...lines, words.exercise] : lines;
}

function enteredFactLines(entered: readonly EnteredFact[], language: ReportLanguage): string[] {
  if (entered.length === 0) return [];
  const words = WORDS[language];
  const hidden = entered.length - MOST_ABOUT;
  return [
    words.byHand(entered.length),
    ...entered
      .slice(0, MOST_ABOUT)
      .flatMap((fact) => [
        `  ${printable(words.entered(fact, words.ways[fact.way]))}`,
        `    ${words.original}: ${fact.original}`,
      ]),
    ...(hidden > 0 ? [`  ${words.more(hidden)}`] : []),
  ];
}

/** Writes control characters, and characters that reverse or hide text, as \u escapes. */
export function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
