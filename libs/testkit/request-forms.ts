/** These are requests as a prosecutor of the exercise would write them; tests change one thing at a time. */
import type { RequestForm } from '@comity/vocabulary/values/request-form';

/** Makes a complete request of Lima to Santiago for e-mail and traffic data at Correo Austral: Art. 29(2)(a)-(f). */
export function completeRequest(changes: Partial<RequestForm> = {}): RequestForm {
  return {
    kind: 'PRESERVATION',
    requestedState: 'CL',
    provider: 'CORREO-AUSTRAL',
    custodian: 'Correo Austral, mail service established in Santiago; the accounts are hosted in Chile.',
    language: 'es',
    authority: 'Fiscalía especializada en ciberdelincuencia, Lima',
    caseNumber: 'EJ-2026-0417',
    offences: [
      {
        code: 'ART_8',
        provision: 'Ley 30096, Art. 8',
        text: 'Fraude informático',
        maxPenaltyMonths: 96,
      },
    ],
    facts: 'Ejercicio: entre el 2 y el 9 de noviembre se desviaron pagos de una municipalidad con facturas alteradas.',
    nexus: 'Las facturas alteradas salieron de estas cuentas; sus accesos muestran desde dónde se enviaron.',
    necessity: 'El proveedor borra los registros de acceso a los 30 días.',
    targets: [
      {
        id: 't1',
        type: 'EMAIL',
        value: 'pagos.municipales@correo-austral.example',
        port: null,
        instant: '',
        zone: 'America/Lima',
        categories: ['TRAFFIC', 'CONTENT'],
        from: '2026-11-01',
        to: '2026-11-20',
      },
      {
        id: 't2',
        type: 'IP',
        value: '203.0.113.17',
        port: 51_344,
        instant: '2026-11-05T14:03:22',
        zone: 'America/Lima',
        categories: ['SUBSCRIBER', 'TRAFFIC'],
        from: '',
        to: '',
      },
    ],
    urgency: 'HIGH_VOLATILE',
    urgencyReason: 'Los registros de acceso se borran a los 30 días.',
    confidentiality: { noUserNotice: true, reason: 'El titular podría destruir pruebas.' },
    intent: { mlaIntended: true, expectedDate: '2027-01-15', channel: 'Autoridad central' },
    assistance: null,
    ...changes,
  };
}

const ABROAD = {
  US: { provider: 'NORTHLIGHT', custodian: 'Northlight Mail, established in Seattle; the accounts are hosted there.' },
  CA: { provider: 'MAPLE-POST', custodian: 'Maple Post, established in Toronto; the accounts are hosted there.' },
} as const;

/** Makes a request of the same case in English to a State that speaks it. */
export function requestTo(state: keyof typeof ABROAD, changes: Partial<RequestForm> = {}): RequestForm {
  const { provider, custodian } = ABROAD[state];
  return completeRequest({
    requestedState: state,
    provider,
    custodian,
    language: 'en',
    facts: 'Exercise: between 2 and 9 November payments of a municipality were diverted with altered invoices.',
    nexus: 'The altered invoices came from these accounts; their accesses show from where they were sent.',
    necessity: 'The provider deletes access records after 30 days.',
    urgencyReason: 'The access records are deleted after 30 days.',
    confidentiality: { noUserNotice: true, reason: 'The holder could destroy evidence.' },
    ...changes,
  });
}
