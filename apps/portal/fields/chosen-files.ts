/**
 * Files that a form brings are given to the dossier before the form is read, so that from then on they travel in the
 * pages by digest and name like everything else that was typed.
 */
import type { Fields } from '@comity/vocabulary/field';
import { attachedName } from '@comity/vocabulary/fields/files';
import { giveFile } from '../web/give-file.ts';
import { type FieldError, PostedForm } from '../web/posted-form.ts';
import type { MemberVisit } from '../web/visit.ts';

/** Changes the form of the visit; returns a mistake for each file that the api does not take. */
export async function giveChosenFiles(visit: MemberVisit, dossier: string, fields: Fields): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const { form } = visit;
  const raw = { ...form.raw };
  for (const [name, field] of Object.entries(fields)) {
    if (field.form?.needs !== 'ATTACHMENTS') continue;
    const digests = form.list(name);
    const names = form.list(attachedName(name));
    for (const chosen of form.files(name)) {
      const given = await giveFile(visit, { route: 'attach', id: dossier }, chosen);
      if ('error' in given) errors.push({ field: name, message: given.error });
      else if (!digests.includes(given.digest)) {
        digests.push(given.digest);
        names.push(given.name);
      }
    }
    if (digests.length > 0) Object.assign(raw, { [name]: digests, [attachedName(name)]: names });
  }
  visit.form = new PostedForm(raw);
  return errors;
}
