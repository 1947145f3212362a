/** These names are in the writing of many peoples; the document has such a name in every place that can hold one. */
import type { Locale } from '@comity/texts/pair';
import type { Block, DocumentContents } from '../model.ts';

export const WRITING = {
  latin: 'María Ñáñez Gonçalves d’Été — Đặng Ơn Łódź',
  cyrillic: 'Олександр Ґрищенко',
  greek: 'Ελένη Παπαδοπούλου',
  arabic: 'محمد بن عبد الله (الأول)',
  persian: 'شماره ۱۲۳ گیلان',
  hebrew: 'דוד בן־גוריון 1948',
  chinese: '欧阳修的账户《测试》',
  devanagari: 'क्षत्रिय श्रीवास्तव',
  mixed: 'Cuenta محمد (الأول) 1234 de 王小明, דוד',
  misleading: 'factura\u202Efdp.exe a\u200Bb',
  unknown: 'ไทย 한국 😀',
} as const;

export function inEveryPlace(text: string, language: Locale): DocumentContents {
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: `${text} `.repeat(30).trim() },
    { kind: 'list', ordered: true, items: [text] },
    { kind: 'definitions', items: [{ term: text, text }] },
    { kind: 'definitions', items: [{ term: text, text, exact: true }] },
    { kind: 'table', caption: text, columns: [{ heading: text, share: 1 }], rows: [[text]] },
    { kind: 'exact', text, language: 'es' },
  ];
  return {
    ...{ kind: 'WRITTEN_TEXT', language, title: text, issuer: text, reference: 'PE-2026-000001', warning: text },
    ...{ at: '2026-11-24T15:00:00.000Z', dated: text, exercise: true },
    sections: [{ heading: text, level: 2, blocks }],
    approvals: [{ did: text, name: text, office: text, roles: text, at: text }],
  };
}
