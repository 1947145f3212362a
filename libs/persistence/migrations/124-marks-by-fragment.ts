/**
 * The form in which identifiers are compared has changed (docs/rules 4.3): the fragment and the user part of a page
 * belong to it. Marks of the earlier form took two accounts for one, so all marks are dropped here, and
 * `markEarlierDossiers`, which runs after the migrations, makes them again from the documents.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarksByFragment1764547200124 implements MigrationInterface {
  readonly name = 'MarksByFragment1764547200124';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE identifier_mark`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE identifier_mark`);
  }
}
