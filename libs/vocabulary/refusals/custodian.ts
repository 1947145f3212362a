/** These refusals concern who keeps the data. */
import type { RefusalDefinition } from './definition.ts';

export const custodianRefusals = {
  ORDER_NAMES_OTHERS: {
    words: [
      'The text names what the request does not ask for. Correct it, or say below why it stands there; the second person will see both.',
      'El texto nombra algo que la solicitud no pide. Corríjalo o indique abajo por qué figura; la segunda persona verá ambas cosas.',
    ],
    field: 'others',
  },
  CUSTODIAN_UNKNOWN: {
    words: [
      'Nobody has said yet which provider keeps the data. Find the custodian and name it; the order is then written to it.',
      'Aún no consta qué proveedor tiene los datos. Averigüe el custodio e indíquelo; la orden se redacta entonces para él.',
    ],
  },
  CUSTODIAN_NAMED: {
    words: [
      'The request itself names the provider, or the provider has the order already. Ask the requesting State to amend the request, or record that it is not possible.',
      'La propia solicitud nombra al proveedor, o este ya tiene la orden. Pida al Estado requirente que enmiende la solicitud, o deje constancia de la imposibilidad.',
    ],
  },
  CUSTODIAN_RULED_OUT: {
    words: [
      'This provider has answered that it holds none of the data asked for. Name another one, or record that preservation is not possible.',
      'Este proveedor contestó que no tiene ninguno de los datos solicitados. Indique otro, o deje constancia de que la conservación no es posible.',
    ],
  },
  PROVIDER_UNKNOWN: {
    words: [
      'The directory has no such service provider. Choose one of the list, or add it on the page of the directory.',
      'El directorio no tiene tal proveedor de servicios. Elija uno de la lista o añádalo en la página del directorio.',
    ],
    status: 422,
    field: 'keptBy',
  },
  COMPETENT_STATE_IS_THIS: {
    words: [
      'That State is the one that was asked. Leave the field empty where an authority of it is competent.',
      'Ese Estado es el que recibió la solicitud. Deje el campo vacío si es competente una autoridad suya.',
    ],
    status: 422,
    field: 'state',
  },
} as const satisfies Record<string, RefusalDefinition>;
