/** An instrument demands that a request states these elements; the snapshot names the article of each. */

/** These are the element codes of Art. 29(2)(a)-(f) and of what the project asks beside them. */
export const PRESERVATION_ELEMENTS = [
  'AUTHORITY',
  'OFFENCE_AND_FACTS',
  'DATA_AND_RELATION',
  'CUSTODIAN',
  'NECESSITY',
  'INTENT',
  'IP_COMPLETE',
  'URGENCY_REASON',
] as const;
export type PreservationElement = (typeof PRESERVATION_ELEMENTS)[number];

/**
 * Only a formal request states these: Nassau 26 and 28, San Luis 6, Budapest 27(3), CETS 224 Art. 8(3), T-CY template.
 */
export type AssistanceElement =
  | 'OFFENCE_PENALTY'
  | 'ACT_GIVING_RISE'
  | 'PRECISE_ASSISTANCE'
  | 'SPECIAL_PROCEDURE'
  | 'LEGAL_BASIS'
  | 'PERSONS_CONCERNED'
  | 'RETURN_CONTACT'
  | 'OTHER_MEANS'
  | 'PRESERVATION_LINK'
  | 'TRANSLATION';

export type ElementCode = PreservationElement | AssistanceElement;
