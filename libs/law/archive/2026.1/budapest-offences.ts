import type { FirstPack } from '../first-format.ts';

/** Budapest Convention, Arts 1-13, as published in 2026.1. */
export const offences: FirstPack['rules'] = [
  {
    id: 'BUD.1',
    citation: { en: 'Budapest Convention, Art. 1', es: 'Convenio de Budapest, art. 1' },
    text: {
      en: 'Definitions: computer system, computer data, service provider, traffic data.',
      es: 'Definiciones: sistema informático, datos informáticos, proveedor de servicios, datos relativos al tráfico.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.2',
    citation: { en: 'Budapest Convention, Art. 2', es: 'Convenio de Budapest, art. 2' },
    text: { en: 'Offence: illegal access.', es: 'Delito: acceso ilícito.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.3',
    citation: { en: 'Budapest Convention, Art. 3', es: 'Convenio de Budapest, art. 3' },
    text: { en: 'Offence: illegal interception.', es: 'Delito: interceptación ilícita.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.4',
    citation: { en: 'Budapest Convention, Art. 4', es: 'Convenio de Budapest, art. 4' },
    text: { en: 'Offence: data interference.', es: 'Delito: ataques a la integridad de los datos.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.5',
    citation: { en: 'Budapest Convention, Art. 5', es: 'Convenio de Budapest, art. 5' },
    text: { en: 'Offence: system interference.', es: 'Delito: ataques a la integridad del sistema.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.6',
    citation: { en: 'Budapest Convention, Art. 6', es: 'Convenio de Budapest, art. 6' },
    text: { en: 'Offence: misuse of devices.', es: 'Delito: abuso de los dispositivos.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.7',
    citation: { en: 'Budapest Convention, Art. 7', es: 'Convenio de Budapest, art. 7' },
    text: { en: 'Offence: computer-related forgery.', es: 'Delito: falsificación informática.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.8',
    citation: { en: 'Budapest Convention, Art. 8', es: 'Convenio de Budapest, art. 8' },
    text: { en: 'Offence: computer-related fraud.', es: 'Delito: fraude informático.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.9',
    citation: { en: 'Budapest Convention, Art. 9', es: 'Convenio de Budapest, art. 9' },
    text: { en: 'Offences related to child pornography.', es: 'Delitos relacionados con la pornografía infantil.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.10',
    citation: { en: 'Budapest Convention, Art. 10', es: 'Convenio de Budapest, art. 10' },
    text: {
      en: 'Offences related to infringements of copyright.',
      es: 'Delitos relacionados con infracciones de la propiedad intelectual.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.11',
    citation: { en: 'Budapest Convention, Art. 11', es: 'Convenio de Budapest, art. 11' },
    text: { en: 'Attempt and aiding or abetting.', es: 'Tentativa y complicidad.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.12',
    citation: { en: 'Budapest Convention, Art. 12', es: 'Convenio de Budapest, art. 12' },
    text: { en: 'Corporate liability.', es: 'Responsabilidad de las personas jurídicas.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
  {
    id: 'BUD.13',
    citation: { en: 'Budapest Convention, Art. 13', es: 'Convenio de Budapest, art. 13' },
    text: { en: 'Sanctions and measures.', es: 'Sanciones y medidas.' },
    source: 'K',
    status: 'UNVERIFIED',
  },
];
