/**
 * What a paper says in Portuguese and in French, by its English words. The pages are in English and Spanish; only what
 * crosses a border is written in these languages too, so only its words stand here, and a test finds one that lacks.
 */
export const otherLanguages: Readonly<Record<string, { pt: string; fr: string }>> = {};
