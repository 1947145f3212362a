/** What the api tells of the organization of who asks, of others, and of the installation. */
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Text } from './words.ts';

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
