/** This kind of field names a colleague, and the office where the act is about both. */
import { type Field, field, type FieldOptions } from '../field.ts';
import { id } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

/** An input names the colleague and the office as `member/office`, because one person may work in two offices. */
export function colleague(label: Words, options: FieldOptions = {}): Field<typeof id, typeof id> {
  return member(label, 'member', options);
}

/** Names the office through which the colleague that was chosen works; it has no input of its own. */
export function officeOfColleague(
  label: Words,
  input: string,
  options: FieldOptions = {},
): Field<typeof id, typeof id> {
  const of = member(label, 'office', { unsaid: true, ...options });
  const form = of.form;
  if (form === null) return of;
  return { ...of, form: { hidden: true, widget: form.widget, read: (_name, ...rest) => form.read(input, ...rest) } };
}

function member(label: Words, part: 'member' | 'office', options: FieldOptions): Field<typeof id, typeof id> {
  return field(
    label,
    {
      posted: id,
      recorded: id,
      words: (value: string, reader) => [reader.person(value)],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'radios',
          options: widgetOptions(name, asking.options('COLLEAGUES'), posted),
        }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          if (!asking.options('COLLEAGUES').some(({ value }) => value === typed)) return mistake('choose', name);
          const [person = '', office = ''] = typed.split('/');
          return { value: part === 'member' ? person : office };
        },
      },
    },
    options,
  );
}
