/** Tests of pages take from here people of the exercise as the api describes them. */
import type { MeView, OfficeView } from '@comity/contracts/http/organization-views';

type Role = OfficeView['roles'][number];

function person(
  id: string,
  name: string,
  organization: Partial<MeView['organization']>,
  zone: string,
  roles: Role[],
): MeView {
  return {
    member: { id, name: { en: name, es: name }, email: `${id}@comity.example`, locale: 'es', zone: null },
    organization: {
      id: '10000000-0000-4000-8000-000000000001',
      code: 'PE',
      kind: 'STATE',
      state: 'PE',
      name: { en: 'Peru', es: 'Perú' },
      exercise: true,
      policies: { soloAtCriticalLife: true, forwarding: 'AUTOMATIC' },
      ...organization,
    },
    offices: [
      {
        id: '20000000-0000-4000-8000-000000000001',
        code: 'office',
        kind: 'PROSECUTORS_OFFICE',
        name: { en: 'The office', es: 'La oficina' },
        zone,
        roles,
      },
    ],
    now: '2026-11-23T21:00:00.000Z',
  };
}

export const prosecutor = person('30000000-0000-4000-8000-000000000001', 'Prosecutor, Lima', {}, 'America/Lima', [
  'REQ_PROSECUTOR',
]);

const chile = { code: 'CL', state: 'CL', name: { en: 'Chile', es: 'Chile' } };
export const dutyOfficer = person(
  '30000000-0000-4000-8000-000000000002',
  '24/7 duty officer, Santiago',
  chile,
  'America/Santiago',
  ['RCV_POC_24_7', 'REQ_POC_24_7'],
);
export const executingProsecutor = person(
  '30000000-0000-4000-8000-000000000003',
  'Executing prosecutor, Santiago',
  chile,
  'America/Santiago',
  ['RCV_EXECUTING_AUTHORITY'],
);
export const liaison = person(
  '30000000-0000-4000-8000-000000000004',
  'Liaison, Correo Austral',
  { code: 'CORREO-AUSTRAL', kind: 'PROVIDER', state: 'CL', name: { en: 'Correo Austral', es: 'Correo Austral' } },
  'America/Santiago',
  ['PROVIDER_LIAISON'],
);
export const operator = person(
  '30000000-0000-4000-8000-000000000005',
  'Operator',
  { kind: 'OPERATOR' },
  'America/Lima',
  ['OPERATOR'],
);
export const administrator = person('30000000-0000-4000-8000-000000000006', 'Administrator, Lima', {}, 'America/Lima', [
  'ADMINISTRATOR',
]);
