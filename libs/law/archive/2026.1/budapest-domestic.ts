import type { FirstPack } from '../first-format.ts';

/** Budapest Convention, Arts 16-17, as published in 2026.1. */
export const domestic: FirstPack['rules'] = [
  {
    id: 'BUD.16.1',
    citation: { en: 'Budapest Convention, Art. 16(1)', es: 'Convenio de Budapest, art. 16(1)' },
    text: {
      en: 'A Party must be able to order or similarly obtain the expeditious preservation of specified computer data, including traffic data, especially where they are vulnerable to loss or modification.',
      es: 'Cada Parte debe poder ordenar u obtener de otro modo la conservación rápida de datos informáticos determinados, incluidos los relativos al tráfico, en especial si corren riesgo de pérdida o modificación.',
    },
    source: 'S4',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.16.2',
    citation: { en: 'Budapest Convention, Art. 16(2)', es: 'Convenio de Budapest, art. 16(2)' },
    text: {
      en: 'The person ordered must preserve the data and maintain their integrity as long as necessary, for at most 90 days; a Party may allow the order to be renewed.',
      es: 'La persona requerida debe conservar los datos y proteger su integridad el tiempo necesario, hasta un máximo de 90 días; una Parte puede prever la renovación de la orden.',
    },
    source: 'S4',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.16.3',
    citation: { en: 'Budapest Convention, Art. 16(3)', es: 'Convenio de Budapest, art. 16(3)' },
    text: {
      en: 'The custodian may be obliged to keep the procedure confidential for the period set by domestic law.',
      es: 'El encargado de la custodia puede ser obligado a mantener en secreto el procedimiento durante el plazo que fije el derecho interno.',
    },
    source: 'S4',
    status: 'VERIFIED',
  },
  {
    id: 'BUD.17',
    citation: { en: 'Budapest Convention, Art. 17', es: 'Convenio de Budapest, art. 17' },
    text: {
      en: 'Traffic data: preservation whatever the number of providers, and expeditious partial disclosure sufficient to identify the providers and the path.',
      es: 'Datos relativos al tráfico: conservación cualquiera sea el número de proveedores y revelación parcial rápida suficiente para identificar a los proveedores y la vía.',
    },
    source: 'K',
    status: 'UNVERIFIED',
  },
];
