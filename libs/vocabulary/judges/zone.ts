/**
 * This is the one judge of time zones. A zone is a name of the IANA time zone database (RFC 6557) that names a place,
 * or UTC.
 *
 * An abbreviation is no zone: `CST` is read in Chicago, in Mexico City, in Havana and in Shanghai, and who guesses
 * among them moves an instant by hours. Runtimes disagree about abbreviations too, so one that a form accepts may break
 * the page that shows it. What is typed is read liberally all the same: a city alone, other letter case, blanks, an
 * offset of whole hours.
 */
import { SPELLED, spelledZone } from './zone-names.ts';

/** An abbreviation may mean one of these places, by what authorities there write (IANA time zone database 2026a). */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  ACT: ['America/Rio_Branco', 'Australia/Darwin'],
  ADT: ['America/Halifax', 'Atlantic/Bermuda'],
  AKDT: ['America/Anchorage'],
  AKST: ['America/Anchorage'],
  AKT: ['America/Anchorage'],
  AMST: ['America/Manaus', 'America/Cuiaba', 'Asia/Yerevan'],
  AMT: ['America/Manaus', 'Asia/Yerevan'],
  ARST: ['America/Argentina/Buenos_Aires'],
  ART: ['America/Argentina/Buenos_Aires'],
  AST: ['America/Santo_Domingo', 'America/Puerto_Rico', 'America/Halifax', 'Asia/Riyadh'],
  AT: ['America/Halifax'],
  BOT: ['America/La_Paz'],
  BRST: ['America/Sao_Paulo'],
  BRT: ['America/Sao_Paulo'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  CDT: ['America/Chicago', 'America/Havana'],
  CEST: ['Europe/Madrid', 'Europe/Vienna', 'Europe/Berlin'],
  CET: ['Europe/Madrid', 'Europe/Vienna', 'Europe/Berlin'],
  CLST: ['America/Santiago'],
  CLT: ['America/Santiago'],
  COT: ['America/Bogota'],
  CST: [
    'America/Mexico_City',
    'America/Chicago',
    'America/Costa_Rica',
    'America/Guatemala',
    'America/Havana',
    'Asia/Shanghai',
  ],
  CST6CDT: ['America/Chicago', 'America/Winnipeg'],
  CT: ['America/Chicago'],
  EASST: ['Pacific/Easter'],
  EAST: ['Pacific/Easter', 'Australia/Sydney'],
  ECT: ['America/Guayaquil'],
  EDT: ['America/New_York', 'America/Toronto'],
  EEST: ['Europe/Athens', 'Europe/Helsinki'],
  EET: ['Europe/Athens', 'Europe/Helsinki', 'Africa/Cairo'],
  EST: ['America/New_York', 'America/Toronto', 'America/Panama', 'America/Jamaica', 'America/Cancun'],
  EST5EDT: ['America/New_York', 'America/Toronto'],
  ET: ['America/New_York'],
  FKST: ['Atlantic/Stanley'],
  FNT: ['America/Noronha'],
  GALT: ['Pacific/Galapagos'],
  GFT: ['America/Cayenne'],
  GYT: ['America/Guyana'],
  HAA: ['America/Halifax'],
  HAC: ['America/Winnipeg'],
  HAE: ['America/Toronto'],
  HAP: ['America/Vancouver'],
  HAR: ['America/Edmonton'],
  HAT: ['America/St_Johns'],
  HDT: ['America/Adak'],
  HNA: ['America/Halifax'],
  HNC: ['America/Winnipeg', 'America/Regina'],
  HNE: ['America/Toronto'],
  HNP: ['America/Vancouver'],
  HNR: ['America/Edmonton'],
  HNT: ['America/St_Johns'],
  HST: ['Pacific/Honolulu'],
  IST: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  JST: ['Asia/Tokyo'],
  MDT: ['America/Denver'],
  MSK: ['Europe/Moscow'],
  MST: ['America/Denver', 'America/Phoenix', 'America/Hermosillo', 'America/Mazatlan'],
  MST7MDT: ['America/Denver', 'America/Edmonton'],
  MT: ['America/Denver'],
  NDT: ['America/St_Johns'],
  NST: ['America/St_Johns'],
  NT: ['America/St_Johns'],
  PDT: ['America/Los_Angeles', 'America/Tijuana'],
  PET: ['America/Lima'],
  PMST: ['America/Miquelon'],
  PST: ['America/Los_Angeles', 'America/Tijuana', 'America/Vancouver', 'Asia/Manila'],
  PST8PDT: ['America/Los_Angeles', 'America/Vancouver'],
  PT: ['America/Los_Angeles'],
  PYST: ['America/Asuncion'],
  PYT: ['America/Asuncion'],
  SRT: ['America/Paramaribo'],
  UYST: ['America/Montevideo'],
  UYT: ['America/Montevideo'],
  VET: ['America/Caracas'],
  WEST: ['Europe/Lisbon'],
  WET: ['Europe/Lisbon'],
  WGT: ['America/Godthab'],
};

const REGION =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;
/** RFC 8536 offsets go from UTC−12 to UTC+14; `Etc` has a zone for each whole hour, with the sign turned round. */
const OFFSET = /^(?:UTC|GMT)?\s*([+\-\u2212])0?(\d|1[0-4])(?::?00)?$/i;
const FURTHEST_WEST = 12;

/**
 * Says whether this is the name of a zone, in whatever letter case: what was stored before spelling was judged is shown
 * as it is.
 */
export function isZone(name: string): boolean {
  if (name === 'UTC') return true;
  return REGION.test(name) && runtimeKnows(name);
}

/** Says whether this is the name of a zone, spelled as the database spells it. */
export function isSpelledZone(name: string): boolean {
  return isZone(name) && (spelledZone(name) ?? name) === name;
}

export type ZoneRead = { ok: true; zone: string } | { ok: false; places: readonly string[] };

/**
 * Reads what a person types. `places` are what an abbreviation may mean; the list is empty where nothing is known of
 * it.
 */
export function readZone(typed: string): ZoneRead {
  const plain = typed.normalize('NFKC').trim();
  if (isZone(plain)) return { ok: true, zone: spelledZone(plain) ?? plain };
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
  return calledSo(wanted, offeredZones()) ?? calledSo(wanted, SPELLED.filter(isZone));
}

function calledSo(wanted: string, names: readonly string[]): string | null {
  const found = names.filter((name) => folded(name) === wanted || folded(name).endsWith(`/${wanted}`));
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
