/** These are the tables of migrations/4-ledger.ts, 54-access-log.ts and 70-administration.ts, which explain each column. */
import type { AccessKind } from '@comity/vocabulary/values/access-kinds';
import { bigint, bytes, withDefault, generated, instant, int, optional, text, texts, uuid } from './column.ts';

export const ledgerLeaf = {
  organization_id: uuid(),
  leaf_id: uuid(),
  position: generated(bigint()),
  dossier_id: optional(uuid()),
  event_seq: optional(int()),
  administration_seq: optional(int()),
  entry: text(),
  leaf_hash: bytes(),
  leaf_index: optional(bigint()),
  created_at: withDefault(instant()),
};

export const ledgerNode = { organization_id: uuid(), level: int(), index: bigint(), hash: bytes() };

export const ledgerHead = { organization_id: uuid(), size: bigint(), root: bytes(), at: withDefault(instant()) };

export const actRefusal = {
  id: generated(uuid()),
  organization_id: uuid(),
  dossier_id: uuid(),
  member_id: uuid(),
  act: text(),
  code: text(),
  about: texts(),
  at: generated(instant()),
};

/** This is the table of migrations/96-quotas.ts. */
export const quotaUse = { organization_id: uuid(), member_id: uuid(), kind: text(), hour: instant(), number: int() };

export const accessLine = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  at: instant(),
  member_id: optional(uuid()),
  address: text(),
  kind: text<AccessKind>(),
  route: text(),
  dossier_id: optional(uuid()),
  code: optional(text()),
  number: withDefault(int()),
};

/** This is the table of migrations/67-access-alarms.ts. */
export const accessAlarm = {
  organization_id: uuid(),
  id: withDefault(uuid()),
  hour: instant(),
  member_id: optional(uuid()),
  address: text(),
  number: int(),
  told_at: optional(instant()),
};

export const apiAudit = {
  id: generated(uuid()),
  organization_id: uuid(),
  member_id: uuid(),
  route: text(),
  event: text(),
  at: generated(instant()),
  subject: optional(text()),
};
