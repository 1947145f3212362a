/** This pack records the networks and channels by which requests travel (docs/rules 1.7). */
import type { Pack } from '../pack.ts';
import { rule } from '../rule.ts';

export const networks: Pack = {
  id: 'networks',
  version: '2026.4',
  title: {
    en: 'Networks and channels: 24/7, IberRed and Iber@, INTERPOL',
    es: 'Redes y vías: 24/7, IberRed e Iber@, INTERPOL',
  },
  inForce: null,
  rules: [
    rule(
      'NET.24_7',
      'S6,S37,S54',
      ['G7 24/7 High-Tech Crime Network', 'Red 24/7 de delitos de alta tecnología del G7'],
      [
        'Points of contact for urgent preservation since 1997; it does not compel and does not replace mutual assistance. Checklists for data preservation exist.',
        'Puntos de contacto para la conservación urgente desde 1997; no obliga y no sustituye la asistencia mutua. Existen listas de verificación para conservar datos.',
      ],
    ),
    rule(
      'NET.24_7.2007',
      'S37',
      ['G7 24/7 High-Tech Crime Network, in 2007', 'Red 24/7 de delitos de alta tecnología del G7, en 2007'],
      [
        'In 2007 it had about 48 members, among them Brazil, Canada, Chile, Jamaica, Mexico and Peru.',
        'En 2007 tenía unos 48 miembros, entre ellos Brasil, Canadá, Chile, Jamaica, México y Perú.',
      ],
    ),
    rule(
      'NET.24_7.members',
      'K',
      ['G7 24/7 High-Tech Crime Network, members', 'Red 24/7 de delitos de alta tecnología del G7, miembros'],
      ['About 90 States today.', 'Unos 90 Estados hoy.'],
    ),
    rule(
      'NET.24_7.protocol',
      'K',
      ['G7 24/7 network, protocol', 'Red 24/7 del G7, protocolo'],
      [
        'A point of contact is reachable 24/7 and in English; it is given contact, urgency, facts, what to preserve, provider, identifiers and the legal process to follow; the receiver may refuse.',
        'El punto de contacto es localizable 24/7 y en inglés; se le indican contacto, urgencia, hechos, qué conservar, proveedor, identificadores y el trámite legal posterior; el receptor puede negarse.',
      ],
    ),
    rule(
      'NET.MEDELLIN',
      'S38',
      ['Treaty of Medellín', 'Tratado de Medellín'],
      [
        'Iber@ is the formal and preferred channel between central authorities of its Parties, in Spanish or Portuguese; what is sent counts as original and authentic, no paper is needed. It validates the transmission, not the contents.',
        'Iber@ es la vía formal y preferente entre las autoridades centrales de sus Partes, en español o portugués; lo transmitido vale como original y auténtico, sin papel. Valida la transmisión, no el contenido.',
      ],
      { from: '2022-05-09' },
    ),
    rule(
      'NET.EMLA',
      'S39',
      ['INTERPOL e-MLA', 'INTERPOL e-MLA'],
      [
        'A project since 2017-2018: a study found that the law allows it and functional requirements were agreed; it respects the existing chain of authorities. It was not seen in operation.',
        'Proyecto desde 2017-2018: un estudio concluyó que el derecho lo permite y se acordaron requisitos funcionales; respeta la cadena de autoridades existente. No se ha visto en funcionamiento.',
      ],
    ),
  ],
  standings: [],
  state: null,
};
