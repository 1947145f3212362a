/** These words say who makes an order by which data are preserved, from when its term runs and what follows it. */
import type { ORDER_SEQUELS, OrderMaker, ORDER_STARTS } from '../values/order-kind.ts';
import type { CodeWords, Words } from '../words.ts';

export const orderMakers = {
  PEACE_OFFICER: ['a peace officer', 'un agente (peace officer)'],
  JUSTICE: ['a justice', 'un juez de paz (justice)'],
  JUDGE: ['a judge', 'un juez'],
  MAGISTRATE_OR_JUDGE: ['a magistrate or judge', 'un magistrado o juez'],
  PROSECUTOR: ['a prosecutor', 'un fiscal'],
  JUDGE_OR_PROSECUTOR: ['a judge or a prosecutor', 'un juez o un fiscal'],
  PROSECUTOR_WITH_JUDGE: ['a prosecutor with a judge', 'un fiscal con un juez'],
  POLICE_ADMINISTRATION_OR_PROSECUTOR: [
    'the police, an administrative authority or a prosecutor',
    'la policía, una autoridad administrativa o un fiscal',
  ],
  GOVERNMENTAL_ENTITY: ['a governmental entity', 'una entidad gubernamental'],
} as const satisfies Record<OrderMaker, Words>;

export const orderStarts = {
  ORDER: ['from the day on which it is made', 'desde el día en que se dicta'],
  SERVICE: ['from its service on the provider', 'desde su notificación al proveedor'],
} as const satisfies Record<(typeof ORDER_STARTS)[number], Words>;

export const orderSequels = {
  RENEWAL: ['It may be renewed', 'Puede renovarse'],
  NEW_APPLICATION: [
    'The law provides for no renewal: a new application is made',
    'La ley no prevé renovación: se presenta una nueva solicitud',
  ],
  LEAVE_OF_COURT: [
    'Within the term the leave of a court is asked for; without it the order loses effect',
    'Dentro del plazo se pide la autorización de un tribunal; sin ella la orden pierde efecto',
  ],
} as const satisfies Record<(typeof ORDER_SEQUELS)[number], Words>;

/** The lines of an order to preserve are made of these. */
export const orderPhrases = {
  DURATION: ['Duration', 'Duración'],
  MADE_BY: ['Made by', 'La dicta'],
  CALENDAR_DAYS: ['calendar days', 'días corridos'],
  CALENDAR_DAYS_FROM: ['calendar days from', 'días corridos desde'],
} as const satisfies CodeWords;
