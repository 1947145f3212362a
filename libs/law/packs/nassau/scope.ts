import type { PackRule } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { art } from './art.ts';

/** These rules are Arts 2-9, on scope, dual criminality and grounds for refusal. */
export const scope: PackRule[] = [
  rule(
    'NAS.2_3',
    'S51',
    ['Nassau Convention (A-55), Arts 2 and 3', 'Convención de Nassau (A-55), arts. 2 y 3'],
    [
      'Assistance for offences in the jurisdiction of the requesting State; central authorities send and receive directly; individuals gain no right to obtain or exclude evidence or to block execution.',
      'Asistencia por delitos de la jurisdicción del Estado requirente; las autoridades centrales envían y reciben directamente; los particulares no adquieren derecho a obtener o excluir pruebas ni a impedir la ejecución.',
    ],
  ),
  art(
    '5',
    'K',
    'Assistance is given even if the act is no offence in the requested State, save for attachment and sequestration of property, and for inspections and seizures, including house searches: these may then be refused.',
    'La asistencia se presta aunque el hecho no sea delito en el Estado requerido, salvo embargo y secuestro de bienes, e inspecciones e incautaciones, incluidos registros domiciliarios y allanamientos: estos pueden entonces denegarse.',
  ),
  art(
    '6',
    'K',
    'The offence is punishable by at least one year of imprisonment in the requesting State; what lies below is outside the Convention.',
    'El delito se castiga con al menos un año de prisión en el Estado requirente; lo que queda por debajo está fuera de la Convención.',
  ),
  art(
    '7',
    'K',
    'Scope: notification, testimony, attachment and sequestration, inspection and seizure, examination, service, documents and evidence, detained persons, other acts.',
    'Ámbito: notificación, testimonios, embargo y secuestro, inspección e incautación, examen, diligencias, documentos y pruebas, personas detenidas, otros actos.',
  ),
  art('8', 'K', 'Not for exclusively military offences.', 'No se aplica a los delitos exclusivamente militares.'),
  art(
    '9',
    'K',
    'Assistance may be refused on the grounds of this article.',
    'La asistencia puede denegarse por los motivos de este artículo.',
  ),
  art(
    '9.a',
    'K',
    'Refusal: the person was already tried for it (ne bis in idem).',
    'Denegación: la persona ya fue juzgada por el hecho (ne bis in idem).',
  ),
  art(
    '9.b',
    'K',
    'Refusal: discriminatory purpose (sex, race, social status, nationality, religion, ideology).',
    'Denegación: finalidad discriminatoria (sexo, raza, condición social, nacionalidad, religión, ideología).',
  ),
  art(
    '9.c',
    'K',
    'Refusal: political or related offence, or politically motivated prosecution.',
    'Denegación: delito político o conexo, o persecución por motivos políticos.',
  ),
  art('9.d', 'K', 'Refusal: ad hoc or special tribunal.', 'Denegación: tribunal de excepción o ad hoc.'),
  art(
    '9.e',
    'K',
    'Refusal: public policy, sovereignty, security, basic public interest.',
    'Denegación: orden público, soberanía, seguridad, intereses públicos fundamentales.',
  ),
  art('9.f', 'K', 'Refusal: tax offence, with exceptions.', 'Denegación: delito tributario, con excepciones.'),
];
