/** Drafts, and what the api finds in them. */
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Text } from './words.ts';

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
