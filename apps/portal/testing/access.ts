import type { AccessLineView, AccessPersonView } from '@comity/contracts/http/access-views';
import { DOSSIER } from './dossiers.ts';

const line: AccessLineView = {
  id: '90000000-0000-4000-8000-000000000001',
  at: '2026-11-23T20:14:00.000Z',
  member: { en: 'Ana Torres', es: 'Ana Torres' },
  address: '203.0.113.7',
  kind: 'SEARCH',
  route: 'GET /api/v1/dossiers',
  dossier: null,
  code: null,
  number: 1,
};

export const ACCESSES: AccessLineView[] = [
  line,
  {
    ...line,
    id: '90000000-0000-4000-8000-000000000002',
    kind: 'REFUSED',
    route: 'GET /api/v1/dossiers/:id',
    dossier: DOSSIER,
    code: 'DOSSIER_UNKNOWN',
    number: 312,
  },
  {
    ...line,
    id: '90000000-0000-4000-8000-000000000003',
    member: null,
    address: '2001:db8:85a3::8a2e:370:7334',
    kind: 'REFUSED',
    route: 'POST',
    code: 'NOT_SIGNED_IN',
  },
];

export const ACCESS_PEOPLE: AccessPersonView[] = [
  { id: '90000000-0000-4000-8000-0000000000b1', name: { en: 'Ana Torres', es: 'Ana Torres' }, active: true },
  { id: '90000000-0000-4000-8000-0000000000b2', name: { en: 'Luis Prado', es: 'Luis Prado' }, active: false },
];
