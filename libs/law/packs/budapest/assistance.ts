import type { PackRule } from '../../pack.ts';
import { art } from './art.ts';

/** These rules are Arts 31-35, on mutual assistance in stored data and the 24/7 network (docs/rules 1.1). */
export const assistance: PackRule[] = [
  art(
    '31.1',
    'N1',
    'A Party may ask for the search or similar access, seizure or similar securing, and disclosure of stored data, including data preserved under Art. 29.',
    'Una Parte puede pedir el registro o acceso similar, la confiscación u obtención de forma similar y la revelación de datos almacenados, incluidos los conservados según el art. 29.',
  ),
  art(
    '31.2',
    'N1',
    'The requested Party responds by applying the international instruments, arrangements and laws that Art. 23 refers to, and in accordance with the other provisions of this chapter.',
    'La Parte requerida responde aplicando los instrumentos internacionales, acuerdos y leyes a que se refiere el art. 23, y conforme a las demás disposiciones de este capítulo.',
  ),
  art(
    '31.3',
    'N1',
    'The request is answered on an expedited basis where the data are vulnerable or the applicable instruments so provide.',
    'La solicitud se responde con rapidez cuando los datos corren riesgo o así lo prevén los instrumentos aplicables.',
  ),
  art(
    '32',
    'N1',
    'Trans-border access to public data, or with the lawful and voluntary consent of the person with authority: no request is needed.',
    'Acceso transfronterizo a datos públicos, o con el consentimiento lícito y voluntario de quien esté autorizado: no hace falta solicitud.',
  ),
  art(
    '33',
    'N1',
    'Mutual assistance in the real-time collection of traffic data: under domestic law, and (2) at least for offences for which it would be available in a similar domestic case.',
    'Asistencia mutua para la obtención en tiempo real de datos relativos al tráfico: según el derecho interno, y (2) al menos por los delitos por los que cabría en un asunto interno análogo.',
  ),
  art(
    '34',
    'N1',
    'Mutual assistance in the interception of content data.',
    'Asistencia mutua para la interceptación de datos relativos al contenido.',
  ),
  art(
    '35',
    'N1',
    'A point of contact available 24 hours a day, seven days a week: advice, preservation under Arts 29 and 30, evidence, legal information, locating suspects; it coordinates with the authority for mutual assistance and has trained staff.',
    'Un punto de contacto localizable las 24 horas del día, los siete días de la semana: asesoramiento, conservación según los arts. 29 y 30, pruebas, información jurídica, localización de sospechosos; se coordina con la autoridad de asistencia mutua y tiene personal formado.',
  ),
  art(
    '35.2.a',
    'N1',
    'The point of contact can communicate with that of another Party on an expedited basis.',
    'El punto de contacto puede comunicarse con el de otra Parte con carácter urgente.',
  ),
];
