/** An order to preserve says this of its kind in Portuguese and French. */
import type { Other } from './other.ts';

export const orderWords: Other = {
  'a peace officer': { pt: 'um agente da polícia (peace officer)', fr: 'un agent de la paix' },
  'a justice': { pt: 'um juiz de paz (justice)', fr: 'un juge de paix' },
  'a judge': { pt: 'um juiz', fr: 'un juge' },
  'a magistrate or judge': { pt: 'um magistrado ou juiz', fr: 'un magistrat ou un juge' },
  'a prosecutor': { pt: 'um membro do Ministério Público', fr: 'un procureur' },
  'a judge or a prosecutor': { pt: 'um juiz ou um membro do Ministério Público', fr: 'un juge ou un procureur' },
  'a prosecutor with a judge': { pt: 'um membro do Ministério Público com um juiz', fr: 'un procureur avec un juge' },
  'the police, an administrative authority or a prosecutor': {
    pt: 'a polícia, uma autoridade administrativa ou o Ministério Público',
    fr: 'la police, une autorité administrative ou un procureur',
  },
  'a governmental entity': { pt: 'uma entidade governamental', fr: 'une entité gouvernementale' },
  'from the day on which it is made': {
    pt: 'a contar do dia em que é emitida',
    fr: 'à compter du jour où elle est rendue',
  },
  'from its service on the provider': {
    pt: 'a contar da sua notificação ao provedor',
    fr: 'à compter de sa notification au fournisseur',
  },
  'Judge or court that made the order': {
    pt: 'Juiz ou tribunal que emitiu a ordem',
    fr: 'Juge ou tribunal qui a rendu l’ordonnance',
  },
  Duration: { pt: 'Duração', fr: 'Durée' },
  'Made by': { pt: 'Emitida por', fr: 'Rendue par' },
  'calendar days': { pt: 'dias corridos', fr: 'jours civils' },
  'calendar days from': { pt: 'dias corridos a contar de', fr: 'jours civils à compter du' },
};
