/** Recording refuses these itself: what did not come from Comity, who is not entitled at that moment, and what was changed past it. */
import type { RefusalDefinition } from './definition.ts';

export const recordingRefusals = {
  NOT_SEALED: {
    words: [
      'This did not come from Comity, and it was not read. Nothing was recorded.',
      'Esto no procede de Comity y no se leyó. No se asentó nada.',
    ],
    status: 403,
  },
  ACT_HELD_BACK: {
    words: [
      'This act reached recording more than ten minutes after it was done, so it was not recorded: things may have changed since. Look at the dossier, and do the act again if it is still right.',
      'Este acto llegó al asiento más de diez minutos después de realizarse, por lo que no se asentó: las cosas pueden haber cambiado. Consulte el expediente y repita el acto si sigue siendo correcto.',
    ],
  },
  ACTOR_NOT_ENTITLED: {
    words: [
      'You are not, or no longer, an active member of an office that works on this dossier. Ask the administrator of your organization.',
      'Usted no es, o ya no es, miembro activo de una oficina que trabaje en este expediente. Consulte al administrador de su organización.',
    ],
    status: 403,
  },
  PROPOSER_NOT_ENTITLED: {
    words: [
      'The person who proposed this no longer holds the office and the role for it, so it cannot be approved. Return it; a colleague who is entitled can propose it again.',
      'Quien propuso esto ya no tiene el cargo ni la función para ello, por lo que no puede aprobarse. Devuélvalo; un colega facultado puede proponerlo de nuevo.',
    ],
  },
  DOSSIER_STATE_ALTERED: {
    words: [
      'What is kept of this dossier is not what was recorded: somebody has changed it past Comity. Nothing can be done on it until the operator has restored it.',
      'Lo que se guarda de este expediente no es lo que se asentó: alguien lo modificó al margen de Comity. Nada puede hacerse en él hasta que el operador lo restablezca.',
    ],
  },
  DOCUMENT_ALTERED: {
    words: [
      'Another text than the one that was recorded is kept of a document that this names: somebody has changed it past Comity. Nothing was recorded, and the operator has been told.',
      'De un documento que esto nombra se guarda un texto distinto del que se asentó: alguien lo modificó al margen de Comity. Nada se asentó, y se avisó al operador.',
    ],
  },
  MESSAGE_NOT_GENUINE: {
    words: [
      'This message does not bear the signature of whoever is said to have sent it, so it has no effect. The operator has been told.',
      'Este mensaje no lleva la firma de quien figura como remitente, por lo que no surte efecto. Se avisó al operador.',
    ],
  },
  NOT_RECORDABLE: {
    words: [
      'This cannot be recorded, however often it is tried: the fault is ours. It has no effect, and the dossier goes on; the operator finds the reason in the log of the worker.',
      'Esto no puede asentarse, por más que se intente: el fallo es nuestro. No surte efecto y el expediente continúa; el operador encuentra el motivo en el registro del proceso worker.',
    ],
  },
} as const satisfies Record<string, RefusalDefinition>;
