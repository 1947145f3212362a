/**
 * This pack holds the Second Additional Protocol to the Budapest Convention, CETS 224 (docs/rules 1.2): Arts 4, 5, 8,
 * 10, 13 and 14, and of Arts 3, 7 and 9 what explains them. The contents of the articles are from general knowledge,
 * and no State is recorded as a Party.
 */
import type { Pack } from '../../pack.ts';
import { articlesOf, rule } from '../../rule.ts';

const art = articlesOf('CET', [
  'Second Additional Protocol (CETS 224), Art.',
  'Segundo Protocolo Adicional (STCE 224), art.',
]);

export const cets224: Pack = {
  id: 'cets-224',
  version: '2026.4',
  title: {
    en: 'Second Additional Protocol on enhanced co-operation and disclosure of electronic evidence (CETS 224, 2022)',
    es: 'Segundo Protocolo Adicional sobre cooperación reforzada y revelación de pruebas electrónicas (STCE 224, 2022)',
  },
  inForce: { from: null, until: null, rule: 'CET.force' },
  rules: [
    rule(
      'CET.opened',
      'S49',
      [
        'Second Additional Protocol (CETS 224), opening for signature',
        'Segundo Protocolo Adicional (STCE 224), apertura a la firma',
      ],
      ['Opened for signature on 12 May 2022.', 'Abierto a la firma el 12 de mayo de 2022.'],
    ),
    rule(
      'CET.force',
      'K',
      [
        'Second Additional Protocol (CETS 224), entry into force',
        'Segundo Protocolo Adicional (STCE 224), entrada en vigor',
      ],
      [
        'Needs five consents to be bound and three months. Japan and Serbia had consented by mid-2025, so it was not in force then; nothing later was found.',
        'Requiere cinco consentimientos en obligarse y tres meses. Japón y Serbia habían consentido a mediados de 2025, de modo que entonces no estaba en vigor; no se halló nada posterior.',
      ],
    ),
    rule(
      'CET.status',
      'N8',
      [
        'Second Additional Protocol (CETS 224), ratifications',
        'Segundo Protocolo Adicional (STCE 224), ratificaciones',
      ],
      [
        'Japan ratified on 10 August 2023; no other in the table of mid-2025, of which the rows after the letter R were not read.',
        'Japón ratificó el 10 de agosto de 2023; ningún otro en el cuadro de mediados de 2025, del que no se leyeron las filas posteriores a la letra R.',
      ],
    ),
    art(
      '3.2.c',
      'K',
      'Emergency: a significant and imminent risk to the life or safety of any natural person.',
      'Emergencia: riesgo significativo e inminente para la vida o la seguridad de una persona física.',
    ),
    art(
      '4',
      'K',
      'Language: one that is acceptable to the requested Party.',
      'Idioma: uno aceptable para la Parte requerida.',
    ),
    art(
      '5',
      'K',
      'Arts 6 to 9 apply whether or not a treaty on mutual assistance is in force between the two; Art. 10 supplements such a treaty.',
      'Los arts. 6 a 9 se aplican haya o no tratado de asistencia mutua vigente entre ambos; el art. 10 lo complementa.',
    ),
    art(
      '7.3',
      'K',
      'What an order states: issuing authority and date, the Protocol, the provider with its address, the offences, the authority seeking if another, a detailed description of the data.',
      'Lo que indica la orden: autoridad emisora y fecha, el Protocolo, el proveedor con su dirección, los delitos, la autoridad que solicita si es otra, una descripción detallada de los datos.',
    ),
    art(
      '8.3',
      'K',
      'Beside what Art. 7(3) asks: legal grounds; provisions and penalties; why the provider holds the data; the facts; their relevance; a contact; the preservation, if any; whether the data are sought by other means.',
      'Además de lo que pide el art. 7(3): fundamentos jurídicos; disposiciones y penas; por qué el proveedor tiene los datos; los hechos; su pertinencia; un contacto; la conservación, si la hay; si los datos se buscan por otros medios.',
    ),
    art(
      '8.3.supporting',
      'K',
      'Supporting information is not given to the provider without the consent of the requesting Party.',
      'La información de apoyo no se entrega al proveedor sin el consentimiento de la Parte requirente.',
    ),
    art(
      '8.4',
      'K',
      'A Party may declare that it needs further supporting information.',
      'Una Parte puede declarar que necesita más información de apoyo.',
    ),
    art(
      '8.5',
      'K',
      'Orders are accepted in electronic form, with security and authentication.',
      'Las órdenes se aceptan en formato electrónico, con seguridad y autenticación.',
    ),
    art(
      '8.6',
      'K',
      'From receipt of all information: reasonable efforts to serve the provider within 45 days; its answer within 20 days for subscriber information and 45 days for traffic data.',
      'Desde que se recibe toda la información: esfuerzos razonables para notificar al proveedor en 45 días; su respuesta en 20 días para datos de abonados y 45 días para datos de tráfico.',
    ),
    art(
      '8.7',
      'K',
      'Special instructions that cannot be followed are told to the requesting Party, which decides whether to go on.',
      'Las instrucciones especiales que no puedan seguirse se comunican a la Parte requirente, que decide si continúa.',
    ),
    art(
      '8.8',
      'K',
      'Refusal on the grounds of Arts 25(4) and 27(4) of the Convention, conditions, also that of Art. 28(2)(b), postponement as in Art. 27(5); the requesting Party is told as soon as possible.',
      'Denegación por los motivos de los arts. 25(4) y 27(4) del Convenio, condiciones, también la del art. 28(2)(b), aplazamiento como en el art. 27(5); se informa cuanto antes a la Parte requirente.',
    ),
    art(
      '8.9',
      'K',
      'Conditions that are accepted bind; the Party that gave may ask for an explanation of the use.',
      'Las condiciones aceptadas vinculan; la Parte que facilitó puede pedir explicaciones sobre el uso.',
    ),
    art(
      '8.11',
      'K',
      'A Party may declare that orders reach it only through its central authority.',
      'Una Parte puede declarar que las órdenes le lleguen solo por su autoridad central.',
    ),
    art(
      '8.13',
      'K',
      'A Party may reserve not to apply Art. 8 to traffic data.',
      'Una Parte puede reservarse no aplicar el art. 8 a los datos de tráfico.',
    ),
    art(
      '9',
      'K',
      'In an emergency, expedited disclosure of any stored data between points of contact, without a request for mutual assistance; no number of hours.',
      'En una emergencia, revelación rápida de cualquier dato almacenado entre puntos de contacto, sin solicitud de asistencia mutua; sin número de horas.',
    ),
    art(
      '10',
      'K',
      'Emergency mutual assistance: rapidly expedited; the facts of the emergency; further information may be asked for; a responsible person is reachable 24/7; no number of hours.',
      'Asistencia mutua de emergencia: tramitación acelerada; los hechos de la emergencia; puede pedirse más información; una persona responsable localizable 24/7; sin número de horas.',
    ),
    art('13', 'K', 'Conditions and safeguards.', 'Condiciones y salvaguardias.'),
    art(
      '14',
      'K',
      'Protection of personal data: purpose, quality, sensitive data, retention, automated decisions, security incidents, records, onward sharing and transfer, transparency, access and rectification, redress, oversight.',
      'Protección de datos personales: finalidad, calidad, datos sensibles, conservación, decisiones automatizadas, incidentes de seguridad, registros, comunicación y transferencia ulteriores, transparencia, acceso y rectificación, recursos, supervisión.',
    ),
  ],
  standings: [],
  state: null,
};
