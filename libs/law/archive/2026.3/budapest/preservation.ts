import type { PreservationLaw } from '../../../pack.ts';

/** The stage of preservation: Art. 29, and the column "Bud 29" of docs/rules 1.9. */
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
    notRecorded: {
      en: 'It is not recorded here that {states} is a Party to the Budapest Convention; Art. 29 binds Parties only. The form follows Art. 29(2) all the same; please check the legal basis.',
      es: 'No consta aquí que {states} sea Parte en el Convenio de Budapest; el art. 29 obliga solo a las Partes. El formulario sigue igualmente el art. 29(2); verifique la base jurídica.',
    },
  },
};
