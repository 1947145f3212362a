/** This is what a form asks about: the dossier, and its files where a field offers some of them. */
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import type { DossierView } from '@comity/contracts/http/views';

export interface Subject {
  dossier: DossierView;
  files: EvidenceFileView[];
}

/** One kind of data of one identifier is named by `value` in an input, such as `t1/TRAFFIC`. */
export interface AskedData {
  value: string;
  target: TargetView;
  category: string;
}

/** Returns the kinds of data that are still asked for. */
export function askedData({ targets }: DossierView): AskedData[] {
  return targets
    .filter((one) => !one.withdrawn)
    .flatMap((target) =>
      target.categories.map((category) => ({ value: `${target.id}/${category}`, target, category })),
    );
}

/** Returns the holds whose data the provider still has. */
export function keptHolds({ holds }: DossierView): DossierView['holds'] {
  return holds.filter(({ status }) => status !== 'RELEASED' && status !== 'LOST');
}

/** Returns the kinds of data that were ordered, without those that were denied. */
export function orderedData(dossier: DossierView): AskedData[] {
  const denied = (dossier.assistance?.denied ?? []).map(({ target, category }) => `${target}/${category}`);
  return askedData(dossier).filter(({ value }) => !denied.includes(value));
}
