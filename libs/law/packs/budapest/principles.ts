import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { art } from './art.ts';

/** These rules are Arts 23-26, on extradition, general principles and spontaneous information (docs/rules 1.1). */
export const principles: PackRule[] = [
  art(
    '23',
    'N1',
    'The Parties co-operate to the widest extent possible.',
    'Las Partes cooperan en la mayor medida posible.',
  ),
  art(
    '24.7',
    'N1',
    'In the absence of a treaty, each Party names its authority for extradition or provisional arrest; it need not be the authority for mutual assistance of Art. 27(2).',
    'A falta de tratado, cada Parte designa su autoridad para la extradición o la detención provisional; no tiene que ser la autoridad de asistencia mutua del art. 27(2).',
  ),
  art(
    '25.1',
    'N1',
    'The Parties afford one another mutual assistance to the widest extent possible, for offences related to computer systems and data and for evidence in electronic form of any offence.',
    'Las Partes se prestan asistencia mutua en la mayor medida posible, por delitos relacionados con sistemas y datos informáticos y para obtener pruebas electrónicas de cualquier delito.',
  ),
  art(
    '25.2',
    'N1',
    'Each Party adopts what is needed to carry out the obligations of Arts 27 to 35.',
    'Cada Parte adopta lo necesario para cumplir las obligaciones de los arts. 27 a 35.',
  ),
  art(
    '25.3',
    'N1',
    'In urgent circumstances, requests by expedited means such as fax or e-mail with adequate security and authentication; the requested Party accepts them and answers by such means; formal confirmation follows where required.',
    'En caso de urgencia, solicitudes por medios rápidos como fax o correo electrónico con seguridad y autenticación adecuadas; la Parte requerida las acepta y responde por tales medios; sigue una confirmación formal si se exige.',
  ),
  art(
    '25.4',
    'N1',
    'Except where the articles of this chapter say otherwise, assistance is subject to the law of the requested Party and to applicable treaties, including grounds for refusal.',
    'Salvo disposición en contrario de este capítulo, la asistencia se rige por el derecho de la Parte requerida y los tratados aplicables, incluidos los motivos de denegación.',
  ),
  rule(
    'BUD.25.4.fiscal',
    'N1',
    ['Budapest Convention, Art. 25(4), second sentence', 'Convenio de Budapest, art. 25(4), segunda frase'],
    [
      'For offences of Arts 2-11 assistance is not refused solely because the offence is considered fiscal, whichever treaty governs the request.',
      'Por delitos de los arts. 2 a 11 no se deniega la asistencia solo por considerarse fiscal el delito, cualquiera sea el tratado que rija la solicitud.',
    ],
  ),
  art(
    '25.5',
    'N1',
    'Dual criminality is met if the conduct is an offence, whatever its category or name.',
    'La doble incriminación se cumple si la conducta es delito, cualquiera sea su categoría o denominación.',
  ),
  art(
    '26.1',
    'N1',
    'Within the limits of its domestic law a Party may forward, without prior request, information obtained within the framework of its own investigations, and may beforehand ask for confidentiality or set conditions.',
    'Dentro de los límites de su derecho interno una Parte puede comunicar, sin solicitud previa, información obtenida en sus propias investigaciones, y pedir antes confidencialidad o poner condiciones.',
  ),
  art(
    '26.2',
    'N1',
    'A receiver that cannot comply with the conditions says so; if it accepts, it is bound by them.',
    'El receptor que no pueda cumplir las condiciones lo comunica; si acepta, queda vinculado por ellas.',
  ),
];
