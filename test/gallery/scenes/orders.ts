/** These scenes show what a provider sees of an order, and its answers. */
import { DOSSIER, dossier, possible, SHOWN } from '@comity/portal/testing/dossiers';
import { liaison } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';
import { FILES, scriptFor } from './acts.ts';
import { DOCUMENTS } from './dossiers.ts';

const PATH = `/dossiers/${DOSSIER}`;

export const ORDER_SCENES: Scene[] = [
  {
    chapter: 'pages',
    person: liaison,
    script: {
      ...scriptFor(
        dossier({
          side: 'provider',
          status: 'ACKED',
          snapshot: null,
          possible: possible('confirm_preservation', 'report_not_preserved', 'object'),
        }),
      ),
      [`GET ${PATH}/documents/${SHOWN}`]: DOCUMENTS.order,
    },
    views: [
      { name: 'order', path: `/orders/${DOSSIER}` },
      { name: 'order-error', path: `/orders/${DOSSIER}`, sends: { fields: 'nothing', step: 'check' }, status: 400 },
      {
        name: 'order-check',
        path: `/orders/${DOSSIER}`,
        sends: {
          step: 'check',
          fields: {
            't1.TRAFFIC.answer': 'PRESERVED',
            't1.TRAFFIC.snapshotAt': '2026-11-23T12:00',
            't1.TRAFFIC.until': '2027-02-20',
            't1.TRAFFIC.reference': 'LE-1',
            't1.CONTENT.answer': 'DELETED',
          },
        },
      },
    ],
  },
  {
    chapter: 'pages',
    person: liaison,
    script: {
      ...scriptFor(
        dossier({
          kind: 'ASSISTANCE',
          side: 'provider',
          status: 'ACKED',
          snapshot: null,
          possible: possible('produce', 'object'),
        }),
      ),
      [`GET ${PATH}/documents/${SHOWN}`]: DOCUMENTS.order,
    },
    views: [
      { name: 'production', path: `/orders/${DOSSIER}` },
      {
        name: 'production-error',
        path: `/orders/${DOSSIER}`,
        sends: { fields: 'nothing', step: 'check' },
        status: 400,
      },
      {
        name: 'production-check',
        path: `/orders/${DOSSIER}`,
        sends: {
          step: 'check',
          fields: {
            ...Object.fromEntries(FILES.map(({ id }) => [`file.${id}.item`, 't1/TRAFFIC'])),
            't1.TRAFFIC.answer': 'PRODUCED',
            't1.CONTENT.answer': 'NO_DATA',
            't2.SUBSCRIBER.answer': 'OBJECT',
            't2.SUBSCRIBER.objection': 'OVERBROAD',
            explanation: 'La comparten muchos usuarios.',
            custodian: 'Ana Soto',
            method: 'Exportación del archivo de correo',
            statement: 'Son copias fieles',
            complete: 'yes',
          },
        },
      },
    ],
  },
];
