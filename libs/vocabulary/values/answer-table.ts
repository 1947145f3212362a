/** Each row of the table is an identifier and kind of data of an order; these columns say which. */
const ROW_COLUMNS = ['order', 'dossier', 'row', 'type', 'identifier', 'due'] as const;

/** In these columns the provider answers; a row that says nothing in any of them is answered later. */
export const ANSWER_COLUMNS = [
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

/** The columns of the table, in which a provider reads its open rows and gives its answers. */
export const TABLE_COLUMNS = [...ROW_COLUMNS, ...ANSWER_COLUMNS] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
