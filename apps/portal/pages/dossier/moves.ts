/**
 * "What I can do now": the acts that are this person's at this moment, the one that takes the dossier on first. Acts that
 * are weighed against each other (deciding on a request, answering an order) lead through one page and are one move.
 */
import type { DossierView, PossibleAct } from '@comity/contracts/http/views';
import { actPath } from '../act/specs.ts';
import { hasOpenCategory } from '../orders/rows.ts';

export interface Move {
  name: string;
  href: string;
  /** A page that leads to several acts has words of its own. */
  ownWords?: true;
}

export interface Moves {
  main: Move[];
  /** Seldom wanted, and then by somebody who looks for it. */
  seldom: Move[];
  /** Housekeeping: people, notes, references. */
  other: Move[];
  /** Not possible now, with the reason. */
  later: PossibleAct[];
}

const HOUSEKEEPING = ['assign', 'take_over', 'hand_over', 'note', 'cite_reference', 'write'];
/** The request waits for its translation; once it is sent, one that comes later is seldom what is wanted. */
const TRANSLATING: readonly string[] = ['TRANSLATING', 'CENTRAL_AUTH_REVIEW'];
const SELDOM = [
  'add_restriction',
  'record_challenge',
  'forward_request',
  'waive_return',
  'place_legal_hold',
  'lift_legal_hold',
  'set_retention',
  'destroy_copy',
];
/** Reached from the page of the approval. */
const RETURNS = ['return_to_draft', 'return_order', 'return_proposal'];
/** The acts that the page of the decision weighs, and those that open it. */
const DECISIONS = [
  'accept',
  'declare_complete',
  'grant',
  'postpone',
  'refuse',
  'ask_information',
  'give_risk_notice',
  'forward_request',
];
const OPENING: Record<string, string> = { accept: 'decide', declare_complete: 'complete', grant: 'grant' };
/** Answered on the page of the order. */
const ANSWERS = ['confirm_preservation', 'report_not_preserved', 'object', 'produce'];
/** What takes a dossier on where several acts are possible; every other act comes after these. */
const NATURAL = [
  'approve',
  'approve_and_send',
  'issue_order',
  'grant_order',
  // What lies on a desk: nothing that follows reaches anybody, or counts, before it.
  'confirm_entry',
  'record_sending',
  'acknowledge',
  'add_translation',
  'answer_question',
  'accept_conditions',
  'accept_evidence',
  'accept_no_result',
  'decide_without_conditions',
  'assign_execution',
  'apply_for_order',
  'serve',
  'resume_decision',
  'prepare_package',
  'transmit',
  'transmit_again',
  'decide_secondary_use',
  'report_use',
  'dispose',
  'disclose_provider',
  'withhold_provider',
  'acknowledge_message',
];
/** Wait for this person's organization, whoever owns the next step of the dossier. */
const WAITING = ['confirm_entry', 'record_sending', 'disclose_provider', 'withhold_provider', 'acknowledge_message'];

export function movesFor(dossier: DossierView): Moves {
  const { id } = dossier;
  const now = dossier.possible.filter(({ refusal }) => refusal === null).map<string>(({ name }) => name);
  // What remains to be decided once the requester has disposed of the evidence.
  const usual = dossier.status === 'COPY_KEPT' ? SELDOM.filter((name) => name !== 'destroy_copy') : SELDOM;
  const seldom = isReported(dossier) ? [...usual, 'report_use'] : usual;
  const opening = now.find((name) => name in OPENING);
  const answers = now.some((name) => ANSWERS.includes(name)) && dossier.targets.some(hasOpenCategory);
  const acts = now.filter((name) => ![...HOUSEKEEPING, ...RETURNS].includes(name));
  const aside = acts.length > 1 && !TRANSLATING.includes(dossier.status) ? [...seldom, 'add_translation'] : seldom;
  const single = acts
    .filter((name) => ![...aside, ...ANSWERS].includes(name))
    .filter((name) => opening === undefined || !DECISIONS.includes(name))
    .filter((name) => name !== 'approve' || dossier.proposal !== null)
    .toSorted((a, b) => place(a) - place(b))
    .map((name): Move => ({ name, href: actPath(name, id) }));
  const pages: (Move | null)[] = [
    dossier.mayBeFollowed && !hasAssistance(dossier) ? follow(dossier) : null,
    answers ? { name: answerPage(dossier), href: `/orders/${id}`, ownWords: true } : null,
    opening === undefined
      ? null
      : { name: `decide_${OPENING[opening] ?? ''}`, href: `/dossiers/${id}/decide`, ownWords: true },
  ];
  return {
    // What has arrived is acknowledged before it is answered: the other side waits for that word first.
    main: unique([
      ...single.filter(({ name }) => name === 'acknowledge'),
      ...pages.filter((one) => one !== null),
      ...single,
    ]),
    seldom: [
      ...(dossier.mayBeFollowed && hasAssistance(dossier) ? [follow(dossier)] : []),
      ...now
        .filter((name) => aside.includes(name) && !(opening !== undefined && DECISIONS.includes(name)))
        .map((name) => ({ name, href: actPath(name, id) })),
    ],
    other: now.filter((name) => HOUSEKEEPING.includes(name)).map((name) => ({ name, href: actPath(name, id) })),
    later: dossier.possible.filter(({ refusal }) => refusal !== null),
  };
}

/** Whether the first move is wanted of this person, also where the next step of the dossier is somebody else's. */
export function leads({ main }: Moves, waitsForPerson: boolean): boolean {
  const [first] = main;
  return first !== undefined && (waitsForPerson || WAITING.includes(first.name));
}

/** A second formal request is possible, and seldom what is wanted. */
function hasAssistance({ linked }: DossierView): boolean {
  return linked.some(({ kind }) => kind === 'ASSISTANCE');
}

/** A further report is possible, and no longer what the dossier waits for. */
function isReported({ assistance }: DossierView): boolean {
  return assistance?.useReport === 'REPORTED';
}

function follow({ id, side }: DossierView): Move {
  const name = side === 'receiving' ? 'follow_by_hand' : 'follow';
  return { name, href: `/dossiers/${id}/formal-request`, ownWords: true };
}

function answerPage({ kind }: DossierView): string {
  return kind === 'ASSISTANCE' ? 'answer_production' : 'answer_order';
}

function place(name: string): number {
  const index = NATURAL.indexOf(name);
  return index === -1 ? NATURAL.length : index;
}

function unique(moves: Move[]): Move[] {
  return moves.filter((move, i) => moves.findIndex((one) => one.href === move.href) === i);
}
