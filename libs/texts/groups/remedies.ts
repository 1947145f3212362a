/** English and Spanish stand side by side: a code without a sentence in both fails the type check. */
import type { Remedy } from '@comity/domain/requests/preservation/requesting/remedies';
import type { Pair } from '../pair.ts';

export const remedies = {
  EMERGENCY_MLA: [
    'Send the request for mutual assistance now and ask for it to be expedited (Budapest Convention, Art. 31(3)).',
    'Enviar ya la solicitud de asistencia mutua y pedir que se tramite con urgencia (Convenio de Budapest, art. 31(3)).',
  ],
  DIRECT_27_9: [
    'In urgency, send it directly to the judicial authority abroad, with a copy through the central authorities (Art. 27(9)).',
    'En caso de urgencia, enviarla directamente a la autoridad judicial extranjera, con copia por las autoridades centrales (art. 27(9)).',
  ],
  OTHER_STATE: [
    'Ask another State in which the data may also be held.',
    'Pedirla a otro Estado en que también puedan hallarse los datos.',
  ],
} as const satisfies Record<Remedy, Pair>;
