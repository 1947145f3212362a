/**
 * The database enforces one rule of confidentiality (ARCHITECTURE.md, Trust): a row belongs to one organization and is
 * visible only in a transaction that named that organization. `nullif` makes an unset and an emptied context the same:
 * both see nothing. FORCE binds the owner too, so neither a migration script nor a definer function sees across
 * organizations unless it names them one after the other.
 */
export const CURRENT_ORGANIZATION = `nullif(current_setting('comity.organization', true), '')::uuid`;

/**
 * Returns the SQL statements that put `table` under the rule and give the application role exactly `grants`, e.g.
 * `['SELECT', 'UPDATE (leaf_index)']`. The table MUST have a column `organization_id uuid`.
 */
export function tenantTable(table: string, grants: readonly string[]): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_organization ON ${table}
      USING (organization_id = ${CURRENT_ORGANIZATION}) WITH CHECK (organization_id = ${CURRENT_ORGANIZATION});
    REVOKE ALL ON ${table} FROM PUBLIC;
    GRANT ${grants.join(', ')} ON ${table} TO comity_app;`;
}

/**
 * Blocks UPDATE, DELETE and TRUNCATE for everybody, the owner included. Missing grants already stop the application;
 * the trigger stops an administrator's mistake.
 */
export function appendOnly(table: string): string {
  return `
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_change();
    CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
}
