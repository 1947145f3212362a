/** Papers begin with these sentences in Portuguese and in French, which are found by their English words. */
import type { Other } from './other.ts';

export const openingWords: Other = {
  'The undersigned authority requests the authority addressed to order or otherwise obtain the expeditious preservation of the stored computer data described below.':
    {
      pt: 'A autoridade signatária solicita à autoridade destinatária que ordene ou obtenha por outro meio a conservação expedita dos dados de computador armazenados descritos a seguir.',
      fr: 'L’autorité soussignée demande à l’autorité destinataire d’ordonner ou d’imposer d’une autre façon la conservation rapide des données informatiques stockées décrites ci-après.',
    },
  'The undersigned authority requests the authority addressed to give the mutual legal assistance in a criminal matter that is described below.':
    {
      pt: 'A autoridade signatária solicita à autoridade destinatária a assistência jurídica mútua em matéria penal descrita a seguir.',
      fr: 'L’autorité soussignée demande à l’autorité destinataire l’entraide judiciaire en matière pénale décrite ci-après.',
    },
  'The service provider addressed is ordered to preserve the data described in this order.': {
    pt: 'Ordena-se ao provedor de serviços destinatário que conserve os dados descritos nesta ordem.',
    fr: 'Il est ordonné au fournisseur de services destinataire de conserver les données décrites dans la présente ordonnance.',
  },
  'The preservation order addressed to this service provider is renewed as follows.': {
    pt: 'Renova-se, nos termos seguintes, a ordem de conservação dirigida a este provedor de serviços.',
    fr: 'L’ordonnance de conservation adressée à ce fournisseur de services est renouvelée comme suit.',
  },
  'The service provider addressed is ordered to produce the data described in this order.': {
    pt: 'Ordena-se ao provedor de serviços destinatário que apresente os dados descritos nesta ordem.',
    fr: 'Il est enjoint au fournisseur de services destinataire de produire les données décrites dans la présente injonction.',
  },
  'The authority addressed is informed that the request identified above has been accepted and will be executed.': {
    pt: 'Comunica-se à autoridade destinatária que o pedido acima identificado foi aceito e será executado.',
    fr: 'L’autorité destinataire est informée que la demande identifiée ci-dessus a été acceptée et sera exécutée.',
  },
  'The authority addressed is informed that the request identified above has been refused, on the ground and for the reasons set out below.':
    {
      pt: 'Comunica-se à autoridade destinatária que o pedido acima identificado foi recusado, pelo motivo e pelas razões expostos a seguir.',
      fr: 'L’autorité destinataire est informée que la demande identifiée ci-dessus a été refusée, pour le motif et les raisons exposés ci-après.',
    },
  'The undersigned authority requests that the preservation of the data of the request identified above be extended.': {
    pt: 'A autoridade signatária solicita a prorrogação da conservação dos dados do pedido acima identificado.',
    fr: 'L’autorité soussignée demande la prolongation de la conservation des données de la demande identifiée ci-dessus.',
  },
  'The decision on the extension of the preservation that was requested is communicated below.': {
    pt: 'Comunica-se a seguir a decisão sobre a prorrogação da conservação solicitada.',
    fr: 'La décision sur la prolongation de la conservation demandée est communiquée ci-après.',
  },
  'The end of the preservation of the data described below is communicated.': {
    pt: 'Comunica-se o fim da conservação dos dados indicados a seguir.',
    fr: 'La fin de la conservation des données indiquées ci-après est communiquée.',
  },
  'The authority addressed is informed that data whose preservation had been confirmed are gone at the service provider.':
    {
      pt: 'Comunica-se à autoridade destinatária que se perderam, no provedor de serviços, dados cuja conservação havia sido confirmada.',
      fr: 'L’autorité destinataire est informée que des données dont la conservation avait été confirmée ont été perdues chez le fournisseur de services.',
    },
  'The authority addressed is informed that the release of the data preserved for the request identified above is intended, and may answer within the term stated below.':
    {
      pt: 'Comunica-se à autoridade destinatária a intenção de liberar os dados conservados para o pedido acima identificado; pode responder no prazo indicado a seguir.',
      fr: 'L’autorité destinataire est informée que la mainlevée des données conservées pour la demande identifiée ci-dessus est envisagée ; elle peut répondre dans le délai indiqué ci-après.',
    },
  'The notice of an intended release of the preserved data is answered as set out below.': {
    pt: 'Responde-se ao aviso de liberação prevista dos dados conservados, nos termos seguintes.',
    fr: 'Il est répondu à l’avis de mainlevée envisagée des données conservées, comme exposé ci-après.',
  },
  'The authority addressed is informed that the request identified above is withdrawn as set out below.': {
    pt: 'Comunica-se à autoridade destinatária a desistência do pedido acima identificado, nos termos seguintes.',
    fr: 'L’autorité destinataire est informée du retrait de la demande identifiée ci-dessus, comme exposé ci-après.',
  },
  'The authority addressed is informed of the risk described below, so that it may determine whether the request should nevertheless be executed.':
    {
      pt: 'Leva-se ao conhecimento da autoridade destinatária o risco descrito a seguir, para que determine se o pedido deve ainda assim ser executado.',
      fr: 'Le risque décrit ci-après est porté à la connaissance de l’autorité destinataire, afin qu’elle décide si la demande doit néanmoins être exécutée.',
    },
  'It is stated that the request identified above cannot be executed, for the cause set out below.': {
    pt: 'Declara-se que o pedido acima identificado não pode ser executado, pela causa exposta a seguir.',
    fr: 'Il est constaté que la demande identifiée ci-dessus ne peut être exécutée, pour la cause exposée ci-après.',
  },
  'The decision on the request for mutual assistance identified above is communicated below.': {
    pt: 'Comunica-se a seguir a decisão sobre o pedido de assistência mútua acima identificado.',
    fr: 'La décision sur la demande d’entraide identifiée ci-dessus est communiquée ci-après.',
  },
  'It is reported that another service provider took part in the transmission of the communication, as set out below.':
    {
      pt: 'Informa-se que outro provedor de serviços participou da transmissão da comunicação, como exposto a seguir.',
      fr: 'Il est signalé qu’un autre fournisseur de services a participé à la transmission de la communication, comme exposé ci-après.',
    },
  'Traffic data sufficient to identify the other service provider and the path of the communication are disclosed below.':
    {
      pt: 'Revelam-se a seguir dados de tráfego suficientes para identificar o outro provedor de serviços e a via da comunicação.',
      fr: 'Les données relatives au trafic suffisantes pour identifier l’autre fournisseur de services et la voie de la communication sont divulguées ci-après.',
    },
  'The authority addressed is informed that traffic data on another service provider are withheld, on the ground and for the reasons set out below.':
    {
      pt: 'Comunica-se à autoridade destinatária que não se revelam dados de tráfego sobre outro provedor de serviços, pelo motivo e pelas razões expostos a seguir.',
      fr: 'L’autorité destinataire est informée que des données relatives au trafic concernant un autre fournisseur de services ne sont pas divulguées, pour le motif et les raisons exposés ci-après.',
    },
  'The translation of the request identified above is transmitted below.': {
    pt: 'Remete-se a seguir a tradução do pedido acima identificado.',
    fr: 'La traduction de la demande identifiée ci-dessus est transmise ci-après.',
  },
  'A machine translation of the request identified above, which no person has checked, is transmitted below.': {
    pt: 'Remete-se a seguir uma tradução automática, sem revisão humana, do pedido acima identificado.',
    fr: 'Une traduction automatique de la demande identifiée ci-dessus, qu’aucune personne n’a revue, est transmise ci-après.',
  },
  'The service provider answers the order of the authority as set out below.': {
    pt: 'O provedor de serviços responde à ordem da autoridade como exposto a seguir.',
    fr: 'Le fournisseur de services répond à l’ordonnance de l’autorité comme exposé ci-après.',
  },
  'The communication below is transmitted.': {
    pt: 'Remete-se a comunicação que segue.',
    fr: 'La communication ci-après est transmise.',
  },
  'The custodian of the data certifies what is set out below.': {
    pt: 'O detentor dos dados certifica o que se expõe a seguir.',
    fr: 'Le gardien des données certifie ce qui est exposé ci-après.',
  },
  'The hand-over of the evidence described below is recorded.': {
    pt: 'Lavra-se auto da entrega das provas descritas a seguir.',
    fr: 'La remise des preuves décrites ci-après est constatée.',
  },
  'The destruction of the data described below is certified.': {
    pt: 'Certifica-se a destruição dos dados descritos a seguir.',
    fr: 'La destruction des données décrites ci-après est certifiée.',
  },
};
