/** States are named by their ISO 3166-1 code, from this machine's own table. */

/** The table also names these codes, which are no State's: unions, islands with a code of their own, and test codes. */
const NO_STATES = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

export function statesByName(locale: 'en' | 'es'): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_STATES.includes(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
