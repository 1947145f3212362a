import type { PackRule } from '../../pack.ts';
import { art } from './art.ts';

/** These rules are Arts 27-28, on mutual assistance where no treaty applies and on limits of use (docs/rules 1.1). */
export const withoutTreaty: PackRule[] = [
  art(
    '27.1',
    'N1',
    'Paragraphs 2 to 9 apply where no treaty or arrangement on the basis of uniform or reciprocal legislation is in force between the Parties; where one is, they apply only if the Parties agree to apply them instead.',
    'Los párrafos 2 a 9 se aplican si no hay tratado o acuerdo basado en legislación uniforme o recíproca vigente entre las Partes; si lo hay, solo cuando acuerden aplicarlos en su lugar.',
  ),
  art(
    '27.2',
    'N1',
    'Central authorities send and answer requests and communicate directly; the Council of Europe keeps their register.',
    'Las autoridades centrales envían y responden las solicitudes y se comunican directamente; el Consejo de Europa lleva su registro.',
  ),
  art(
    '27.3',
    'N1',
    'Requests are executed by the procedures that the requesting Party specifies, unless incompatible with the law of the requested Party.',
    'Las solicitudes se ejecutan según los procedimientos que indique la Parte requirente, salvo que sean incompatibles con el derecho de la requerida.',
  ),
  art(
    '27.4.a',
    'N1',
    'Assistance may be refused beyond Art. 25(4) if the offence is political or connected with a political offence.',
    'Además de lo previsto en el art. 25(4), la asistencia puede denegarse si el delito es político o conexo con un delito político.',
  ),
  art(
    '27.4.b',
    'N1',
    'Assistance may be refused beyond Art. 25(4) if execution is likely to prejudice sovereignty, security, ordre public or other essential interests.',
    'Además de lo previsto en el art. 25(4), la asistencia puede denegarse si la ejecución podría atentar contra la soberanía, la seguridad, el orden público u otros intereses esenciales.',
  ),
  art(
    '27.5',
    'N1',
    'The requested Party may postpone action that would prejudice its own criminal investigations or proceedings.',
    'La Parte requerida puede aplazar una actuación que perjudicaría sus propias investigaciones o procedimientos penales.',
  ),
  art(
    '27.6',
    'N1',
    'Before refusing or postponing, the requested Party considers a partial or conditional grant, where appropriate after consulting.',
    'Antes de denegar o diferir, la Parte requerida estudia una concesión parcial o condicionada, en su caso tras consultar.',
  ),
  art(
    '27.7',
    'N1',
    'The requested Party informs promptly of the outcome, gives reasons for any refusal or postponement, and any reasons that make execution impossible or are likely to delay it significantly.',
    'La Parte requerida informa sin demora del resultado, motiva toda denegación o aplazamiento, y expone las razones que impidan la ejecución o puedan retrasarla considerablemente.',
  ),
  art(
    '27.8',
    'N1',
    'The requesting Party may ask that the fact and subject of the request be kept confidential except to the extent necessary for its execution; if that is not possible it is told promptly and decides whether to go on.',
    'La Parte requirente puede pedir que se mantengan confidenciales la existencia y el objeto de la solicitud salvo en la medida necesaria para su ejecución; si no es posible, se le informa sin demora y decide si continúa.',
  ),
  art(
    '27.9.a',
    'N1',
    'In urgency, directly between judicial authorities, with a copy at the same time through both central authorities.',
    'En caso de urgencia, directamente entre autoridades judiciales, con copia simultánea por ambas autoridades centrales.',
  ),
  art('27.9.b', 'N1', 'In urgency, through INTERPOL.', 'En caso de urgencia, por medio de INTERPOL.'),
  art(
    '27.9.c',
    'N1',
    'Where a request under (a) reaches an authority that is not competent, it forwards it to the competent one and tells the requesting Party so.',
    'Si una solicitud conforme a la letra a) llega a una autoridad que no es competente, esta la remite a la que lo sea y lo comunica a la Parte requirente.',
  ),
  art(
    '27.9.d',
    'N1',
    'Requests under this paragraph that involve no coercive action may go directly between competent authorities.',
    'Las solicitudes conforme a este párrafo que no impliquen medidas coercitivas pueden transmitirse directamente entre autoridades competentes.',
  ),
  art(
    '27.9.e',
    'N1',
    'A Party may declare that, for reasons of efficiency, requests made under paragraph 9 are to be addressed to its central authority.',
    'Una Parte puede declarar que, por razones de eficiencia, las solicitudes formuladas con arreglo al párrafo 9 se dirijan a su autoridad central.',
  ),
  art(
    '28.1',
    'N1',
    'Art. 28 applies where no treaty or arrangement on the basis of uniform or reciprocal legislation is in force between the Parties, or by agreement instead of it.',
    'El art. 28 se aplica si no hay tratado o acuerdo basado en legislación uniforme o recíproca vigente entre las Partes, o por acuerdo en su lugar.',
  ),
  art(
    '28.2',
    'N1',
    'The requested Party may make the supply of information or material dependent on a condition of (a) confidentiality or (b) use.',
    'La Parte requerida puede supeditar la entrega de información o material a una condición de (a) confidencialidad o (b) uso.',
  ),
  art(
    '28.2.a',
    'N1',
    'That it is kept confidential, where the request could not be complied with in the absence of such condition.',
    'Que se mantenga confidencial, si sin esa condición no pudiera atenderse la solicitud.',
  ),
  art(
    '28.2.b',
    'N1',
    'That it is not used for investigations or proceedings other than those stated in the request.',
    'Que no se utilice para investigaciones o procedimientos distintos de los indicados en la solicitud.',
  ),
  art(
    '28.3',
    'N1',
    'A requesting Party that cannot comply says so promptly; the requested Party then decides; a condition that is accepted binds.',
    'La Parte requirente que no pueda cumplir lo comunica sin demora; la requerida decide entonces; la condición aceptada vincula.',
  ),
  art(
    '28.4',
    'N1',
    'A Party that supplies material subject to a condition of paragraph 2 may require the other to explain, in relation to that condition, the use made of it.',
    'La Parte que facilita material con una condición del párrafo 2 puede exigir a la otra que explique, en relación con esa condición, el uso que se le ha dado.',
  ),
];
