/** Names of acts, messages and clocks stand in their definitions and rows; a list of them anywhere else needs a reason. */
import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { houseFiles } from '@comity/infra/docs/rules/house';
import { nameListsIn } from './name-lists.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** In definitions, and in the rows and rules of a side, such a list is where these things are stated first. */
const HOMES = /^libs\/(?:vocabulary|domain\/requests)\//;
const PRODUCT = /^(?:libs|apps|workflows|infra)\/.*\.(?:ts|njk)$/;
const NO_PRODUCT = /\.test\.ts$|\/(?:test|testing|archive)\/|^libs\/testkit\//;

/** Says how many lists a file has, and what they say that no definition can. */
const REASONS: Readonly<Record<string, readonly [lists: number, why: string]>> = {
  'libs/domain/approvals/ratification.ts': [1, 'the two answers to an act done alone, of which one check is typed'],
  'libs/domain/by-hand/rows.ts': [1, 'the two answers to an entry, of which one check is typed'],
  'libs/domain/machine/plausible.ts': [1, 'a check per message, and no message needs one'],
  'libs/law/assistance/facts.ts': [1, 'terms of one treaty, which only its law knows'],
  'libs/law/assistance/service-levels.ts': [1, 'the levels of one stage, each of a type that names them'],
  'libs/persistence/reads/holds.ts': [1, 'the two clocks that every hold has'],
  'libs/texts/shown/assistance-subject.ts': [2, 'what of a request the exact text of an act repeats'],
  'libs/documents/compose/assistance-of-dossier.ts': [1, 'the two acts that sign a request'],
  'libs/documents/compose/evidence-of-dossier.ts': [2, 'who had the evidence when'],
  'apps/api/dossiers/derived-fields.ts': [2, 'a part of the detail that is made, not posted, for each'],
  'apps/api/evidence/may-upload.ts': [1, 'messages that come with files'],
  'apps/portal/pages/approval/controller.ts': [1, 'proposals with an approval of their own'],
  'apps/portal/pages/by-hand/messages-in.ts': [2, 'from the rows of one table to the messages that they make'],
  'apps/portal/pages/orders/parse.ts': [1, 'the acts that one table of answers makes'],
  'apps/worker/evidence/records.ts': [1, 'what a record of custody calls what came'],
  'apps/worker/evidence/report-to-dossier.ts': [2, 'what the machine tells a dossier by itself'],
  'apps/worker/recording/opening.ts': [1, 'messages that open a dossier of a provider'],
};

describe('Lists of names of acts, messages and clocks', () => {
  it('stand in definitions and rows, and elsewhere only for a reason', () => {
    const lists = [...houseFiles(ROOT)]
      .filter(([file]) => PRODUCT.test(file) && !NO_PRODUCT.test(file) && !HOMES.test(file))
      .flatMap(([file, text]) => nameListsIn(file, text));
    const found = Object.groupBy(lists, ({ file }) => file);
    const allowed = Object.fromEntries(Object.entries(REASONS).map(([file, [count]]) => [file, count]));
    expect(Object.fromEntries(Object.entries(found).map(([file, all = []]) => [file, all.length]))).toEqual(allowed);
  });

  it.each([
    ['an array', "const STEPS = ['grant', 'refuse'];"],
    ['a set', "const STEPS = new Set(['grant', 'refuse', 'other']);"],
    ['a union', "type Step = 'grant' | 'refuse';"],
    ['a tuple', "type Steps = ['grant', 'refuse'];"],
    ['an object', "const WORDS = { grant: 'Granted', refuse: 'Refused' };"],
    ['a type', 'interface Words { grant: string; refuse: string }'],
    ['a comparison', "const isStep = name === 'grant' || (name === 'refuse' && open);"],
    ['a switch', "switch (name) { case 'grant': case 'refuse': break; }"],
  ])('are found where one is planted: %s', (_, text) => {
    expect(nameListsIn('planted.ts', text)).toEqual([{ file: 'planted.ts', line: 1, names: ['grant', 'refuse'] }]);
  });

  it('are found in a template', () => {
    const text = "<p>\n{% if act in ['grant', 'refuse'] %}";
    expect(nameListsIn('planted.njk', text)).toEqual([{ file: 'planted.njk', line: 2, names: ['grant', 'refuse'] }]);
  });

  it.each([
    ['what a row sends', "const row = { act: 'grant', sends: ['decision', 'assistance_refused', 'refusal'] };"],
    ['one name', "const first = ['grant'];"],
    ['words of which few are names', "const words = ['grant', 'refuse', 'one', 'two', 'three'];"],
  ])('are not: %s', (_, text) => {
    expect(nameListsIn('planted.ts', text)).toEqual([]);
  });
});
