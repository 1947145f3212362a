/**
 * A new draft begins with what repeats from request to request: the office and whom to ask. Of
 * the request that the person wrote last only this is taken, because everything else belongs to another case: the number
 * and the office of an investigation as well.
 */
import { emptyRequestForm } from '@comity/contracts/request-form';
import { lastFormOf } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { EntityManager } from 'typeorm';

export async function presetForm(manager: EntityManager, caller: Caller, office: string): Promise<RequestForm> {
  const last = await lastFormOf(manager, caller.organization.id, caller.member);
  const { locale, name, offices } = caller;
  const authority = offices.find(({ id }) => id === office)?.name[locale] ?? '';
  const { contact = [name[locale], authority].join(', '), secondContact } = last ?? {};
  const second = secondContact === undefined ? {} : { secondContact };
  return { ...emptyRequestForm(locale), authority, contact, ...second };
}
