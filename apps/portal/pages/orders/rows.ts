/** The table of answers has one row per ordered identifier and category that has no final answer yet. */
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
  const { form, zone, me } = visit;
  const posted = form.has('step');
  const order = dossier.snapshot?.measure === 'PRESERVATION' ? dossier.snapshot.order : null;
  const days = order?.days ?? USUAL_DAYS;
  const until = localOf(new Date(Date.parse(me.now) + days * DAY_MS).toISOString(), zone).slice(0, 10);
  const first: Record<string, string> = {
    snapshotAt: localOf(me.now, zone),
    until: endOfDay(until, zone) === null ? '' : until,
    notified: 'no',
  };
  return openItems(dossier).map((item) => ({
    ...item,
    values: Object.fromEntries(
      FIELDS.map((name) => [name, posted ? form.text(`${item.id}.${name}`) : (first[name] ?? '')]),
    ),
  }));
}
