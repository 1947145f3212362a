/** The table of answers has one row per ordered identifier and category that has no final answer yet. */
import { ANSWER_COLUMNS, type TableColumn } from '@comity/vocabulary/values/answer-table';
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { DossierView } from '@comity/contracts/http/views';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import { endOfDay, localOf } from '../../web/local-time.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { askedData } from '../../fields/subject.ts';

export interface OpenItem {
  target: TargetView;
  category: string;
  /** The names of the row's inputs begin with this prefix, such as `t1.TRAFFIC`. */
  id: string;
}

export interface RowView extends OpenItem {
  values: Record<string, string>;
  /** This is true if the row says details of its own. */
  differs: boolean;
  marked: boolean;
  /** These are the inputs of the row that say something, for a row that is shown in a line. */
  said: { name: string; value: string }[];
}

export interface RowForAll extends Pick<RowView, 'id' | 'values'> {
  groups: RowGroup[];
}

/** The controls speak for the rows that say nothing, for those that are marked, or for all of one kind of data. */
interface RowGroup {
  value: string;
  category: string | null;
}

/** A row has an input for each of these; one explanation is given for all that is objected to. */
export const FIELDS: readonly TableColumn[] = ANSWER_COLUMNS.filter((name) => name !== 'explanation');

export const DETAILS = FIELDS.filter((name) => name !== 'answer' && name !== 'objection');
/** The box that marks a row is called so, and its value is the row. */
export const MARK = 'mark';
export const MARKED = 'MARKED';
/** The controls that answer for several rows have names that begin so. */
export const ALL = 'all';
/** A row that says so is answered later, whatever is said for all. */
export const LATER = 'LATER';

const USUAL_DAYS = 90;
const DAY_MS = 86_400_000;

export function openItems(dossier: DossierView): OpenItem[] {
  return dossier.targets
    .filter((target) => !target.withdrawn)
    .flatMap((target) =>
      target.categories
        .filter((category) => target.outcomes[category] !== 'PRESERVED')
        .map((category) => ({ target, category, id: `${target.id}.${category}` })),
    );
}

/** Returns the rows of the page: a production order is asked about every row, whatever was said of it before. */
export function rowsAsked(dossier: DossierView): OpenItem[] {
  if (dossier.kind === 'PRESERVATION') return openItems(dossier);
  return askedData(dossier).map(({ target, category }) => ({ target, category, id: `${target.id}.${category}` }));
}

export function isUnanswered({ target, category }: OpenItem): boolean {
  return target.objection === null && (target.outcomes[category] ?? null) === null;
}

export function hasOpenCategory(target: TargetView): boolean {
  return !target.withdrawn && target.categories.some((category) => isUnanswered({ target, category, id: target.id }));
}

/**
 * Returns the rows as they were typed. On the first showing the snapshot is now, and the last day is ahead by the
 * length of the order, or by 90 days.
 */
export function rowsFor(visit: MemberVisit, dossier: DossierView): RowView[] {
  const { form } = visit;
  const posted = form.has('step');
  const first = firstValues(visit, dossier);
  const items = openItems(dossier);
  return items.map((item) => {
    const own = (name: string): string =>
      posted || items.length > 1 ? form.text(`${item.id}.${name}`) : (first[name] ?? '');
    const values = Object.fromEntries(FIELDS.map((name) => [name, own(name)]));
    const said = FIELDS.flatMap((name) => (own(name) === '' ? [] : [{ name: `${item.id}.${name}`, value: own(name) }]));
    const marked = form.list(MARK).includes(item.id);
    return { ...item, values, said, marked, differs: DETAILS.some((name) => values[name] !== '') };
  });
}

/**
 * Returns the row that answers for all others which say nothing of their own; null where there is one row. What is in it
 * at first is what a single row begins with.
 */
export function rowForAll(visit: MemberVisit, dossier: DossierView): RowForAll | null {
  const items = rowsAsked(dossier);
  if (items.length < 2) return null;
  const { form } = visit;
  const first = firstValues(visit, dossier);
  const values = FIELDS.map((name) => [name, form.has('step') ? form.text(`${ALL}.${name}`) : (first[name] ?? '')]);
  return {
    ...{ id: ALL, groups: groupsOf(items) },
    values: { ...(Object.fromEntries(values) as Record<string, string>), rows: form.text(`${ALL}.rows`) },
  };
}

/** Returns for which rows the controls can speak; the first is what they do by themselves. */
function groupsOf(rows: readonly Pick<OpenItem, 'category'>[]): RowGroup[] {
  const categories = [...new Set(rows.map(({ category }) => category))];
  return [
    { value: '', category: null },
    { value: MARKED, category: null },
    ...(categories.length > 1 ? categories : []).map((category) => ({ value: category, category })),
  ];
}

const LONGEST_NAME = 60;

/** A sentence about a row calls it by its identifier, as far as one reads it in a line. */
export function rowName({ value }: Pick<TargetView, 'value'>): string {
  return value.length > LONGEST_NAME ? `${value.slice(0, LONGEST_NAME)}…` : value;
}

/** Returns what a row says: its own, else what is said for all. A row may also say that it is answered later. */
export function saidOf({ form }: MemberVisit, { id }: Pick<OpenItem, 'id'>, name: string): string {
  const own = form.text(`${id}.${name}`);
  if (own === LATER) return '';
  return own || form.text(`${ALL}.${name}`);
}

function firstValues({ me, zone }: MemberVisit, dossier: DossierView): Record<string, string> {
  const order = dossier.snapshot?.measure === 'PRESERVATION' ? dossier.snapshot.order : null;
  const days = order?.days ?? USUAL_DAYS;
  const until = dayAt(new Date(Date.parse(me.now) + days * DAY_MS).toISOString(), zone);
  return { snapshotAt: localOf(me.now, zone), until: endOfDay(until, zone) === null ? '' : until, notified: 'no' };
}
