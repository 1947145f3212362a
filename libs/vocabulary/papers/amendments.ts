/** Amendments of a request, their decisions and the orders that follow them say this in Portuguese and in French. */
import type { Other } from './other.ts';

export const amendmentWords: Other = {
  'Supplement to the preservation order': {
    pt: 'Complemento da ordem de conservação',
    fr: 'Complément à l’ordonnance de conservation',
  },
  'Amendment of the request': { pt: 'Modificação do pedido', fr: 'Modification de la demande' },
  'Decision on the amendment': { pt: 'Decisão sobre a modificação', fr: 'Décision sur la modification' },
  'The preservation order addressed to this service provider is supplemented as follows. What it already covers is not changed.':
    {
      pt: 'Complementa-se, nos termos seguintes, a ordem de conservação dirigida a este provedor de serviços. O que ela já abrange não muda.',
      fr: 'L’ordonnance de conservation adressée à ce fournisseur de services est complétée comme suit. Ce qu’elle couvre déjà reste inchangé.',
    },
  'The undersigned authority amends the request identified above as set out below. In everything else the request stands as it was sent.':
    {
      pt: 'A autoridade signatária modifica o pedido acima identificado nos termos seguintes. Em tudo o mais, o pedido permanece como foi enviado.',
      fr: 'L’autorité soussignée modifie la demande identifiée ci-dessus comme suit. Pour tout le reste, la demande demeure telle qu’elle a été envoyée.',
    },
  'The decision on the amendment of the request identified above is communicated below.': {
    pt: 'Comunica-se a seguir a decisão sobre a modificação do pedido acima identificado.',
    fr: 'La décision sur la modification de la demande identifiée ci-dessus est communiquée ci-après.',
  },
  'amended the request': { pt: 'modificou o pedido', fr: 'a modifié la demande' },
  'recalled the amendment': { pt: 'retirou a modificação', fr: 'a retiré la modification' },
  'accepted the amendment': { pt: 'aceitou a modificação', fr: 'a accepté la modification' },
  'declined the amendment': { pt: 'rejeitou a modificação', fr: 'a rejeté la modification' },
  'supplemented the order': { pt: 'complementou a ordem', fr: 'a complété l’ordonnance' },
  'Amendment recalled': { pt: 'Modificação retirada', fr: 'Modification retirée' },
  'Answer to the amendment': { pt: 'Resposta à modificação', fr: 'Réponse à la modification' },
  'Supplementary order': { pt: 'Ordem complementar', fr: 'Ordonnance complémentaire' },
  'Supplement received': { pt: 'Complemento recebido', fr: 'Complément reçu' },
  'Supplement the order': { pt: 'Complementar a ordem', fr: 'Compléter l’ordonnance' },
  'What changes': { pt: 'O que muda', fr: 'Ce qui change' },
  'Was asked for': { pt: 'Pedia-se', fr: 'Était demandé' },
  'Is asked for now': { pt: 'Pede-se agora', fr: 'Est désormais demandé' },
  Added: { pt: 'Acrescenta-se', fr: 'Est ajouté' },
  'No longer asked for': { pt: 'Deixa de ser pedido', fr: 'N’est plus demandé' },
  'Case number before': { pt: 'Número do caso anterior', fr: 'Numéro d’affaire antérieur' },
  'Case number now': { pt: 'Número do caso atual', fr: 'Numéro d’affaire actuel' },
  none: { pt: 'nenhum', fr: 'aucun' },
  'Request as it was': { pt: 'Pedido anterior', fr: 'Demande antérieure' },
  'Request as amended': { pt: 'Pedido modificado', fr: 'Demande modifiée' },
  'Reason of the requesting State': { pt: 'Motivo do Estado requerente', fr: 'Motif de l’État requérant' },
  'Not decided, because the preservation is being ended': {
    pt: 'Não decidida, porque a preservação está sendo encerrada',
    fr: 'Non tranchée, car la mainlevée de la conservation est en cours',
  },
  'Recalled by the requesting State': { pt: 'Retirada pelo Estado requerente', fr: 'Retirée par l’État requérant' },
  Declined: { pt: 'Rejeitada', fr: 'Rejetée' },
};
