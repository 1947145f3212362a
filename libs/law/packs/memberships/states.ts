import type { Pair } from '../../rule.ts';

/**
 * This table names the member States of the OAS, and other States of which something is recorded, by their ISO 3166-1
 * codes.
 */
export const STATES = {
  AG: ['Antigua and Barbuda', 'Antigua y Barbuda'],
  AR: ['Argentina', 'Argentina'],
  BS: ['Bahamas', 'Bahamas'],
  BB: ['Barbados', 'Barbados'],
  BZ: ['Belize', 'Belice'],
  BO: ['Bolivia', 'Bolivia'],
  BR: ['Brazil', 'Brasil'],
  CA: ['Canada', 'Canadá'],
  CL: ['Chile', 'Chile'],
  CO: ['Colombia', 'Colombia'],
  CR: ['Costa Rica', 'Costa Rica'],
  CU: ['Cuba', 'Cuba'],
  DM: ['Dominica', 'Dominica'],
  DO: ['Dominican Republic', 'República Dominicana'],
  EC: ['Ecuador', 'Ecuador'],
  SV: ['El Salvador', 'El Salvador'],
  GD: ['Grenada', 'Granada'],
  GT: ['Guatemala', 'Guatemala'],
  GY: ['Guyana', 'Guyana'],
  HT: ['Haiti', 'Haití'],
  HN: ['Honduras', 'Honduras'],
  JM: ['Jamaica', 'Jamaica'],
  MX: ['Mexico', 'México'],
  NI: ['Nicaragua', 'Nicaragua'],
  PA: ['Panama', 'Panamá'],
  PY: ['Paraguay', 'Paraguay'],
  PE: ['Peru', 'Perú'],
  KN: ['Saint Kitts and Nevis', 'San Cristóbal y Nieves'],
  LC: ['Saint Lucia', 'Santa Lucía'],
  VC: ['Saint Vincent and the Grenadines', 'San Vicente y las Granadinas'],
  SR: ['Suriname', 'Surinam'],
  TT: ['Trinidad and Tobago', 'Trinidad y Tobago'],
  US: ['United States', 'Estados Unidos'],
  UY: ['Uruguay', 'Uruguay'],
  VE: ['Venezuela', 'Venezuela'],
  AD: ['Andorra', 'Andorra'],
  AT: ['Austria', 'Austria'],
  CZ: ['Czechia', 'Chequia'],
  ES: ['Spain', 'España'],
  KZ: ['Kazakhstan', 'Kazajistán'],
  UA: ['Ukraine', 'Ucrania'],
} as const satisfies Record<string, Pair>;

/** These are the member States of the OAS. */
export const OAS_STATES = (
  'AG AR BS BB BZ BO BR CA CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT US UY VE'.split(
    ' ',
  ) as StateCode[]
).filter(isNamedState);

export type StateCode = keyof typeof STATES;

export function isNamedState(code: string): code is StateCode {
  return Object.hasOwn(STATES, code);
}
