/** A section says that it is complete only of what somebody has written, and never while something that it asks for lacks. */
import { describe, expect, it } from '@jest/globals';
import { assistanceRequestForm, emptyRequestForm } from '@comity/contracts/request-form';
import { requestForm } from '../../testing/drafts.ts';
import { fieldsOf, progressOf, type RequestForm, sectionsOf } from './sections.ts';

const follows = { dossier: '', reference: '' };
const formal = (form: RequestForm): RequestForm => assistanceRequestForm(form, follows);
const begun = { ...emptyRequestForm('es'), authority: 'Fiscalía, Lima', contact: 'Ana Quispe, +51 1 555 0100' };
const written = formal(requestForm());
const FORMS = { PRESERVATION: requestForm(), ASSISTANCE: { ...written, assistance: filled(written.assistance) } };

function filled(part: RequestForm['assistance']): RequestForm['assistance'] {
  return part === null ? null : { ...part, legalBasis: 'Ley 30096', sought: 'Entrega de los datos.' };
}

/** Every request that lacks one thing which the complete one states, with the section that held it. */
function lackingOne(form: RequestForm): [string, RequestForm][] {
  const texts = ['authority', 'caseNumber', 'facts', 'nexus', 'necessity', 'requestedState'] as const;
  const plain = texts.map((name): [string, RequestForm] => [name, { ...form, [name]: '' }]);
  const lists = (['offences', 'targets'] as const).map((name): [string, RequestForm] => [
    name,
    { ...form, [name]: [] },
  ]);
  const holder: [string, RequestForm] = ['provider', { ...form, provider: '', custodian: '' }];
  const { assistance } = form;
  if (assistance === null) return [...plain, ...lists, holder];
  const formalOnly = (['legalBasis', 'sought'] as const).map((name): [string, RequestForm] => [
    `assistance.${name}`,
    { ...form, assistance: { ...assistance, [name]: '' } },
  ]);
  return [...plain, ...lists, holder, ...formalOnly];
}

describe.each(['PRESERVATION', 'ASSISTANCE'] as const)('case C2: the sections of a request of kind %s', (kind) => {
  const complete = FORMS[kind];

  it('are none complete in a new draft, whatever it presets, even where the law misses nothing', () => {
    const form = kind === 'PRESERVATION' ? begun : formal(begun);
    const called = sectionsOf(kind).map((section) => [section, progressOf(section, form, [])]);
    expect(called.filter(([, progress]) => progress === 'COMPLETE' || progress === 'INCOMPLETE')).toEqual([]);
    expect(Object.fromEntries(called)).toMatchObject({
      who: 'NOT_STARTED',
      urgency: 'PRESET',
      attachments: 'OPTIONAL',
    });
  });

  it.each(lackingOne(complete))('are not all complete without %s, even where the law misses nothing', (_name, form) => {
    const changed = sectionsOf(kind).filter(
      (section) => JSON.stringify(fieldsOf(section, form)) !== JSON.stringify(fieldsOf(section, complete)),
    );
    expect(changed).toHaveLength(1);
    for (const section of changed) {
      expect(progressOf(section, complete, [])).toBe('COMPLETE');
      expect(['NOT_STARTED', 'INCOMPLETE']).toContain(progressOf(section, form, []));
    }
  });
});
