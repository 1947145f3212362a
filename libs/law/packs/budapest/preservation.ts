import type { PreservationLaw } from '../../pack.ts';

/** The Convention sets the stage of preservation by Art. 29; the grounds are the column "Bud 29" of docs/rules 1.9. */
export const preservation: PreservationLaw = {
  floor: { rule: 'BUD.29.7', days: 60 },
  elements: [
    { code: 'AUTHORITY', rule: 'BUD.29.2.a' },
    { code: 'OFFENCE_AND_FACTS', rule: 'BUD.29.2.b' },
    { code: 'DATA_AND_RELATION', rule: 'BUD.29.2.c' },
    { code: 'CUSTODIAN', rule: 'BUD.29.2.d' },
    { code: 'NECESSITY', rule: 'BUD.29.2.e' },
    { code: 'INTENT', rule: 'BUD.29.2.f' },
    { code: 'IP_COMPLETE', rule: 'COM.IP' },
    { code: 'URGENCY_REASON', rule: 'COM.URGENCY' },
  ],
  grounds: [
    { code: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a', needs: [], ifReserved: null },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'BUD.29.5.b', needs: [], ifReserved: null },
    { code: 'DUAL_CRIMINALITY', rule: 'BUD.29.4', needs: ['CONDUCT_ANALYSIS'], ifReserved: '29(4)' },
  ],
  explanation: {
    binds: {
      en: 'Both States are Parties to the Budapest Convention: Art. 29 (expedited preservation) and Art. 35 (24/7 network) apply, whatever treaty governs the later request for mutual assistance (Art. 27(1)).',
      es: 'Ambos Estados son Partes en el Convenio de Budapest: se aplican el art. 29 (conservación rápida) y el art. 35 (red 24/7), cualquiera sea el tratado que rija la posterior solicitud de asistencia mutua (art. 27(1)).',
    },
    presumed: {
      en: 'The request is made under Art. 29 of the Budapest Convention (expedited preservation).',
      es: 'La solicitud se formula según el art. 29 del Convenio de Budapest (conservación rápida).',
    },
    notRecorded: {
      en: 'Art. 29 of the Budapest Convention binds Parties only, and does not bind between these two States. The request follows the form of Art. 29(2) all the same; the law of the requested State decides, and the sixty days are a wish.',
      es: 'El art. 29 del Convenio de Budapest obliga solo a las Partes y no obliga entre estos dos Estados. La solicitud sigue igualmente la forma del art. 29(2); decide el derecho del Estado requerido, y los sesenta días son un deseo.',
    },
  },
};
