import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { art } from './art.ts';

/** These rules are Arts 29-30, on preservation and partial disclosure (docs/rules 1.1). */
export const stored: PackRule[] = [
  art(
    '29.1',
    'N1',
    'A Party may request the expeditious preservation of data stored by means of a computer system in the territory of the other Party, for which it intends to request mutual assistance.',
    'Una Parte puede solicitar la conservación rápida de datos almacenados por medio de un sistema informático en el territorio de otra respecto de los cuales se proponga pedir asistencia mutua.',
  ),
  art('29.2', 'N1', 'What a request for preservation must state.', 'Lo que debe indicar la solicitud de conservación.'),
  art('29.2.a', 'N1', 'The authority seeking the preservation.', 'La autoridad que solicita la conservación.'),
  art(
    '29.2.b',
    'N1',
    'The offence under investigation and a brief summary of the facts.',
    'El delito investigado y una breve exposición de los hechos.',
  ),
  art(
    '29.2.c',
    'N1',
    'The stored computer data to be preserved and their relationship to the offence.',
    'Los datos informáticos almacenados que deben conservarse y su relación con el delito.',
  ),
  art(
    '29.2.d',
    'N1',
    'Any available information identifying the custodian or the location of the computer system.',
    'Toda información disponible que permita identificar al responsable de la custodia o la ubicación del sistema informático.',
  ),
  art('29.2.e', 'N1', 'The necessity of the preservation.', 'La necesidad de la conservación.'),
  art(
    '29.2.f',
    'N1',
    'That the Party intends to submit a request for mutual assistance.',
    'Que la Parte tiene la intención de presentar una solicitud de asistencia mutua.',
  ),
  art(
    '29.3',
    'N1',
    'The requested Party preserves expeditiously under its domestic law; dual criminality is not required.',
    'La Parte requerida conserva rápidamente conforme a su derecho interno; no se exige la doble tipificación penal (doble incriminación).',
  ),
  art(
    '29.4',
    'N1',
    'A Party that has reserved may refuse for lack of dual criminality, only for offences other than Arts 2-11 and only with reason to believe that it cannot be fulfilled at the time of disclosure.',
    'Una Parte que formuló reserva puede denegar por falta de doble incriminación, solo para delitos distintos de los arts. 2 a 11 y con motivos para creer que no podrá cumplirse en el momento de la revelación.',
  ),
  art(
    '29.5',
    'N1',
    'The only other grounds for refusing preservation.',
    'Los únicos otros motivos para denegar la conservación.',
  ),
  art(
    '29.5.a',
    'N1',
    'The offence is political or connected with a political offence.',
    'El delito es político o conexo con un delito político.',
  ),
  art(
    '29.5.b',
    'N1',
    'Execution is likely to prejudice sovereignty, security, ordre public or other essential interests.',
    'La ejecución podría atentar contra la soberanía, la seguridad, el orden público u otros intereses esenciales.',
  ),
  art(
    '29.6',
    'N1',
    'If preservation will not ensure availability, or threatens confidentiality or prejudices the investigation, the requesting Party is told promptly and decides.',
    'Si la conservación no garantiza la disponibilidad, o pone en peligro la confidencialidad o perjudica la investigación, se informa sin demora a la Parte requirente, que decide.',
  ),
  art(
    '29.7',
    'N1',
    'Preservation lasts at least 60 days so that the requesting Party can submit its request.',
    'La conservación dura al menos 60 días para que la Parte requirente pueda presentar su solicitud.',
  ),
  rule(
    'BUD.29.7.pending',
    'N1',
    ['Budapest Convention, Art. 29(7), second sentence', 'Convenio de Budapest, art. 29(7), segunda frase'],
    [
      'Once the request is received the data stay preserved pending the decision on it.',
      'Recibida la solicitud, los datos siguen conservados hasta que se decida sobre ella.',
    ],
  ),
  art(
    '30.1',
    'N1',
    'Where, in the course of executing a request under Art. 29 to preserve traffic data concerning a specific communication, a provider in another State is found to have been involved in its transmission, enough traffic data are disclosed expeditiously to identify it and the path.',
    'Si, al ejecutar una solicitud del art. 29 de conservar datos de tráfico de una comunicación determinada, se descubre que un proveedor de otro Estado participó en su transmisión, se revelan rápidamente datos de tráfico suficientes para identificarlo y la vía.',
  ),
  art(
    '30.2',
    'N1',
    'Disclosure is withheld only on political-offence or sovereignty-type grounds.',
    'La revelación solo se deniega por delito político o por motivos de soberanía y similares.',
  ),
];
