/**
 * The formal request for mutual assistance shows under each part the articles that ask for it, and names what is
 * missing where it is missing. Free text stays in the language in which it was written.
 */
import { penaltyLength } from '@comity/texts/shown/penalty';
import type { AssistanceLabel } from '@comity/texts/groups/assistance-labels';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, ReadableDocument, Section } from '../model.ts';
import { Assistance } from './assistance.ts';
import { issued, section, speakerOf } from './issued.ts';
import type { AssistanceRequest } from './assistance-facts.ts';
import { attachmentsTable } from './attachments-table.ts';
import { citable, identifierLines } from './speaker.ts';

export function assistanceRequest(request: AssistanceRequest, language: PaperLanguage): ReadableDocument {
  return issued('MLA_REQUEST', request, speakerOf(request, language), assistanceParts(request, language));
}

export function assistanceParts(request: AssistanceRequest, language: PaperLanguage): Section[] {
  const said = new Assistance(request, language);
  return [
    parties(request, said),
    ...basis(request, said),
    authorities(request, said),
    ...emergency(request, said),
    said.written('SOUGHT', request.sought),
    offences(request, said),
    said.written('FACTS', request.facts),
    said.written('PERSONS', request.persons),
    said.written('NEXUS', request.nexus),
    said.written('NECESSITY', request.necessity),
    said.written('OTHER_MEANS', request.otherMeans),
    data(request, said),
    special(request, said),
    confidentiality(request, said),
    said.part('CONDITIONS', [
      said.list(
        request.conditionsOffered.map(({ code, text }) =>
          code === null ? text : said.codeAndText(said.speaker.word('useConditions', code), text),
        ),
      ),
    ]),
    prior(request, said),
    translations(request, said),
    attachments(request, said),
    said.written('COSTS', request.costs),
  ].filter((one) => one !== null);
}

/** Only what may be cited to another State stands here. */
function basis({ legalBasis, instrument }: AssistanceRequest, said: Assistance): Section[] {
  const cited = citable(legalBasis).map((rule) => said.speaker.cited(rule));
  const governing = instrument === null ? [] : [said.speaker.word('instruments', instrument)];
  const list = said.list(cited.length > 0 ? cited : governing);
  return list === null ? [] : [section(said.speaker.label('BASIS'), [list])];
}

function parties(
  { requesting, requested, channel, urgency, urgencyReason, answerBy, answerByReason }: AssistanceRequest,
  said: Assistance,
): Section {
  const { speaker } = said;
  return section(speaker.label('PARTIES'), [
    said.definitions([
      [speaker.word('sides', 'requesting'), speaker.say(requesting)],
      [speaker.word('sides', 'receiving'), speaker.say(requested)],
      [said.label('CHANNEL'), channel],
      [said.label('URGENCY'), said.codeAndText(speaker.word('urgencies', urgency), urgencyReason)],
      [said.label('ANSWER_BY'), answerBy === '' ? answerByReason : said.codeAndText(answerBy, answerByReason)],
    ]),
  ]);
}

function authorities(
  { authorities: all, investigating, secondContact }: AssistanceRequest,
  said: Assistance,
): Section | null {
  const rows = all.map(({ role, name, contact, officeHours, zone, languages }) => [
    `${said.speaker.word('authorityRoles', role)}\n${name}`,
    contact,
    [officeHours, zone, languages.map((one) => said.languageName(one)).join(', ')]
      .filter((one) => one !== '')
      .join('\n'),
  ]);
  return said.part('AUTHORITIES', [
    said.table(['AUTHORITY', 'CONTACT', 'OFFICE_HOURS'], [5, 4, 4], rows),
    said.definitions([
      [said.label('SECOND_CONTACT'), secondContact],
      [said.label('INVESTIGATING'), investigating],
    ]),
  ]);
}

function emergency({ emergency: one }: AssistanceRequest, said: Assistance): (Section | null)[] {
  if (one === null) return [];
  const { predicate, victim, risk, howDataHelp } = one;
  return [
    said.part('EMERGENCY', [
      said.definitions([
        [said.label('PREDICATE'), predicate],
        [said.label('VICTIM'), victim],
        [said.label('RISK'), risk],
        [said.label('HOW_DATA_HELP'), howDataHelp],
      ]),
    ]),
  ];
}

function offences(
  { offences: all, domesticBasis, dualCriminality }: AssistanceRequest,
  said: Assistance,
): Section | null {
  const rows = all.map(({ code, provision, text, maxPenaltyMonths }) => [
    said.speaker.word('offences', code),
    [provision, text].filter((one) => one !== '').join('\n'),
    maxPenaltyMonths === null ? '' : penaltyLength((code) => said.speaker.label(code), maxPenaltyMonths),
  ]);
  return said.part('OFFENCES', [
    said.table(['OFFENCE', 'PROVISION', 'PENALTY'], [4, 5, 4], rows),
    said.definitions([
      [said.label('DOMESTIC_BASIS'), domesticBasis],
      [said.label('DUAL_CRIMINALITY'), dualCriminality],
    ]),
  ]);
}

function data({ targets }: AssistanceRequest, said: Assistance): Section | null {
  const { speaker } = said;
  const table: Block = {
    kind: 'table',
    caption: null,
    columns: [
      { heading: speaker.label('IDENTIFIER'), share: 5 },
      { heading: speaker.label('DATA'), share: 3 },
      { heading: said.label('CUSTODIAN'), share: 4 },
    ],
    rows: targets.map((target) => [
      identifierLines(speaker, target),
      target.categories.map((category) => speaker.word('dataCategories', category)).join('\n'),
      target.custodian,
    ]),
  };
  return said.part('DATA', [targets.length === 0 ? null : table]);
}

function special(
  { special: { procedure, certification, format } }: AssistanceRequest,
  said: Assistance,
): Section | null {
  return said.part('SPECIAL', [
    said.definitions([
      [said.label('PROCEDURE'), procedure],
      [said.label('CERTIFICATION'), certification],
      [said.label('FORMAT'), format],
    ]),
  ]);
}

function confidentiality({ confidentiality: asked }: AssistanceRequest, said: Assistance): Section | null {
  const { speaker } = said;
  return said.part('CONFIDENTIALITY', [
    said.definitions([
      [said.label('SECRET_FACT'), speaker.yesOrNo(asked.fact)],
      [said.label('SECRET_SUBJECT'), speaker.yesOrNo(asked.subject)],
      [said.label('NO_USER_NOTICE'), speaker.yesOrNo(asked.noUserNotice)],
      [said.label('UNTIL'), speaker.day(asked.until)],
      [said.label('REASON'), asked.reason],
    ]),
  ]);
}

function prior({ prior: all }: AssistanceRequest, said: Assistance): Section | null {
  const rows = all.map(({ kind, reference, date, authority }) => [
    `${said.speaker.word('priorKinds', kind)} ${reference}`,
    said.speaker.day(date),
    authority,
  ]);
  const labels: AssistanceLabel[] = ['KIND', 'DATE', 'AUTHORITY'];
  return said.part('PRIOR', [said.table(labels, [4, 2, 5], rows)]);
}

function translations({ translations: all }: AssistanceRequest, said: Assistance): Section | null {
  return said.part('TRANSLATIONS', [
    said.list(
      all.map(({ language, status }) =>
        said.speaker.stating(said.languageName(language), said.speaker.word('translationStatuses', status)),
      ),
    ),
  ]);
}

function attachments({ attachments: all }: AssistanceRequest, said: Assistance): Section | null {
  return said.part('ATTACHMENTS', [all.length === 0 ? null : attachmentsTable(all, said.speaker)]);
}
