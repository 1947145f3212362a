import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { art } from './art.ts';

/** These rules are Arts 10-36, on execution, the contents of a request, use, language, costs and other conventions. */
export const execution: PackRule[] = [
  art(
    '10',
    'S17',
    'In writing; executed under the law of the requested State; requested formalities are honoured unless contrary to it.',
    'Por escrito; se ejecuta según la ley del Estado requerido; las formalidades pedidas se observan salvo que le sean contrarias.',
  ),
  art(
    '11',
    'S17',
    'Execution may be postponed, with an explanation, if needed to continue an own investigation.',
    'La ejecución puede aplazarse, con explicación, si es necesario para continuar una investigación propia.',
  ),
  art(
    '12',
    'S17',
    'Documents and objects are returned as soon as possible unless that is waived.',
    'Los documentos y objetos se devuelven lo antes posible, salvo renuncia.',
  ),
  art(
    '13',
    'S17',
    'Search, attachment, sequestration and surrender of objects: the competent authority checks that the request justifies the measure, under the procedural and substantive law of the requested State.',
    'Registro, embargo, secuestro y entrega de objetos: la autoridad competente comprueba que la solicitud justifica la medida, según la ley procesal y sustantiva del Estado requerido.',
  ),
  art(
    '24',
    'S17',
    'Copies of public documents are given; of others at discretion, also in part.',
    'Se entregan copias de documentos públicos; de los demás a discreción, también en parte.',
  ),
  art(
    '25',
    'S17',
    'No disclosure or use for other purposes without the prior consent of the requested central authority; in exceptional cases authorisation is asked for.',
    'Sin el consentimiento previo de la autoridad central requerida no se divulga ni se usa para otros fines; en casos excepcionales se pide autorización.',
  ),
  art(
    '26.a',
    'S17',
    'The offence, with a summary of the facts, and the investigation or trial.',
    'El delito, con resumen de los hechos, y la investigación o el juicio.',
  ),
  art(
    '26.b',
    'S17',
    'The act that gives rise to the request, precisely.',
    'El acto que da lugar a la solicitud, con precisión.',
  ),
  art('26.c', 'S17', 'Any special procedures.', 'Los procedimientos especiales, si los hubiere.'),
  art(
    '26.d',
    'S17',
    'The precise assistance, with all information needed for it.',
    'La asistencia precisa, con toda la información necesaria para ella.',
  ),
  rule(
    'NAS.26.return',
    'S17',
    ['Nassau Convention (A-55), Art. 26, last part', 'Convención de Nassau (A-55), art. 26, parte final'],
    [
      'A request that cannot be executed is returned with an explanation; additional information may be asked for.',
      'La solicitud que no pueda ejecutarse se devuelve con explicación; puede pedirse información adicional.',
    ],
  ),
  rule(
    'NAS.26.24',
    'K',
    ['Nassau Convention (A-55), Art. 26, last sentence', 'Convención de Nassau (A-55), art. 26, última frase'],
    [
      'Where a request for documents under Art. 24 is not executed, it is returned with the reasons.',
      'Si no se ejecuta una solicitud de documentos del art. 24, se devuelve con los motivos.',
    ],
  ),
  art(
    '27',
    'K',
    'What passes through central authorities needs no legalisation or authentication.',
    'Lo que se tramita por las autoridades centrales no requiere legalización ni autenticación.',
  ),
  art(
    '28',
    'S17',
    'The request is translated into an official language of the requested State.',
    'La solicitud se traduce a un idioma oficial del Estado requerido.',
  ),
  art(
    '29',
    'K',
    'The requested State bears the ordinary costs, but not the fees of experts and the travel and transport of persons; extraordinary costs are consulted about.',
    'El Estado requerido asume los gastos ordinarios, pero no los honorarios de peritos ni el viaje y traslado de personas; sobre los gastos extraordinarios se consulta.',
  ),
  art(
    '36',
    'S17',
    'The Convention does not affect obligations under other conventions on assistance, nor more favourable practice.',
    'La Convención no afecta las obligaciones de otras convenciones sobre asistencia ni prácticas más favorables.',
  ),
  rule(
    'NAS.silent',
    'K',
    ['Nassau Convention (A-55), what it does not say', 'Convención de Nassau (A-55), lo que no dice'],
    [
      'It sets no term in days and has no article on preservation: it is paired with Art. 29 of the Budapest Convention and the 24/7 network.',
      'No fija plazo en días ni tiene artículo sobre conservación: se combina con el art. 29 del Convenio de Budapest y la red 24/7.',
    ],
  ),
];
