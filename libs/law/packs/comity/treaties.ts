import type { PackRule } from '../../pack.ts';
import { choice } from './choice.ts';

/**
 * These rules take the place of an article where the instrument is silent, or where none binds the two States
 * (docs/rules 1.11).
 */
export const treaties: PackRule[] = [
  choice(
    'NOT_BOUND',
    'Between States that the Budapest Convention does not bind, a preservation follows the form of its Art. 29 all the same: what it lacks is asked about, the requested State refuses on the grounds of its own law and says which, and the sixty days are a wish.',
    'Entre Estados a los que no obliga el Convenio de Budapest, la conservación sigue igualmente la forma de su art. 29: lo que falte se pregunta, el Estado requerido deniega por los motivos de su propio derecho e indica cuáles, y los sesenta días son un deseo.',
  ),
  choice(
    'CONSULT_FIRST',
    'Before a request is refused or postponed the requesting State is consulted, and a grant in part or under conditions is considered.',
    'Antes de denegar o aplazar una solicitud se consulta al Estado requirente y se estudia concederla en parte o con condiciones.',
  ),
  choice(
    'REASONS',
    'A refusal or postponement is told at once and with its reasons.',
    'La denegación o el aplazamiento se comunica de inmediato y con sus motivos.',
  ),
  choice(
    'CONFIDENTIALITY',
    'The fact and subject of a request are kept confidential where that is asked, save as its execution needs; where that cannot be, the requesting State is told and decides.',
    'La existencia y el objeto de la solicitud se mantienen confidenciales si se pide, salvo lo que exija su ejecución; si no es posible, se informa al Estado requirente, que decide.',
  ),
  choice(
    'USE_LIMIT',
    'What was handed over serves the stated case, and another purpose only with prior consent.',
    'Lo entregado sirve al asunto indicado, y a otro fin solo con consentimiento previo.',
  ),
  choice(
    'USE_REPORT',
    'A report on use is asked for only in relation to a condition of use that was accepted.',
    'El informe de uso se pide solo en relación con una condición de uso aceptada.',
  ),
  choice(
    'FORWARD',
    'An authority that is not competent passes the request on to the one that is, and says so.',
    'La autoridad que no sea competente remite la solicitud a la que lo sea y lo comunica.',
  ),
  choice(
    'INDISPENSABLE',
    'A request names the State to which it goes, and at least one identifier with the kinds of data that are asked for.',
    'La solicitud nombra el Estado al que se dirige y al menos un identificador con los tipos de datos que se piden.',
  ),
];
