import type { PackRule } from '../../pack.ts';
import { art } from './art.ts';

/** These rules are Arts 1-13, on definitions and offences (docs/rules 1.1). */
export const offences: PackRule[] = [
  art(
    '1',
    'K',
    'Definitions: computer system, computer data, service provider, traffic data (origin, destination, route, time, date, size, duration, type of underlying service).',
    'Definiciones: sistema informático, datos informáticos, proveedor de servicios, datos relativos al tráfico (origen, destino, ruta, hora, fecha, tamaño, duración, tipo de servicio subyacente).',
  ),
  art('2', 'K', 'Offence: illegal access.', 'Delito: acceso ilícito.'),
  art('3', 'K', 'Offence: illegal interception.', 'Delito: interceptación ilícita.'),
  art('4', 'K', 'Offence: data interference.', 'Delito: ataques a la integridad de los datos.'),
  art('5', 'K', 'Offence: system interference.', 'Delito: ataques a la integridad del sistema.'),
  art('6', 'K', 'Offence: misuse of devices.', 'Delito: abuso de los dispositivos.'),
  art('7', 'K', 'Offence: computer-related forgery.', 'Delito: falsificación informática.'),
  art('8', 'K', 'Offence: computer-related fraud.', 'Delito: fraude informático.'),
  art('9', 'K', 'Offences related to child pornography.', 'Delitos relacionados con la pornografía infantil.'),
  art(
    '10',
    'N1',
    'Offences related to infringements of copyright and related rights.',
    'Delitos relacionados con infracciones de la propiedad intelectual y de los derechos afines.',
  ),
  art('11', 'N1', 'Attempt and aiding or abetting.', 'Tentativa y complicidad.'),
  art(
    '12',
    'N1',
    'Liability of legal persons: no offence of its own.',
    'Responsabilidad de las personas jurídicas: no es un delito propio.',
  ),
  art('13', 'N1', 'Sanctions and measures.', 'Sanciones y medidas.'),
];
