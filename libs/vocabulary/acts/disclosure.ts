/**
 * These acts concern another provider that took part in the transmission: it is reported, then disclosed or withheld
 * (Budapest Convention Art. 30).
 */
import { act } from '../act.ts';
import { considerations } from '../fields/considerations.ts';
import { withholdingGrounds } from '../codes/grounds.ts';
import { intoDocument, made } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { line } from '../fields/line.ts';
import { chosenDocument, digestOf } from '../fields/named.ts';
import { path } from '../fields/path.ts';
import { state, stateCode } from '../fields/state.ts';
import { targets } from '../fields/targets.ts';
import { reasons } from '../fields/text.ts';

export const disclosureActs = {
  report_other_provider: act({
    do: ['Report that another provider took part', 'Informar que intervino otro proveedor'],
    done: ['reported that another provider took part', 'informó que intervino otro proveedor'],
    hint: [
      'The traffic data that you keep show that a provider elsewhere took part. State only who it is and the path: never any content.',
      'Los datos de tráfico que conserva muestran que intervino un proveedor de otro lugar. Indique solo quién es y la vía: nunca contenido alguno.',
    ],
    paper: 'OTHER_PROVIDER_REPORT',
    fields: {
      provider: intoDocument(
        line(['Other service provider', 'Otro proveedor de servicios'], {
          hint: ['Its name as your records have it.', 'Su nombre tal como figura en sus registros.'],
          max: 200,
        }),
      ),
      state: state(['State', 'Estado'], {
        ask: ['State in which it is', 'Estado en que se encuentra'],
        schema: stateCode,
      }),
      elements: intoDocument(
        path(['Path of the communication', 'Vía de la comunicación'], {
          hint: [
            'Address, port and instant as far as they identify the provider and the path. Never any content.',
            'Dirección, puerto e instante en cuanto identifiquen al proveedor y la vía. Nunca contenido alguno.',
          ],
        }),
      ),
      targets: made(targets(['Identifiers', 'Identificadores'])),
      path: digestOf(['Other provider and path', 'Otro proveedor y vía'], { keeps: 'PATH' }),
    },
  }),
  disclose_provider: act({
    consequence: 'GIVES',
    do: ['Disclose the other provider', 'Revelar el otro proveedor'],
    done: ['proposed to disclose the other provider', 'propuso revelar el otro proveedor'],
    hint: [
      'The requesting State learns which provider of which State took part, and the path. A second person reviews it first.',
      'El Estado requirente sabrá qué proveedor de qué Estado intervino, y la vía. Antes lo revisa otra persona.',
    ],
    paper: 'PROVIDER_DISCLOSURE',
    deliberated: true,
    shown: true,
    fields: {
      considerations: considerations(),
      path: chosenDocument(['Other provider and path', 'Otro proveedor y vía'], {
        ask: ['Other provider', 'Otro proveedor'],
        offers: 'OTHER_PROVIDERS',
        keeps: 'PATH',
      }),
      disclosure: digestOf(['What is disclosed', 'Lo que se revela'], { keeps: 'PATH' }),
    },
  }),
  withhold_provider: act({
    consequence: 'ENDS',
    do: ['Withhold the other provider', 'No revelar el otro proveedor'],
    done: ['proposed to withhold the other provider', 'propuso no revelar el otro proveedor'],
    hint: [
      'The requesting State learns the ground and the reasons, and neither the provider nor its State. A second person reviews it first.',
      'El Estado requirente conocerá el motivo y las razones, pero no el proveedor ni su Estado. Antes lo revisa otra persona.',
    ],
    paper: 'DISCLOSURE_WITHHELD',
    deliberated: true,
    shown: true,
    fields: {
      path: chosenDocument(['Other provider and path', 'Otro proveedor y vía'], {
        ask: ['Other provider', 'Otro proveedor'],
        offers: 'OTHER_PROVIDERS',
        keeps: 'PATH',
      }),
      ground: choice(['Ground of refusal', 'Motivo de denegación'], withholdingGrounds, {
        ask: ['Ground', 'Causal'],
        hint: ['These two grounds are allowed and no other.', 'Se admiten estos dos motivos y ningún otro.'],
      }),
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: [
          'They go to the requesting State. Name neither the provider nor its State.',
          'Se comunican al Estado requirente. No nombre ni al proveedor ni a su Estado.',
        ],
        rows: 8,
      }),
    },
  }),
} as const;
