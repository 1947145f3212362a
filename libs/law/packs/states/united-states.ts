/** This pack records the law of the United States by docs/rules 1.4 and 4.7. */
import type { Pack } from '../../pack.ts';
import { rule } from '../../rule.ts';
import { membershipsOf } from '../memberships/of-state.ts';

const memberships = membershipsOf('US');

export const unitedStates: Pack = {
  id: 'united-states',
  version: '2026.4',
  title: { en: 'United States', es: 'Estados Unidos' },
  inForce: null,
  standings: memberships.standings,
  state: {
    state: 'US',
    languages: ['en'],
    orders: [
      {
        rule: 'US.2703F',
        days: 90,
        renewals: 1,
        then: 'RENEWAL',
        startsAt: 'SERVICE',
        by: { maker: 'GOVERNMENTAL_ENTITY', rule: 'US.2703F' },
        label: { en: 'Preservation under 18 U.S.C. § 2703(f)', es: 'Conservación según 18 U.S.C. § 2703(f)' },
        paper: { en: 'Preservation letter', es: 'Carta de conservación' },
      },
    ],
    authorities: [
      { category: 'SUBSCRIBER', authority: 'SUBPOENA', rule: 'US.2703' },
      { category: 'TRAFFIC', authority: 'COURT_ORDER_2703D', rule: 'US.2703' },
      { category: 'CONTENT', authority: 'WARRANT', rule: 'US.2703' },
    ],
  },
  rules: [
    ...memberships.rules,
    rule(
      'US.2703F',
      'S29,S30',
      ['18 U.S.C. § 2703(f)(1)-(2)', '18 U.S.C. § 2703(f)(1)-(2)'],
      [
        'On request of a governmental entity records in possession are preserved for 90 days, and 90 more on a renewed request; existing data only.',
        'A solicitud de una entidad gubernamental se conservan los registros existentes por 90 días, y otros 90 con nueva solicitud; solo datos existentes.',
      ],
    ),
    rule(
      'US.practice',
      'S30',
      ['United States, practice', 'Estados Unidos, práctica'],
      [
        'Foreign requests go through US authorities or the 24/7 network; some providers hold longer for them; existing data only.',
        'Las solicitudes extranjeras pasan por autoridades de EE. UU. o la red 24/7; algunos proveedores conservan más tiempo; solo datos existentes.',
      ],
    ),
    rule(
      'US.2702B8',
      'S30,S31',
      ['18 U.S.C. § 2702(b)(8), (c)(4)', '18 U.S.C. § 2702(b)(8), (c)(4)'],
      [
        'In danger of death or serious physical injury a provider may disclose content or records; the decision is its own.',
        'Ante peligro de muerte o lesión grave, el proveedor puede revelar contenido o registros; la decisión es suya.',
      ],
    ),
    rule(
      'US.2702C6',
      'S30',
      ['18 U.S.C. § 2702(a)(3), (c)(6)', '18 U.S.C. § 2702(a)(3), (c)(6)'],
      [
        'What is not content may be given voluntarily to a foreign government.',
        'Lo que no es contenido puede entregarse voluntariamente a un gobierno extranjero.',
      ],
    ),
    rule(
      'US.2702.content',
      'K',
      ['18 U.S.C. § 2702', '18 U.S.C. § 2702'],
      [
        'Content is not given without mutual assistance or an executive agreement.',
        'El contenido no se entrega sin asistencia mutua o acuerdo ejecutivo.',
      ],
    ),
    rule(
      'US.2703',
      'K',
      ['18 U.S.C. § 2703(a)-(d)', '18 U.S.C. § 2703(a)-(d)'],
      [
        'Warrant for content, order under 2703(d), subpoena for subscriber information.',
        'Orden de registro para el contenido, orden del 2703(d), citación (subpoena) para datos de abonados.',
      ],
    ),
    rule(
      'US.2705B',
      'K',
      ['18 U.S.C. § 2705(b)', '18 U.S.C. § 2705(b)'],
      [
        'A court may forbid the provider to notify the user; without such an order many notify.',
        'El tribunal puede prohibir al proveedor avisar al usuario; sin esa orden muchos avisan.',
      ],
    ),
    rule(
      'US.2713',
      'K',
      ['18 U.S.C. § 2713', '18 U.S.C. § 2713'],
      [
        'Data are preserved, backed up or disclosed wherever they are stored.',
        'Los datos se conservan, respaldan o revelan dondequiera que estén almacenados.',
      ],
    ),
    rule(
      'US.2703H',
      'K',
      ['18 U.S.C. § 2703(h)', '18 U.S.C. § 2703(h)'],
      [
        'Motion of the provider to modify or quash, for countries with an executive agreement, within 14 days.',
        'Recurso del proveedor para modificar o anular, respecto de países con acuerdo ejecutivo, dentro de 14 días.',
      ],
    ),
    rule(
      'US.2523',
      'K',
      ['18 U.S.C. § 2523', '18 U.S.C. § 2523'],
      [
        'Executive agreements in force: United Kingdom (3 October 2022) and Australia (31 January 2024); none with a State of Latin America or the Caribbean.',
        'Acuerdos ejecutivos en vigor: Reino Unido (3 de octubre de 2022) y Australia (31 de enero de 2024); ninguno con un Estado de América Latina o el Caribe.',
      ],
    ),
    rule(
      'US.3512',
      'K',
      ['18 U.S.C. § 3512', '18 U.S.C. § 3512'],
      [
        'Federal courts execute foreign requests for assistance, through the Office of International Affairs.',
        'Los tribunales federales ejecutan solicitudes extranjeras de asistencia, por medio de la Office of International Affairs.',
      ],
    ),
    rule(
      'US.AUTH.CENTRAL',
      'K',
      [
        'United States, central authority for mutual assistance',
        'Estados Unidos, autoridad central de asistencia mutua',
      ],
      [
        'Department of Justice, Office of International Affairs.',
        'Departamento de Justicia, Office of International Affairs.',
      ],
    ),
    rule(
      'US.AUTH.24_7',
      'K',
      ['United States, 24/7 point of contact (Art. 35)', 'Estados Unidos, punto de contacto 24/7 (art. 35)'],
      [
        'Department of Justice, Computer Crime and Intellectual Property Section.',
        'Departamento de Justicia, Computer Crime and Intellectual Property Section.',
      ],
    ),
  ],
};
