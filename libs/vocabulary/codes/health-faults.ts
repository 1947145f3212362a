/** Says why a part of the installation does not work, to whoever operates it. */
import type { Words } from '../words.ts';

export const healthFaults = {
  NO_ANSWER: ['It does not answer within two seconds', 'No responde en dos segundos'],
  UNREACHABLE: ['It cannot be reached', 'No se puede acceder a esta parte'],
  WORKER_SILENT: ['No worker has asked for work for 75 seconds', 'Ningún ejecutor ha pedido trabajo en 75 segundos'],
  ALARMS: [
    'Somebody has written into the database past Comity: see the alarms',
    'Alguien escribió en la base de datos al margen de Comity: vea las alarmas',
  ],
  RUNS_LOST: [
    'The engine has lost the runs of dossiers; the worker begins them again',
    'El motor perdió la ejecución de expedientes; el ejecutor la reinicia',
  ],
} as const satisfies Record<string, Words>;

export type HealthFault = keyof typeof healthFaults;
export const HEALTH_FAULTS = Object.keys(healthFaults) as [HealthFault, ...HealthFault[]];
