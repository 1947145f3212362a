/**
 * The parts of a request for preservation, each with the article that asks for it (docs/rules 2.1; T-CY template). What was
 * not stated is left out, because a request says what is known; what must be stated was asked for before it was sent.
 */
import { penaltyText } from '@comity/texts/shown/penalty';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { Offence, RequestForm } from '@comity/vocabulary/values/request-form';
import type { AssistanceLabel } from '@comity/texts/groups/assistance-labels';
import type { Block, Section } from '../model.ts';
import { attachmentsTable } from './attachments-table.ts';
import type { Reading } from './reading.ts';
import { citable, identifierLines, stated } from './speaker.ts';
import { formalParts } from './assistance-of-dossier.ts';

/** Returns null where the dossier holds no request, as at a provider. */
export function preservationParts(reading: Reading, asSent: RequestForm | null): Section[] | null {
  const form = asSent ?? reading.dossier.form;
  if (form === null) return null;
  if (form.assistance !== null)
    return formalParts({ ...reading.facts, dossier: { ...reading.facts.dossier, form } }, reading.language);
  const said = new Parts(reading, form);
  const { confidentiality, intent } = form;
  return [
    said.part(
      'SEEKING',
      ['AUTHORITY'],
      [
        said.text(form.authority),
        said.definitions([
          ['CONTACT', form.contact ?? ''],
          ['SECOND_CONTACT', form.secondContact ?? ''],
          ['INVESTIGATING', form.investigating ?? ''],
          ['DOMESTIC_BASIS', form.domesticBasis ?? ''],
        ]),
      ],
    ),
    said.part(
      'OFFENCES',
      ['OFFENCE_AND_FACTS'],
      [said.offences(), said.definitions([['DUAL_CRIMINALITY', form.dualCriminality ?? '']])],
    ),
    said.part('FACTS', ['OFFENCE_AND_FACTS'], [said.exact(form.facts)]),
    said.part('TO_PRESERVE', ['DATA_AND_RELATION'], [said.targets()]),
    said.part('RELATION', ['DATA_AND_RELATION'], [said.exact(form.nexus)]),
    said.part('CUSTODIAN', ['CUSTODIAN'], [said.text(said.custodian()), said.exact(form.custodian)]),
    said.part('NEED', ['NECESSITY'], [said.exact(form.necessity)]),
    said.part(
      'INTENT',
      ['INTENT'],
      [
        intent.mlaIntended ? said.text(said.label('INTENDED')) : null,
        said.definitions([
          ['EXPECTED', intent.expectedDate === '' ? '' : reading.day(intent.expectedDate)],
          ['CHANNEL', intent.channel],
        ]),
      ],
    ),
    said.part(
      'WISHES',
      [],
      [
        said.definitions([
          ['KEEP_FOR', form.keepFor ?? ''],
          ['ANSWER_BY', form.answerBy === undefined ? '' : reading.day(form.answerBy)],
          ['REASON', form.answerByReason ?? ''],
        ]),
        form.disclosureWanted === true ? said.text(said.label('DISCLOSURE_WANTED')) : null,
      ],
    ),
    said.part(
      'URGENCY',
      ['URGENCY_REASON'],
      [
        said.text(reading.word('urgencies', form.urgency)),
        said.exact(form.urgencyReason),
        said.definitions([
          ['VICTIM', form.personInDanger ?? ''],
          ['RISK', form.danger ?? ''],
          ['HOW_DATA_HELP', form.howDataHelp ?? ''],
        ]),
      ],
    ),
    said.part(
      'CONFIDENTIALITY',
      [],
      [
        confidentiality.noUserNotice ? said.text(said.label('NO_USER_NOTICE_ASKED')) : null,
        said.exact(confidentiality.reason),
      ],
    ),
    said.part('PRIOR', [], [said.prior()]),
    said.part('ATTACHMENTS', [], [form.attachments === undefined ? null : attachmentsTable(form.attachments, reading)]),
  ].filter((one) => one !== null);
}

class Parts {
  constructor(
    private readonly reading: Reading,
    private readonly form: RequestForm,
  ) {}

  label(code: AssistanceLabel): string {
    return this.reading.word('assistanceLabels', code);
  }

  /** Null where nothing of it was stated. */
  part(code: AssistanceLabel, elements: ElementCode[], blocks: (Block | null)[]): Section | null {
    const contents = blocks.filter((block) => block !== null);
    if (contents.length === 0) return null;
    return { heading: `${this.label(code)}${this.articles(elements)}`, level: 2, blocks: contents };
  }

  private articles(elements: ElementCode[]): string {
    const { snapshot } = this.reading.dossier;
    if (snapshot === null) return '';
    const asked = snapshot.requiredElements.filter(({ code }) => elements.includes(code)).map(({ rule }) => rule);
    const rules = citable(snapshot.rules.filter(({ id }) => asked.includes(id)));
    return rules.length === 0 ? '' : ` (${rules.map((rule) => this.reading.cited(rule)).join('; ')})`;
  }

  text(text: string): Block | null {
    return text === '' ? null : { kind: 'paragraph', text };
  }

  exact(text: string): Block | null {
    return text === '' ? null : { kind: 'exact', text, language: this.form.language };
  }

  definitions(pairs: [AssistanceLabel, string][]): Block | null {
    const items = stated(pairs.map(([code, text]) => ({ term: this.label(code), text })));
    return items.length === 0 ? null : { kind: 'definitions', items };
  }

  custodian(): string {
    const { provider } = this.reading.dossier.parties;
    return provider === null ? '' : this.reading.say(provider);
  }

  offences(): Block | null {
    const items = this.form.offences.map((one) => this.offence(one));
    return items.length === 0 ? null : { kind: 'list', ordered: false, items };
  }

  private offence({ code, provision, text, maxPenaltyMonths }: Offence): string {
    const penalty = maxPenaltyMonths === null ? '' : penaltyText((code) => this.reading.label(code), maxPenaltyMonths);
    const parts = [this.reading.word('offences', code), provision, text, penalty];
    return parts.filter((part) => part !== '').join('; ');
  }

  targets(): Block | null {
    const rows = this.form.targets.map((target) => [
      identifierLines(this.reading, target),
      target.categories.map((category) => this.reading.word('dataCategories', category)).join('\n'),
    ]);
    if (rows.length === 0) return null;
    const columns = [
      { heading: this.reading.label('IDENTIFIER'), share: 5 },
      { heading: this.reading.label('DATA'), share: 4 },
    ];
    return { kind: 'table', caption: null, columns, rows };
  }

  prior(): Block | null {
    const items = (this.form.prior ?? []).map(({ kind, reference, date, authority }) =>
      [this.reading.word('priorKinds', kind), reference, date === '' ? '' : this.reading.day(date), authority]
        .filter((part) => part !== '')
        .join(', '),
    );
    return items.length === 0 ? null : { kind: 'list', ordered: false, items };
  }
}
