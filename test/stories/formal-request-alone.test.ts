/** Art. 31 of the Budapest Convention asks for no preservation before a formal request, and for no number of accounts. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { grantRequest, produceFiles, serveOrder, storyFor, TWO_FILES } from '@comity/testkit/assistance-story';
import { arrivedAt } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { cast } from '../setup/running.ts';
import { sentRequest } from './stage.ts';

const people = cast();
const ACCOUNTS = 40;

function accounts(count: number): RequestForm['targets'] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${String(index + 1)}`,
    type: 'EMAIL' as const,
    value: `cuenta.${String(index + 1)}@correo-austral.example`,
    port: null,
    instant: '',
    zone: 'America/Lima',
    categories: ['TRAFFIC' as const],
    from: '2026-11-01',
    to: '2026-11-20',
  }));
}

describe('case A18: a formal request without a preservation, in Portuguese, for many accounts', () => {
  it('is drafted, sent, granted, ordered and answered', async () => {
    const story = storyFor(people, {});
    const { prosecutor, requestingCentral } = story.roles;
    const draft = await prosecutor.must('newDraft', { body: { kind: 'ASSISTANCE' } });
    const { assistance } = draft.form;
    if (assistance === null) throw new Error('a formal request has a part of its own');
    const {
      kind: _preservation,
      assistance: _none,
      ...facts
    } = completeRequest({
      language: 'pt',
      targets: accounts(ACCOUNTS),
      facts: 'Exercício: pagamentos de um município foram desviados com faturas alteradas.',
    });
    const form: RequestForm = {
      ...draft.form,
      ...facts,
      assistance: {
        ...assistance,
        sought: 'Entrega dos dados de tráfego das contas.',
        legalBasis: 'Ley 30096, art. 8.',
        persons: 'Titulares ainda não identificados.',
        specialProcedure: 'Cada arquivo com o seu SHA-256.',
        returnContact: 'Autoridade central requerente.',
        otherMeans: 'Não foram pedidos por outra via.',
        translation: { made: 'CERTIFIED', text: 'Traducción certificada de la solicitud.' },
      },
    };
    await prosecutor.must('saveDraft', { params: { id: draft.id }, body: { version: draft.version, form } });
    const check = await prosecutor.must('checkDraft', { params: { id: draft.id } });
    expect(check.missing).toEqual([]);
    expect(check.text).toContain('portugués');
    await prosecutor.submit(draft.id);
    await requestingCentral.second(draft.id, 'approve_and_send');
    const receiving = await grantRequest(story, draft.id);
    // case A8: what is asked for after the grant is a request of its own, which names this one and repeats nothing.
    const { reference } = await prosecutor.dossier(draft.id);
    const more = await prosecutor.must('copyRequest', { params: { id: draft.id }, body: { supplements: true } });
    expect(more.form).toMatchObject({ kind: 'ASSISTANCE', facts: facts.facts, targets: [] });
    expect(more.form.prior).toMatchObject([{ kind: 'ASSISTANCE', reference, date: expect.stringMatching(/^\d{4}-/) }]);
    const asked = await story.roles.receivingCentral.dossier(receiving);
    expect(asked.targets).toHaveLength(ACCOUNTS);
    expect(asked.linked).toEqual([]);
    const provider = await serveOrder(story, receiving);
    await produceFiles(story, { receiving, provider }, TWO_FILES);
    const answered = await story.roles.receivingCentral.dossier(receiving);
    expect(answered.targets.every(({ outcomes }) => Object.keys(outcomes).length === 1)).toBe(true);
  });
});

describe('case A18: several providers in one request', () => {
  it('are told before, and one click makes one request for each', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const [one, two, three] = accounts(3) as [object, object, object];
    const targets = [one, { ...two, provider: 'NORTHLIGHT' }, { ...three, provider: 'NORTHLIGHT' }];
    const draft = await prosecutor.draft(completeRequest({ targets: targets as RequestForm['targets'] }));
    const { missing, shown } = await prosecutor.must('checkDraft', { params: { id: draft.id } });
    expect(missing.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'targets.1.provider OTHER_PROVIDER',
      'targets.2.provider OTHER_PROVIDER',
    ]);
    const early = await prosecutor.call('submitDraft', {
      params: { id: draft.id },
      body: { shown },
      key: randomUUID(),
    });
    expect(early.ok).toBe(false);
    const { version } = await prosecutor.must('draft', { params: { id: draft.id } });
    const parts = await prosecutor.must('splitDraft', { params: { id: draft.id }, body: { version } });
    expect(parts.map(({ form }) => [form.provider, form.targets.map(({ id }) => id)])).toEqual([
      ['CORREO-AUSTRAL', ['t1']],
      ['NORTHLIGHT', ['t2', 't3']],
    ]);
    for (const { id } of parts) expect((await prosecutor.must('checkDraft', { params: { id } })).missing).toEqual([]);
  });
});

describe('case A8: a new draft from an earlier request', () => {
  it('says all that the earlier one said, and is a request of its own', async () => {
    const { requesting } = await sentRequest(people);
    const prosecutor = people.person('pe-prosecutor');
    const copy = await prosecutor.must('copyRequest', { params: { id: requesting }, body: {} });
    expect(copy.id).not.toBe(requesting);
    expect(copy.form).toEqual((await prosecutor.dossier(requesting)).form);
    expect((await prosecutor.submit(copy.id)).status).toBe('VALIDATED');
    expect(await arrivedAt(people.person('cl-poc'), 'SENT_24_7', requesting)).toBeDefined();
  });
});
