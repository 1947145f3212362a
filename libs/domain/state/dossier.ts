/**
 * This is the state of one organization's dossier: `decide` reads it, and an event leaves it behind. It holds codes,
 * digests and instants only; identifiers and the facts of the case are in documents that it names by digest.
 */
import type { ProposalGround } from '@comity/vocabulary/codes/proposal-grounds';
import type { ReleaseAnswer } from '@comity/vocabulary/codes/decisions';
import type { ItemOutcome, LossReason, ProviderAnswer, RiskKind } from '@comity/vocabulary/values/answers';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { LawDifference } from '@comity/vocabulary/values/law-difference';
import type { Digest, Instant, RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Amendment } from './amendment.ts';
import type { AssistanceState } from './assistance.ts';
import type { ByHandState } from './by-hand.ts';
import type { Disclosure } from './disclosure.ts';
import type { Translation } from './translation.ts';

/** One identifier of the request, and its outcome per data category. */
export interface TargetState {
  id: string;
  categories: DataCategory[];
  /** It is no longer asked for: the requester has withdrawn it, or a court has annulled the order as to it. */
  withdrawn: boolean;
  /** A court has annulled the order as to it. */
  annulled?: true;
  /**
   * This is true once the provider has an order for it, whatever is withdrawn later; the requesting side does not know
   * it.
   */
  ordered?: boolean;
  /**
   * The orders that the provider has reach these kinds of its data alone; absent where they reach all that are asked for
   * (docs/rules 1.8).
   */
  reached?: DataCategory[];
  /** This is a code of docs/rules 2.5, which is set while the provider's objection stands. */
  objection: string | null;
  /** It was upheld that the provider is the wrong addressee for it. */
  wrongAddressee?: true;
  /** The authority has answered the objection; the provider has it to deal with now. */
  objectionAnswered?: true;
  /** The requesting State was asked about the objection, or has explained what the provider did not understand. */
  clarified?: 'ASKED' | 'EXPLAINED';
  outcomes: Partial<Record<DataCategory, ItemOutcome>>;
  /** How the provider's latest answer about the identifier came, where a person entered it by hand. */
  byHand?: Way;
  /** An amendment asks for this identifier, a withdrawn one of the same account, anew. */
  succeeds?: string;
  /** An amendment added it after the order was issued, which therefore does not cover it. */
  awaitsOrder?: true;
  /** The supplement to the order that names it is on its way to the provider, and reaches these kinds of its data. */
  orderSent?: Digest;
  reaching?: DataCategory[];
}

/** An identifier enters a dossier asked for and answered by nobody. */
export function askedTarget({ id, categories }: Pick<TargetState, 'id' | 'categories'>): TargetState {
  return { id, categories, withdrawn: false, objection: null, outcomes: {} };
}

/**
 * docs/rules 2.1-2.4: `LOST` when the provider finds everything of it gone; `AT_RISK` then `LAPSED` when the domestic end passes; `PENDING_DECISION` once the MLA request is
 * in.
 */
export type HoldStatus = 'HELD' | 'PENDING_DECISION' | 'AT_RISK' | 'LAPSED' | 'RELEASED' | 'LOST';

/** True while the provider still has the data of the hold: it was neither released nor lost. */
export function isKept({ status }: Pick<Hold, 'status'>): boolean {
  return status !== 'RELEASED' && status !== 'LOST';
}

/** The provider reported that preserved data are gone (docs/rules 2.1). */
export interface Loss {
  lost: { target: string; category: DataCategory }[];
  reason: LossReason;
  /** Null where the provider does not know since when. */
  since: Instant | null;
  /** The provider's own reference. */
  incident: string;
  /** This is true once the requested State has told the requesting State of it. */
  told: boolean;
}

/** Data kept by the provider under one snapshot; the id is given by the provider and is the same on all sides. */
export interface Hold {
  id: string;
  items: { target: string; category: DataCategory }[];
  snapshotAt: Instant;
  /** From the provider's confirmation, never computed from the treaty. */
  preservedUntil: Instant;
  /**
   * This is true when `preservedUntil` is earlier than the treaty floor: the answer is accepted and flagged, and has to
   * be renewed (Art. 29(7)).
   */
  belowFloor: boolean;
  status: HoldStatus;
  /** How the confirmation came, where a person entered it by hand. */
  byHand?: Way;
}

/** A first person's outward act waits for a second person. */
export interface Proposal {
  act: string;
  by: string;
  office: string;
  at: Instant;
  /** This is the digest of the exact text that was shown to the first person and will be shown to the second. */
  shown: Digest;
  detail: unknown;
  /** What it rests on, part by part; absent in proposals of the version that did not keep it. */
  rests?: Partial<Record<ProposalGround, string>>;
}

/** One person did an outward act alone at CRITICAL_LIFE by policy: a second person must ratify it within four hours. */
export interface Ratification {
  act: string;
  by: string;
  at: Instant;
  shown: Digest;
  overdue: boolean;
}

