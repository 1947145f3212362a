/**
 * Describes Brazil, Canada and a Canadian provider: a pair of States whose two languages differ, neither of them
 * Spanish.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import { type ExerciseOrganization, type ExerciseOffice, OFFICE_HOURS, ROUND_THE_CLOCK } from './organization.ts';

interface BilingualName {
  en: string;
  es: string;
}

interface StateToCreate {
  code: string;
  name: BilingualName;
  city: string;
  zone: string;
  languages: ('en' | 'es')[];
  prosecution: BilingualName;
  court: BilingualName;
}

const both = (en: string, es: string): BilingualName => ({ en, es });

/** Builds a State with a contact point, a central authority, prosecutors who also execute, and a court. */
function stateOf({ code, name, city, zone, languages, prosecution, court }: StateToCreate): ExerciseOrganization {
  const office = (id: string, kind: ExerciseOffice['kind'], called: BilingualName, always = false): ExerciseOffice => ({
    code: id,
    kind,
    name: called,
    city,
    zone,
    languages,
    hours: always ? ROUND_THE_CLOCK : OFFICE_HOURS,
    address247: always ? `247.${code.toLowerCase()}@comity.example` : null,
  });
  const person = (
    id: string,
    called: BilingualName,
    where: string,
    ...held: Role[]
  ): ExerciseOrganization['people'][number] => ({
    subject: `${code.toLowerCase()}-${id}`,
    name: both(`${called.en}, ${city}`, `${called.es}, ${city}`),
    locale: languages[0] ?? 'en',
    roles: { [where]: held },
  });
  return {
    code,
    kind: 'STATE',
    state: code,
    name,
    offices: [
      office('poc', 'CONTACT_POINT_24_7', both(`24/7 contact point, ${city}`, `Punto de contacto 24/7, ${city}`), true),
      office('central', 'CENTRAL_AUTHORITY', both(`Central authority, ${city}`, `Autoridad central, ${city}`)),
      office('prosecution', 'EXECUTING_AUTHORITY', prosecution),
      office('court', 'COURT', court),
    ],
    people: [
      person('prosecutor', both('Prosecutor', 'Fiscal'), 'prosecution', 'REQ_PROSECUTOR'),
      person('poc', both('24/7 duty officer', 'Oficial de turno 24/7'), 'poc', 'RCV_POC_24_7', 'REQ_POC_24_7'),
      person(
        'central',
        both('Central authority officer', 'Funcionaria de la autoridad central'),
        'central',
        'RCV_CENTRAL_AUTHORITY',
        'REQ_CENTRAL_AUTHORITY',
      ),
      person('executing', both('Executing prosecutor', 'Fiscal ejecutor'), 'prosecution', 'RCV_EXECUTING_AUTHORITY'),
      person(
        'executing-2',
        both('Second executing prosecutor', 'Segunda fiscal ejecutora'),
        'prosecution',
        'RCV_EXECUTING_AUTHORITY',
      ),
      person('court', both('Judge', 'Jueza'), 'court', 'RCV_COURT'),
    ],
  };
}

export const BRAZIL_AND_CANADA: ExerciseOrganization[] = [
  stateOf({
    code: 'BR',
    name: both('Brazil', 'Brasil'),
    city: 'Brasília',
    zone: 'America/Sao_Paulo',
    languages: ['es', 'en'],
    prosecution: both('Federal prosecution service, Brasília', 'Fiscalía federal, Brasília'),
    court: both('Federal court, Brasília', 'Justicia federal, Brasília'),
  }),
  stateOf({
    code: 'CA',
    name: both('Canada', 'Canadá'),
    city: 'Ottawa',
    zone: 'America/Toronto',
    languages: ['en'],
    prosecution: both('Executing prosecution service, Ottawa', 'Fiscalía ejecutora, Ottawa'),
    court: both('Superior court, Ottawa', 'Tribunal superior, Ottawa'),
  }),
  {
    code: 'MAPLE-POST',
    kind: 'PROVIDER',
    state: 'CA',
    name: both('Maple Post (fictional provider)', 'Maple Post (proveedor ficticio)'),
    offices: [
      {
        code: 'legal',
        kind: 'LEGAL_TEAM',
        name: both('Legal team, Maple Post', 'Equipo legal, Maple Post'),
        city: 'Toronto',
        zone: 'America/Toronto',
        languages: ['en'],
        hours: OFFICE_HOURS,
        address247: 'duty@maple-post.example',
      },
    ],
    people: [
      {
        subject: 'ca-liaison',
        name: both('Liaison, Maple Post', 'Enlace, Maple Post'),
        locale: 'en',
        roles: { legal: ['PROVIDER_LIAISON'] },
      },
    ],
  },
];
