/** Fields become what `field.njk` draws: the label, the hint, and the widget with what was typed. */
import type { Field, Fields } from '@comity/vocabulary/field';
import type { Asking, PostedFields, Widget, WidgetPart } from '@comity/vocabulary/form';
import { inLocale, ofKind, type Words } from '@comity/vocabulary/words';

export interface Input {
  name: string;
  label: string;
  hint: string | null;
  mayBeEmpty: boolean;
  widget: Widget;
  /** This is the text of the button that adds inputs; it is null where there is no such button. */
  more: string | null;
  /** The inputs of a group stand row by row. */
  rows: { heading: string | null; parts: WidgetPart[] }[];
}

/** A text of at least this height is a document, and its form takes the whole width of the page. */
const WIDE_ROWS = 20;

/** Returns the fields that a form asks for on this dossier, by name. */
export function askedFields(fields: Fields, asking: Asking): [name: string, field: Field][] {
  return Object.entries(fields).filter(
    ([, { form }]) => form !== null && form.hidden !== true && (form.asked?.(asking) ?? true),
  );
}

export function inputsOf(fields: Fields, posted: PostedFields, asking: Asking): Input[] {
  return askedFields(fields, asking).flatMap(([name, field]) => {
    if (field.form === null) return [];
    const widget = field.form.widget(name, posted, asking);
    return {
      name,
      label: labelOf(field, asking),
      hint: hintOf(field, asking),
      mayBeEmpty: field.mayBeEmpty,
      widget,
      more: widget.widget === 'group' && widget.more !== undefined ? inLocale(widget.more, asking.locale) : null,
      rows: 'parts' in widget ? rowsOf(widget.parts) : [],
    };
  });
}

export function isWide(inputs: readonly Input[]): boolean {
  return inputs.some(({ widget }) => widget.widget === 'area' && widget.rows >= WIDE_ROWS);
}

export function labelOf(field: Field, { kind, locale }: Pick<Asking, 'kind' | 'locale'>): string {
  return inLocale(field.ask ?? ofKind<Words>(field.label, kind), locale);
}

function hintOf({ hint }: Field, { kind, locale, values }: Asking): string | null {
  if (hint === undefined) return null;
  return inLocale(ofKind<Words>(hint, kind), locale).replaceAll(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

function rowsOf(parts: readonly WidgetPart[]): Input['rows'] {
  const rows: Input['rows'] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last?.heading === part.row) last.parts.push(part);
    else rows.push({ heading: part.row, parts: [part] });
  }
  return rows;
}
