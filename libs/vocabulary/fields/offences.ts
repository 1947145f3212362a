/**
 * A ground of refusal works for each offence (Budapest Convention Arts 25(4), 29(4)), so whoever refuses a request for
 * several says to which it applies (docs/rules 1.9). A request for one offence is asked nothing.
 */
import { offences } from '../codes/request.ts';
import { sometimes } from '../field.ts';
import { codes } from './codes.ts';

export function refusedOffences() {
  return sometimes(
    codes(['Offences to which the ground applies', 'Delitos a los que se aplica el motivo'], offences, {
      ask: ['To which offences does it apply?', '¿A qué delitos se aplica?'],
      hint: [
        'Each offence is judged on its own. One to which the ground does not apply carries the request, which then cannot be refused as a whole.',
        'Cada delito se examina por separado. Si a uno no se le aplica la causal, ese sostiene la solicitud, que no puede denegarse por entero.',
      ],
      offers: 'OFFENCES',
      whereAny: true,
    }),
  );
}
