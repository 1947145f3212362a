import type { PackRule } from '../../../pack.ts';
import { art } from './art.ts';

/** Arts 23-26: general principles and spontaneous information (docs/rules 1.1). */
export const principles: PackRule[] = [
  art(
    '23',
    'K',
    'The Parties co-operate to the widest extent possible.',
    'Las Partes cooperan en la mayor medida posible.',
  ),
  art(
    '25.3',
    'K',
    'In urgent circumstances, requests by expedited means such as fax or e-mail with adequate security and authentication; the requested Party accepts them and answers by such means; formal confirmation follows where required.',
    'En caso de urgencia, solicitudes por medios rápidos como fax o correo electrónico con seguridad y autenticación adecuadas; la Parte requerida las acepta y responde por tales medios; sigue una confirmación formal si se exige.',
  ),
  art(
    '25.4',
    'K',
    'Assistance is subject to the law of the requested Party and to applicable treaties, including grounds for refusal; for offences of Arts 2-11 it is not refused solely because the offence is considered fiscal.',
    'La asistencia se rige por el derecho de la Parte requerida y los tratados aplicables, incluidos los motivos de denegación; por delitos de los arts. 2 a 11 no se deniega solo por considerarse fiscal el delito.',
  ),
  art(
    '25.5',
    'K',
    'Dual criminality is met if the conduct is an offence, whatever its category or name.',
    'La doble incriminación se cumple si la conducta es delito, cualquiera sea su categoría o denominación.',
  ),
  art(
    '26.1',
    'K',
    'A Party may forward information spontaneously, and may beforehand ask for confidentiality or set conditions.',
    'Una Parte puede comunicar información de manera espontánea, y pedir antes confidencialidad o poner condiciones.',
  ),
  art(
    '26.2',
    'S8',
    'A receiver that cannot comply with the conditions says so; if it accepts, it is bound by them.',
    'El receptor que no pueda cumplir las condiciones lo comunica; si acepta, queda vinculado por ellas.',
  ),
];
