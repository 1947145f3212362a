import type { PackRule } from '../../../pack.ts';
import { art } from './art.ts';

/** Arts 27-28: mutual assistance where no treaty applies, and limits of use (docs/rules 1.1). */
export const withoutTreaty: PackRule[] = [
  art(
    '27.1',
    'S3,S4',
    'Paragraphs 2 to 9 apply only where no treaty or arrangement is in force between the Parties, unless they agree otherwise.',
    'Los párrafos 2 a 9 se aplican solo si no hay tratado o acuerdo vigente entre las Partes, salvo que acuerden otra cosa.',
  ),
  art(
    '27.2',
    'S3,S4',
    'Central authorities send and answer requests and communicate directly; the Council of Europe keeps their register.',
    'Las autoridades centrales envían y responden las solicitudes y se comunican directamente; el Consejo de Europa lleva su registro.',
  ),
  art(
    '27.3',
    'S3,S4',
    'Requests are executed by the procedures that the requesting Party specifies, unless incompatible with the law of the requested Party.',
    'Las solicitudes se ejecutan según los procedimientos que indique la Parte requirente, salvo que sean incompatibles con el derecho de la requerida.',
  ),
  art(
    '27.4.a',
    'K',
    'Assistance may be refused beyond Art. 25(4) if the offence is political or connected with a political offence.',
    'Además de lo previsto en el art. 25(4), la asistencia puede denegarse si el delito es político o conexo con un delito político.',
  ),
  art(
    '27.4.b',
    'K',
    'Assistance may be refused beyond Art. 25(4) if execution is likely to prejudice sovereignty, security, ordre public or other essential interests.',
    'Además de lo previsto en el art. 25(4), la asistencia puede denegarse si la ejecución podría atentar contra la soberanía, la seguridad, el orden público u otros intereses esenciales.',
  ),
  art(
    '27.5',
    'K',
    'The requested Party may postpone action that would prejudice its own criminal investigations or proceedings.',
    'La Parte requerida puede aplazar una actuación que perjudicaría sus propias investigaciones o procedimientos penales.',
  ),
  art(
    '27.6',
    'K',
    'Before refusing or postponing, the requested Party considers a partial or conditional grant, where appropriate after consulting.',
    'Antes de denegar o diferir, la Parte requerida estudia una concesión parcial o condicionada, en su caso tras consultar.',
  ),
  art(
    '27.7',
    'K',
    'The requested Party informs promptly of the outcome, gives reasons for any refusal or postponement, and any reasons that make execution impossible or are likely to delay it significantly.',
    'La Parte requerida informa sin demora del resultado, motiva toda denegación o aplazamiento, y expone las razones que impidan la ejecución o puedan retrasarla considerablemente.',
  ),
  art(
    '27.8',
    'K',
    'The requesting Party may ask that the fact and subject of the request be kept confidential; if that is not possible it is told promptly and decides whether to go on.',
    'La Parte requirente puede pedir que se mantengan confidenciales la existencia y el objeto de la solicitud; si no es posible, se le informa sin demora y decide si continúa.',
  ),
  art(
    '27.9.a',
    'K',
    'In urgency, directly between judicial authorities, with a copy at the same time through both central authorities.',
    'En caso de urgencia, directamente entre autoridades judiciales, con copia simultánea por ambas autoridades centrales.',
  ),
  art('27.9.b', 'K', 'In urgency, through INTERPOL.', 'En caso de urgencia, por medio de INTERPOL.'),
  art(
    '27.9.c',
    'K',
    'An authority that is not competent forwards the request to the competent one and tells the requesting Party so.',
    'La autoridad que no sea competente remite la solicitud a la que lo sea y lo comunica a la Parte requirente.',
  ),
  art(
    '27.9.d',
    'K',
    'Requests that involve no coercive action may go directly between competent authorities.',
    'Las solicitudes que no impliquen medidas coercitivas pueden transmitirse directamente entre autoridades competentes.',
  ),
  art(
    '27.9.e',
    'K',
    'A Party may declare that all requests go to its central authority.',
    'Una Parte puede declarar que todas las solicitudes se dirijan a su autoridad central.',
  ),
  art(
    '28.2.a',
    'K',
    'Where no treaty is in force, supply may be made conditional on confidentiality.',
    'Si no hay tratado vigente, la entrega puede condicionarse a la confidencialidad.',
  ),
  art(
    '28.2.b',
    'K',
    'Where no treaty is in force, supply may be made conditional on use only in the investigation that the request states.',
    'Si no hay tratado vigente, la entrega puede condicionarse al uso exclusivo en la investigación que indica la solicitud.',
  ),
  art(
    '28.3',
    'S8',
    'A requesting Party that cannot comply says so promptly; the requested Party then decides; a condition that is accepted binds.',
    'La Parte requirente que no pueda cumplir lo comunica sin demora; la requerida decide entonces; la condición aceptada vincula.',
  ),
  art(
    '28.4',
    'K',
    'The requested Party may require an explanation of the use made of the material.',
    'La Parte requerida puede exigir explicaciones sobre el uso hecho del material.',
  ),
];
