import type { Role } from '@comity/vocabulary/values/roles';

/** The liaison acts at the provider on orders of either kind. */
export const LIAISON: readonly Role[] = ['PROVIDER_LIAISON'];
