/** What may be wrong in a line of a table of answers, each with its cure; braces hold what the line itself says. */
import type { Pair } from '../pair.ts';

export const tableMistakes = {
  TABLE_BROKEN: [
    'A quotation mark is not closed. Close it, or save the file again as CSV from the spreadsheet.',
    'Unas comillas no se cierran. Ciérrelas, o guarde otra vez el archivo como CSV desde la hoja de cálculo.',
  ],
  TABLE_EMPTY: [
    'No row has an answer. Fill in the column “answer” of at least one row.',
    'Ninguna fila tiene respuesta. Complete la columna «answer» de al menos una fila.',
  ],
  ORDERS_TOO_MANY: [
    'The table answers more than {max} orders. Give it in several parts.',
    'La tabla responde a más de {max} órdenes. Entréguela en varias partes.',
  ],
  COLUMN_UNKNOWN: [
    'There is no column “{name}”. These are the columns: {columns}.',
    'No existe la columna «{name}». Estas son las columnas: {columns}.',
  ],
  COLUMN_TWICE: ['The column “{name}” is there twice. Leave one.', 'La columna «{name}» aparece dos veces. Deje una.'],
  COLUMN_MISSING: [
    'The column “{name}” is missing. Download the table again and fill that one in.',
    'Falta la columna «{name}». Descargue otra vez la tabla y complete esa.',
  ],
  CELLS_TOO_MANY: [
    'The line has more cells than there are columns. Put a text that holds the separator into quotation marks.',
    'La línea tiene más celdas que columnas. Ponga entre comillas el texto que contiene el separador.',
  ],
  ORDER_UNKNOWN: [
    'No order of yours has this id. Copy it from the downloaded table.',
    'Ninguna orden suya tiene este identificador. Cópielo de la tabla descargada.',
  ],
  ORDER_OTHER: [
    'This row belongs to another order, or names none. A table of several orders is given back on the page of all orders.',
    'Esta fila pertenece a otra orden, o no indica ninguna. La tabla de varias órdenes se entrega en la página de todas las órdenes.',
  ],
  ORDER_PRODUCES: [
    'This order asks for the data themselves. Upload the files and answer it with the act “produce”.',
    'Esta orden pide los datos mismos. Suba los archivos y respóndala con el acto «produce».',
  ],
  ROW_UNKNOWN: [
    'The order has no such row. Write one of these: {rows}.',
    'La orden no tiene tal fila. Escriba una de estas: {rows}.',
  ],
  ROW_TWICE: [
    'Line {line} answers this row already. Leave one of the two.',
    'La línea {line} ya responde a esta fila. Deje una de las dos.',
  ],
  ANSWER_MISSING: [
    'The line says something, but gives no answer. Write one of these, or empty the line: {answers}.',
    'La línea dice algo, pero no responde. Escriba una de estas respuestas, o vacíe la línea: {answers}.',
  ],
  ANSWER_UNKNOWN: [
    'This is no answer. Write one of these: {answers}.',
    'Esta no es una respuesta. Escriba una de estas: {answers}.',
  ],
  OBJECTION_UNKNOWN: [
    'Say why with one of these codes: {codes}.',
    'Indique el motivo con uno de estos códigos: {codes}.',
  ],
  OBJECTION_DIFFERS: [
    'Line {line} objects to the same identifier with another code. Write the same code in both.',
    'La línea {line} objeta el mismo identificador con otro código. Escriba el mismo en ambas.',
  ],
  OBJECTION_WHOLE: [
    'Line {line} objects to this identifier, and an objection concerns all its data. Give the same answer in both.',
    'La línea {line} objeta este identificador, y una objeción alcanza a todos sus datos. Dé la misma respuesta en ambas.',
  ],
  CELL_REQUIRED: [
    'This answer needs a value here. Fill in the cell.',
    'Esta respuesta necesita aquí un valor. Complete la celda.',
  ],
  CELL_NOT_FOR_ANSWER: [
    'This cell says nothing of the answer {answer}. Empty it, or give the answer to which it belongs.',
    'Esta celda no corresponde a la respuesta {answer}. Vacíela, o dé la respuesta a la que pertenece.',
  ],
  NOT_AN_INSTANT: [
    'This is no date and time. Write it as 2026-11-05T14:03, in the time of your office, or with an offset as 2026-11-05T14:03-05:00.',
    'Esto no es una fecha y hora. Escríbala como 2026-11-05T14:03, en la hora de su oficina, o con su desfase como 2026-11-05T14:03-05:00.',
  ],
  NO_SUCH_LOCAL_TIME: [
    'On this day the clocks went forward and left this time out. Write the time that it was, with its offset.',
    'Ese día los relojes se adelantaron y esa hora no existió. Escriba la hora que era, con su desfase.',
  ],
  COMES_TWICE: [
    'On this day this time came twice. Write behind it which one is meant: {first} or {second}.',
    'Ese día esa hora se repitió. Escriba detrás cuál es: {first} o {second}.',
  ],
  NOT_A_DAY: ['This is no day. Write it as 2026-11-05.', 'Esto no es un día. Escríbalo como 2026-11-05.'],
  NOT_A_COUNT: ['This is no number. Write digits only.', 'Esto no es un número. Escriba solo cifras.'],
  NOT_YES_OR_NO: ['Write yes or no.', 'Escriba sí o no.'],
} as const satisfies Record<string, Pair>;
export type TableMistakeCode = keyof typeof tableMistakes;

/** In which line and column of the table it is. */
export const tablePlaces = {
  LINE: ['Line {line}: {said}', 'Línea {line}: {said}'],
  CELL: ['Line {line}, column “{column}”: {said}', 'Línea {line}, columna «{column}»: {said}'],
} as const satisfies Record<string, Pair>;
