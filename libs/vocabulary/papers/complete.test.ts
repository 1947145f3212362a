import { describe, expect, it } from '@jest/globals';
import { ACTS } from '../acts.ts';
import { consultations, decisionsWithoutConditions, extensionDecisions, languages } from '../codes/decisions.ts';
import { documentKinds } from '../codes/document-kinds.ts';
import { ways } from '../codes/deliveries.ts';
import { grounds, withholdingGrounds } from '../codes/grounds.ts';
import { assistanceGrounds, channels, conditions } from '../codes/law.ts';
import { orderMakers, orderPhrases, orderStarts } from '../codes/order-kinds.ts';
import { impossibilities, noticeRisks, objections, outcomes, translations } from '../codes/outcomes.ts';
import { dataCategories, identifierTypes, offences, urgencies } from '../codes/request.ts';
import type { Fields } from '../field.ts';
import { MESSAGES } from '../messages.ts';
import { type CodeWords, ofKind, type Words } from '../words.ts';
import { otherLanguages } from './other-languages.ts';

/** Acronyms, and words that the three languages share. */
const SHARED = ['IMSI', 'IMEI', 'Iber@'];
/** Records of the own file are read in the languages of the pages. */
const RECORDS = [
  'Receipt of an act',
  'Record of a message',
  'Record of a deadline',
  'Text on the dossier',
  'The whole dossier',
];

const groups: readonly CodeWords[] = [
  ...[documentKinds, identifierTypes, dataCategories, offences, urgencies, ways, channels, languages, translations],
  ...[grounds, withholdingGrounds, assistanceGrounds, conditions, impossibilities, noticeRisks, objections, outcomes],
  ...[orderMakers, orderStarts, orderPhrases],
  ...[consultations, decisionsWithoutConditions, extensionDecisions],
];
const codes = groups.flatMap((words) => Object.values(words));

interface Stating {
  paper: object | null;
  fields: Fields;
}
const stating: Stating[] = [...Object.values<Stating>(ACTS), ...Object.values<Stating>(MESSAGES)];
const labels = stating
  .filter(({ paper }) => paper !== null)
  .flatMap(({ fields }) => Object.values(fields))
  .filter(({ stays, unsaid }) => !stays && !unsaid)
  .flatMap(({ label }) => (['PRESERVATION', 'ASSISTANCE'] as const).map((kind) => ofKind<Words>(label, kind)));

describe('case C1: a paper in Portuguese or French', () => {
  it('has a word for every code and every field that it can state', () => {
    const english = [...codes, ...labels].map(([en]) => en);
    const lacking = english.filter((en) => !(en in otherLanguages) && !SHARED.includes(en) && !RECORDS.includes(en));
    expect([...new Set(lacking)]).toEqual([]);
  });
});
