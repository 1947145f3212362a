/** Chile: docs/rules 1.8; needs local counsel. */
import type { FirstPack } from '../first-format.ts';

export const chile: FirstPack = {
  id: 'chile',
  version: '2026.1',
  title: { en: 'Chile: preservation', es: 'Chile: conservación' },
  state: {
    state: 'CL',
    budapest: { party: true, partyFrom: '2017-08-01', reservation29_4: false, rule: 'CL.BUDAPEST' },
    order: { id: 'CL_218BIS', rule: 'CL.218BIS', days: 90, renewals: 1 },
  },
  rules: [
    {
      id: 'CL.BUDAPEST',
      citation: { en: 'Chile, Budapest Convention', es: 'Chile, Convenio de Budapest' },
      text: {
        en: 'Chile is a Party; no reservation under Art. 29(4) is recorded here.',
        es: 'Chile es Parte; no consta aquí reserva al art. 29(4).',
      },
      source: 'S64',
      status: 'VERIFIED',
    },
    {
      id: 'CL.218BIS',
      citation: {
        en: 'Chile, Code of Criminal Procedure, Art. 218 bis',
        es: 'Chile, Código Procesal Penal, art. 218 bis',
      },
      text: {
        en: 'Provisional preservation at the request of the Public Prosecutor: 90 days, once more up to 180, with a duty of secrecy.',
        es: 'Preservación provisoria a requerimiento del Ministerio Público: 90 días, prorrogable una vez hasta 180, con deber de secreto.',
      },
      source: 'K',
      status: 'UNVERIFIED',
    },
    {
      id: 'CL.218TER',
      citation: {
        en: 'Chile, Code of Criminal Procedure, Art. 218 ter',
        es: 'Chile, Código Procesal Penal, art. 218 ter',
      },
      text: {
        en: 'Traffic data need a judge; subscriber information and IP addresses are given to the prosecutor without one.',
        es: 'Los datos relativos al tráfico requieren juez; los del abonado y las direcciones IP se entregan al fiscal sin él.',
      },
      source: 'S63',
      status: 'VERIFIED',
    },
  ],
};
