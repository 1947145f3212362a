import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import { partOf } from './parts.ts';
import type { DossierState } from '../state/dossier.ts';

/** Returns what is granted, category by category. An identifier of which nothing was granted is not ordered. */
export function grantedTargets(state: DossierState): { id: string; categories: DataCategory[] }[] {
  const { denied } = partOf(state);
  return state.targets
    .filter((target) => !target.withdrawn)
    .map(({ id, categories }) => ({
      id,
      categories: categories.filter(
        (category) => !denied.some((one) => one.target === id && one.category === category),
      ),
    }))
    .filter(({ categories }) => categories.length > 0);
}
