/**
 * The form in which identifiers are compared has changed (docs/rules 4.3): telephone numbers as their countries number
 * today, hosts in ASCII, pages by either scheme. Marks of the earlier form would hide a dossier from who searches it, so
 * all marks are dropped here, and `markEarlierDossiers`, which runs after the migrations, makes them again from the
 * documents.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarksAnew1764547200033 implements MigrationInterface {
  readonly name = 'MarksAnew1764547200033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE identifier_mark`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE identifier_mark`);
  }
}
