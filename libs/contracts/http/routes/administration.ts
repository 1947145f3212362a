/** By these routes administrators change their organization, and invited people come into it. */
import { day, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import {
  acceptedSchema,
  administeredPersonSchema,
  administeredSchema,
  administrationBody,
  administrationEventSchema,
  administrationSchema,
  invitationSchema,
  invitationToken,
  ownActBody,
  ownSettingsSchema,
  onDutyNowSchema,
  rotaSchema,
  rightSchema,
  sentInvitationSchema,
} from '../administration-views.ts';
import { pageOf } from '../answer-parts.ts';
import type { RouteSpec } from '../route-spec.ts';
import { MEMBER, page, READING, V1 } from './route-parts.ts';

const ADMINISTRATORS = { roles: ['ADMINISTRATOR'] } as const;
const READERS = { roles: ['ADMINISTRATOR', 'AUDITOR'] } as const;

const FOUND_BY = { q: line(200).optional().describe('Stands in the name or in the address') };

export const administrationRoutes = {
  administration: {
    method: 'GET',
    path: `${V1}/administration`,
    summary: 'Read the organization: among whom and what acts choose, and the changes that wait',
    permission: ADMINISTRATORS,
    audit: 'administration.read',
    answers: { 200: administrationSchema },
  },
  administer: {
    method: 'POST',
    path: `${V1}/administration/acts`,
    summary: 'Do an act of administration, or propose it where two administrators are needed',
    permission: ADMINISTRATORS,
    audit: 'administration.done',
    body: administrationBody,
    keyed: true,
    answers: { 200: administeredSchema },
  },
  people: {
    method: 'GET',
    path: `${V1}/administration/people`,
    summary: 'Read who belongs to the organization, what they may do and for which dossiers they answer, by name',
    permission: ADMINISTRATORS,
    audit: 'administration.read',
    query: z.strictObject({ ...FOUND_BY, ...page }),
    answers: { 200: pageOf(administeredPersonSchema) },
  },
  invitations: {
    method: 'GET',
    path: `${V1}/administration/invitations`,
    summary: 'Read whom the organization has invited and what came of it, the latest first',
    permission: ADMINISTRATORS,
    audit: 'administration.read',
    query: z.strictObject({ ...FOUND_BY, ...page }),
    answers: { 200: pageOf(sentInvitationSchema) },
  },
  administrationHistory: {
    method: 'GET',
    path: `${V1}/administration/events`,
    summary: 'Read what was changed in the organization, by whom and when',
    permission: READERS,
    audit: 'administration.read',
    query: z.strictObject(page),
    answers: { 200: pageOf(administrationEventSchema) },
  },
  rights: {
    method: 'GET',
    path: `${V1}/administration/rights`,
    summary: 'Read who could do what on a day',
    permission: READERS,
    audit: 'administration.read',
    query: z.strictObject({ day, ...page }),
    answers: { 200: pageOf(rightSchema) },
  },
  rota: {
    method: 'GET',
    path: `${V1}/offices/:office/rota`,
    summary: 'Read who is on duty at a contact point of the own organization, now and in the four weeks ahead',
    params: { office: z.uuid() },
    permission: MEMBER,
    audit: READING,
    answers: { 200: rotaSchema },
  },
  onDuty: {
    method: 'GET',
    path: `${V1}/offices/:office/on-duty`,
    summary: 'Ask who is on duty at a contact point of the own organization at this moment',
    params: { office: z.uuid() },
    permission: MEMBER,
    audit: { none: 'asked every few seconds by an open page' },
    answers: { 200: onDutyNowSchema },
  },
  ownSettings: {
    method: 'GET',
    path: `${V1}/me/settings`,
    summary: 'Read the own absences, and who may stand in',
    permission: MEMBER,
    audit: READING,
    answers: { 200: ownSettingsSchema },
  },
  changeOwn: {
    method: 'POST',
    path: `${V1}/me/acts`,
    summary: 'Note or end an own absence, or change the own settings',
    permission: MEMBER,
    audit: 'administration.done',
    body: ownActBody,
    keyed: true,
    answers: { 200: administeredSchema },
  },
  openInvitation: {
    method: 'POST',
    path: `${V1}/invitations/open`,
    summary: 'Read an invitation by the token of its link; this accepts nothing',
    permission: { public: 'the token of the link is a secret of 256 bits' },
    audit: { none: 'that it was opened is noted at the invitation' },
    body: invitationToken,
    answers: { 200: invitationSchema },
  },
  acceptInvitation: {
    method: 'POST',
    path: `${V1}/invitations/accept`,
    summary: 'Accept an invitation as whoever the access token names',
    permission: { public: 'whoever accepts is not a member yet: their access token says who they are' },
    audit: { none: 'the ledger of the organization has it' },
    body: invitationToken,
    answers: { 200: acceptedSchema },
  },
} as const satisfies Record<string, RouteSpec>;
