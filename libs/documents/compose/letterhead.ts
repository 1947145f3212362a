/**
 * The head of a paper that is written to somebody: who writes, to whom, where and when, and about which request. The
 * authorities stand in it by their offices, so that whoever opens it knows whose desk it belongs on.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { OutwardKind } from '@comity/texts/groups/openings';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Definition, Letterhead } from '../model.ts';
import type { Reading } from './reading.ts';
import { type Speaker, stated } from './speaker.ts';

export interface Written {
  kind: OutwardKind;
  from: Side;
  to: Side;
  /** The instant at which it was signed. */
  at: string;
  /** The acts of those who signed it, in their order; none where another organization wrote it. */
  signed: readonly EventView[];
}

export function letterheadOf(reading: Reading, { kind, from, to, at, signed }: Written): Letterhead {
  const office = signed.findLast(({ actor }) => actor !== null)?.actor ?? null;
  const name = partyName(reading, from);
  return {
    from: lines([name, office === null ? officeOf(reading, from) : reading.say(office.office)]),
    to: lines([partyName(reading, to), officeOf(reading, to)]),
    placeAndDate: placeAndDate(reading, office?.city ?? name, at),
    references: referencesOf(reading, to),
    opening: reading.word('openings', kind),
  };
}

export function placeAndDate(speaker: Speaker, place: string, at: string): string {
  return [place, speaker.at(at)].filter((part) => part !== '').join(', ');
}

/** The name of a side; a provider is not told which State asks. */
export function partyName(reading: Reading, side: Side): string {
  const name = reading.dossier.parties[side];
  return name === null ? '' : reading.say(name);
}

/** The office that such a paper reaches: for a State that which takes such requests, for a provider its legal team. */
export function officeOf(reading: Reading, side: Side): string {
  const { kind, form } = reading.dossier;
  if (side === 'provider') return reading.word('officeKinds', 'LEGAL_TEAM');
  if (side === 'requesting' && form !== null && form.authority !== '') return form.authority;
  return reading.word('officeKinds', kind === 'ASSISTANCE' ? 'CENTRAL_AUTHORITY' : 'CONTACT_POINT_24_7');
}

/** Nothing of the case goes to a provider (docs/rules 2.14). */
function referencesOf(reading: Reading, to: Side): Definition[] {
  const { reference, references, form, side } = reading.dossier;
  const forProvider = to === 'provider' || side === 'provider';
  return stated([
    { term: reading.label('OUR_REFERENCE'), text: reference },
    forProvider ? null : { term: reading.label('YOUR_REFERENCE'), text: references.join(', ') },
    forProvider ? null : { term: reading.label('CASE'), text: form?.caseNumber ?? '' },
  ]);
}

export function lines(parts: readonly string[]): string[] {
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index);
}
