/** What the API answers to reads. Instants are ISO 8601 UTC; every deadline names its zone and the rule that set it. */
import type { DisclosureStatus } from '@comity/domain/disclosure/state';
import type { ProviderAnswerKind } from '@comity/domain/assistance/production';
import type { Reached, Way } from '@comity/domain/by-hand/state';
import type { ActName, MessageCode } from '@comity/domain/dossier/event';
import type { RefusalCode } from '@comity/domain/dossier/decision';
import type { Remedy } from '@comity/domain/requesting/remedies';
import type { DossierState, RequestKind, Side, Status } from '@comity/domain/dossier/state';
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import type { MissingElement, RequestForm, Urgency } from '@comity/domain/request/form';
import type { Role } from '@comity/domain/roles';
import type { PathDocument } from '../path.ts';
import type { EnteredCode } from './entered.ts';
import type { KeepingView, LegalHoldView, NoResultView } from './keeping-views.ts';
import type { EvidenceView } from './evidence-views.ts';
import type { Text } from './words.ts';

export type { Text };

export interface OfficeView {
  id: string;
  code: string;
  kind: string;
  name: Text;
  zone: string;
  roles: Role[];
}

/** GET /api/v1/me */
export interface MeView {
  member: { id: string; name: Text; email: string; locale: 'en' | 'es' };
  organization: {
    id: string;
    code: string;
    kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
    state: string;
    name: Text;
    exercise: boolean;
    policies: { soloAtCriticalLife: boolean; forwarding: 'AUTOMATIC' | 'REVIEWED' };
  };
  offices: OfficeView[];
  /** The organization's now: the exercise clock in an exercise. */
  now: string;
}

export interface DeadlineView {
  clock: string;
  subject: string;
  dueAt: string;
  /** Zone in which the deadline is counted and shown. */
  zone: string;
  daysLeft: number;
  /** Earliest plausible reading, before which to act. */
  alarmAt: string | null;
  /** Working day, not later than the due day, on which to act inside the office; `YYYY-MM-DD`. */
  actBy: string | null;
  state: 'RUNNING' | 'STOPPED' | 'PASSED';
  rule: SnapshotRule;
}

export interface DossierLine {
  id: string;
  reference: string;
  kind: RequestKind;
  side: Side;
  status: Status;
  /** Null where the dossier has no request of its own, as at a provider, who only sees the order. */
  urgency: Urgency | null;
  /** Name of the party at the other end: for the receiving side the requesting State; for a provider its authority. */
  counterpart: Text;
  responsible: Text | null;
  openedAt: string;
  changedAt: string;
  nextDeadline: DeadlineView | null;
  exercise: boolean;
  ratificationDue: boolean;
  compromised: boolean;
}

export interface DraftLine {
  id: string;
  kind: RequestKind;
  /** The preservation that a formal request follows. */
  follows: string | null;
  /** The preservation whose answer disclosed a provider in a third State; null of every other draft. */
  derivedFrom: string | null;
  title: string;
  changedAt: string;
  author: Text;
  version: number;
  /** Came by hand and waits for another person to compare it: whether the reader entered it; else null. */
  entry: { own: boolean } | null;
}

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

export interface TargetView {
  id: string;
  type: string;
  /** The identifier itself, as the person wrote it. */
  value: string;
  /** Date range, port, instant, zone as written, for display. */
  port: number | null;
  instant: string;
  zone: string;
  from: string;
  to: string;
  categories: string[];
  withdrawn: boolean;
  objection: string | null;
  outcomes: Record<string, string>;
  /** How the provider has answered about it; null of a preservation, and while it may still answer in time. */
  answer: ProviderAnswerKind | null;
  /** How the provider's answer about it came, where a person entered it by hand. */
  byHand: Way | null;
}

/** Another request for an identifier of this one. `seen`: whether it can be opened by this person. */
export interface SameIdentifierView extends Pick<DossierLine, 'reference' | 'kind' | 'side' | 'status' | 'openedAt'> {
  target: string;
  dossier: string;
  counterpart: Text | null;
  seen: boolean;
}

/** The other request of the same case. */
export type LinkedView = Pick<DossierLine, 'id' | 'reference' | 'kind' | 'status'>;

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

export interface EventView {
  seq: number;
  kind: 'act' | 'message' | 'clock';
  /** Act name, message code, or clock id. */
  code: string;
  /** For clocks: phase; for messages: `sent` or `received`. */
  phase: string | null;
  at: string;
  recordedAt: string;
  actor: { name: Text; office: Text; roles: Role[] } | null;
  statusBefore: string | null;
  statusAfter: string;
  basis: SnapshotRule;
  /** Documents that the event names: free texts, orders, the exact text that was shown. */
  documents: { digest: string; field: string }[];
  /** Codes, instants and numbers of the event, for display. */
  facts: Record<string, unknown>;
  /** A message that fitted no row: kept as it came, without effect. */
  refusal: { code: string; about: string[] } | null;
  /** A message that people of this organization entered, because the other side does not use Comity; else null. */
  entered: { way: Way; receivedAt: string; zone: string; by: Text; checkedBy: Text } | null;
  ledger: { index: number | null; leaf: string };
}

export interface MessageView {
  number: number;
  direction: 'sent' | 'received';
  /** Of the other dossier. */
  side: Side;
  code: MessageCode;
  counterpart: Text;
  at: string;
  /**
   * For sent ones: delivered when the peer's signed receipt is in, or where the other side does not use Comity when a
   * person has recorded how it was sent; until then it waits BY_HAND.
   */
  delivery: 'PENDING' | 'DELIVERED' | 'REJECTED' | 'RECEIVED' | 'BY_HAND';
  attempts: number;
  reason: string | null;
  /** How and when it was sent or received by hand; null for what went by Comity. */
  byHand: { way: Way; at: string; zone: string } | null;
}

