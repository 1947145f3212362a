/**
 * A page goes to whoever is on duty when it is recorded, and not to whom the plan named when the request came. A step
 * that finds nobody goes on to the next at once: its page goes to everybody who may answer, and says so.
 */
import { type OnDuty, onDuty } from '@comity/calendar/duty';
import type { LedgerEntry } from '@comity/contracts/ledger-entry';
import { isPaging } from '@comity/domain/clocks/paging';
import type { Decision, Notice, NoticeCode, Refusal } from '@comity/domain/events/decision';
import type { DossierState } from '@comity/domain/state/dossier';
import type { AddressedNotice } from '@comity/persistence/recording/notices';
import { contactPointsOf, earlierPages } from '@comity/persistence/recording/pages';
import { readRota } from '@comity/persistence/reads/rota';
import { DUTY_PLACES, type DutyAsked } from '@comity/vocabulary/values/duty';
import type { EntityManager } from 'typeorm';
import { type DossierContext, nowOf } from './dossier-context.ts';

const CODES: readonly NoticeCode[] = ['PAGE', 'PAGE_ALL'];

export interface Paged {
  notices: AddressedNotice[];
  /** What the ledger keeps of it: whom this event pages, and what became of the pages before it. */
  entry: Pick<LedgerEntry, 'pages'>;
}

/** The offices of the event must have been involved before. */
export async function pagedBy(
  manager: EntityManager,
  { ref, organization }: DossierContext,
  decision: Decision | Refusal,
  before: DossierState,
): Promise<Paged> {
  if (decision.outcome === 'refused') return { notices: [], entry: {} };
  const isAnswer = before.clocks.some(({ id }) => isPaging(id)) && decision.stops.some(({ id }) => isPaging(id));
  if (!isAnswer && decision.notices.every(({ duty }) => duty === undefined))
    return { notices: decision.notices, entry: {} };
  const now = nowOf(organization, Date.now());
  const notices: AddressedNotice[] = [];
  for (const notice of decision.notices) notices.push(await addressed(manager, { ref, now }, notice));
  const people = notices.flatMap(({ only = [], code }) => only.map((member) => ({ member, code })));
  return { notices, entry: { pages: { people, before: await earlierPages(manager, ref, CODES) } } };
}

async function addressed(
  manager: EntityManager,
  { ref, now }: Pick<DossierContext, 'ref'> & { now: string },
  notice: Notice,
): Promise<AddressedNotice> {
  const { duty } = notice;
  if (duty === undefined) return notice;
  const found: { asked: string[]; all: string[] }[] = [];
  for (const office of await contactPointsOf(manager, ref)) {
    const rota = await readRota(manager, ref.organization, { office, now, roles: notice.to });
    if (rota === null) continue;
    const on = onDuty({ ...rota, zone: rota.office.zone }, now);
    found.push({ asked: duty === 'EVERYBODY' ? rota.people : askedOf(on, duty), all: rota.people });
  }
  const asked = found.flatMap((one) => one.asked);
  const all = found.flatMap((one) => one.all);
  // Where no contact point has anybody, the notice goes to whoever holds the roles, as any other does.
  if (all.length === 0) return { ...notice, code: 'PAGE_ALL' };
  return asked.length > 0 ? { ...notice, only: asked } : { ...notice, code: 'PAGE_ALL', only: all };
}

/** Whoever stands first is asked first; behind them stand those of the other places. */
function askedOf(on: OnDuty, duty: Exclude<DutyAsked, 'EVERYBODY'>): string[] {
  const [first = [], ...behind] = DUTY_PLACES.map((place) => on[place]).filter((people) => people.length > 0);
  return duty === 'ON_DUTY' ? first : behind.flat().filter((person) => !first.includes(person));
}
