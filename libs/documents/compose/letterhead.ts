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
  /** The reference of another organization that wrote it, where the paper itself has it; else empty. */
  theirs: string;
}

export function letterheadOf(reading: Reading, { kind, from, to, at, signed, theirs }: Written): Letterhead {
  const office = signed.findLast(({ actor }) => actor !== null)?.actor ?? null;
  const name = partyName(reading, from);
  return {
    from: lines([name, office === null ? officeOf(reading, from) : reading.say(office.office)]),
    to: lines([partyName(reading, to), officeOf(reading, to)]),
    placeAndDate: placeAndDate(reading, office?.city ?? name, at),
    references: referencesOf(reading, { from, to, theirs }),
    opening: reading.word('openings', kind),
  };
}

export function placeAndDate(speaker: Speaker, place: string, at: string): string {
  const when = speaker.language === 'fr' ? `le ${speaker.here(at)}` : speaker.here(at);
  return [place, when].filter((part) => part !== '').join(', ');
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

/**
 * Whoever writes calls its own reference so, with any other number that it has given the dossier; a paper that came from
 * another organization has ours as that of its reader. Nothing of the case goes to a provider (docs/rules 2.14).
 */
function referencesOf(reading: Reading, { from, to, theirs }: Pick<Written, 'from' | 'to' | 'theirs'>): Definition[] {
  const { reference, references, form, side } = reading.dossier;
  const forProvider = to === 'provider' || side === 'provider';
  const ours = [reference, ...(forProvider ? [] : references)].join(', ');
  return stated([
    { term: reading.label('OUR_REFERENCE'), text: from === side ? ours : theirs },
    { term: reading.label('YOUR_REFERENCE'), text: from === side ? '' : ours },
    { term: reading.label('CASE'), text: forProvider ? '' : (form?.caseNumber ?? '') },
  ]);
}

export function lines(parts: readonly string[]): string[] {
  return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index);
}
