/** The application may read these tables, under their names in the database. */
import type { TableOf } from './column.ts';
import * as administration from './administration.ts';
import * as dossiers from './dossiers.ts';
import * as effects from './effects.ts';
import * as evidence from './evidence.ts';
import * as ledger from './ledger.ts';
import * as organizations from './organizations.ts';

export const TABLES = {
  exercise: organizations.exercise,
  organization: organizations.organization,
  organization_key: organizations.organizationKey,
  organization_seal: organizations.organizationSeal,
  seal_certificate: organizations.sealCertificate,
  office: organizations.office,
  directory_entry: organizations.directoryEntry,
  member: organizations.member,
  membership: organizations.membership,
  administration_event: administration.administrationEvent,
  proposed_change: administration.proposedChange,
  invitation: administration.invitation,
  held_role: administration.heldRole,
  absence: administration.absence,
  duty_shift: administration.dutyShift,
  search_term: organizations.searchTerm,
  draft: dossiers.draft,
  draft_file: dossiers.draftFile,
  document: dossiers.document,
  dossier: dossiers.dossier,
  dossier_task: dossiers.dossierTask,
  task_desk: dossiers.taskDesk,
  dossier_key: dossiers.dossierKey,
  dossier_responsible: dossiers.dossierResponsible,
  dossier_office: dossiers.dossierOffice,
  dossier_peer: dossiers.dossierPeer,
  dossier_event: dossiers.dossierEvent,
  state_seal: dossiers.stateSeal,
  state_alarm: dossiers.stateAlarm,
  spent_key: dossiers.spentKey,
  identifier_mark: dossiers.identifierMark,
  hold_line: dossiers.holdLine,
  lost_run: effects.lostRun,
  outbox: effects.outbox,
  inbox: effects.inbox,
  rejected_message: effects.rejectedMessage,
  notification: effects.notification,
  clock: effects.clock,
  ledger_leaf: ledger.ledgerLeaf,
  ledger_node: ledger.ledgerNode,
  ledger_head: ledger.ledgerHead,
  act_refusal: ledger.actRefusal,
  quota_use: ledger.quotaUse,
  access_line: ledger.accessLine,
  access_alarm: ledger.accessAlarm,
  api_audit: ledger.apiAudit,
  evidence_file: evidence.evidenceFile,
  evidence_work: evidence.evidenceWork,
  sealed_package: evidence.sealedPackage,
};

export type Tables = { [Name in keyof typeof TABLES]: TableOf<(typeof TABLES)[Name]> };

/**
 * These tables may be read, or written, without naming an organization: they hold public facts, or rows that belong to
 * no organization.
 */
export type PublicTables = Pick<Tables, 'exercise' | 'organization' | 'directory_entry' | 'rejected_message'>;