/** A second person declined what one person had done alone (docs/rules 2.0). */
export interface Declined {
  act: string;
  /** The first person had done the act alone, and `declinedBy` declined to ratify it. */
  by: string;
  declinedBy: string;
  at: Instant;
  reason: Digest;
  /**
   * This is true where nothing had followed and declining undid the act; otherwise two people decide what becomes of
   * it.
   */
  undone: boolean;
  /** This is true once two people have decided that the act stands. */
  settled?: boolean;
}

/** The requester asks for a longer preservation (docs/rules 2.2). */
export interface Extension {
  status: 'EXT_SENT' | 'EXT_GRANTED' | 'EXT_DENIED' | 'EXT_SILENT';
  until: Instant | null;
}

/** This side knows so of a formal request for the preserved data (Budapest Convention Art. 29(7)). */
export interface FormalRequest {
  status: 'SENT' | 'RECEIVED';
  /** It is told from others by the reference. */
  reference: string;
  /** The day on which it was sent or, once it was received, the day of receipt. */
  date: string;
  /** The day on which it was sent, where that was announced before it was received. */
  sentOn?: string;
  /**
   * At the requested State: people have stated that it came on paper, or it has a dossier of its own. Absent elsewhere, and
   * where nobody recorded it yet.
   */
  came?: 'ON_PAPER' | 'BY_COMITY';
}

export interface DossierState {
  kind: RequestKind;
  side: Side;
  status: Status;
  /** This is the number of the last event; it is 0 before the first event. */
  seq: number;
  summary: RequestSummary | null;
  policies: Policies;
  /**
   * IANA zone of the custodian, in which the days of the clocks are counted; absent where no event was recorded since it is
   * kept.
   */
  zone?: string;
  targets: TargetState[];
  holds: Hold[];
  /** Maps each office id to the id of the member who answers for the dossier there. */
  responsible: Record<string, string>;
  proposal: Proposal | null;
  ratifications: Ratification[];
  /** Second people declined to ratify these acts, in this order; the list is absent where nobody has declined. */
  declined?: Declined[];
  /** The dossier returns to this status after NEED_INFO or REQUESTER_DECIDES. */
  resume: Status | null;
  risk: RiskKind | null;
  /**
   * The user was notified although confidentiality was requested; this cannot be taken back (docs/rules scenario 9).
   */
  compromised: boolean;
  /** The receiving State found no imminent risk to life in a request that claims one (docs/rules 2.8). */
  downgraded?: boolean;
  /**
   * The member on whose word alone this side holds that life is at risk, who therefore never acts alone on it; absent
   * where the other State claims it.
   */
  emergency?: { by: string };
  /**
   * How often the requesting State, after sending, has claimed a risk to life or given up its claim, and at the requested
   * State how often it has heard so. Absent in dossiers of a version that did not count (docs/rules 2.8).
   */
  emergencyClaims?: number;
  /**
   * At the requested State: a claim of a risk to life that nobody has judged, and no decision has answered. Absent in dossiers
   * of a version that kept its clock alone (docs/rules 2.8).
   */
  claimUnjudged?: boolean;
  /** The acceptance has answered such a claim, so that it waits again where the acceptance is undone. Absent otherwise. */
  claimAccepted?: boolean;
  extension: Extension | null;
  /** At the requesting State: a court there has annulled the order, and no other keeps the data. Absent otherwise. */
  orderAnnulled?: true;
  /** The formal request for which the data wait; where there are several, one that was received comes first. */
  mla: FormalRequest | null;
  /** Other formal requests for the same data, each with its own reference; absent where there never were any. */
  furtherMla?: FormalRequest[];
  /**
   * Questions not answered yet: at the requesting side those of the receiving State, on the other two sides those of
   * the provider.
   */
  clarification: Digest | null;
  /** Provider's answers that are not yet forwarded to the requester, by message number. */
  unforwarded: ProviderAnswer[];
  /**
   * Instant at which the order reached the provider; null before. From then on only a person's release ends the hold.
   */
  servedAt: Instant | null;
  orders: {
    digest: Digest;
    issuedAt: Instant;
    renewal: boolean;
    /** The order adds identifiers to an earlier one, whose term runs on. */
    supplement?: true;
    /** The rule of its kind in the law of the State; absent where its kind is not recorded, or was not yet. */
    rule?: string;
    /** Calendar days from service within which a production order is to be answered; absent in other orders. */
    dueDays?: number;
    /** How often the provider was asked for production again; absent where it never was. */
    askedAgain?: number;
    /** This is true once the order was taken back before it was served. */
    recalled?: boolean;
    /** The order went to a provider that keeps nothing, and ended with its answer. */
    over?: true;
    /** This is true once a court has set the order aside. */
    annulled?: boolean;
    /**
     * The production order was served by the event of this number; it is absent in what was recorded before the number
     * was kept.
     */
    served?: number;
    /** This is true once evidence that the order brought was handed over. */
    handedOver?: true;
  }[];
  /**
   * Where the renewal of the order stands: `DUE` since time or a formal request asked for it, `ORDERED` until the
   * provider has confirmed the new end. Absent where neither is known.
   */
  renewal?: 'DUE' | 'ORDERED' | null;
  /** A formal request alone asked for the renewal that is due; absent where time did. */
  renewalForRequest?: boolean;
  /** Formal requests of these references have ended; absent where none has. */
  mlaEnded?: string[];
  /** At the requested State: people recorded that these requests on paper have ended, and can correct it. */
  endedOnPaper?: FormalRequest[];
  /** The requesting State was told that the law allows no further renewal. */
  endTold?: boolean;
  /** The provider was asked whether the data are still held, and has not said so yet. */
  holdCheck?: boolean;
  /**
   * The requester was told of an intended release, by a notice that it has not answered yet or by the refusal of its formal
   * request, or has answered (docs/rules 2.1). Absent or null where no release is intended against a requester who has not
   * withdrawn.
   */
  releaseNotice?: 'ANNOUNCED' | 'BY_REFUSAL' | ReleaseAnswer | null;
  /** Losses of preserved data in the order in which they were reported; absent where none was. */
  losses?: Loss[];
  /** True while a loss waits to be read at this State. */
  lossUnread?: boolean;
  /** Running clocks, by id and subject. */
  clocks: RunningClock[];
  /** The organization's own reference numbers for the dossier. */
  references: string[];
  /** Part that only the formal request has; null in a preservation. */
  assistance: AssistanceState | null;
  /**
   * Messages and entries that wait for a person because another side does not use Comity; absent where every side does.
   */
  byHand?: ByHandState;
  /**
   * The provider that the requested State found for a request that names none of the directory; empty while it searches for
   * another.
   */
  custodian?: { provider: string };
  /** Providers that were named and keep nothing of what is asked for, in this order; absent where none was. */
  ruledOut?: string[];
  /**
   * Providers that were ruled out before other data were asked for: their answer does not speak of these. Absent where none
   * was.
   */
  formerCustodians?: string[];
  /**
   * On these points the two States have resolved the law of the request differently, each for itself; absent where they
   * agree or the other has not said.
   */
  lawDiffers?: LawDifference[];
  /** Translations of the request in the order in which they were added; absent where none was. */
  translations?: Translation[];
  /** Other providers that took part in the transmission; absent where none was found. */
  disclosures?: Disclosure[];
  /** Amendments of the request in the order in which they were asked for; absent where none was. */
  amendments?: Amendment[];
  /** True while a report that came after the end waits to be read at this side. */
  lateReport?: boolean;
  /** Letters in the order in which they were recorded; absent where nobody has written. */
  letters?: Letter[];
}

