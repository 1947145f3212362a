/** Brazil: docs/rules 1.8; whether the 60 days are calendar days is not verified. */
import type { FirstPack } from '../first-format.ts';

export const brazil: FirstPack = {
  id: 'brazil',
  version: '2026.1',
  title: { en: 'Brazil: preservation', es: 'Brasil: conservación' },
  state: {
    state: 'BR',
    budapest: { party: true, partyFrom: null, reservation29_4: false, rule: 'BR.BUDAPEST' },
    order: { id: 'BR_MCI60', rule: 'BR.MCI_GUARD', days: 60, renewals: 0 },
  },
  rules: [
    {
      id: 'BR.BUDAPEST',
      citation: { en: 'Brazil, Budapest Convention', es: 'Brasil, Convenio de Budapest' },
      text: {
        en: 'Brazil is a Party; no reservation under Art. 29(4) is recorded here.',
        es: 'Brasil es Parte; no consta aquí reserva al art. 29(4).',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'BR.MCI_GUARD',
      citation: { en: 'Brazil, Law 12.965/2014 (Marco Civil)', es: 'Brasil, Ley 12.965/2014 (Marco Civil)' },
      text: {
        en: 'Police, administrative authority or prosecutor may require guard beyond the legal term; 60 days to file for judicial authorisation or the request loses effect.',
        es: 'La policía, la autoridad administrativa o la fiscalía pueden exigir la guarda más allá del plazo legal; 60 días para pedir autorización judicial o el requerimiento pierde efecto.',
      },
      source: 'S19',
      status: 'VERIFIED',
    },
  ],
};
