/** Shows packs to people: every rule on which a fact rests is given with its citation, not only its id. */
import type { PackLine, PackView, StandingView } from '@comity/contracts/http/law-views';
import { packChanges } from '@comity/law/changes';
import type { Pack, Standing } from '@comity/law/pack';
import { lawPacks } from '@comity/law/packs';
import { versionsOf } from '@comity/law/versions';
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import { ruleById } from '../problems/rules.ts';

export function packLine(pack: Pack): PackLine {
  const { id, version, title, rules } = pack;
  return {
    id,
    version,
    title,
    kind: kindOf(pack),
    rules: rules.length,
    verified: rules.filter(({ status }) => status === 'VERIFIED').length,
    versions: versionsOf(id).length,
  };
}

function kindOf({ id, state, standings }: Pack): PackLine['kind'] {
  if (id === 'comity') return 'PROJECT';
  return state !== null || standings.length > 0 ? 'STATE' : 'INSTRUMENT';
}

/** Returns null where no such pack exists, or not in this version; without a version it returns today's. */
export function packView(id: string, version: string | null): PackView | null {
  const versions = versionsOf(id);
  const at = version === null ? 0 : versions.findIndex((one) => one.version === version);
  const pack = versions[at];
  if (pack === undefined) return null;
  const { state, inForce, rules } = pack;
  const earlier = versions[at + 1];
  return {
    pack,
    inForce: inForce === null ? null : { ...inForce, rule: ruleById(inForce.rule, rules) },
    orders: ordersOf(pack),
    authorities: (state?.authorities ?? []).map((one) => ({ ...one, rule: ruleById(one.rule, rules) })),
    standings: standingsFor(pack),
    versions: versions.map((one) => one.version),
    changes: earlier === undefined ? null : packChanges(earlier, pack),
  };
}

/** Packs before 2026.4 knew one kind of order for each State, and not who makes it. */
function ordersOf({ state, rules }: Pack): PackView['orders'] {
  const cited = (id: string) => ruleById(id, rules);
  const earlier = state?.order == null ? [] : [state.order];
  return [
    ...(state?.orders ?? []).map(({ rule, by, ...order }) => ({
      days: order.days,
      renewals: order.renewals,
      then: order.then,
      startsAt: order.startsAt,
      label: order.label,
      only: order.only ?? [],
      by: by === null ? null : { maker: by.maker, rule: cited(by.rule) },
      rule: cited(rule),
    })),
    ...earlier.map(({ rule, days, renewals, startsAt, label, only = [] }) => ({
      ...{ days, renewals, startsAt, label, only },
      then: 'RENEWAL' as const,
      by: null,
      rule: cited(rule),
    })),
  ];
}

/** These instruments are shown on the page of a pack with another name. */
const ALSO: Readonly<Record<string, readonly Instrument[]>> = {
  networks: ['medellin'],
  'san-luis': ['mercosur-bolivia-chile'],
};

/** For an instrument: today's status of every State. For a State: what its pack states. */
function standingsFor(pack: Pack): StandingView[] {
  if (pack.standings.length > 0) return pack.standings.map((one) => standingView(one, pack));
  const about: readonly string[] = [pack.id, ...(ALSO[pack.id] ?? [])];
  return lawPacks()
    .flatMap((one) => one.standings)
    .filter(({ instrument }) => about.includes(instrument))
    .map((one) => standingView(one, pack));
}

function standingView({ reservations, declarations, rule, ...standing }: Standing, { rules }: Pack): StandingView {
  const cited = (list: Standing['reservations']): StandingView['reservations'] =>
    list.map(({ article, rule: id }) => ({ article, rule: ruleById(id, rules) }));
  return {
    ...standing,
    reservations: cited(reservations),
    declarations: cited(declarations),
    rule: ruleById(rule, rules),
  };
}
