import type { FirstPack } from '../first-format.ts';

/** Budapest Convention, Arts 25-27, as published in 2026.1. */
export const cooperation: FirstPack['rules'] = [
  {
    id: 'BUD.25.3',
    citation: { en: 'Budapest Convention, Art. 25(3)', es: 'Convenio de Budapest, art. 25(3)' },
    text: {
      en: 'In urgent circumstances, requests by expedited means with adequate security and authentication, with formal confirmation to follow where required.',
      es: 'En caso de urgencia, solicitudes por medios rápidos con seguridad y autenticación adecuadas, y confirmación formal posterior si se exige.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.25.4',
    citation: { en: 'Budapest Convention, Art. 25(4)', es: 'Convenio de Budapest, art. 25(4)' },
    text: {
      en: 'Assistance is subject to the law of the requested Party and to applicable treaties, including grounds for refusal.',
      es: 'La asistencia se rige por el derecho de la Parte requerida y los tratados aplicables, incluidos los motivos de denegación.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.25.5',
    citation: { en: 'Budapest Convention, Art. 25(5)', es: 'Convenio de Budapest, art. 25(5)' },
    text: {
      en: 'Dual criminality is met if the conduct is an offence, whatever its category or name.',
      es: 'La doble incriminación se cumple si la conducta es delito, cualquiera sea su categoría o denominación.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.27.1',
    citation: { en: 'Budapest Convention, Art. 27(1)', es: 'Convenio de Budapest, art. 27(1)' },
    text: {
      en: 'Paragraphs 2 to 9 apply only where no treaty or arrangement is in force between the Parties, unless they agree otherwise.',
      es: 'Los párrafos 2 a 9 se aplican solo si no hay tratado o acuerdo vigente entre las Partes, salvo que acuerden otra cosa.',
    },
    source: 'S3,S4',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.27.2',
    citation: { en: 'Budapest Convention, Art. 27(2)', es: 'Convenio de Budapest, art. 27(2)' },
    text: {
      en: 'Central authorities send and answer requests and communicate directly.',
      es: 'Las autoridades centrales envían y responden las solicitudes y se comunican directamente.',
    },
    source: 'S3,S4',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.27.6',
    citation: { en: 'Budapest Convention, Art. 27(6)', es: 'Convenio de Budapest, art. 27(6)' },
    text: {
      en: 'Before refusing or postponing, the requested Party considers a partial or conditional grant, where appropriate after consulting.',
      es: 'Antes de denegar o diferir, la Parte requerida estudia una concesión parcial o condicionada, en su caso tras consultar.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.27.7',
    citation: { en: 'Budapest Convention, Art. 27(7)', es: 'Convenio de Budapest, art. 27(7)' },
    text: {
      en: 'The requested Party informs promptly of the outcome and gives reasons for any refusal or postponement.',
      es: 'La Parte requerida informa sin demora del resultado y motiva toda denegación o aplazamiento.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.27.8',
    citation: { en: 'Budapest Convention, Art. 27(8)', es: 'Convenio de Budapest, art. 27(8)' },
    text: {
      en: 'If confidentiality of the request cannot be kept, the requesting Party is told promptly and decides whether to go on.',
      es: 'Si no puede mantenerse la confidencialidad, se informa sin demora a la Parte requirente, que decide si continúa.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
];
