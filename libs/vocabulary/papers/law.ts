/** These words say in Portuguese and in French on which points two States have resolved the law otherwise, and how. */
import type { Other } from './other.ts';

export const lawWords: Other = {
  'Law resolved otherwise': { pt: 'Direito resolvido de outro modo', fr: 'Droit déterminé autrement' },
  'requesting State': { pt: 'Estado requerente', fr: 'État requérant' },
  'requested State': { pt: 'Estado requerido', fr: 'État requis' },
  'none recorded': { pt: 'não consta', fr: 'aucune mention' },
  day: { pt: 'dia', fr: 'jour' },
  days: { pt: 'dias', fr: 'jours' },
  hour: { pt: 'hora', fr: 'heure' },
  hours: { pt: 'horas', fr: 'heures' },
  'Instrument that governs': { pt: 'Instrumento que rege', fr: 'Instrument applicable' },
  'Required element': { pt: 'Elemento exigido', fr: 'Élément exigé' },
  'Least time for which the data are kept': {
    pt: 'Tempo mínimo pelo qual se conservam os dados',
    fr: 'Durée minimale de conservation des données',
  },
  'Term of the order of the requested State': {
    pt: 'Prazo da ordem do Estado requerido',
    fr: 'Durée de l’ordonnance de l’État requis',
  },
  Term: { pt: 'Prazo', fr: 'Délai' },
  'Language that is accepted': { pt: 'Idioma que se aceita', fr: 'Langue acceptée' },
  'Optional Protocol to the Nassau Convention (A-59)': {
    pt: 'Protocolo Facultativo à Convenção de Nassau (A-59)',
    fr: 'Protocole facultatif à la Convention de Nassau (A-59)',
  },
  'Agreement of MERCOSUR with Bolivia and Chile': {
    pt: 'Acordo do MERCOSUL com a Bolívia e o Chile',
    fr: 'Accord du MERCOSUR avec la Bolivie et le Chili',
  },
  'Treaty of Medellín (Iber@)': { pt: 'Tratado de Medellín (Iber@)', fr: 'Traité de Medellín (Iber@)' },
  'UN Convention against Cybercrime': {
    pt: 'Convenção das Nações Unidas contra o Crime Cibernético',
    fr: 'Convention des Nations Unies contre la cybercriminalité',
  },
  'No treaty recorded': { pt: 'Nenhum tratado registrado', fr: 'Aucun traité recensé' },
  'The authority': { pt: 'A autoridade', fr: 'L’autorité' },
  'The offence and the facts': { pt: 'O crime e os fatos', fr: 'L’infraction et les faits' },
  'The data and their relation to the offence': {
    pt: 'Os dados e a sua relação com o crime',
    fr: 'Les données et leur lien avec l’infraction',
  },
  'The custodian': { pt: 'O detentor dos dados', fr: 'Le gardien des données' },
  'The necessity': { pt: 'A necessidade', fr: 'La nécessité' },
  'The intent to ask for mutual assistance': {
    pt: 'A intenção de pedir assistência mútua',
    fr: 'L’intention de demander l’entraide',
  },
  'Instant and zone of IP addresses': {
    pt: 'Instante e fuso horário dos endereços IP',
    fr: 'Instant et fuseau horaire des adresses IP',
  },
  'The reason for urgency': { pt: 'O motivo da urgência', fr: 'Le motif de l’urgence' },
  'Provisions and penalties': { pt: 'Disposições e penas', fr: 'Dispositions et peines' },
  'The act that gives rise to the request': {
    pt: 'O ato que dá origem ao pedido',
    fr: 'L’acte à l’origine de la demande',
  },
  'The precise assistance': { pt: 'A assistência solicitada, com precisão', fr: 'L’entraide précise' },
  'Special procedures, if wanted': {
    pt: 'Procedimentos especiais, se desejados',
    fr: 'Procédures particulières, si elles sont souhaitées',
  },
  'The legal basis': { pt: 'O fundamento jurídico', fr: 'La base juridique' },
  'The identity of the persons concerned': {
    pt: 'A identidade das pessoas envolvidas',
    fr: 'L’identité des personnes concernées',
  },
  'A contact': { pt: 'Um contato', fr: 'Un contact' },
  'Whether the data are sought by other means': {
    pt: 'Se os dados são solicitados por outros meios',
    fr: 'Si les données sont recherchées par d’autres moyens',
  },
  'The preservation that came before': { pt: 'A conservação anterior', fr: 'La conservation antérieure' },
  'A translation': { pt: 'Uma tradução', fr: 'Une traduction' },
  'Acknowledge the formal request': {
    pt: 'Acusar o recebimento do pedido formal',
    fr: 'Accuser réception de la demande formelle',
  },
  'Acknowledge the urgent formal request': {
    pt: 'Acusar o recebimento do pedido formal urgente',
    fr: 'Accuser réception de la demande formelle urgente',
  },
  'Check completeness': { pt: 'Examinar se está completo', fr: 'Vérifier si elle est complète' },
  'Decide on admissibility': { pt: 'Decidir sobre a admissibilidade', fr: 'Statuer sur la recevabilité' },
  'Assign execution': { pt: 'Encarregar da execução', fr: 'Confier l’exécution' },
  'Answer the conditions': { pt: 'Responder às condições', fr: 'Répondre aux conditions' },
  'Verify what was received': { pt: 'Verificar o recebido', fr: 'Vérifier ce qui a été reçu' },
  'Answer the questions': { pt: 'Responder às perguntas', fr: 'Répondre aux questions' },
  'Reconsideration before release': { pt: 'Reconsideração antes da liberação', fr: 'Réexamen avant la mainlevée' },
  'Serve the provider (CETS 224 Art. 8(6))': {
    pt: 'Notificar o provedor (STCE 224, art. 8(6))',
    fr: 'Signifier au fournisseur (STCE 224, art. 8(6))',
  },
  'Subscriber information (CETS 224 Art. 8(6))': {
    pt: 'Dados cadastrais de assinantes (STCE 224, art. 8(6))',
    fr: 'Données relatives aux abonnés (STCE 224, art. 8(6))',
  },
  'Traffic data (CETS 224 Art. 8(6))': {
    pt: 'Dados de tráfego (STCE 224, art. 8(6))',
    fr: 'Données relatives au trafic (STCE 224, art. 8(6))',
  },
  'Original to follow (San Luis Protocol Art. 6)': {
    pt: 'Original a seguir (Protocolo de São Luís, art. 6)',
    fr: 'Original à suivre (Protocole de San Luis, art. 6)',
  },
};
