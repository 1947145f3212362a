/** These are the tables of migrations/4-ledger.ts, which explains each column. */
import { bigint, bytes, filled, given, instant, int, optional, text, texts, uuid } from './column.ts';

export const ledgerLeaf = {
  organization_id: uuid(),
  leaf_id: uuid(),
  position: given(bigint()),
  dossier_id: uuid(),
  event_seq: int(),
  entry: text(),
  leaf_hash: bytes(),
  leaf_index: optional(bigint()),
  created_at: filled(instant()),
};

export const ledgerNode = { organization_id: uuid(), level: int(), index: bigint(), hash: bytes() };

export const ledgerHead = { organization_id: uuid(), size: bigint(), root: bytes(), at: filled(instant()) };

export const actRefusal = {
  id: given(uuid()),
  organization_id: uuid(),
  dossier_id: uuid(),
  member_id: uuid(),
  act: text(),
  code: text(),
  about: texts(),
  at: given(instant()),
};

export const apiAudit = {
  id: given(uuid()),
  organization_id: uuid(),
  member_id: uuid(),
  route: text(),
  event: text(),
  at: given(instant()),
  subject: optional(text()),
};
