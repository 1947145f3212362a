/** The columns of the table, in which a provider reads its open rows and gives its answers; all but three may be empty. */
export const TABLE_COLUMNS = [
  'order',
  'dossier',
  'row',
  'type',
  'identifier',
  'due',
  'answer',
  'objection',
  'explanation',
  'snapshotAt',
  'from',
  'to',
  'bytes',
  'items',
  'reference',
  'until',
  'notified',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
