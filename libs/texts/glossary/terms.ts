/**
 * One term for each thing, in both languages, with what it means and where it comes from. Words that people use for the
 * same thing elsewhere are forbidden here, because two words for one thing make a reader look for two things; a test reads
 * every catalogue against this list.
 */
import type { Pair } from '../pair.ts';

export interface GlossaryTerm {
  term: Pair;
  definition: Pair;
  /** A treaty, a standard or a page of docs/rules. */
  source: string;
  /** Words or beginnings of words that no text of the portal or of a paper may use for it. */
  forbidden: { en: readonly string[]; es: readonly string[] };
}

export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    term: ['preservation', 'conservación'],
    definition: [
      'Keeping stored data as they are, at once, before anybody asks for them in form.',
      'Mantener los datos almacenados tal como están, de inmediato, antes de que se pidan formalmente.',
    ],
    source: 'Budapest Convention, Arts 16 and 29; official Spanish text',
    forbidden: {
      en: ['data freeze', 'freezing of data', 'quick freeze'],
      es: ['preservaci', 'congelamiento', 'congelaci'],
    },
  },
  {
    term: ['production order', 'orden de presentación'],
    definition: [
      'The order by which a provider gives data to the authority.',
      'La orden por la que un proveedor entrega datos a la autoridad.',
    ],
    source: 'Budapest Convention, Art. 18; official Spanish text',
    forbidden: { en: ['disclosure order'], es: ['orden de producción', 'orden de entrega de datos'] },
  },
  {
    term: ['service provider', 'proveedor de servicios'],
    definition: [
      'The company that holds the data and gets an order.',
      'La empresa que tiene los datos y recibe una orden.',
    ],
    source: 'Budapest Convention, Art. 1(c)',
    forbidden: { en: ['ISP'], es: ['prestador', 'PSI'] },
  },
  {
    term: ['requesting State', 'Estado requirente'],
    definition: ['The State that asks for data.', 'El Estado que pide los datos.'],
    source: 'Inter-American Convention on Mutual Assistance in Criminal Matters (Nassau), Art. 1',
    forbidden: {
      en: ['asking State', 'applicant State'],
      es: ['Estado solicitante', 'Estado rogante', 'Estado peticionario'],
    },
  },
  {
    term: ['requested State', 'Estado requerido'],
    definition: [
      'The State that is asked, because the provider or the data are there.',
      'El Estado al que se pide, porque el proveedor o los datos están en él.',
    ],
    source: 'Inter-American Convention on Mutual Assistance in Criminal Matters (Nassau), Art. 1',
    forbidden: { en: ['asked State'], es: ['Estado solicitado', 'Estado rogado'] },
  },
  {
    term: ['mutual assistance', 'asistencia mutua'],
    definition: [
      'What one State does for the criminal case of another, under a treaty.',
      'Lo que un Estado hace para el proceso penal de otro, según un tratado.',
    ],
    source: 'Budapest Convention, Art. 25',
    forbidden: { en: ['letters? rogatory', 'MLAT'], es: ['comisi(ón|ones) rogatoria', 'exhorto', 'carta rogatoria'] },
  },
  {
    term: ['evidence', 'pruebas'],
    definition: [
      'Data that have come to an authority for its case.',
      'Los datos que llegaron a una autoridad para su caso.',
    ],
    source: 'docs/rules 2.6',
    forbidden: { en: ['evidences', 'proofs of the crime'], es: ['evidencia'] },
  },
  {
    term: ['time zone', 'zona horaria'],
    definition: [
      'The zone in which a time is written, by its IANA name.',
      'La zona en la que se escribe una hora, por su nombre IANA.',
    ],
    source: 'IANA Time Zone Database',
    forbidden: { en: ['timezone', 'time-zone'], es: ['huso'] },
  },
  {
    term: ['custodian', 'custodio'],
    definition: ['Whoever has the data in hand.', 'Quien tiene los datos en su poder.'],
    source: 'Budapest Convention, Arts 16(3) and 29(2)(d)',
    forbidden: { en: ['data keeper'], es: ['custodiante', 'depositario de los datos'] },
  },
  {
    term: ['withdrawal', 'desistimiento'],
    definition: [
      'The requester takes its request back, whole or for single identifiers.',
      'El requirente retira su solicitud, entera o para algunos identificadores.',
    ],
    source: 'docs/rules 2.7',
    forbidden: { en: ['revocation of the request'], es: ['revocación de la solicitud', 'cancelación de la solicitud'] },
  },
  {
    term: ['refusal', 'denegación'],
    definition: [
      'The decision not to give what is asked, on a ground that the instrument allows.',
      'La decisión de no dar lo que se pide, por una causal que el instrumento admite.',
    ],
    source: 'Budapest Convention, Arts 27(4) and 29(5)',
    forbidden: { en: ['rejection of the request'], es: ['rechazo de la solicitud', 'rechazar la solicitud'] },
  },
  {
    term: ['extension', 'prórroga'],
    definition: ['A later end of a preservation.', 'Un término posterior de una conservación.'],
    source: 'docs/rules 2.1',
    forbidden: { en: ['prolongation'], es: ['extensión del plazo', 'ampliación del plazo'] },
  },
  {
    term: ['dossier', 'expediente'],
    definition: ['What one organization keeps of one request.', 'Lo que una organización guarda de una solicitud.'],
    source: 'docs/glossary',
    forbidden: { en: ['case file', 'casefile'], es: ['carpeta fiscal', 'carpeta de investigaci', 'legajo'] },
  },
  {
    term: ['subscriber information', 'datos relativos a los abonados'],
    definition: ['Who uses a service, and how it is paid for.', 'Quién usa un servicio y cómo se paga.'],
    source: 'Budapest Convention, Art. 18(3); official Spanish text',
    forbidden: { en: ['subscriber data', 'basic subscriber'], es: ['datos de suscriptor', 'datos del suscriptor'] },
  },
  {
    term: ['traffic data', 'datos relativos al tráfico'],
    definition: [
      'Whence, whither, when and how a communication went.',
      'De dónde, adónde, cuándo y cómo fue una comunicación.',
    ],
    source: 'Budapest Convention, Art. 1(d); official Spanish text',
    forbidden: { en: ['metadata'], es: ['metadatos'] },
  },
  {
    term: ['chain of custody', 'cadena de custodia'],
    definition: ['Who had the evidence when, without a gap.', 'Quién tuvo las pruebas y cuándo, sin interrupción.'],
    source: 'ISO/IEC 27037',
    forbidden: { en: ['custody chain'], es: ['cadena de resguardo'] },
  },
];
