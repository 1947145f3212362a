import type { PackRule } from '../../pack.ts';
import { art } from './art.ts';

/** These rules are Arts 14-22, on procedural powers and jurisdiction (docs/rules 1.1). */
export const powers: PackRule[] = [
  art(
    '14',
    'N1',
    'Scope of the procedural powers: (2)(a) offences of Arts 2-11, (b) other offences committed by means of a computer system, (c) evidence in electronic form of any offence.',
    'Ámbito de las facultades procesales: (2)(a) delitos de los arts. 2 a 11, (b) otros delitos cometidos por medio de un sistema informático, (c) pruebas en formato electrónico de cualquier delito.',
  ),
  art(
    '15',
    'N1',
    'Conditions and safeguards: proportionality, independent supervision, grounds, limits of scope and duration; interests of third parties.',
    'Condiciones y salvaguardias: proporcionalidad, supervisión independiente, motivos, límites de ámbito y duración; intereses de terceros.',
  ),
  art(
    '16.1',
    'N1',
    'A Party must be able to order or similarly obtain the expeditious preservation of specified computer data, including traffic data, especially where they are vulnerable to loss or modification.',
    'Cada Parte debe poder ordenar u obtener de otro modo la conservación rápida de datos informáticos determinados, incluidos los relativos al tráfico, en especial si corren riesgo de pérdida o modificación.',
  ),
  art(
    '16.2',
    'N1',
    'The person ordered must preserve the data and maintain their integrity as long as necessary, for at most 90 days; a Party may allow the order to be renewed.',
    'La persona requerida debe conservar los datos y proteger su integridad el tiempo necesario, hasta un máximo de 90 días; una Parte puede prever la renovación de la orden.',
  ),
  art(
    '16.3',
    'N1',
    'The custodian may be obliged to keep the procedure confidential for the period set by domestic law.',
    'El encargado de la custodia puede ser obligado a mantener en secreto el procedimiento durante el plazo que fije el derecho interno.',
  ),
  art(
    '17',
    'N1',
    'Traffic data: preservation whatever the number of providers, and expeditious partial disclosure sufficient to identify the providers and the path.',
    'Datos relativos al tráfico: conservación cualquiera sea el número de proveedores y revelación parcial rápida suficiente para identificar a los proveedores y la vía.',
  ),
  art(
    '18.1.a',
    'N1',
    'Production order: specified data in the possession or control of a person in the territory.',
    'Orden de presentación: datos determinados en poder o bajo el control de una persona en el territorio.',
  ),
  art(
    '18.1.b',
    'N1',
    'Production order: subscriber information of a provider that offers its services in the territory.',
    'Orden de presentación: datos relativos a los abonados de un proveedor que ofrece servicios en el territorio.',
  ),
  art(
    '18.3',
    'N1',
    'What subscriber information is: service and its period, identity, address, telephone or access number, billing and payment, site of the installation.',
    'Qué son los datos relativos a los abonados: servicio y su período, identidad, dirección, número de teléfono o de acceso, facturación y pago, lugar de la instalación.',
  ),
  art(
    '19',
    'N1',
    'Search and seizure of stored computer data. Outside the engine, save as the measure that a request names.',
    'Registro y confiscación de datos informáticos almacenados. Fuera del motor, salvo como medida que una solicitud nombra.',
  ),
  art(
    '20',
    'N1',
    'Real-time collection of traffic data. Outside the engine, save as the measure that a request names.',
    'Obtención en tiempo real de datos relativos al tráfico. Fuera del motor, salvo como medida que una solicitud nombra.',
  ),
  art(
    '21',
    'N1',
    'Interception of content data, for serious offences. Outside the engine, save as the measure that a request names.',
    'Interceptación de datos relativos al contenido, por delitos graves. Fuera del motor, salvo como medida que una solicitud nombra.',
  ),
  art(
    '22',
    'N1',
    'Jurisdiction over the offences of Arts 2-11; where several Parties claim it they consult, where appropriate.',
    'Jurisdicción sobre los delitos de los arts. 2 a 11; si varias Partes la reivindican, celebran consultas cuando proceda.',
  ),
];
