/** These kinds of field name files of the evidence, and files that were given to the dossier before the act. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { PostedFields } from '../form.ts';
import { digest, id } from '../schemas.ts';
import { MOST_ATTACHED } from '../values/request-codes.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

const MOST = 1_000;
const MOST_ATTACHMENTS = 3;
const fileIds = z.array(id).min(1).max(MOST);
const attached = z.array(digest).max(MOST_ATTACHMENTS);

export function evidenceFiles(label: Words, options: FieldOptions = {}): Field<typeof fileIds, typeof fileIds> {
  return field(
    label,
    {
      posted: fileIds,
      recorded: fileIds,
      words: (value: string[], reader) => value.map((file) => reader.file(file)),
      form: {
        needs: 'EVIDENCE_FILES',
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, asking.options('EVIDENCE_FILES'), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          const chosen = asking
            .options('EVIDENCE_FILES')
            .flatMap(({ value }) => (ticked.includes(value) ? [value] : []));
          return chosen.length > 0 ? { value: chosen } : mistake('choose', name);
        },
      },
    },
    options,
  );
}

/** Names one file that was given to the dossier before the act: a letter, a receipt, a note of a call. */
export function attachment(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    { posted: digest, recorded: digest, keeps: 'ATTACHMENT', words: (value: string) => [value], form: null },
    options,
  );
}

export function attachments(label: Words, options: FieldOptions = {}): Field<typeof attached, typeof attached> {
  return field(
    label,
    { posted: attached, recorded: attached, keeps: 'ATTACHMENT', words: (value: string[]) => value, form: null },
    options,
  );
}

const attachedToRequest = z.array(digest).min(1).max(MOST_ATTACHED).exactOptional();

/** Names the documents that are attached to a request, which the request itself describes; it is absent without any. */
export function requestAttachments(label: Words): Field<null, typeof attachedToRequest> {
  return field(
    label,
    { posted: null, recorded: attachedToRequest, keeps: 'ATTACHMENT', words: () => [], form: null },
    { unsaid: true },
  );
}

const courtFiles = attached.min(1);

/**
 * The field takes what a court has issued, as files that are given to the dossier with the form; the act cannot be done
 * without one.
 */
export function courtDocuments(label: Words, options: FieldOptions = {}): Field<typeof courtFiles, typeof courtFiles> {
  return field(label, givenWithForm(courtFiles, 'SOME'), options);
}

/** The field takes files that are given to the dossier with the form, or none. */
export function givenDocuments(label: Words, options: FieldOptions = {}): Field<typeof attached, typeof attached> {
  return field(label, { ...givenWithForm(attached, 'NONE'), mayBeEmpty: true }, options);
}

function givenWithForm<S extends typeof attached>(schema: S, least: 'SOME' | 'NONE') {
  return {
    posted: schema,
    recorded: schema,
    keeps: 'ATTACHMENT' as const,
    words: (value: string[]) => value,
    form: {
      needs: 'ATTACHMENTS' as const,
      widget: (name: string, posted: PostedFields) => {
        const names = posted.list(attachedName(name));
        return {
          widget: 'files' as const,
          kept: posted.list(name).map((file, index) => ({ digest: file, name: names[index] ?? '' })),
        };
      },
      read: (name: string, posted: PostedFields) => {
        const given = posted.list(name).filter((one) => digest.safeParse(one).success);
        if (given.length === 0 && least === 'SOME') return mistake('required', name);
        if (given.length > MOST_ATTACHMENTS) return mistake('too_many_files', name, { max: MOST_ATTACHMENTS });
        return { value: given };
      },
    },
  };
}

/** Returns the input in which the name of a file travels beside its digest. */
export function attachedName(name: string): string {
  return `${name}.name`;
}
