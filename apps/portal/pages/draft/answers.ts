/** A section is written as questions and answers, for “check your answers” and for comparing two versions. */
import { formatDay, formatMoment } from '@comity/calendar/format';
import { canonicalBeside } from '@comity/vocabulary/judges/identifier';
import type { RequestAttachment } from '@comity/vocabulary/values/request-form';
import { domainText } from '../../texts/domain-text.ts';
import type { Visit } from '../../web/visit.ts';
import type { Names } from './choices.ts';
import type { RequestForm, Section } from './sections.ts';
import { draftWord, labelKey } from './words.ts';

export interface ReviewedAnswer {
  /** The path in the form is also the id of the input. */
  field: string;
  label: string;
  value: string;
}

export function answersOf(section: Section, form: RequestForm, visit: Visit, names: Names): ReviewedAnswer[] {
  const { locale } = visit;
  const one = (field: string, value: string): ReviewedAnswer => ({
    field,
    label: draftWord(visit, form.kind, labelKey(field)),
    value,
  });
  const yesNo = (yes: boolean): string => visit.t(yes ? 'core.yes' : 'core.no');
  const part = form.assistance;
  const formal = (field: string, value: string): ReviewedAnswer[] => (part === null ? [] : [one(field, value)]);
  switch (section) {
    case 'who':
      return [
        one('authority', form.authority),
        one('caseNumber', form.caseNumber),
        one('language', domainText(locale, 'languages', form.language)),
        one('contact', form.contact ?? ''),
        one('secondContact', form.secondContact ?? ''),
        one('investigating', form.investigating ?? ''),
        ...(part === null ? [one('domesticBasis', form.domesticBasis ?? '')] : []),
      ];
    case 'addressee':
      return [
        one('requestedState', names.state(form.requestedState)),
        one('provider', names.provider(form.provider)),
        one('providerName', form.providerName ?? ''),
        one('custodian', form.custodian),
        ...formal('assistance.channel', domainText(locale, 'channels', part?.channel ?? '')),
      ];
    case 'offence':
      return [
        ...form.offences.map((offence, index) => ({
          field: `offences.${index}.code`,
          label: visit.t('draft.offence_row', { number: index + 1 }),
          value: offenceText(offence, visit),
        })),
        ...(form.offences.length === 0 ? [one('offences', '')] : []),
        one('dualCriminality', form.dualCriminality ?? ''),
        one('facts', form.facts),
        ...formal('assistance.persons', part?.persons ?? ''),
      ];
    case 'identifiers':
      return form.targets.length === 0
        ? [one('targets', '')]
        : form.targets.map((target, index) => ({
            field: `targets.${index}.type`,
            label: visit.t('draft.target_row', { number: index + 1 }),
            value: targetText(target, visit),
          }));
    case 'reasons':
      return [
        one('nexus', form.nexus),
        one('necessity', form.necessity),
        ...formal('assistance.otherMeans', part?.otherMeans ?? ''),
      ];
    case 'urgency':
      return [
        one('urgency', domainText(locale, 'urgencies', form.urgency)),
        one('urgencyReason', form.urgencyReason),
        one('personInDanger', form.personInDanger ?? ''),
        one('danger', form.danger ?? ''),
        one('howDataHelp', form.howDataHelp ?? ''),
        one('answerBy', formatDay(form.answerBy ?? '', locale)),
        one('answerByReason', form.answerByReason ?? ''),
        one('confidentiality.noUserNotice', yesNo(form.confidentiality.noUserNotice)),
        one('confidentiality.reason', form.confidentiality.reason),
        ...formal('assistance.confidential', yesNo(part?.confidential ?? false)),
      ];
    case 'intent':
      return [
        one('intent.mlaIntended', yesNo(form.intent.mlaIntended)),
        one('intent.expectedDate', formatDay(form.intent.expectedDate, locale)),
        one('intent.channel', form.intent.channel),
        one('keepFor', form.keepFor ?? ''),
        one('disclosureWanted', yesNo(form.disclosureWanted === true)),
      ];
    case 'basis':
      return [
        one('assistance.legalBasis', part?.legalBasis ?? ''),
        one('assistance.preservationReference', part?.preservationReference ?? ''),
      ];
    case 'sought':
      return [
        one('assistance.sought', part?.sought ?? ''),
        one('assistance.specialProcedure', part?.specialProcedure ?? ''),
        one('assistance.conditionsOffered', part?.conditionsOffered ?? ''),
        one('assistance.costs', part?.costs ?? ''),
        one('assistance.returnContact', part?.returnContact ?? ''),
      ];
    case 'attachments':
      return [one('attachments', (form.attachments ?? []).map((each) => attachmentText(each, visit)).join('\n\n'))];
    case 'translation': {
      const made = part?.translation.made ?? '';
      return [
        one('assistance.translation.made', made === '' ? '' : domainText(locale, 'translations', made)),
        one('assistance.translation.text', part?.translation.text ?? ''),
      ];
    }
  }
}

export function attachmentText(attached: RequestAttachment, visit: Visit): string {
  const { kind, title, name, size, sha256 } = attached;
  const called = [domainText(visit.locale, 'attachmentKinds', kind), title].filter((part) => part !== '').join(': ');
  return `${called}\n${name} (${visit.t('draft.attachment_size', { size })})\nSHA-256 ${sha256}`;
}

function offenceText(offence: RequestForm['offences'][number], visit: Visit): string {
  const months = offence.maxPenaltyMonths;
  return [
    domainText(visit.locale, 'offences', offence.code),
    offence.provision,
    offence.text,
    months === null ? '' : visit.t('draft.penalty_months', { months }),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function periodText(from: string, to: string, visit: Visit): string {
  const days = { from: formatDay(from, visit.locale) || '…', to: formatDay(to, visit.locale) || '…' };
  return visit.t('draft.period_text', days);
}

function targetText(target: RequestForm['targets'][number], visit: Visit): string {
  const { type, value, port, instant, zone, from, to, categories } = target;
  const use = [
    port === null ? '' : `${visit.t('draft.port')} ${port}`,
    instant === '' ? '' : formatMoment(instant, zone, visit.locale),
  ]
    .filter(Boolean)
    .join(', ');
  const period = from === '' && to === '' ? '' : periodText(from, to, visit);
  const canonical = canonicalBeside(type, value);
  return [
    `${domainText(visit.locale, 'identifierTypes', type)}: ${value}`,
    canonical === null ? '' : visit.t('draft.canonical', { canonical }),
    [use, period === '' || zone === '' ? period : `${period} (${zone})`].filter(Boolean).join(' · '),
    categories.map((category) => domainText(visit.locale, 'dataCategories', category)).join(', '),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
