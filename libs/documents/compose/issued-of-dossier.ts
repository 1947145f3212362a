/** Every document composed from a dossier states these facts of itself, and who of this organization stands for it. */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { WordsView } from '@comity/contracts/http/words';
import { type Group, text } from '@comity/texts/text';
import type { Issued, PersonActed } from './issued.ts';
import type { PaperFacts } from './reading.ts';

export function inBoth(group: Group, code: string): WordsView {
  return { en: text('en', group, code), es: text('es', group, code) };
}

export function issuedAt({ dossier, zones, organization }: PaperFacts, at: string, acts: readonly EventView[]): Issued {
  const { reference, exercise, form } = dossier;
  return {
    ...{ reference, at, zones, exercise, issuer: organization, acted: acts.flatMap(personOf) },
    ...{ sentTo: [], city: acts.findLast(({ actor }) => actor !== null)?.actor?.city ?? '' },
    caseNumber: form?.caseNumber ?? '',
  };
}

function personOf({ kind, actor, code, at }: EventView): PersonActed[] {
  if (kind !== 'act' || actor === null) return [];
  const [role] = actor.roles;
  const named = { en: '', es: '' };
  const { name, office } = actor;
  return [
    { name, office, role: role === undefined ? named : inBoth('roles', role), did: inBoth('actsDone', code), at },
  ];
}
