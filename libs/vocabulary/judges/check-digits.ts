/** Check digits tell a slip of the hand. A wrong one warns and stops nothing, because some systems write none or a zero. */

/** Applies ISO/IEC 7812-1 annex B (Luhn), as IMEI (3GPP TS 23.003 annex B), ICCID (ITU-T E.118) and cards use it. */
export function luhnHolds(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const weighed = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return sum % 10 === 0;
}

/** Returns the digit that makes the number hold. */
export function luhnDigit(digits: string): string {
  return Array.from('0123456789').find((digit) => luhnHolds(digits + digit)) ?? '';
}

/**
 * By ISO 13616 (IBAN) the country and the check digits go to the end, letters count from 10, and the remainder by 97 is
 * 1.
 */
export function ibanHolds(closed: string): boolean {
  const turned = closed.slice(4) + closed.slice(0, 4);
  const digits = Array.from(turned)
    .map((one) => parseInt(one, 36).toString())
    .join('');
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
