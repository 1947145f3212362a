/**
 * Before an authority refuses or postpones, it considers whether it can grant in part or under conditions, and consults
 * the requesting State: Budapest Art. 27(6) (docs/rules 1.9). What it writes of both stays in its dossier.
 */
import { consultationAnswers, consultations } from '../codes/decisions.ts';
import type { Words } from '../words.ts';
import { choice } from './choice.ts';
import { reasons } from './text.ts';

interface Asked {
  ask?: Words;
  hint?: Words;
}

export function assessment({
  ask = ['Can it be granted in part or under conditions?', '¿Puede concederse en parte o con condiciones?'],
  hint = [
    'Write what was considered and why it is not enough. It stays in your dossier.',
    'Escriba qué se consideró y por qué no basta. Queda en su expediente.',
  ],
}: Asked = {}) {
  return reasons(
    [
      'Partial or conditional execution considered (stays in this authority)',
      'Examen de una ejecución parcial o condicionada (queda en esta autoridad)',
    ],
    { ask, hint, stays: true },
  );
}

export function consultation({
  ask = ['Was the requesting State consulted?', '¿Se consultó al Estado requirente?'],
}: Pick<Asked, 'ask'> = {}) {
  return choice(['Consultation', 'Consulta'], consultations, { ask, offers: consultationAnswers });
}

export function consultationRecord({
  ask = [
    'Record of the consultation, or why it was not appropriate',
    'Constancia de la consulta, o por qué no era procedente',
  ],
}: Pick<Asked, 'ask'> = {}) {
  return reasons(
    [
      'Record of the consultation, or why there was none (stays in this authority)',
      'Constancia de la consulta, o por qué no la hubo (queda en esta autoridad)',
    ],
    { ask, hint: ['It stays in your dossier.', 'Queda en su expediente.'], stays: true },
  );
}
