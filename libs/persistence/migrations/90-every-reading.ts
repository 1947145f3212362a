/**
 * What somebody has read is noted with its dossier, however much they read: lines are bounded for refusals alone, of which
 * a flood is cheap. Whoever reads is bounded by the requests of a person.
 *
 * | function | answers | may |
 * |---|---|---|
 * | note_access(…) | as before; beyond the bound it leaves out the dossier of a refusal alone | application |
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LATE, noteAccess, rightsOn, TAKEN } from './88-refused-then.ts';

export const OF_REFUSALS = ` AND asked_kind = 'REFUSED' AND l.kind = 'REFUSED'`;

export class EveryReading1764547200090 implements MigrationInterface {
  readonly name = 'EveryReading1764547200090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(again(OF_REFUSALS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(again(''));
  }
}

function again(bounded: string): string {
  return `DROP FUNCTION note_access(${TAKEN}); ${noteAccess({ ...LATE, bounded })} ${rightsOn(TAKEN)}`;
}
