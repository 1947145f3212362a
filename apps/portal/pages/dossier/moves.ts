/**
 * "What I can do now": the acts that are this person's at this moment, in the order of the story that the api gives. Acts
 * that are weighed against each other (deciding on a request, answering an order) lead through one page and are one move.
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
  /** The act is null for a page that leads to several acts or to a draft. */
  act: ActName | null;
}

export interface Moves {
  /** These moves wait for somebody here: the next step comes first, then the other ways. */
  main: Move[];
  /** What ends a request, a hold or evidence for good stands apart from everything else. */
  apart: Move[];
  /** These moves are seldom wanted, and then by somebody who looks for them. */
  seldom: Move[];
  /** These moves are housekeeping: people, notes, references. */
  other: Move[];
  /** These moves are not possible now, and each says why. */
  later: PossibleAct[];
}

export function movesFor(visit: Visit, dossier: DossierView): Moves {
  const now = dossier.possible.filter(({ refusal }) => refusal === null);
  const decision = openDecision(now.map(({ name }) => name));
  const answers = dossier.targets.some(hasOpenCategory);
  const moveOf = (name: ActName): Move => {
    if (decision !== null && ACTS[name].weighed !== null) return decisionMove(visit, dossier, decision);
    return ACTS[name].page === 'ORDER' && answers ? answerMove(visit, dossier) : actMove(visit, dossier, name);
  };
  const steps = now.filter(({ weight }) => weight === 'ON' || weight === 'BESIDE');
  const main = steps.filter(({ task, irreversible }) => task !== null && !irreversible);
  const apart = steps.filter(({ irreversible }) => irreversible);
  const seldom = steps.filter(({ name, task, irreversible }) => task === null && !irreversible && isOffered(name));
  const following = dossier.mayBeFollowed ? [followMove(visit, dossier)] : [];
  const supplement = isSupplemented(dossier)
    ? [pageMove(visit, `/dossiers/${dossier.id}/amendment`, 'supplement')]
    : [];
  const isFollowed = dossier.waiting.some(({ task }) => task === 'SEND_FORMAL_REQUEST');
  const mainMoves = unique([
    ...main.filter(isBeforeFollowing).map(({ name }) => moveOf(name)),
    ...(isFollowed ? following : []),
    ...main.map(({ name }) => moveOf(name)),
  ]);
  const isMain = ({ href }: Move): boolean => mainMoves.some((one) => one.href === href);
  return {
    main: mainMoves,
    apart: unique(apart.map(({ name }) => moveOf(name))).filter((move) => !isMain(move)),
    seldom: unique([...(isFollowed ? [] : following), ...supplement, ...seldom.map(({ name }) => moveOf(name))]).filter(
      (move) => !isMain(move),
    ),
    other: now.filter(({ weight }) => weight === 'HOUSEKEEPING').map(({ name }) => actMove(visit, dossier, name)),
    later: dossier.possible.filter(({ refusal }) => refusal !== null),
  };
}

/** The request was decided on: what is asked for besides goes out as a request of its own. */
export function isSupplemented({ possible }: DossierView): boolean {
  return possible.some(({ name, refusal }) => name === 'amend_request' && refusal?.code === 'AMENDMENT_AFTER_DECISION');
}

/** Returns what is to be decided on the page of the decision; null where nothing is. */
export function openDecision(possible: readonly ActName[]): NonNullable<Weighed['opens']> | null {
  const opening = possible.map((name) => ACTS[name].weighed).filter((weighed) => weighed !== null);
  const [first] = opening.filter(({ opens }) => opens !== null).toSorted((a, b) => a.place - b.place);
  return first?.opens ?? null;
}

/** A draft that follows is begun where the act that states its sending would stand. */
function isBeforeFollowing({ task }: PossibleAct): boolean {
  return task !== 'SEND_FORMAL_REQUEST' && task !== 'READ_LETTER';
}

/** The page of an order that has its answers has nothing to ask. */
function isOffered(name: ActName): boolean {
  return ACTS[name].page !== 'ORDER';
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
