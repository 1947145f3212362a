/**
 * A page's address of two thousand characters is an identifier, and it is searched by. What is compared has changed too: a
 * mailbox that was pasted with the name of its owner is the same account as its address alone, and characters that
 * nobody sees count no longer. So all marks are dropped, and `markEarlierDossiers` makes them again from the documents.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LongerIdentifiers1764547200125 implements MigrationInterface {
  readonly name = 'LongerIdentifiers1764547200125';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE search_term DROP CONSTRAINT search_term_term_check,
        ADD CONSTRAINT search_term_term_check CHECK (length(term) <= 2000);
      TRUNCATE identifier_mark`);
  }

  /** Searches are kept for twelve hours; the longer ones go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE identifier_mark, search_term;
      ALTER TABLE search_term DROP CONSTRAINT search_term_term_check,
        ADD CONSTRAINT search_term_term_check CHECK (length(term) <= 320)`);
  }
}
