/** What the API answers to reads. Instants are ISO 8601 UTC; every deadline names its zone and the rule that set it. */
import type { ActName } from '@comity/vocabulary/acts';
import type { EnteredCode } from '@comity/vocabulary/messages';
import type { RefusalCode } from '@comity/vocabulary/refusals';
import type { ProviderAnswerKind } from '@comity/domain/assistance/production';
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Remedy } from '@comity/domain/requests/preservation/requesting/remedies';
import type { DossierState } from '@comity/domain/state/dossier';
import type { KeepingView, LegalHoldView, NoResultView } from './keeping-views.ts';
import type { EvidenceView } from './evidence-views.ts';
import type { Text } from './words.ts';
import type { DraftLine } from './draft-views.ts';
import type {
  TargetView,
  SameIdentifierView,
  LinkedView,
  EventView,
  MessageView,
  EntryView,
  NotificationView,
  DisclosureView,
  CompletenessView,
} from './dossier-part-views.ts';
import type { DeadlineView, DossierLine } from './dossier-line-views.ts';

/** GET /api/v1/work */
export interface WorkView {
  drafts: DraftLine[];
  /** What waits for me, by deadline, with the acts that are mine now. */
  mine: (DossierLine & { acts: ActName[] })[];
  /** What waits for others and since when. */
  others: (DossierLine & { waitsFor: Role[] | Side; since: string })[];
}

/** GET /api/v1/dossiers?q=&state=&status=&from=&to=&cursor= */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface PossibleAct {
  name: ActName;
  hands: 'ONE' | 'TWO' | 'SECOND';
  basis: SnapshotRule;
  /** Null when it can be done now by this person; else the reason why not. */
  refusal: { code: RefusalCode; about: string[] } | null;
}

export interface HoldView {
  id: string;
  dossier: string;
  reference: string;
  counterpart: Text;
  side: Side;
  items: { target: string; type: string; value: string; category: string }[];
  snapshotAt: string;
  preservedUntil: string;
  belowFloor: boolean;
  status: string;
  /** The formal request for which it is held, and its dossiers here that this person sees; null until one has arrived. */
  formal: { reference: string; date: string; dossiers: LinkedView[] } | null;
  /** How the provider's confirmation came, where a person entered it by hand. */
  byHand: Way | null;
  floor: DeadlineView | null;
  domestic: DeadlineView | null;
}

/** GET /api/v1/dossiers/{id} */
export interface DossierView extends DossierLine {
  state: DossierState;
  parties: { requesting: Text | null; receiving: Text; provider: Text | null };
  /** The dossiers of the same request that this one exchanges messages with. */
  peers: { side: Side; organization: Text; dossier: string }[];
  disclosures: DisclosureView[];
  /**
   * Other requests of the same case at home: a formal request's preservation, a preservation's formal requests, and the
   * preservation in a third State that a disclosure led to.
   */
  linked: LinkedView[];
  /** How the provider has answered the order as a whole; null of a preservation, and while it may still answer in time. */
  answer: ProviderAnswerKind | null;
  /** The formal request was received when the data of its preservation were no longer bound to be kept (rules.md 2.4). */
  arrivedLate: boolean;
  /** Other requests for the same identifier in this organization; null but for its central authority (scenario 11). */
  sameIdentifiers: SameIdentifierView[] | null;
  /** Whether this person may begin a formal request that follows this preservation, or enter one that came by hand. */
  mayBeFollowed: boolean;
  /** What the law asks a formal request to state, article by article, and what is lacking; null of a preservation. */
  completeness: CompletenessView[] | null;
  /** Words of the conditions of use; null where none were proposed. */
  conditionsText: string | null;
  /** The request as written; null at the provider. */
  form: RequestForm | null;
  /** Digest of the request document (requesting and receiving) or of the order (provider). */
  content: string | null;
  snapshot: RuleSnapshot | null;
  targets: TargetView[];
  holds: HoldView[];
  deadlines: DeadlineView[];
  possible: PossibleAct[];
  waitsFor: Role[] | Side | null;
  /** What the requester can still do where an extension is denied or silent, or data are at risk; else empty. */
  remedies: Remedy[];
  /** What the second person is asked to approve, with the exact text. */
  proposal: { act: ActName; by: Text; at: string; shown: string; text: string } | null;
  ratifications: { act: string; by: Text; dueAt: string; shown: string; text: string; overdue: boolean }[];
  events: EventView[];
  messages: MessageView[];
  entries: EntryView[];
  /** What a side that is reached by hand could say now, and so could be entered. */
  enterable: { from: Side; code: EnteredCode }[];
  notifications: NotificationView[];
  colleagues: { id: string; name: Text; office: string }[];
  /** Template of the order in the office's language, for `draft_order`, `renew_order` and `apply_for_order`. */
  orderTemplate: string | null;
  /** What was produced, sealed, handed over and checked; null in a preservation. */
  evidence: EvidenceView | null;
  /** Legal holds, and until when the evidence here is kept; null in a preservation. */
  keeping: KeepingView | null;
  /** Executed without result; null where it was not. */
  noResult: NoResultView | null;
}

/** POST /api/v1/dossiers/{id}/preview: what would happen and the exact text to be shown. Nothing is done. */
export interface PreviewView {
  shown: string;
  text: string;
  refusal: { code: RefusalCode; about: string[]; rule: SnapshotRule | null } | null;
}

/** RFC 9457. `type` is `/problems/{code}`; `code` is stable. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  about?: string[];
  rule?: SnapshotRule;
  missing?: MissingElement[];
  errors?: { field: string; message: string }[];
  /** Of the refusal LEGAL_HOLD_STANDS: who placed each, when and why. */
  legalHolds?: LegalHoldView[];
}
