/** Peru: docs/rules 1.8; needs local counsel. */
import type { FirstPack } from '../first-format.ts';

export const peru: FirstPack = {
  id: 'peru',
  version: '2026.1',
  title: { en: 'Peru: preservation', es: 'Perú: conservación' },
  state: {
    state: 'PE',
    budapest: { party: true, partyFrom: null, reservation29_4: false, rule: 'PE.BUDAPEST' },
    order: { id: 'BUD16_MAX', rule: 'BUD.16.2', days: 90, renewals: null },
  },
  rules: [
    {
      id: 'PE.BUDAPEST',
      citation: { en: 'Peru, Budapest Convention', es: 'Perú, Convenio de Budapest' },
      text: {
        en: 'Peru is a Party; no reservation under Art. 29(4) is recorded here.',
        es: 'Perú es Parte; no consta aquí reserva al art. 29(4).',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'PE.DL1182',
      citation: { en: 'Peru, Legislative Decree 1182', es: 'Perú, Decreto Legislativo 1182' },
      text: {
        en: 'Telecommunications metadata are retained for three years in all.',
        es: 'Los metadatos de telecomunicaciones se conservan tres años en total.',
      },
      source: 'S23',
      status: 'VERIFIED',
    },
    {
      id: 'PE.ORDER',
      citation: { en: 'Peru, own order clock not recorded', es: 'Perú, plazo propio de la orden no registrado' },
      text: {
        en: 'No domestic length is recorded: Art. 16(2) of the Convention, at most 90 days, is taken.',
        es: 'No consta plazo interno: se toma el art. 16(2) del Convenio, hasta 90 días.',
      },
      source: 'K?',
      status: 'UNVERIFIED',
    },
  ],
};
