/** These words say in Portuguese and in French what certificates of evidence state. */
import type { Other } from './other.ts';

export const certificateWords: Other = {
  Order: { pt: 'Ordem', fr: 'Ordonnance' },
  Served: { pt: 'Notificada', fr: 'Signifiée' },
  'SHA-256 of the order': { pt: 'SHA-256 da ordem', fr: 'SHA-256 de l’ordonnance' },
  'Outcome per identifier and data': {
    pt: 'Resultado por identificador e dados',
    fr: 'Résultat par identifiant et données',
  },
  Period: { pt: 'Período', fr: 'Période' },
  'What was not produced, and why': {
    pt: 'O que não foi apresentado, e por quê',
    fr: 'Ce qui n’a pas été produit, et pourquoi',
  },
  Files: { pt: 'Arquivos', fr: 'Fichiers' },
  File: { pt: 'Arquivo', fr: 'Fichier' },
  Bytes: { pt: 'Bytes', fr: 'Octets' },
  Method: { pt: 'Método', fr: 'Méthode' },
  'Handed over by': { pt: 'Entregue por', fr: 'Remis par' },
  'Received by': { pt: 'Recebido por', fr: 'Reçu par' },
  Medium: { pt: 'Suporte', fr: 'Support' },
  'Taken in': { pt: 'Recebido', fr: 'Pris en charge' },
  'SHA-256 of the delivery': { pt: 'SHA-256 da entrega', fr: 'SHA-256 de la remise' },
  'Sealed package': { pt: 'Pacote lacrado', fr: 'Paquet scellé' },
  Sealed: { pt: 'Lacrado', fr: 'Scellé' },
  Verification: { pt: 'Verificação', fr: 'Vérification' },
  Result: { pt: 'Resultado', fr: 'Résultat' },
  'Files withheld': { pt: 'Arquivos retidos', fr: 'Fichiers retenus' },
  Condition: { pt: 'Condição', fr: 'Condition' },
  Accepted: { pt: 'Aceita', fr: 'Acceptée' },
  'Chain of custody': { pt: 'Cadeia de custódia', fr: 'Chaîne de possession' },
  What: { pt: 'O quê', fr: 'Quoi' },
  Who: { pt: 'Quem', fr: 'Qui' },
  'Destroyed by': { pt: 'Destruído por', fr: 'Détruit par' },
  For: { pt: 'Para', fr: 'Pour' },
  Destroyed: { pt: 'Destruído', fr: 'Détruit' },
  'Copies that remain': { pt: 'Cópias remanescentes', fr: 'Copies restantes' },
  'It is certified that the files listed here answer the order named above, that each has the SHA-256 given beside it, and that whatever of the order was not produced is listed with its reason.':
    {
      pt: 'Certifica-se que os arquivos aqui relacionados respondem à ordem indicada, que cada um tem o SHA-256 que figura ao lado, e que tudo o que da ordem não foi apresentado consta com o seu motivo.',
      fr: 'Il est certifié que les fichiers énumérés ici répondent à l’ordonnance indiquée, que chacun a le SHA-256 indiqué en regard, et que tout ce qui n’a pas été produit figure avec son motif.',
    },
  'Everything that was ordered was produced.': {
    pt: 'Tudo o que foi ordenado foi apresentado.',
    fr: 'Tout ce qui était ordonné a été produit.',
  },
  'No file was produced.': { pt: 'Nenhum arquivo foi apresentado.', fr: 'Aucun fichier n’a été produit.' },
  'No file was withheld.': { pt: 'Nenhum arquivo foi retido.', fr: 'Aucun fichier n’a été retenu.' },
  'No condition of use was set.': {
    pt: 'Não se fixaram condições de uso.',
    fr: 'Aucune condition d’utilisation n’a été fixée.',
  },
  'not accepted yet': { pt: 'ainda não aceita', fr: 'pas encore acceptée' },
  'None.': { pt: 'Nenhuma.', fr: 'Aucune.' },
  'It is certified that the content of the files listed here was destroyed. Their names, sizes and SHA-256 are kept as proof of what there was.':
    {
      pt: 'Certifica-se que o conteúdo dos arquivos aqui relacionados foi destruído. Seus nomes, tamanhos e SHA-256 são guardados como prova do que havia.',
      fr: 'Il est certifié que le contenu des fichiers énumérés ici a été détruit. Leurs noms, tailles et SHA-256 sont conservés comme preuve de ce qu’il y avait.',
    },
  'Keep confidential': { pt: 'Manter em sigilo', fr: 'Garder confidentiel' },
  'Use in the stated case only': {
    pt: 'Uso somente no caso indicado',
    fr: 'Utilisation dans la seule affaire indiquée',
  },
  'No disclosure to the defence before the date': {
    pt: 'Sem entrega à defesa antes da data',
    fr: 'Pas de communication à la défense avant la date',
  },
  'Destroy by the date': { pt: 'Destruir até a data', fr: 'Détruire avant la date' },
  'Report the use': { pt: 'Informar o uso', fr: 'Rendre compte de l’utilisation' },
  Redact: { pt: 'Tarjar', fr: 'Occulter' },
  'Limited in time': { pt: 'Limitado no tempo', fr: 'Limité dans le temps' },
  'Quarantined: a hash does not match': {
    pt: 'Em quarentena: um hash não confere',
    fr: 'Mis en quarantaine : une empreinte ne concorde pas',
  },
};
