/**
 * Finds what a request says that may well be meant and yet is often a slip. Whoever writes the request is told beside
 * the field what to look at, and nothing is stopped.
 */
import { latestLocalDay } from '@comity/calendar/latest-day';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import { isInside } from '@comity/vocabulary/judges/address';
import { comparable } from '@comity/vocabulary/judges/comparable';
import { readIdentifier } from '@comity/vocabulary/judges/identifier';
import { hiddenCharacters } from '@comity/vocabulary/judges/writing';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import { elementOf } from './contradictions.ts';
import { namesOf } from './names.ts';

export const DOUBT_CODES = [
  'PERIOD_ENDS_AHEAD',
  'SAME_DATA_TWICE',
  'PROVIDER_ELSEWHERE',
  'CUSTODIAN_TO_FIND',
  'PORT_UNSAID',
  'ADDRESS_INSIDE',
  'CHECK_DIGIT',
  'NUMBER_UNASSIGNED',
  'HIDDEN_CHARACTERS',
  'HIDDEN_IN_NAME',
] as const;
type DoubtCode = (typeof DOUBT_CODES)[number];

/**
 * `providerState` is the State in which the directory places the chosen provider, ISO 3166-1 alpha-2; null where none
 * is chosen. A provider of another State stops nothing, because its data may be kept in the requested one (Arts 29(1),
 * 18(1)(a)).
 */
export function doubts(form: RequestForm, snapshot: RuleSnapshot, providerState: string | null): MissingElement[] {
  const data = snapshot.requiredElements.find(({ code }) => code === elementOf(snapshot))?.rule ?? 'BUD.31.1';
  const place = snapshot.measure === 'PRESERVATION' ? 'BUD.29.1' : 'BUD.18.1.a';
  const found: [string, DoubtCode, string][] = form.targets.flatMap((target, index) =>
    doubtsInTarget(target, form.targets.slice(0, index), form.provider, snapshot.resolvedOn).map(
      ([name, code]): [string, DoubtCode, string] => [`targets.${String(index)}.${name}`, code, data],
    ),
  );
  const names = namesOf(form).filter(({ text }) => hiddenCharacters(text).length > 0);
  found.push(...names.map(({ field }): [string, DoubtCode, string] => [field, 'HIDDEN_IN_NAME', data]));
  const elsewhere = providerState !== null && form.requestedState !== '' && providerState !== form.requestedState;
  if (elsewhere) found.unshift(['provider', 'PROVIDER_ELSEWHERE', place]);
  if (form.provider.trim() === '') found.unshift(['custodian', 'CUSTODIAN_TO_FIND', 'BUD.29.2.d']);
  return found.map(([field, code, rule]) => ({ field, code, rule }));
}

function doubtsInTarget(
  target: Target,
  before: readonly Target[],
  provider: string,
  day: string,
): [string, DoubtCode][] {
  const today = latestLocalDay(day, target.zone);
  const found: ([string, DoubtCode] | null)[] = [
    target.to > today && target.from <= today ? ['to', 'PERIOD_ENDS_AHEAD'] : null,
    before.some((other) => asksTheSame(target, other, provider)) ? ['value', 'SAME_DATA_TWICE'] : null,
    ...doubtsInIdentifier(target),
  ];
  return found.filter((one) => one !== null);
}

/**
 * Finds what may be a slip in the identifier itself. Many users share one IPv4 address behind carrier-grade NAT, and the
 * port tells them apart; IPv6 addresses are not shared so, servers have an address to themselves, and most logs hold no
 * port (docs/rules 4.3). So a missing port is asked about, and nobody is driven to write a false one.
 */
function doubtsInIdentifier({ type, value, port }: Target): ([string, DoubtCode] | null)[] {
  const read = readIdentifier(type, value);
  const isIp = type === 'IP' && read !== null;
  const inside = isIp && isInside(read.canonical);
  const shared = isIp && !inside && !read.canonical.includes(':');
  return [
    hiddenCharacters(value).length > 0 ? ['value', 'HIDDEN_CHARACTERS'] : null,
    read?.slip == null ? null : ['value', read.slip],
    inside ? ['value', 'ADDRESS_INSIDE'] : null,
    shared && (port ?? read.port ?? 0) === 0 ? ['port', 'PORT_UNSAID'] : null,
  ];
}

/**
 * Tells whether two rows ask for the same: one identifier, with a kind of data and a day in common. An address at
 * another port or moment is another identifier.
 */
function asksTheSame(one: Target, other: Target, provider: string): boolean {
  const identified = ({ type, value, port, instant }: Target): string =>
    JSON.stringify([comparable(type, value, provider), ...(type === 'IP' ? [port, instant] : [])]);
  return (
    one.value.trim() !== '' &&
    identified(one) === identified(other) &&
    one.categories.some((category) => other.categories.includes(category)) &&
    !(one.to !== '' && one.to < other.from) &&
    !(other.to !== '' && other.to < one.from)
  );
}
