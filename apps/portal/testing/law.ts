/** Tests of pages take from here the law as the api would answer it, made from the packs as they are. */
import type { PackLine, PackView, StandingView } from '@comity/contracts/http/law-views';
import { packChanges } from '@comity/law/changes';
import { lawPacks } from '@comity/law/packs';
import { versionsOf } from '@comity/law/versions';

const rules = lawPacks().flatMap((pack) => pack.rules);
const byId = (id: string): StandingView['rule'] => {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(id);
  const { citation, text, source, status } = found;
  return { id, citation, text, source, status };
};

export function packLine(id: string, changes: Partial<PackLine> = {}): PackLine {
  const title = lawPacks().find((pack) => pack.id === id)?.title ?? { en: id, es: id };
  return { id, version: '2026.2', title, kind: 'STATE', rules: 10, verified: 4, versions: 2, ...changes };
}

export function packView(id: string, version = 0): PackView {
  const all = versionsOf(id);
  const [pack, earlier] = all.slice(version);
  if (pack === undefined) throw new Error(id);
  const { orders = [], authorities = [] } = pack.state ?? {};
  const cited = (list: { article: string; rule: string }[]): StandingView['reservations'] =>
    list.map((one) => ({ ...one, rule: byId(one.rule) }));
  return {
    pack,
    inForce: pack.inForce === null ? null : { ...pack.inForce, rule: byId(pack.inForce.rule) },
    orders: orders.map(({ rule, by, paper: _paper, only = [], ...order }) => ({
      ...{ ...order, only, rule: byId(rule) },
      by: by === null ? null : { maker: by.maker, rule: byId(by.rule) },
    })),
    authorities: authorities.map((one) => ({ ...one, rule: byId(one.rule) })),
    standings: pack.standings.map((one) => ({
      ...one,
      reservations: cited(one.reservations),
      declarations: cited(one.declarations),
      rule: byId(one.rule),
    })),
    versions: all.map((one) => one.version),
    changes: earlier === undefined ? null : packChanges(earlier, pack),
  };
}
