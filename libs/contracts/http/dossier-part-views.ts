/** The parts of a dossier as its page shows them. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { ProviderAnswerKind } from '@comity/domain/assistance/production';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DisclosureStatus } from '@comity/domain/state/disclosure';
import type { PathDocument } from '../path.ts';
import type { Text } from './words.ts';
import type { DossierLine } from './dossier-line-views.ts';

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

export interface EventView {
  seq: number;
  kind: 'act' | 'message' | 'clock';
  /** Act name, message code, or clock id. */
  code: string;
  /** What a clock is called; null of an act and a message, whose words go by their code. */
  name: Text | null;
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
