/** The words of the domain stand by group and code, in English and Spanish. */
import {
  assistanceLabels,
  authorityRoles,
  priorKinds,
  translationStatuses,
  useConditions,
} from './groups/assistance-labels.ts';
import { broughtChecks } from './groups/brought.ts';
import { languages } from '@comity/vocabulary/codes/decisions';
import { deadlineStates, deliveries, mailStatuses, reached, ways } from '@comity/vocabulary/codes/deliveries';
import { acts, actsDone, administrationActs, clocks, messages, refusals, tasks } from './groups/definitions.ts';
import { clockPhases } from './groups/document-codes.ts';
import { documentKinds } from '@comity/vocabulary/codes/document-kinds';
import { documentLabels } from './groups/document-labels.ts';
import { documentNotes } from './groups/document-notes.ts';
import {
  evidenceLabels,
  evidenceNotes,
  fileVerifications,
  handOverResults,
  productionOutcomes,
} from './groups/evidence-labels.ts';
import { fieldErrors } from './groups/field-errors.ts';
import { proposalGrounds } from '@comity/vocabulary/codes/proposal-grounds';
import { rejections } from '@comity/vocabulary/codes/rejections';
import { stateAlarmAdvice, stateAlarms } from '@comity/vocabulary/codes/state-alarms';
import { healthFaults } from '@comity/vocabulary/codes/health-faults';
import { grounds } from '@comity/vocabulary/codes/grounds';
import {
  assistanceClocks,
  assistanceGrounds,
  authorities,
  channels,
  conditions,
  elements,
  instruments,
  postponements,
  standings,
} from '@comity/vocabulary/codes/law';
import { missing } from './groups/missing.ts';
import { notices } from './groups/notices.ts';
import {
  disclosureStatuses,
  emergencyFindings,
  extensionStatuses,
  holdStatuses,
  identifierStatuses,
  impossibilities,
  objections,
  outcomes,
  providerAnswers,
  risks,
  translations,
} from '@comity/vocabulary/codes/outcomes';
import { remedies } from './groups/remedies.ts';
import { dutyPlaces, invitationStatuses, officeKinds, roles, sides } from '@comity/vocabulary/codes/people';
import { weekdays } from '@comity/vocabulary/fields/opening-hours';
import { openings } from './groups/openings.ts';
import { problems } from './groups/problems.ts';
import { tableMistakes, tablePlaces } from './groups/table-mistakes.ts';
import {
  attachmentKinds,
  dataCategories,
  identifierTypes,
  offences,
  urgencies,
} from '@comity/vocabulary/codes/request';
import { providerStatuses, receivingStatuses, requestingStatuses } from '@comity/vocabulary/codes/statuses';
import type { Side } from '@comity/vocabulary/values/plain';
import { inLocale, type PaperLanguage } from '@comity/vocabulary/words';
import type { Locale, Pair } from './pair.ts';

export const GROUPS = {
  acts,
  actsDone,
  requestingStatuses,
  receivingStatuses,
  providerStatuses,
  refusals,
  problems,
  fieldErrors,
  clocks,
  tasks,
  roles,
  sides,
  messages,
  notices,
  identifierTypes,
  dataCategories,
  offences,
  urgencies,
  attachmentKinds,
  officeKinds,
  objections,
  impossibilities,
  outcomes,
  providerAnswers,
  identifierStatuses,
  holdStatuses,
  extensionStatuses,
  disclosureStatuses,
  grounds,
  risks,
  translations,
  emergencyFindings,
  remedies,
  missing,
  deliveries,
  mailStatuses,
  proposalGrounds,
  rejections,
  stateAlarms,
  stateAlarmAdvice,
  healthFaults,
  deadlineStates,
  reached,
  ways,
  instruments,
  standings,
  elements,
  assistanceGrounds,
  postponements,
  assistanceClocks,
  authorities,
  channels,
  conditions,
  documentKinds,
  documentLabels,
  documentNotes,
  openings,
  clockPhases,
  languages,
  assistanceLabels,
  authorityRoles,
  priorKinds,
  translationStatuses,
  useConditions,
  evidenceLabels,
  evidenceNotes,
  productionOutcomes,
  fileVerifications,
  handOverResults,
  broughtChecks,
  tableMistakes,
  tablePlaces,
  administrationActs,
  invitationStatuses,
  dutyPlaces,
  weekdays,
} as const;
export type Group = keyof typeof GROUPS;

/** A status is told in the words of the side that reads it. */
export function statusesAt(side: Side): Group {
  return `${side}Statuses`;
}

/** Returns the words for `code`, or the code itself where another version's code has no words here. */
export function text(locale: PaperLanguage, group: Group, code: string): string {
  const words: Record<string, Pair> = GROUPS[group];
  const pair = words[code];
  if (pair === undefined) return code;
  return inLocale(pair, locale);
}

export type { Locale };
