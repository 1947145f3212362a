/**
 * Where a treaty opens lack of dual criminality for coercive measures alone (Nassau Convention Art. 5, San Luis Protocol
 * Art. 1(4)), whoever refuses for it says which of them the request asks for (docs/rules 1.9). Under any other treaty
 * nothing is asked.
 */
import { coerciveMeasures } from '../codes/decisions.ts';
import { sometimes } from '../field.ts';
import { codes } from './codes.ts';

export function refusedMeasures() {
  return sometimes(
    codes(['Measures to which the ground applies', 'Medidas a las que se aplica el motivo'], coerciveMeasures, {
      ask: ['Which of these measures does the request ask for?', '¿Cuáles de estas medidas pide la solicitud?'],
      hint: [
        'Only for lack of dual criminality: the treaty opens that ground for these measures alone. For everything else assistance is given even if the act is no offence here. Choose none for any other ground.',
        'Solo para la falta de doble incriminación: el tratado admite esa causal únicamente para estas medidas. Para todo lo demás la asistencia se presta aunque el hecho no sea delito aquí. Con otra causal no elija ninguna.',
      ],
      offers: 'MEASURES',
      none: true,
      whereAny: true,
    }),
  );
}
