/** The parts of a request for mutual assistance are set out here. */
import type { AssistanceLabel } from '@comity/texts/groups/assistance-labels';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, Section } from '../model.ts';
import { paragraph, section, speakerOf } from './issued.ts';
import type { AssistanceRequest } from './assistance-facts.ts';
import { citable, type Speaker, stated } from './speaker.ts';

export class Assistance {
  readonly speaker: Speaker;

  constructor(
    private readonly request: AssistanceRequest,
    language: PaperLanguage,
  ) {
    this.speaker = speakerOf(request, language);
  }

  label(code: AssistanceLabel): string {
    return this.speaker.word('assistanceLabels', code);
  }

  languageName(code: string): string {
    return this.speaker.word('languages', code);
  }

  codeAndText(code: string, text: string): string {
    return text === '' ? code : `${code}. ${text}`;
  }

  /** Sets out a part with the articles that ask for it; null where nothing was stated. */
  part(code: AssistanceLabel, blocks: (Block | null)[]): Section | null {
    const askedBy: Partial<Record<string, AssistanceRequest['legalBasis']>> = this.request.askedBy;
    const cited = citable(askedBy[code] ?? []).map((rule) => this.speaker.cited(rule));
    const contents = blocks.filter((block) => block !== null);
    if (contents.length === 0) return null;
    return section(`${this.label(code)}${cited.length === 0 ? '' : ` (${cited.join('; ')})`}`, contents);
  }

  written(code: AssistanceLabel, text: string): Section | null {
    const { writtenIn } = this.request;
    if (text === '') return null;
    const note = this.speaker.note('WRITTEN_IN', { language: this.languageName(writtenIn) });
    return this.part(code, [
      writtenIn === this.speaker.language ? null : paragraph(note),
      { kind: 'exact', text, language: writtenIn },
    ]);
  }

  list(items: string[]): Block | null {
    return items.length === 0 ? null : { kind: 'list', ordered: false, items };
  }

  definitions(pairs: [term: string, text: string][]): Block | null {
    const items = stated(pairs.map(([term, text]) => ({ term, text })));
    return items.length === 0 ? null : { kind: 'definitions', items };
  }

  table(headings: AssistanceLabel[], shares: number[], rows: string[][]): Block | null {
    if (rows.length === 0) return null;
    const columns = headings.map((heading, index) => ({ heading: this.label(heading), share: shares[index] ?? 1 }));
    return { kind: 'table', caption: null, columns, rows };
  }
}
