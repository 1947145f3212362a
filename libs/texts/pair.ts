/** English comes first, Spanish second. */
export type Pair = readonly [en: string, es: string];

export type Locale = 'en' | 'es';