/** What a person entered for a side that does not use Comity, and another is to compare with the original. */
export interface EntryView {
  /** Number of the event that entered it. */
  id: number;
  from: Side;
  code: MessageCode;
  /** Codes, instants and numbers; texts are in `documents`. */
  facts: Record<string, unknown>;
  documents: { digest: string; field: string }[];
  way: Way;
  receivedAt: string;
  zone: string;
  by: Text;
  /** True where the caller entered it, and so cannot check it. */
  own: boolean;
  at: string;
}

/** GET /api/v1/dossiers/{id}/correspondence */
export interface LetterView {
  /** The other side. */
  side: Side;
  sent: boolean;
  /** Digest of its text. */
  letter: string;
  text: string;
  locale: 'en' | 'es';
  attachments: AttachmentView[];
  at: string;
  /** Who acknowledged it, in their own words of name and office; null until somebody has. */
  read: { at: string; reader: string } | null;
}

export interface CorrespondenceView {
  letters: LetterView[];
  /** The sides to which the dossier can write now. */
  writesTo: Side[];
}

/** POST /api/v1/dossiers/{id}/attachments */
export interface AttachmentView {
  digest: string;
  name: string;
  size: number;
  /** Of its bytes, lower-case hex. */
  sha256: string;
}

export interface NotificationView {
  id: string;
  code: string;
  to: Text;
  locale: 'en' | 'es';
  status: 'UNSENT' | 'SENDING' | 'SENT' | 'FAILED' | 'UNKNOWN';
  attempts: number;
  at: string;
  sentAt: string | null;
  messageId: string;
}

/** Who else took part in the transmission, and what became of the word of it (rules.md 2.3; Art. 30). */
export interface DisclosureView {
  status: DisclosureStatus;
  at: string;
  /** ISO 3166-1 alpha-2; null where it is withheld from the requester. */
  state: string | null;
  /** Name as reported; null where it is withheld from the requester. */
  provider: string | null;
  elements: PathDocument['elements'];
  /** Digest of the report; null at the requester. */
  path: string | null;
  /** Digest of what was disclosed; null where nothing was. */
  disclosure: string | null;
  withheld: { ground: string; reasons: string } | null;
  /** At a requester to whose own State the path leads back: there is nothing to ask abroad. */
  domestic: boolean;
  /** The request to the third State, at the requester; null where there is none. */
  draft: { id: string; office: Text; seen: boolean; dossier: string | null } | null;
}

export interface CompletenessView {
  /** Code of the element, as the rule snapshot names it. */
  element: string;
  rule: SnapshotRule;
  /** False where it may be left out. */
  blocking: boolean;
  missing: MissingElement[];
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

/** GET /api/v1/drafts/{id} */
export interface DraftView {
  id: string;
  version: number;
  form: RequestForm;
  changedAt: string;
  author: Text;
  /** Name of the State that asked by hand and for which it is written down; null for a request of one's own. */
  onBehalf: Text | null;
  /** Who entered it from which source, while it waits for a second person; else null. */
  entry: {
    by: Text;
    own: boolean;
    at: string;
    way: Way;
    receivedAt: string;
    zone: string;
    sender: string;
    original: string;
  } | null;
  /** The preservation whose answer disclosed a provider in a third State; null of every other draft. */
  derivedFrom: { id: string; reference: string } | null;
  /** Set when the draft was submitted: it is then changed only after the dossier has been returned to draft. */
  dossier: { id: string; status: Status } | null;
  returnedWith: string | null;
}

/** GET /api/v1/drafts/{id}/check and part of the preview */
export interface DraftCheckView {
  missing: MissingElement[];
  warnings: MissingElement[];
  snapshot: RuleSnapshot;
  /** The exact text that will be approved and sent, and its digest. */
  shown: string;
  text: string;
}

/** POST /api/v1/dossiers/{id}/preview: what would happen and the exact text to be shown. Nothing is done. */
export interface PreviewView {
  shown: string;
  text: string;
  refusal: { code: RefusalCode; about: string[]; rule: SnapshotRule | null } | null;
}

/** GET /api/v1/directory */
export interface DirectoryEntryView {
  id: string;
  organization: { code: string; name: Text; kind: string; state: string };
  office: { name: Text; kind: string };
  languages: string[];
  hours: Text;
  zone: string;
  localTime: string;
  address247: string | null;
  reached: Reached;
  lastVerified: string | null;
}

/** GET /api/v1/exercise */
export interface ExerciseView {
  name: Text;
  now: string;
  offsetMs: number;
  next: { dueAt: string; clock: string } | null;
}

/** GET /api/v1/operator */
export interface OperatorView {
  messages: { id: string; organization: Text; code: string; since: string; attempts: number; reason: string | null }[];
  mails: {
    id: string;
    organization: Text;
    status: string;
    since: string;
    attempts: number;
    messageId: string;
    overdue: boolean;
  }[];
  health: HealthView;
  temporalUi: string | null;
}

/** GET /health */
export interface HealthView {
  live: boolean;
  ready: boolean;
  parts: Record<string, { up: boolean; detail: string | null }>;
}

/** GET /api/v1/ledger/head */
export interface TreeHeadView {
  organization: string;
  size: number;
  root: string;
}

/** GET /api/v1/ledger/entries/{index} */
export interface InclusionView {
  index: number;
  size: number;
  leaf: string;
  /** Canonical JSON of the entry, exactly as hashed (RFC 8785). */
  entry: string;
  proof: string[];
  root: string;
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
