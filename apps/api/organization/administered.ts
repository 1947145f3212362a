/** Does an act of administration and answers what came of it; a refusal becomes a problem. */
import type { AdministeredView } from '@comity/contracts/http/administration-views';
import { type AdministrationOrder, performAdministration } from '@comity/persistence/administration/perform';
import type { DataSource } from 'typeorm';
import { problem } from '../problems/problem.ts';

export async function administered(administration: DataSource, order: AdministrationOrder): Promise<AdministeredView> {
  const result = await performAdministration(administration, order);
  if (result.outcome === 'key-reused') throw problem('KEY_REUSED');
  if (result.outcome === 'refused') throw problem(result.refusal.code, { about: [...result.refusal.about] });
  const { token = null, ...done } = result.done;
  return { ...done, token };
}
