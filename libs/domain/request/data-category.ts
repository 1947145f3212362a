/** rules.md 4.1, in the order of intrusiveness; the real-time categories are out of scope of preservation. */
export const DATA_CATEGORIES = ['SUBSCRIBER', 'TRAFFIC', 'CONTENT', 'OTHER_COMPUTER_DATA'] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];
