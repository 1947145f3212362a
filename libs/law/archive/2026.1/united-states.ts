/** United States: docs/rules 1.4. */
import type { FirstPack } from '../first-format.ts';

export const unitedStates: FirstPack = {
  id: 'united-states',
  version: '2026.1',
  title: { en: 'United States: preservation', es: 'Estados Unidos: conservación' },
  state: {
    state: 'US',
    budapest: { party: true, partyFrom: null, reservation29_4: false, rule: 'US.BUDAPEST' },
    order: { id: 'US2703F', rule: 'US.2703F', days: 90, renewals: 1 },
  },
  rules: [
    {
      id: 'US.BUDAPEST',
      citation: { en: 'United States, Budapest Convention', es: 'Estados Unidos, Convenio de Budapest' },
      text: {
        en: 'United States is a Party; no reservation under Art. 29(4) is recorded here.',
        es: 'Estados Unidos es Parte; no consta aquí reserva al art. 29(4).',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'US.2703F',
      citation: { en: '18 U.S.C. § 2703(f)(1)-(2)', es: '18 U.S.C. § 2703(f)(1)-(2)' },
      text: {
        en: 'On request of a governmental entity records in possession are preserved for 90 days, and 90 more on a renewed request; existing data only.',
        es: 'A solicitud de una entidad gubernamental se conservan los registros existentes por 90 días, y otros 90 con nueva solicitud; solo datos existentes.',
      },
      source: 'S29,S30',
      status: 'VERIFIED',
    },
    {
      id: 'US.2705B',
      citation: { en: '18 U.S.C. § 2705(b)', es: '18 U.S.C. § 2705(b)' },
      text: {
        en: 'A court may forbid the provider to notify the user; without such an order many notify.',
        es: 'El tribunal puede prohibir al proveedor avisar al usuario; sin esa orden muchos avisan.',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
  ],
};
