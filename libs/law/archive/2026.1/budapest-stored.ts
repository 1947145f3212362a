import type { FirstPack } from '../first-format.ts';

/** Budapest Convention, Arts 29-35, as published in 2026.1. */
export const stored: FirstPack['rules'] = [
  {
    id: 'BUD.29.1',
    citation: { en: 'Budapest Convention, Art. 29(1)', es: 'Convenio de Budapest, art. 29(1)' },
    text: {
      en: 'A Party may request the expeditious preservation of data in the other Party for which it intends to request mutual assistance.',
      es: 'Una Parte puede solicitar la conservación rápida de datos en el territorio de otra respecto de los cuales se proponga pedir asistencia mutua.',
    },
    source: 'S2,S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2',
    citation: { en: 'Budapest Convention, Art. 29(2)', es: 'Convenio de Budapest, art. 29(2)' },
    text: {
      en: 'What a request for preservation must state.',
      es: 'Lo que debe indicar la solicitud de conservación.',
    },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.a',
    citation: { en: 'Budapest Convention, Art. 29(2)(a)', es: 'Convenio de Budapest, art. 29(2)(a)' },
    text: { en: 'The authority seeking the preservation.', es: 'La autoridad que solicita la conservación.' },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.b',
    citation: { en: 'Budapest Convention, Art. 29(2)(b)', es: 'Convenio de Budapest, art. 29(2)(b)' },
    text: {
      en: 'The offence under investigation and a brief summary of the facts.',
      es: 'El delito investigado y una breve exposición de los hechos.',
    },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.c',
    citation: { en: 'Budapest Convention, Art. 29(2)(c)', es: 'Convenio de Budapest, art. 29(2)(c)' },
    text: {
      en: 'The stored computer data to be preserved and their relationship to the offence.',
      es: 'Los datos informáticos almacenados que deben conservarse y su relación con el delito.',
    },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.d',
    citation: { en: 'Budapest Convention, Art. 29(2)(d)', es: 'Convenio de Budapest, art. 29(2)(d)' },
    text: {
      en: 'Any available information identifying the custodian or the location of the computer system.',
      es: 'Toda información disponible que permita identificar al responsable de la custodia o la ubicación del sistema informático.',
    },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.e',
    citation: { en: 'Budapest Convention, Art. 29(2)(e)', es: 'Convenio de Budapest, art. 29(2)(e)' },
    text: { en: 'The necessity of the preservation.', es: 'La necesidad de la conservación.' },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.2.f',
    citation: { en: 'Budapest Convention, Art. 29(2)(f)', es: 'Convenio de Budapest, art. 29(2)(f)' },
    text: {
      en: 'That the Party intends to submit a request for mutual assistance.',
      es: 'Que la Parte tiene la intención de presentar una solicitud de asistencia mutua.',
    },
    source: 'S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.3',
    citation: { en: 'Budapest Convention, Art. 29(3)', es: 'Convenio de Budapest, art. 29(3)' },
    text: {
      en: 'The requested Party preserves expeditiously under its domestic law; dual criminality is not required.',
      es: 'La Parte requerida conserva rápidamente conforme a su derecho interno; no se exige la doble incriminación.',
    },
    source: 'S2,S3,S4,S7,S8',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.4',
    citation: { en: 'Budapest Convention, Art. 29(4)', es: 'Convenio de Budapest, art. 29(4)' },
    text: {
      en: 'A Party that has reserved may refuse for lack of dual criminality, only for offences other than Arts 2-11 and only with reason to believe that it cannot be fulfilled at the time of disclosure.',
      es: 'Una Parte que formuló reserva puede denegar por falta de doble incriminación, solo para delitos distintos de los arts. 2 a 11 y con motivos para creer que no podrá cumplirse en el momento de la revelación.',
    },
    source: 'S9,S10',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.5',
    citation: { en: 'Budapest Convention, Art. 29(5)', es: 'Convenio de Budapest, art. 29(5)' },
    text: {
      en: 'The only other grounds for refusing preservation.',
      es: 'Los únicos otros motivos para denegar la conservación.',
    },
    source: 'S2',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.5.a',
    citation: { en: 'Budapest Convention, Art. 29(5)(a)', es: 'Convenio de Budapest, art. 29(5)(a)' },
    text: {
      en: 'The offence is political or connected with a political offence.',
      es: 'El delito es político o conexo con un delito político.',
    },
    source: 'S2',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.5.b',
    citation: { en: 'Budapest Convention, Art. 29(5)(b)', es: 'Convenio de Budapest, art. 29(5)(b)' },
    text: {
      en: 'Execution is likely to prejudice sovereignty, security, ordre public or other essential interests.',
      es: 'La ejecución podría atentar contra la soberanía, la seguridad, el orden público u otros intereses esenciales.',
    },
    source: 'S2',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.6',
    citation: { en: 'Budapest Convention, Art. 29(6)', es: 'Convenio de Budapest, art. 29(6)' },
    text: {
      en: 'If preservation will not ensure availability, or threatens confidentiality or prejudices the investigation, the requesting Party is told promptly and decides.',
      es: 'Si la conservación no garantiza la disponibilidad, o pone en peligro la confidencialidad o perjudica la investigación, se informa sin demora a la Parte requirente, que decide.',
    },
    source: 'S2',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.29.7',
    citation: { en: 'Budapest Convention, Art. 29(7)', es: 'Convenio de Budapest, art. 29(7)' },
    text: {
      en: 'Preservation lasts at least 60 days so that the requesting Party can submit its request; once it is received the data stay preserved pending the decision on it.',
      es: 'La conservación dura al menos 60 días para permitir presentar la solicitud; recibida esta, los datos siguen conservados hasta que se decida.',
    },
    source: 'S2',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.30.1',
    citation: { en: 'Budapest Convention, Art. 30(1)', es: 'Convenio de Budapest, art. 30(1)' },
    text: {
      en: 'If a provider in another State took part, enough traffic data are disclosed expeditiously to identify it and the path.',
      es: 'Si intervino un proveedor de otro Estado, se revelan rápidamente datos de tráfico suficientes para identificarlo y la vía.',
    },
    source: 'S5',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.30.2',
    citation: { en: 'Budapest Convention, Art. 30(2)', es: 'Convenio de Budapest, art. 30(2)' },
    text: {
      en: 'Disclosure is withheld only on political-offence or sovereignty-type grounds.',
      es: 'La revelación solo se deniega por delito político o por motivos de soberanía y similares.',
    },
    source: 'S5',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.35',
    citation: { en: 'Budapest Convention, Art. 35', es: 'Convenio de Budapest, art. 35' },
    text: {
      en: 'A point of contact available 24 hours a day, seven days a week.',
      es: 'Un punto de contacto localizable las 24 horas del día, los siete días de la semana.',
    },
    source: 'S6',
    status: 'VERIFIED',
  },
];