/**
 * Returns the code of the provider that keeps the data: the one that the requested State has found, or else the one that
 * the request names. Null while nobody knows it (Budapest Convention Art. 29(2)(d): "any available information").
 */
export function providerOf({ custodian, summary }: Pick<DossierState, 'custodian' | 'summary'>): string | null {
  const named = custodian?.provider ?? summary?.provider ?? '';
  return named === '' ? null : named;
}

export interface RunningClock {
  id: string;
  subject: string;
}

/** One letter of the correspondence on the dossier, written here or received. */
export interface Letter {
  /** The side to which the letter was written, or from which it came. */
  side: Side;
  sent: boolean;
  letter: Digest;
  attachments: Digest[];
  at: Instant;
  /**
   * When the letter was acknowledged; `reader` names the text that says by whom. Null until somebody has acknowledged
   * it.
   */
  read: { at: Instant; reader: Digest } | null;
  /** It was exchanged with a provider that is no longer the custodian, and waits for nobody. */
  former?: true;
}

/**
 * Policies are the organization's choices. They are fixed in the dossier when it opens, so that a change never rewrites
 * it.
 */
export interface Policies {
  /**
   * IANA zone of the organization: its days are the days of the dossier here. Absent in dossiers of an earlier version, whose
   * days are those of UTC.
   */
  zone?: string;
  /** A duty officer may do an outward act alone at CRITICAL_LIFE; a second person ratifies it within four hours. */
  soloAtCriticalLife: boolean;
  /** Provider's answers are forwarded at once, as structured facts and never free text, or after a person's review. */
  forwarding: 'AUTOMATIC' | 'REVIEWED';
}

/** The state of a dossier of which nothing is recorded yet. */
export function unopened(kind: RequestKind, side: Side, policies: Policies): DossierState {
  return {
    kind,
    side,
    status: 'DRAFT',
    seq: 0,
    summary: null,
    policies,
    targets: [],
    holds: [],
    responsible: {},
    proposal: null,
    ratifications: [],
    resume: null,
    risk: null,
    compromised: false,
    extension: null,
    mla: null,
    clarification: null,
    unforwarded: [],
    servedAt: null,
    orders: [],
    clocks: [],
    references: [],
    assistance: null,
  };
}
