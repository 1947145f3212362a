/** A paper that is written to somebody begins with one of these sentences; a kind that is not here is a record. */
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Pair } from '../pair.ts';

export const openings = {
  PRESERVATION_REQUEST: [
    'The undersigned authority requests the authority addressed to order or otherwise obtain the expeditious preservation of the stored computer data described below.',
    'La autoridad que suscribe solicita a la autoridad destinataria que ordene o imponga por otro medio la conservación rápida de los datos informáticos almacenados que se describen a continuación.',
  ],
  MLA_REQUEST: [
    'The undersigned authority requests the authority addressed to give the mutual legal assistance in a criminal matter that is described below.',
    'La autoridad que suscribe solicita a la autoridad destinataria la asistencia judicial mutua en materia penal que se describe a continuación.',
  ],
  PRESERVATION_ORDER: [
    'The service provider addressed is ordered to preserve the data described in this order.',
    'Se ordena al proveedor de servicios destinatario conservar los datos descritos en esta orden.',
  ],
  RENEWAL_ORDER: [
    'The preservation order addressed to this service provider is renewed as follows.',
    'Se renueva en los términos siguientes la orden de conservación dirigida a este proveedor de servicios.',
  ],
  SUPPLEMENTARY_ORDER: [
    'The preservation order addressed to this service provider is supplemented as follows. What it already covers is not changed.',
    'Se complementa en los términos siguientes la orden de conservación dirigida a este proveedor de servicios. Lo que ya comprende no cambia.',
  ],
  AMENDMENT: [
    'The undersigned authority amends the request identified above as set out below. In everything else the request stands as it was sent.',
    'La autoridad que suscribe modifica la solicitud identificada arriba en los términos siguientes. En todo lo demás la solicitud queda como se envió.',
  ],
  AMENDMENT_DECISION: [
    'The decision on the amendment of the request identified above is communicated below.',
    'Se comunica a continuación la decisión sobre la modificación de la solicitud identificada arriba.',
  ],
  PRODUCTION_ORDER: [
    'The service provider addressed is ordered to produce the data described in this order.',
    'Se ordena al proveedor de servicios destinatario presentar los datos descritos en esta orden.',
  ],
  ACCEPTANCE: [
    'The authority addressed is informed that the request identified above has been accepted and will be executed.',
    'Se comunica a la autoridad destinataria que la solicitud identificada arriba ha sido aceptada y será ejecutada.',
  ],
  REFUSAL: [
    'The authority addressed is informed that the request identified above has been refused, on the ground and for the reasons set out below.',
    'Se comunica a la autoridad destinataria que la solicitud identificada arriba ha sido denegada, por el motivo y las razones que se exponen a continuación.',
  ],
  EXTENSION_REQUEST: [
    'The undersigned authority requests that the preservation of the data of the request identified above be extended.',
    'La autoridad que suscribe solicita la prórroga de la conservación de los datos de la solicitud identificada arriba.',
  ],
  EXTENSION_DECISION: [
    'The decision on the extension of the preservation that was requested is communicated below.',
    'Se comunica a continuación la decisión sobre la prórroga de la conservación que se solicitó.',
  ],
  RELEASE: [
    'The end of the preservation of the data described below is communicated.',
    'Se comunica el fin de la conservación de los datos que se indican a continuación.',
  ],
  LOSS_NOTICE: [
    'The authority addressed is informed that data whose preservation had been confirmed are gone at the service provider.',
    'Se comunica a la autoridad destinataria que se perdieron, en el proveedor de servicios, datos cuya conservación se había confirmado.',
  ],
  RELEASE_ANNOUNCEMENT: [
    'The authority addressed is informed that the release of the data preserved for the request identified above is intended, and may answer within the term stated below.',
    'Se comunica a la autoridad destinataria la intención de liberar los datos conservados para la solicitud identificada arriba; puede contestar en el plazo que se indica a continuación.',
  ],
  RELEASE_ANSWER: [
    'The notice of an intended release of the preserved data is answered as set out below.',
    'Se contesta el aviso de liberación prevista de los datos conservados, en los términos siguientes.',
  ],
  WITHDRAWAL: [
    'The authority addressed is informed that the request identified above is withdrawn as set out below.',
    'Se comunica a la autoridad destinataria el desistimiento de la solicitud identificada arriba, en los términos siguientes.',
  ],
  RISK_NOTICE: [
    'The authority addressed is informed of the risk described below, so that it may determine whether the request should nevertheless be executed.',
    'Se pone en conocimiento de la autoridad destinataria el riesgo que se describe a continuación, para que determine si la solicitud debe no obstante ejecutarse.',
  ],
  IMPOSSIBILITY: [
    'It is stated that the request identified above cannot be executed, for the cause set out below.',
    'Se deja constancia de que la solicitud identificada arriba no puede ejecutarse, por la causa que se expone a continuación.',
  ],
  ASSISTANCE_DECISION: [
    'The decision on the request for mutual assistance identified above is communicated below.',
    'Se comunica a continuación la decisión adoptada sobre la solicitud de asistencia mutua identificada arriba.',
  ],
  OTHER_PROVIDER_REPORT: [
    'It is reported that another service provider took part in the transmission of the communication, as set out below.',
    'Se informa que otro proveedor de servicios intervino en la transmisión de la comunicación, como se expone a continuación.',
  ],
  PROVIDER_DISCLOSURE: [
    'Traffic data sufficient to identify the other service provider and the path of the communication are disclosed below.',
    'Se revelan a continuación datos de tráfico suficientes para identificar al otro proveedor de servicios y la vía de la comunicación.',
  ],
  DISCLOSURE_WITHHELD: [
    'The authority addressed is informed that traffic data on another service provider are withheld, on the ground and for the reasons set out below.',
    'Se comunica a la autoridad destinataria que no se revelan datos de tráfico sobre otro proveedor de servicios, por el motivo y las razones que se exponen a continuación.',
  ],
  TRANSLATION: [
    'The translation of the request identified above is transmitted below.',
    'Se remite a continuación la traducción de la solicitud identificada arriba.',
  ],
  MACHINE_TRANSLATION: [
    'A machine translation of the request identified above, which no person has checked, is transmitted below.',
    'Se remite a continuación una traducción automática, sin revisión humana, de la solicitud identificada arriba.',
  ],
  PROVIDER_ANSWER: [
    'The service provider answers the order of the authority as set out below.',
    'El proveedor de servicios responde a la orden de la autoridad como se expone a continuación.',
  ],
  LETTER: ['The communication below is transmitted.', 'Se remite la comunicación que sigue.'],
  CUSTODIAN_CERTIFICATE: [
    'The custodian of the data certifies what is set out below.',
    'El custodio de los datos certifica lo que se expone a continuación.',
  ],
  HAND_OVER_RECORD: [
    'The hand-over of the evidence described below is recorded.',
    'Se deja constancia de la entrega de las pruebas que se describen a continuación.',
  ],
  DESTRUCTION_CERTIFICATE: [
    'The destruction of the data described below is certified.',
    'Se certifica la destrucción de los datos que se describen a continuación.',
  ],
} as const satisfies Partial<Record<DocumentKind, Pair>>;

export type OutwardKind = keyof typeof openings;

export function isOutward(kind: DocumentKind): kind is OutwardKind {
  return Object.hasOwn(openings, kind);
}
