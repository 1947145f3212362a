/** What the project itself chose where treaties are silent; each is marked as such wherever it is shown. */
import type { FirstPack } from '../first-format.ts';

export const comity: FirstPack = {
  id: 'comity',
  version: '2026.1',
  title: { en: 'Rules of the project', es: 'Reglas del proyecto' },
  state: null,
  rules: [
    {
      id: 'COM.TWO_PERSONS',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'Every outward legal act needs two different people.',
        es: 'Todo acto jurídico hacia el exterior requiere dos personas distintas.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.RATIFY',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'An act done alone at CRITICAL_LIFE is ratified by a second person within 4 hours.',
        es: 'El acto realizado por una sola persona con riesgo vital es ratificado por otra dentro de 4 horas.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.RESPONSIBLE',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'Each dossier has a responsible person in each office.',
        es: 'Cada expediente tiene una persona responsable en cada oficina.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.NOTE',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: { en: 'Notes are internal and never sent.', es: 'Las notas son internas y nunca se envían.' },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.REFERENCE',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'An organization may cite its own reference numbers.',
        es: 'La organización puede citar sus propios números de referencia.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.WITHDRAW',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'The requester may withdraw at any time, whole or for single identifiers; each holder is told.',
        es: 'El requirente puede desistir en cualquier momento, en todo o por identificador; se avisa a cada tenedor.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.RELEASE',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'Data are released only by a decision of two people, never by the passing of time.',
        es: 'Los datos solo se liberan por decisión de dos personas, nunca por el paso del tiempo.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.IMPOSSIBLE',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'What cannot be preserved is reported with a code per identifier and data category.',
        es: 'Lo que no puede conservarse se informa con un código por identificador y categoría de datos.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.OBJECTION',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'A provider may object per identifier with a code; the rest goes on.',
        es: 'El proveedor puede objetar por identificador con un código; lo demás continúa.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.ACK',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'The 24/7 point acknowledges within 1 hour (risk to life), 4 hours (volatile) or 24 hours.',
        es: 'El punto 24/7 acusa recibo en 1 hora (riesgo vital), 4 horas (datos volátiles) o 24 horas.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.DECISION',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'The receiving State decides within 24 hours, as our reading of "expeditiously".',
        es: 'El Estado requerido decide en 24 horas, como nuestra lectura de «rápidamente».',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.CONFIRM',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'The provider confirms within 24 to 48 hours of service.',
        es: 'El proveedor confirma dentro de 24 a 48 horas desde la notificación.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.CLARIFICATION',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'Questions are answered within 15 days; nothing is closed by silence.',
        es: 'Las preguntas se contestan en 15 días; el silencio no cierra nada.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.EXTENSION',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'A request for extension is decided within 5 days and before the end of the hold.',
        es: 'La solicitud de prórroga se decide en 5 días y antes del fin de la conservación.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.IP',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'An IP address is complete only with port, instant and time zone.',
        es: 'Una dirección IP solo está completa con puerto, instante y huso horario.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.IDENTIFIER',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'An identifier must have the form of its type.',
        es: 'Un identificador debe tener la forma propia de su tipo.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.CROSSED',
      citation: { en: 'Comity, design choice', es: 'Comity, decisión de diseño' },
      text: {
        en: 'A message that crossed another is kept as it came, without effect.',
        es: 'Un mensaje que se cruzó con otro se conserva tal como llegó, sin efecto.',
      },
      source: 'D',
      status: 'VERIFIED',
    },
    {
      id: 'COM.URGENCY',
      citation: { en: 'PC-OC (2015)09', es: 'PC-OC (2015)09' },
      text: { en: 'The reasons for urgency are stated.', es: 'Se exponen las razones de la urgencia.' },
      source: 'S58',
      status: 'VERIFIED',
    },
  ],
};
