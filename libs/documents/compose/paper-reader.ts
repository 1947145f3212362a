/**
 * The reader puts values of acts and messages on a paper: in its language, in its zones, with what the dossier knows.
 */
import { formatDay } from '@comity/calendar/format';
import { stateName } from '@comity/texts/state-name';
import type { ClockId } from '@comity/vocabulary/clocks';
import { type Reader, withData } from '@comity/vocabulary/reader';
import type { Reading } from './reading.ts';
import { citable } from './speaker.ts';

/**
 * Nothing is said of a colleague or of a file that the dossier does not know, because an id would tell the reader
 * nothing.
 */
export function paperReader(reading: Reading): Reader {
  const { dossier, language } = reading;
  const produced = (dossier.evidence?.productions ?? []).flatMap(({ files }) => files);
  return {
    locale: language,
    kind: dossier.kind,
    instant: (at) => reading.instant(at),
    term: (end) => reading.until(end),
    day: (date) => formatDay(date, language),
    target: (id) => inOneLine(reading.target(id)),
    identifier: (id, data) => withData(reading.target(id), data, language),
    hold: (id) => inOneLine(reading.heldData(id)),
    state: (code) => stateName(code, language),
    provider: (code) => {
      const known = dossier.providers.find((one) => one.code === code);
      return known === undefined ? code : reading.say(known.name);
    },
    person: (member) => {
      const known = dossier.colleagues.find(({ id }) => id === member);
      return known === undefined ? '' : reading.say(known.name);
    },
    rule: (id) => {
      const known = dossier.snapshot?.rules.find((rule) => rule.id === id);
      if (known === undefined) return id;
      return citable([known]).length === 0 ? '' : reading.cited(known);
    },
    act: (name) => reading.word('acts', name),
    message: (code) => reading.word('messages', code),
    // The law of each State has a name of its own for the term of its orders.
    clock: (id) => {
      const running =
        id === ('ORDER_TERM' satisfies ClockId) ? dossier.deadlines.find(({ clock }) => clock === id) : undefined;
      return running === undefined ? reading.word('clocks', id) : reading.say(running.name);
    },
    file: (id) => produced.find(({ file }) => file === id)?.name ?? '',
  };
}

/** What tells the first line apart stands in parentheses behind it. */
function inOneLine(lines: string): string {
  const [value = '', ...apart] = lines.split('\n');
  return [value, ...apart.map((one) => `(${one})`)].join(' ');
}
