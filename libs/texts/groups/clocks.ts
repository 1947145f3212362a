/** English and Spanish side by side: a code without a sentence in both fails the type check. */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { Pair } from '../pair.ts';

export const clocks = {
  ACK_SLA: ['Acknowledge receipt', 'Acusar recibo'],
  DECISION_SLA: ['Decide on the request', 'Decidir la solicitud'],
  CONFIRM_SLA: ['Confirm preservation', 'Confirmar la conservación'],
  CLARIFICATION: ['Answer the questions', 'Contestar las preguntas'],
  EXTENSION_DECISION: ['Decide on the extension', 'Decidir la prórroga'],
  EMERGENCY_ANSWER: ['Answer the claim of danger to life', 'Contestar la alegación de riesgo vital'],
  RATIFY_4H: ['Ratify what one person did alone', 'Ratificar lo hecho por una sola persona'],
  BUD29_FLOOR: ['Treaty floor of the hold', 'Plazo mínimo del tratado'],
  DOMESTIC_HOLD: ['End confirmed by the provider', 'Término confirmado por el proveedor'],
  BUD16_MAX: ['Longest term of the order (Art. 16(2))', 'Plazo máximo de la orden (art. 16(2))'],
  US2703F: ['Preservation under 18 U.S.C. § 2703(f)', 'Conservación según 18 U.S.C. § 2703(f)'],
  CA_ORDER: ['Preservation order (Canada)', 'Orden de conservación (Canadá)'],
  BR_MCI60: ['File for judicial authorisation (Brazil)', 'Pedir autorización judicial (Brasil)'],
  CL_218BIS: ['Provisional preservation (Chile, Art. 218 bis)', 'Preservación provisoria (Chile, art. 218 bis)'],
  COMPLETENESS: ['Check whether the request is complete', 'Examinar si la solicitud está completa'],
  ADMISSIBILITY: ['Decide on the formal request', 'Decidir la solicitud formal'],
  CONDITIONS: ['Answer the conditions', 'Contestar las condiciones'],
  ASSIGN_EXECUTION: ['Give it to the executing authority', 'Encargar la ejecución'],
  POSTPONE_REVIEW: ['Review the postponement', 'Revisar el aplazamiento'],
  PRODUCTION_DUE: ['Produce the data', 'Presentar los datos'],
  VERIFY_RECEIPT: ['Check and accept the evidence', 'Verificar y aceptar las pruebas'],
  RECONSIDERATION: ['Reconsideration before a release', 'Reconsideración antes de liberar'],
  RETENTION: ['Keep the evidence until', 'Guardar las pruebas hasta'],
  SANLUIS_CONFIRM: [
    'Send the original (San Luis Protocol, Art. 6)',
    'Enviar el original (Protocolo de San Luis, art. 6)',
  ],
  CETS8_SERVE: ['Serve the provider (CETS 224, Art. 8(6))', 'Notificar al proveedor (STCE 224, art. 8(6))'],
  CETS8_SUB: ['Subscriber information (CETS 224, Art. 8(6))', 'Datos del abonado (STCE 224, art. 8(6))'],
  CETS8_TRAF: ['Traffic data (CETS 224, Art. 8(6))', 'Datos relativos al tráfico (STCE 224, art. 8(6))'],
  DISCLOSURE: ['Decide whether to name the other provider', 'Decidir si se nombra al otro proveedor'],
} as const satisfies Record<ClockId, Pair>;
