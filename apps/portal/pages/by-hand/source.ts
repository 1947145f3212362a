/**
 * Everything that is done by hand states its source: on which way it went, when by which clock, from or to whom, and
 * the file that proves it. The file is given to the dossier before the act, so that a form with a mistake does not lose
 * it.
 */
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { readZone } from '@comity/vocabulary/judges/zone';
import { type FilePlace, giveFile, type KeptFile } from '../../web/give-file.ts';
import { instantOf } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { timeMistake } from '../../web/time-mistake.ts';
import { zoneMistake } from '../../web/zone-mistake.ts';

/** The inputs have these names; the inputs of the file's digest and name are called `<file>Digest` and `<file>Name`. */
export interface SourceNames {
  at: 'sentAt' | 'receivedAt';
  who: 'recipient' | 'sender';
  file: 'proof' | 'original';
}

export interface Source {
  way: (typeof WAYS)[number];
  zone: string;
  at: string;
  who: string;
  /** This is the digest of the file. */
  digest: string;
}

/** `source` is null where any part of it is missing or wrong. */
export interface SourceRead {
  source: Source | null;
  file: KeptFile | null;
  errors: FieldError[];
}

const LONGEST_NAME = 500;

export async function readSource(visit: MemberVisit, place: FilePlace, names: SourceNames): Promise<SourceRead> {
  const { form } = visit;
  const errors: FieldError[] = [];
  const wrong = (field: string, key: string): void => {
    errors.push({ field, message: visit.t(key, { label: visit.t(`by-hand.${field}`), max: LONGEST_NAME }) });
  };
  const way = WAYS.find((one) => one === form.text('way'));
  if (way === undefined) wrong('way', 'core.choose');
  const zone = readZone(form.text('zone'));
  if (!zone.ok) {
    const label = visit.t('by-hand.zone');
    const message = zoneMistake(visit.t.bind(visit), { ...zone, label, typed: form.text('zone') });
    errors.push({ field: 'zone', message });
  }
  const time = instantOf(form.text(names.at), zone.ok ? zone.zone : visit.zone);
  if (!time.ok) {
    const message = timeMistake(visit.t.bind(visit), visit.t(`by-hand.${names.at}`), time);
    errors.push({ field: names.at, message });
  }
  const who = form.text(names.who);
  if (who === '') wrong(names.who, 'core.required');
  if (who.length > LONGEST_NAME) wrong(names.who, 'core.too_long');
  const given = await fileOf(visit, place, names.file);
  if ('error' in given) errors.push({ field: names.file, message: given.error });
  const file = 'error' in given ? null : given;
  if (errors.length > 0 || way === undefined || !zone.ok || !time.ok || file === null)
    return { source: null, file, errors };
  return { source: { way, zone: zone.zone, at: time.instant, who, digest: file.digest }, file, errors };
}

/** Returns the file that is chosen now, or else the one that this form has given before. */
async function fileOf(
  visit: MemberVisit,
  place: FilePlace,
  field: SourceNames['file'],
): Promise<KeptFile | { error: string }> {
  const [chosen] = visit.form.files(field);
  if (chosen !== undefined) return giveFile(visit, place, chosen);
  const digest = visit.form.text(`${field}Digest`);
  if (/^[0-9a-f]{64}$/.test(digest)) return { digest, name: visit.form.text(`${field}Name`) };
  return { error: visit.t('core.required', { label: visit.t(`by-hand.${field}`) }) };
}
