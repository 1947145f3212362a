/** This is how a person at a page reads what fields state. */
import { formatDay, formatEnd, formatInstant } from '@comity/calendar/format';
import { stateName } from '@comity/texts/state-name';
import { type Reader, withData } from '@comity/vocabulary/reader';
import { domainText } from '../texts/domain-text.ts';
import type { MemberVisit } from '../web/visit.ts';
import { heldText, identifierText } from './options-here.ts';
import type { Subject } from './subject.ts';

export function readerFor({ locale, zone }: MemberVisit, { dossier, files }: Subject): Reader {
  const zones = { reader: zone, custodian: dossier.zone };
  const identifiers = [...dossier.targets, ...dossier.amendments.flatMap((one) => one.identifiers)];
  const target = (id: string) => identifiers.find((one) => one.id === id);
  return {
    locale,
    kind: dossier.kind,
    instant: (at) => formatInstant(at, zones, locale),
    term: (end) => formatEnd(end, zones, locale),
    day: (date) => formatDay(date, locale),
    target: (id) => target(id)?.value ?? id,
    identifier: (id, data) => {
      const known = target(id);
      return withData(known === undefined ? id : identifierText(known, locale), data, locale);
    },
    hold: (id) => heldText(dossier, id, locale),
    state: (code) => stateName(code, locale),
    provider: (code) => dossier.providers.find((one) => one.code === code)?.name[locale] ?? code,
    person: (member) => dossier.colleagues.find(({ id }) => id === member)?.name[locale] ?? member,
    rule: (id) => dossier.snapshot?.rules.find((one) => one.id === id)?.citation[locale] ?? id,
    act: (name) => domainText(locale, 'acts', name),
    message: (code) => domainText(locale, 'messages', code),
    clock: (id) => domainText(locale, 'clocks', id),
    file: (id) => files.find((one) => one.id === id)?.name ?? id,
  };
}
