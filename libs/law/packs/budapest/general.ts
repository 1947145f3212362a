import type { PackRule } from '../../pack.ts';
import { art } from './art.ts';

/**
 * These rules are Arts 39-43, on other treaties, declarations and reservations; they are the legal basis on which the
 * applicable rules are resolved (docs/rules 1.1).
 */
export const general: PackRule[] = [
  art(
    '39.2',
    'N1',
    'Parties that have another treaty on the matters of this Convention may apply it between them, in a manner that is not inconsistent with the objectives and principles of the Convention.',
    'Las Partes que tengan otro tratado sobre las materias de este Convenio pueden aplicarlo entre sí, de modo que no sea incompatible con los objetivos y principios del Convenio.',
  ),
  art(
    '40',
    'N1',
    'The declarations that a Party may make; that of Art. 27(9)(e) is one of them.',
    'Las declaraciones que una Parte puede formular; la del art. 27(9)(e) es una de ellas.',
  ),
  art(
    '42',
    'N1',
    'The reservations that a Party may make, among them that of Art. 29(4); no other may be made.',
    'Las reservas que una Parte puede formular, entre ellas la del art. 29(4); no cabe ninguna otra.',
  ),
  art(
    '43',
    'N1',
    'A reservation is withdrawn in whole or in part as soon as circumstances permit.',
    'La reserva se retira total o parcialmente en cuanto las circunstancias lo permitan.',
  ),
];
