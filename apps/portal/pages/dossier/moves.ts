/**
 * "What I can do now": the acts that are this person's at this moment, the main ones first. Deciding on a request is one
 * page that leads to four acts, so those four appear as one move.
 */
import type { DossierView, PossibleAct } from '@comity/contracts/http/views';
import { actPath } from '../act/specs.ts';
import { hasOpenCategory } from '../orders/rows.ts';

export interface Move {
  name: string;
  href: string;
}

export interface Moves {
  main: Move[];
  /** Housekeeping: people, notes, references. */
  other: Move[];
  /** Not possible now, with the reason. */
  later: PossibleAct[];
}

const HOUSEKEEPING = ['assign', 'take_over', 'hand_over', 'note', 'cite_reference', 'write'];
/** Reached from the page of the approval. */
const RETURNS = ['return_to_draft', 'return_order', 'return_proposal'];
const DECISIONS = ['accept', 'refuse', 'ask_information', 'give_risk_notice'];
/** All three are answered on the page of the order. */
const ANSWERS = ['confirm_preservation', 'report_not_preserved', 'object'];

export function movesFor(dossier: DossierView): Moves {
  const now = dossier.possible.filter(({ refusal }) => refusal === null).map<string>(({ name }) => name);
  const deciding = now.includes('accept');
  const main = now
    .filter((name) => !HOUSEKEEPING.includes(name) && !RETURNS.includes(name))
    .filter((name) => !(deciding && DECISIONS.includes(name)) && !ANSWERS.includes(name))
    .filter((name) => name !== 'approve' || dossier.proposal !== null)
    .map((name) => ({ name, href: actPath(name, dossier.id) }));
  if (deciding) main.unshift({ name: 'decide', href: `/dossiers/${dossier.id}/decide` });
  if (now.some((name) => ANSWERS.includes(name)) && dossier.targets.some(hasOpenCategory))
    main.unshift({ name: 'answer_order', href: `/orders/${dossier.id}` });
  return {
    main: unique(main),
    other: now.filter((name) => HOUSEKEEPING.includes(name)).map((name) => ({ name, href: actPath(name, dossier.id) })),
    later: dossier.possible.filter(({ refusal }) => refusal !== null),
  };
}

function unique(moves: Move[]): Move[] {
  return moves.filter((move, i) => moves.findIndex((one) => one.href === move.href) === i);
}
