/** A table of answers comes as a file that somebody has chosen on a page. */
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';

/** The file is chosen in this input, and the button beside it says this step. */
export const TABLE = 'table';

/** Returns the text of the file, or what is wrong with the file as such. */
export function givenTable(visit: MemberVisit): { text: string } | { error: FieldError } {
  const [file] = visit.form.files(TABLE);
  const wrong = (message: string): { error: FieldError } => ({ error: { field: TABLE, message } });
  if (file === undefined) return wrong(visit.t('core.choose', { label: visit.t('orders.table') }));
  if (file.bytes.length === 0) return wrong(visit.t('core.file_empty', { name: file.name }));
  return { text: decoded(file.bytes) };
}

/** What is not UTF-8 was written by a spreadsheet in the character set of its machine. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
