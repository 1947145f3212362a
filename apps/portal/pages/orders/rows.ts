/** The table of answers has one row per ordered identifier and category that has no final answer yet. */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { DossierView } from '@comity/contracts/http/views';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import { endOfDay, localOf } from '../../web/local-time.ts';
import type { MemberVisit } from '../../web/visit.ts';

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
}

export const FIELDS = [
  'answer',
  'objection',
  'snapshotAt',
  'from',
  'to',
  'bytes',
  'items',
  'reference',
  'until',
  'notified',
];

const DETAILS = FIELDS.filter((name) => name !== 'answer' && name !== 'objection');
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
    return { ...item, values, differs: DETAILS.some((name) => values[name] !== '') };
  });
}

/**
 * Returns the row that answers for all others which say nothing of their own; null where there is one row. What is in it
 * at first is what a single row begins with.
 */
export function rowForAll(visit: MemberVisit, dossier: DossierView): Pick<RowView, 'id' | 'values'> | null {
  if (openItems(dossier).length < 2) return null;
  const { form } = visit;
  const first = firstValues(visit, dossier);
  const values = FIELDS.map((name) => [name, form.has('step') ? form.text(`${ALL}.${name}`) : (first[name] ?? '')]);
  return { id: ALL, values: Object.fromEntries(values) as Record<string, string> };
}

/** Returns what a row says: its own, else what is said for all. A row may also say that it is answered later. */
export function saidOf({ form }: MemberVisit, { id }: OpenItem, name: string): string {
  const own = form.text(`${id}.${name}`);
  if (own === LATER) return '';
  return own || form.text(`${ALL}.${name}`);
}

const ALL = 'all';
const LATER = 'LATER';

function firstValues({ me, zone }: MemberVisit, dossier: DossierView): Record<string, string> {
  const order = dossier.snapshot?.measure === 'PRESERVATION' ? dossier.snapshot.order : null;
  const days = order?.days ?? USUAL_DAYS;
  const until = dayAt(new Date(Date.parse(me.now) + days * DAY_MS).toISOString(), zone);
  return { snapshotAt: localOf(me.now, zone), until: endOfDay(until, zone) === null ? '' : until, notified: 'no' };
}
