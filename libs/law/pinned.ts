/**
 * Makes what every snapshot pins: the pair, the day, and of each pack that applies to the pair every valid rule and the
 * digest.
 */
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { Governing } from '@comity/vocabulary/values/law-codes';
import type { ServiceLevels } from '@comity/vocabulary/values/service-levels';
import type { Pack, PackRule } from './pack.ts';
import { bindingOf, isWithin, type Question } from './standing.ts';

/** Computes a pack's digest, lower-case hex SHA-256 of its canonical JSON (RFC 8785), which the snapshot keeps. */
export type DigestOf = (value: unknown) => string;

/** These packs apply to every pair. */
const GENERAL = ['budapest', 'networks', 'comity'];

type PinnedPart = Pick<
  RuleSnapshot,
  'requestingState' | 'requestedState' | 'offenceClass' | 'resolvedOn' | 'packs' | 'rules' | 'levels'
>;

export function pinned(
  question: Question,
  packs: readonly Pack[],
  digestOf: DigestOf,
  instrument: Governing | null = null,
): PinnedPart {
  const { requestingState, requestedState, offenceClass, date } = question;
  const states = [requestingState, requestedState];
  const used = packs.filter(
    (pack) =>
      GENERAL.includes(pack.id) ||
      pack.id === instrument ||
      (isProtocolTo(instrument, pack) && bindingOf(packs, pack.id, question) === 'BINDS') ||
      appliesToOneOf(pack, states),
  );
  const rules = used.flatMap((pack) => rulesAbout(pack, states)).filter((rule) => isValid(rule, date));
  return {
    requestingState,
    requestedState,
    offenceClass,
    resolvedOn: date,
    packs: used.map((pack) => ({ id: pack.id, version: pack.version, digest: digestOf(pack) })),
    rules: rules.map(asSnapshotRule),
    levels: levelsOf(packs),
  };
}

/** Every set of packs holds the project's own pack, which sets the levels. */
export function levelsOf(packs: readonly Pack[]): ServiceLevels {
  const levels = packs.find((pack) => pack.levels !== undefined)?.levels;
  if (levels === undefined) throw new Error('No pack sets the service levels');
  return levels;
}

/** The protocol that governs along with its convention where both States are bound by it. */
function isProtocolTo(instrument: Governing | null, pack: Pack): pack is Pack & { id: 'nassau-protocol' } {
  return instrument === 'nassau' && pack.id === 'nassau-protocol';
}

function appliesToOneOf(pack: Pack, states: readonly string[]): boolean {
  return states.some(
    (state) => pack.state?.state === state || pack.standings.some((standing) => standing.state === state),
  );
}

/** Selects the rules of a pack that holds several States: only those that concern these two. */
function rulesAbout({ rules, standings, state }: Pack, states: readonly string[]): PackRule[] {
  if (state !== null || standings.length === 0) return rules;
  return rules.filter((rule) => states.some((one) => rule.id.startsWith(`${one}.`)));
}

function isValid({ validFrom, validTo }: PackRule, date: string): boolean {
  return isWithin(date, validFrom, validTo);
}

function asSnapshotRule({ id, citation, text, source, status }: PackRule): SnapshotRule {
  return { id, citation, text, source, status };
}
