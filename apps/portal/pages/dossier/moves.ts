/**
 * "What I can do now" lists the acts that this person can do at this moment; the one that takes the dossier on comes
 * first. Acts that are weighed against each other (deciding on a request, answering an order) lead through one page and
 * are one move.
 */
import { ACTS, type ActName } from '@comity/vocabulary/acts';
import type { Weighed } from '@comity/vocabulary/act';
import { inLocale, ofKind, type Words } from '@comity/vocabulary/words';
import type { DossierView, PossibleAct } from '@comity/contracts/http/views';
import type { Visit } from '../../web/visit.ts';
import { actPath } from '../act/act-path.ts';
import { hasOpenCategory } from '../orders/rows.ts';

export interface Move {
  href: string;
  title: string;
  hint: string;
  /** It is null for a page that leads to several acts or to a draft. */
  act: ActName | null;
}

export interface Moves {
  main: Move[];
  /** These moves are seldom wanted, and then by somebody who looks for them. */
  seldom: Move[];
  /** These moves are housekeeping: people, notes, references. */
  other: Move[];
  /** These acts are not possible now; each says why. */
  later: PossibleAct[];
}

export function movesFor(visit: Visit, dossier: DossierView): Moves {
  const now = dossier.possible.flatMap(({ name, refusal }) => (refusal === null ? [name] : []));
  const decision = openDecision(now);
  const acts = now.filter((name) => !['HOUSEKEEPING', 'GIVES_BACK'].includes(ACTS[name].place));
  const besideOthers = acts.length > 1;
  const onOwnPage = (name: ActName): boolean => decision !== null && ACTS[name].weighed !== null;
  const aside = (name: ActName): boolean => isSeldom(dossier, name, besideOthers);
  const moveTo = (name: ActName): Move => actMove(visit, dossier, name);
  const single = acts
    .filter((name) => !aside(name) && ACTS[name].page !== 'ORDER' && !onOwnPage(name))
    .filter((name) => name !== 'approve' || dossier.proposal !== null)
    .toSorted((a, b) => ACTS[a].order - ACTS[b].order)
    .map(moveTo);
  const following = dossier.mayBeFollowed ? [followMove(visit, dossier)] : [];
  const pages = [
    ...(hasAssistance(dossier) ? [] : following),
    ...(isAnswered(dossier, now) ? [answerMove(visit, dossier)] : []),
    ...(decision === null ? [] : [decisionMove(visit, dossier, decision)]),
  ];
  return {
    // A request that has arrived is acknowledged before it is answered, because the other side waits for that first.
    main: unique([...single.filter(({ act }) => act === 'acknowledge'), ...pages, ...single]),
    seldom: [
      ...(hasAssistance(dossier) ? following : []),
      ...now.filter((name) => aside(name) && !onOwnPage(name)).map(moveTo),
    ],
    other: now.filter((name) => ACTS[name].place === 'HOUSEKEEPING').map(moveTo),
    later: dossier.possible.filter(({ refusal }) => refusal !== null),
  };
}

/**
 * Says whether the first move is shown to this person as the one to make, also where the dossier waits for somebody
 * else.
 */
export function leads({ main }: Moves, waitsForPerson: boolean): boolean {
  const [first] = main;
  if (first === undefined) return false;
  return waitsForPerson || (first.act !== null && ACTS[first.act].awaited === 'DESK');
}

/** Returns what is to be decided on the page of the decision, or null where nothing is. */
export function openDecision(possible: readonly ActName[]): NonNullable<Weighed['opens']> | null {
  const opening = possible.map((name) => ACTS[name].weighed).filter((weighed) => weighed !== null);
  const [first] = opening.filter(({ opens }) => opens !== null).toSorted((a, b) => a.place - b.place);
  return first?.opens ?? null;
}

function isSeldom(dossier: DossierView, name: ActName, besideOthers: boolean): boolean {
  const { place, stepIn } = ACTS[name];
  // A further report stays possible, but the dossier no longer waits for it.
  if (name === 'report_use') return dossier.assistance?.useReport === 'REPORTED';
  if (stepIn.includes(dossier.status)) return false;
  return place === 'SELDOM' || (place === 'BESIDE' && besideOthers);
}

/** A second formal request stays possible but is seldom wanted. */
function hasAssistance({ linked }: DossierView): boolean {
  return linked.some(({ kind }) => kind === 'ASSISTANCE');
}

function isAnswered({ targets }: DossierView, now: readonly ActName[]): boolean {
  return now.some((name) => ACTS[name].page === 'ORDER') && targets.some(hasOpenCategory);
}

function actMove({ locale }: Visit, { id, kind }: DossierView, name: ActName): Move {
  const { words } = ACTS[name];
  const hint = inLocale(ofKind<Words>(words.hint, kind), locale);
  return { href: actPath(name, id), title: inLocale(words.do, locale), hint, act: name };
}

function decisionMove({ locale }: Visit, { id }: DossierView, opens: NonNullable<Weighed['opens']>): Move {
  const href = `/dossiers/${id}/decide`;
  return { href, title: inLocale(opens.title, locale), hint: inLocale(opens.hint, locale), act: null };
}

function answerMove(visit: Visit, { id, kind }: DossierView): Move {
  return pageMove(visit, `/orders/${id}`, kind === 'ASSISTANCE' ? 'answer_production' : 'answer_order');
}

function followMove(visit: Visit, { id, side }: DossierView): Move {
  return pageMove(visit, `/dossiers/${id}/formal-request`, side === 'receiving' ? 'follow_by_hand' : 'follow');
}

function pageMove(visit: Visit, href: string, key: string): Move {
  return { href, title: visit.t(`dossier.move_${key}`), hint: visit.t(`dossier.move_${key}_hint`), act: null };
}

function unique(moves: Move[]): Move[] {
  return moves.filter((move, i) => moves.findIndex((one) => one.href === move.href) === i);
}
