/** Each entry holds what stands in Portuguese and in French for English words. */
export type Other = Readonly<Record<string, { pt: string; fr: string }>>;
