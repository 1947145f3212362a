/**
 * Law is cited in Portuguese and in French as it is called there. Rules carry their citation in English and Spanish; a
 * treaty, and a statute that has a name of its own in one of these languages, is named by it, and any other law keeps the
 * name that it has in Spanish.
 */
import type { Other } from './other.ts';

/** These are the beginnings of citations, by their English words; what follows names the article. */
const INSTRUMENTS: Other = {
  'Budapest Convention': { pt: 'Convenção de Budapeste', fr: 'Convention de Budapest' },
  'Second Additional Protocol (CETS 224)': {
    pt: 'Segundo Protocolo Adicional (STCE 224)',
    fr: 'Deuxième Protocole additionnel (STCE 224)',
  },
  'Optional Protocol to the Nassau Convention (A-59)': {
    pt: 'Protocolo Facultativo à Convenção de Nassau (A-59)',
    fr: 'Protocole facultatif à la Convention de Nassau (A-59)',
  },
  'Optional Protocol (A-59)': { pt: 'Protocolo Facultativo (A-59)', fr: 'Protocole facultatif (A-59)' },
  'Nassau Convention (A-55)': { pt: 'Convenção de Nassau (A-55)', fr: 'Convention de Nassau (A-55)' },
  'San Luis Protocol': { pt: 'Protocolo de São Luís', fr: 'Protocole de San Luis' },
  'UN Convention against Cybercrime': {
    pt: 'Convenção das Nações Unidas contra o Crime Cibernético',
    fr: 'Convention des Nations Unies contre la cybercriminalité',
  },
  'Treaty of Medellín': { pt: 'Tratado de Medellín', fr: 'Traité de Medellín' },
  'G7 24/7 High-Tech Crime Network': {
    pt: 'Rede 24/7 de crimes de alta tecnologia do G7',
    fr: 'Réseau 24/7 du G7 sur la criminalité de haute technologie',
  },
  'T-CY(2018)10, template for Art. 31': {
    pt: 'T-CY(2018)10, modelo para o art. 31',
    fr: 'T-CY(2018)10, modèle pour l’art. 31',
  },
  'T-CY(2018)11, template for Arts 29 and 30': {
    pt: 'T-CY(2018)11, modelo para os arts. 29 e 30',
    fr: 'T-CY(2018)11, modèle pour les art. 29 et 30',
  },
  'Brazil, Law 12.965/2014 (Marco Civil)': {
    pt: 'Brasil, Lei n.º 12.965/2014 (Marco Civil da Internet)',
    fr: 'Brésil, loi n° 12.965/2014 (Marco Civil)',
  },
  'Brazil, Law 12.965/2014': { pt: 'Brasil, Lei n.º 12.965/2014', fr: 'Brésil, loi n° 12.965/2014' },
  'Criminal Code (Canada)': { pt: 'Código Penal (Canadá)', fr: 'Code criminel (Canada)' },
  'Mutual Legal Assistance in Criminal Matters Act (Canada)': {
    pt: 'Lei de assistência jurídica mútua em matéria penal (Canadá)',
    fr: 'Loi sur l’entraide juridique en matière criminelle (Canada)',
  },
};

/** The longest beginning is the most exact one. */
const BEGINNINGS = Object.keys(INSTRUMENTS).sort((one, other) => other.length - one.length);

/** Words that tell the place in a law, in the order in which they are looked for. */
const PLACES: readonly [english: RegExp, pt: string, fr: string][] = [
  [/, with Criminal Code, s\. /g, ', com o Código Penal, art. ', ', avec le Code criminel, art. '],
  [/\bR\.S\.C\. 1985/g, 'R.S.C. 1985', 'L.R.C. 1985'],
  [/c\. 30 \(4th Supp\.\)/g, 'c. 30 (4th Supp.)', 'ch. 30 (4e suppl.)'],
  [/\bArts /g, 'arts. ', 'art. '],
  [/\bArt\. /g, 'art. ', 'art. '],
  [/\bs\. (?=\d)/g, 'art. ', 'art. '],
  [/ and (?=\d)/g, ' e ', ' et '],
  [/, second sentence$/g, ', segunda frase', ', deuxième phrase'],
  [/, last sentence$/g, ', última frase', ', dernière phrase'],
  [/, last part$/g, ', parte final', ', dernière partie'],
  [/, section (?=\d)/g, ', seção ', ', section '],
  [/, entry into force/g, ', entrada em vigor', ', entrée en vigueur'],
];

export function citationIn(language: 'pt' | 'fr', { en, es }: { en: string; es: string }): string {
  const beginning = BEGINNINGS.find((one) => en.startsWith(one));
  if (beginning === undefined) return es;
  const named = INSTRUMENTS[beginning]?.[language] ?? '';
  const rest = en.slice(beginning.length);
  return named + PLACES.reduce((text, [english, pt, fr]) => text.replace(english, language === 'pt' ? pt : fr), rest);
}
