import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { choice } from './choice.ts';

/** These rules of the project concern acts in general and the stage of preservation. */
export const preservation: PackRule[] = [
  choice(
    'TWO_PERSONS',
    'Every outward legal act needs two different people.',
    'Todo acto jurídico hacia el exterior requiere dos personas distintas.',
  ),
  choice(
    'TWO_OFFICES',
    'What ends a request, an order or a hold takes two people of different offices, and reasons.',
    'Lo que pone fin a una solicitud, una orden o una conservación requiere dos personas de oficinas distintas y motivos.',
  ),
  choice(
    'RATIFY',
    'What one person did alone when life is at risk, to protect, a second person ratifies or declines within 4 hours.',
    'Lo que una persona hizo sola con riesgo vital, para proteger, otra lo ratifica o no dentro de 4 horas.',
  ),
  choice(
    'RESPONSIBLE',
    'Each dossier has a responsible person in each office.',
    'Cada expediente tiene una persona responsable en cada oficina.',
  ),
  choice(
    'BY_HAND',
    'A side that does not use Comity is reached by hand: a person sends and records how, when and to whom, with proof; one person enters its answer with the original, and another compares them before it counts.',
    'A la parte que no usa Comity se llega a mano: una persona envía y deja constancia de cómo, cuándo y a quién, con prueba; una persona ingresa su respuesta con el original y otra los coteja antes de que cuente.',
  ),
  choice(
    'CORRESPONDENCE',
    'Letters between the sides stay on the dossier with their files and are acknowledged by a named person. They decide nothing and stop no deadline; mail only says that one waits.',
    'Las cartas entre las partes quedan en el expediente con sus archivos y una persona identificada acusa su lectura. No deciden nada ni detienen plazos; el correo solo avisa que una espera.',
  ),
  choice(
    'ONE_PROVIDER',
    'A request concerns the data of one provider, because its order goes to one; a request for several is split into one for each.',
    'Una solicitud se refiere a los datos de un proveedor, porque su orden va a uno; la que se refiere a varios se divide en una para cada uno.',
  ),
  choice(
    'RECIPIENT',
    'A request goes to an authority of another State that the directory knows.',
    'La solicitud va a una autoridad de otro Estado que el directorio conoce.',
  ),
  choice('NOTE', 'Notes are internal and never sent.', 'Las notas son internas y nunca se envían.'),
  choice(
    'REFERENCE',
    'An organization may cite its own reference numbers.',
    'La organización puede citar sus propios números de referencia.',
  ),
  choice(
    'WITHDRAW',
    'The requester may withdraw at any time, whole or for single identifiers; each holder is told.',
    'El requirente puede desistir en cualquier momento, en todo o por identificador; se avisa a cada tenedor.',
  ),
  choice(
    'AMEND',
    'A request that was sent may be amended in identifiers, kinds of data, periods and case number, by two people on each side; both keep every version, and nothing that is kept is released by it.',
    'La solicitud enviada puede modificarse en identificadores, categorías de datos, períodos y número de caso, por dos personas en cada lado; ambos guardan cada versión, y nada de lo conservado se libera por ello.',
  ),
  choice(
    'RECALL',
    'An order that was not served yet may be taken back by two people, with reasons, and replaced.',
    'La orden aún no notificada puede retirarse por dos personas, con motivos, y sustituirse.',
  ),
  choice(
    'RELEASE',
    'Data are released only by a decision of two people, never by the passing of time.',
    'Los datos solo se liberan por decisión de dos personas, nunca por el paso del tiempo.',
  ),
  choice(
    'IMPOSSIBLE',
    'What cannot be preserved is reported with a code per identifier and data category.',
    'Lo que no puede conservarse se informa con un código por identificador y categoría de datos.',
  ),
  choice(
    'RELEASE_NOTICE',
    'A requester that has not withdrawn is told of an intended release with its reason; it may object, consent, ask for an extension or announce the formal request before anybody decides.',
    'Al requirente que no ha desistido se le avisa la liberación prevista con su motivo; puede oponerse, consentir, pedir prórroga o anunciar la solicitud formal antes de que se decida.',
  ),
  choice(
    'LOSS',
    'Preserved data that are gone are reported at any time, per identifier and data category, with the reason; the requester is told, the rest stays preserved, and a dossier with nothing left ends once its people have read it.',
    'La pérdida de datos conservados se informa en todo momento, por identificador y categoría de datos, con su motivo; se avisa al requirente, lo demás sigue conservado, y el expediente sin nada que conservar termina cuando su personal lo ha leído.',
  ),
  choice(
    'OBJECTION',
    'A provider may object per identifier with a code; the rest goes on.',
    'El proveedor puede objetar por identificador con un código; lo demás continúa.',
  ),
  choice(
    'ACK',
    'The 24/7 point acknowledges within 1 hour (risk to life), 4 hours (volatile) or 24 hours.',
    'El punto 24/7 acusa recibo en 1 hora (riesgo vital), 4 horas (datos volátiles) o 24 horas.',
  ),
  choice(
    'DECISION',
    'The receiving State decides within 24 hours, as our reading of "expeditiously".',
    'El Estado requerido decide en 24 horas, como nuestra lectura de «rápidamente».',
  ),
  choice(
    'DISCLOSURE',
    'Whether a provider in another State is named is decided within 24 hours, as our reading of "expeditiously".',
    'En 24 horas se decide si se nombra al proveedor de otro Estado, como nuestra lectura de «rápidamente».',
  ),
  choice(
    'CONFIRM',
    'The provider confirms within 24 to 48 hours of service.',
    'El proveedor confirma dentro de 24 a 48 horas desde la notificación.',
  ),
  choice(
    'CLARIFICATION',
    'Questions are answered within 15 days; nothing is closed by silence.',
    'Las preguntas se contestan en 15 días; el silencio no cierra nada.',
  ),
  choice(
    'EXTENSION',
    'A request for extension is decided within 5 days and before the end of the hold.',
    'La solicitud de prórroga se decide en 5 días y antes del fin de la conservación.',
  ),
  choice(
    'IP',
    'An IP address is complete only with instant and time zone.',
    'Una dirección IP solo está completa con instante y huso horario.',
  ),
  choice(
    'IDENTIFIER',
    'An identifier must have the form of its type.',
    'Un identificador debe tener la forma propia de su tipo.',
  ),
  choice(
    'CROSSED',
    'A message that crossed another is kept as it came, without effect.',
    'Un mensaje que se cruzó con otro se conserva tal como llegó, sin efecto.',
  ),
  choice(
    'EMERGENCY',
    'The 24/7 point judges whether a claimed risk to life is borne by the facts; if not, the request goes on as urgent, and facts may be added; a risk may be claimed, given up and judged again at any time.',
    'El punto 24/7 juzga si los hechos sostienen el riesgo vital alegado; si no, la solicitud sigue como urgente y pueden añadirse hechos; el riesgo puede alegarse, retirarse y valorarse de nuevo en todo momento.',
  ),
  choice(
    'PAGING',
    'A request that claims danger to life pages whoever is on duty at once and after 5 minutes, the deputies after 10 and the whole desk after 15, until it is acknowledged; after 15 minutes without an answer the requesting State is told to telephone.',
    'Una solicitud que alega riesgo vital avisa a quien está de guardia de inmediato y a los 5 minutos, a los suplentes a los 10 y a todo el puesto a los 15, hasta que se acusa recibo; tras 15 minutos sin respuesta se indica al Estado requirente que llame por teléfono.',
  ),
  rule(
    'COM.URGENCY',
    'S58',
    ['PC-OC (2015)09', 'PC-OC (2015)09'],
    ['The reasons for urgency are stated.', 'Se exponen las razones de la urgencia.'],
  ),
];
