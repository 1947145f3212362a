import type { Role } from '@comity/vocabulary/values/roles';

/** Who acts on an order at the provider, of either kind. */
export const LIAISON: readonly Role[] = ['PROVIDER_LIAISON'];
