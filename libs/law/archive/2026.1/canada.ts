/** Canada: docs/rules 1.8. */
import type { FirstPack } from '../first-format.ts';

export const canada: FirstPack = {
  id: 'canada',
  version: '2026.1',
  title: { en: 'Canada: preservation', es: 'Canadá: conservación' },
  state: {
    state: 'CA',
    budapest: { party: true, partyFrom: null, reservation29_4: false, rule: 'CA.BUDAPEST' },
    order: { id: 'CA_ORDER', rule: 'CA.487_013', days: 90, renewals: null },
  },
  rules: [
    {
      id: 'CA.BUDAPEST',
      citation: { en: 'Canada, Budapest Convention', es: 'Canadá, Convenio de Budapest' },
      text: {
        en: 'Canada is a Party; no reservation under Art. 29(4) is recorded here.',
        es: 'Canadá es Parte; no consta aquí reserva al art. 29(4).',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'CA.487_012',
      citation: { en: 'Criminal Code (Canada), s. 487.012', es: 'Código Penal (Canadá), art. 487.012' },
      text: {
        en: 'Preservation demand: 21 days for a domestic, 90 days for a foreign offence; not repeatable.',
        es: 'Requerimiento de conservación: 21 días por delito interno, 90 por delito extranjero; no repetible.',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'CA.487_013',
      citation: { en: 'Criminal Code (Canada), s. 487.013', es: 'Código Penal (Canadá), art. 487.013' },
      text: {
        en: 'Preservation order: 90 days from the day it is made, also for an offence of a foreign State.',
        es: 'Orden de conservación: 90 días desde su fecha, también por delito de un Estado extranjero.',
      },
      source: 'S18',
      status: 'VERIFIED',
    },
  ],
};
