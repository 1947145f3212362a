/** Where a State stands in the instruments: what docs/rules 1.8 records, and for the rest what is only presumed. */
import type { PackRule, Standing } from '../../../pack.ts';
import { type Pair, rule } from '../../../rule.ts';

type Details = Partial<Pick<Standing, 'from' | 'until' | 'reservations' | 'declarations'>>;

/** The rule `<state>.<instrument>` tells in words what the standing says in data. */
export function standing(
  state: string,
  instrument: Standing['instrument'],
  kind: Standing['standing'],
  ruleName: string,
  details: Details = {},
): Standing {
  return {
    state,
    instrument,
    standing: kind,
    from: null,
    until: null,
    reservations: [],
    declarations: [],
    rule: `${state}.${ruleName}`,
    ...details,
  };
}

/** docs/rules 0.7: pairs of the Americas usually fall under Nassau or a bilateral. A presumption, and shown as one. */
export function presumedInNassau(state: string, [en, es]: Pair): { standing: Standing; rule: PackRule } {
  return {
    standing: standing(state, 'nassau', 'PRESUMED', 'NASSAU'),
    rule: rule(
      `${state}.NASSAU`,
      'K?',
      [`${en}, Nassau Convention (A-55)`, `${es}, Convención de Nassau (A-55)`],
      [
        'Presumed Party, as pairs of States of the Americas usually fall under this Convention or a bilateral treaty; neither ratification nor date has been verified.',
        'Se presume Parte, pues los pares de Estados de las Américas suelen regirse por esta Convención o un tratado bilateral; no se han verificado ratificación ni fecha.',
      ],
    ),
  };
}

/** docs/rules 1.6: signature only; the day is not recorded. */
export function signedUncc(state: string, [en, es]: Pair): { standing: Standing; rule: PackRule } {
  return {
    standing: standing(state, 'uncc', 'SIGNED', 'UNCC'),
    rule: rule(
      `${state}.UNCC`,
      'S16',
      [
        `${en}, UN Convention against Cybercrime`,
        `${es}, Convención de las Naciones Unidas contra la Ciberdelincuencia`,
      ],
      ['Signed; not in force by signature alone.', 'Firmada; la firma sola no la pone en vigor.'],
    ),
  };
}
