/** The access log says of each access what sort of thing was asked for. */
export const ACCESS_KINDS = ['SIGN_IN', 'SIGN_OUT', 'SEARCH', 'DOWNLOAD', 'READ', 'WORK', 'REFUSED'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];
