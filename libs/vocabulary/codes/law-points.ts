/** These words name the points on which two States may resolve the law of one request differently. */
import type { LawPoint } from '../values/law-difference.ts';
import type { CodeWords, Words } from '../words.ts';

export const lawPoints = {
  INSTRUMENT: ['Instrument that governs', 'Instrumento que rige'],
  GROUND: ['Ground of refusal', 'Motivo de denegación'],
  ELEMENT: ['Required element', 'Elemento exigido'],
  FLOOR: ['Least time for which the data are kept', 'Tiempo mínimo por el que se conservan los datos'],
  ORDER: ['Term of the order of the requested State', 'Plazo de la orden del Estado requerido'],
  TERM: ['Term', 'Plazo'],
  LANGUAGE: ['Language that is accepted', 'Idioma que se acepta'],
} as const satisfies Record<LawPoint, Words>;

export const resolvedValues = {
  YES: ['yes', 'sí'],
  NO: ['no', 'no'],
} as const satisfies CodeWords;
