/**
 * This is the one judge of time zones. A zone is a name of the IANA time zone database (RFC 6557) that names a place,
 * or UTC.
 *
 * An abbreviation is no zone: `CST` is read in Chicago, in Mexico City, in Havana and in Shanghai, and who guesses
 * among them moves an instant by hours. Runtimes disagree about abbreviations too, so one that a form accepts may break
 * the page that shows it. What is typed is read liberally all the same: a city alone, other letter case, blanks, an
 * offset of whole hours.
 */

/** An abbreviation may mean one of these places, by what authorities there write (IANA time zone database 2026a). */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ACT: ['America/Rio_Branco', 'Australia/Darwin'],
  AMT: ['America/Manaus', 'Asia/Yerevan'],
  ART: ['America/Argentina/Buenos_Aires'],
  AST: ['America/Santo_Domingo', 'America/Puerto_Rico', 'America/Halifax', 'Asia/Riyadh'],
  BOT: ['America/La_Paz'],
  BRT: ['America/Sao_Paulo'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CDT: ['America/Chicago', 'America/Havana'],
  CET: ['Europe/Madrid', 'Europe/Vienna', 'Europe/Berlin'],
  CEST: ['Europe/Madrid', 'Europe/Vienna', 'Europe/Berlin'],
  CLT: ['America/Santiago'],
  CLST: ['America/Santiago'],
  COT: ['America/Bogota'],
  CST: [
    'America/Mexico_City',
    'America/Chicago',
    'America/Costa_Rica',
    'America/Guatemala',
    'America/Havana',
    'Asia/Shanghai',
  ],
  CT: ['America/Chicago'],
  ECT: ['America/Guayaquil'],
  EDT: ['America/New_York', 'America/Toronto'],
  EET: ['Europe/Athens', 'Europe/Helsinki', 'Africa/Cairo'],
  EST: ['America/New_York', 'America/Toronto', 'America/Panama', 'America/Jamaica', 'America/Cancun'],
  ET: ['America/New_York'],
  GYT: ['America/Guyana'],
  HST: ['Pacific/Honolulu'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  JST: ['Asia/Tokyo'],
  MDT: ['America/Denver'],
  MSK: ['Europe/Moscow'],
  MST: ['America/Denver', 'America/Phoenix', 'America/Hermosillo', 'America/Mazatlan'],
  MT: ['America/Denver'],
  PDT: ['America/Los_Angeles', 'America/Tijuana'],
  PET: ['America/Lima'],
  PST: ['America/Los_Angeles', 'America/Tijuana', 'America/Vancouver', 'Asia/Manila'],
  PT: ['America/Los_Angeles'],
  PYT: ['America/Asuncion'],
  PYST: ['America/Asuncion'],
  SRT: ['America/Paramaribo'],
  UYT: ['America/Montevideo'],
  VET: ['America/Caracas'],
  WET: ['Europe/Lisbon'],
};

const REGION =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;
/** RFC 8536 offsets go from UTC−12 to UTC+14; `Etc` has a zone for each whole hour, with the sign turned round. */
const OFFSET = /^(?:UTC|GMT)?\s*([+\-\u2212])0?(\d|1[0-4])(?::?00)?$/i;
const FURTHEST_WEST = 12;

/** Says whether this is the name of a zone, spelled as the database spells it. */
export function isZone(name: string): boolean {
  if (name === 'UTC') return true;
  return REGION.test(name) && runtimeKnows(name);
}

export type ZoneRead = { ok: true; zone: string } | { ok: false; places: readonly string[] };

/**
 * Reads what a person types. `places` are what an abbreviation may mean; the list is empty where nothing is known of
 * it.
 */
export function readZone(typed: string): ZoneRead {
  const plain = typed.normalize('NFKC').trim();
  if (isZone(plain)) return { ok: true, zone: plain };
  const places = ABBREVIATIONS[plain.toUpperCase()];
  if (places !== undefined) return { ok: false, places };
  const zone = /^(?:UTC|GMT|Z|Zulu)$/i.test(plain) ? 'UTC' : (ofOffset(plain) ?? ofPlace(plain));
  return zone === null ? { ok: false, places: [] } : { ok: true, zone };
}

/**
 * Abbreviations come from these places, and they are offered while somebody types: all places of this machine's
 * database.
 */
export function offeredZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC' && isZone(name))];
}

function ofOffset(plain: string): string | null {
  const [, sign, digits] = OFFSET.exec(plain) ?? [];
  const hours = Number(digits);
  if (sign === undefined || Number.isNaN(hours) || (sign !== '+' && hours > FURTHEST_WEST)) return null;
  return hours === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${String(hours)}`;
}

/** Finds the one place that is called so: `lima`, `São Paulo`, `america/mexico city`. */
function ofPlace(plain: string): string | null {
  const wanted = folded(plain);
  if (wanted === '') return null;
  const found = offeredZones().filter((name) => folded(name) === wanted || folded(name).endsWith(`/${wanted}`));
  if (found.length === 1) return found[0] ?? null;
  return found.find((name) => folded(name) === wanted) ?? null;
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s_]+/g, '_')
    .toLowerCase();
}

/** The table of zones does not change while the program runs, and asking costs a hundred times what remembering does. */
const known = new Map<string, boolean>();
const MOST_REMEMBERED = 2_000;

function runtimeKnows(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const knows = askedOfRuntime(name);
  if (known.size < MOST_REMEMBERED) known.set(name, knows);
  return knows;
}

function askedOfRuntime(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
