/** The law packs of today say how long each clock runs; each length stands with the rule that sets it. */
import { INSTRUMENT_LAWS } from '@comity/law/assistance/assistance';
import { lawPacks } from '@comity/law/packs';
import type { ClockId } from '@comity/vocabulary/clocks';
import { LEVEL_CODES, type LevelCode, levelOf } from '@comity/vocabulary/values/service-levels';

const packs = lawPacks();
const rules = packs.flatMap((pack) => pack.rules);

/** Returns the lines of the column "length"; there are none where a person or a document sets the end. */
export function clockLengths(id: ClockId): string[] {
  if (id === 'ORDER_TERM') return orderTerms();
  if (id === 'BUD29_FLOOR') return floors();
  return [...serviceLevels(id), ...treatyTerms(id)];
}

function serviceLevels(id: ClockId): string[] {
  return packs.flatMap(({ levels }) =>
    LEVEL_CODES.filter((code) => levels !== undefined && measures(code, id)).map((code) => {
      const { unit, elapsed = false, urgencies, rule, bounds } = levelOf(code);
      const number = levels?.[code] ?? 0;
      const counted = unit === 'days' ? (elapsed ? 'days of 24 hours' : 'calendar days') : unit;
      const at = urgencies === undefined ? '' : ` at ${urgencies.join(' and ')}`;
      const most = bounds === undefined ? '' : 'at most ';
      return `${most}${String(number)} ${number === 1 ? counted.replace(/s$/u, '') : counted}${at}; ${citationOf(rule)}`;
    }),
  );
}

function measures(code: LevelCode, id: ClockId): boolean {
  const { clock, bounds } = levelOf(code);
  return clock === id || bounds === id;
}

function orderTerms(): string[] {
  return packs.flatMap(({ title, state }) =>
    (state?.orders ?? []).flatMap(({ days, renewals, then, startsAt, rule, paper }) => {
      if (days === null) return [];
      const from = startsAt === 'ORDER' ? 'the order' : 'its service';
      const again = then === 'RENEWAL' ? renewedAtMost(renewals) : SEQUELS[then];
      const named = paper.en.toLowerCase();
      return [`${title.en}, ${named}: ${String(days)} calendar days from ${from}${again}; ${citationOf(rule)}`];
    }),
  );
}

const SEQUELS = {
  NEW_APPLICATION: ', then by a new application',
  LEAVE_OF_COURT: ', within which the leave of a court is asked for',
} as const;

function renewedAtMost(renewals: number | null): string {
  if (renewals === null) return '';
  if (renewals === 0) return ', not renewed';
  return `, renewed at most ${renewals === 1 ? 'once' : `${String(renewals)} times`}`;
}

function floors(): string[] {
  return packs.flatMap(({ preservation }) =>
    preservation === undefined
      ? []
      : [`${String(preservation.floor.days)} calendar days at the custodian; ${citationOf(preservation.floor.rule)}`],
  );
}

function treatyTerms(id: ClockId): string[] {
  return Object.values(INSTRUMENT_LAWS).flatMap(({ clocks }) =>
    clocks
      .filter((term) => term.id === id && term.days !== null)
      .map(({ days, rule }) => `${String(days)} calendar days; ${citationOf(rule)}`),
  );
}

function citationOf(id: string): string {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No pack has the rule ${id}`);
  return rule.source === 'D' ? `${id} (own choice)` : rule.citation.en;
}
