/** The requested State does these acts with evidence: review, package, hand-over, and what becomes of it afterwards. */
import { act } from '../act.ts';
import { considerations } from '../fields/considerations.ts';
import { otherUseAnswers, otherUses } from '../codes/decisions.ts';
import { choice } from '../fields/choice.ts';
import { evidenceFiles } from '../fields/files.ts';
import { reasons } from '../fields/text.ts';

export const assistanceDeliveringActs = {
  withhold_files: act({
    do: ['Withhold files', 'Retener archivos'],
    done: ['withheld files', 'retuvo archivos'],
    hint: [
      'They stay here; the package lists them with the reason.',
      'Quedan aquí; el paquete los enumera con el motivo.',
    ],
    fields: {
      files: evidenceFiles(['Files', 'Archivos'], {
        hint: [
          'Ticked files stay with your authority. The package lists each with your reason.',
          'Los archivos marcados quedan en su autoridad. El paquete enumera cada uno con su motivo.',
        ],
        stays: true,
      }),
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['The requesting State reads it.', 'El Estado requirente lo lee.'],
      }),
    },
  }),
  prepare_package: act({
    do: ['Prepare the sealed package', 'Preparar el paquete sellado'],
    done: ['had the package sealed', 'mandó sellar el paquete'],
    hint: [
      'Evidence, documents, custody record and proofs are sealed in one file.',
      'Pruebas, documentos, cadena de custodia y constancias se sellan en un archivo.',
    ],
    fields: {},
  }),
  reopen_package: act({
    do: ['Reopen the package', 'Reabrir el paquete'],
    done: ['reopened the package', 'reabrió el paquete'],
    hint: ['It is reviewed and sealed again.', 'Se revisa y se sella de nuevo.'],
    fields: { reason: reasons(['Reason', 'Motivo']) },
  }),
  transmit: act({
    consequence: 'GIVES',
    do: ['Hand over', 'Entregar'],
    done: ['handed over the sealed package', 'entregó el paquete sellado'],
    hint: [
      'The sealed package leaves the State; a second person approves. The original stays here.',
      'El paquete sellado sale del Estado; otra persona aprueba. El original queda aquí.',
    ],
    deliberated: true,
    shown: true,
    fields: { considerations: considerations() },
  }),
  transmit_again: act({
    consequence: 'GIVES',
    do: ['Hand over again', 'Entregar de nuevo'],
    done: ['handed over the package again', 'entregó de nuevo el paquete'],
    hint: [
      'The delivery before did not hold; the original is sent again.',
      'La entrega anterior no resultó íntegra; se envía de nuevo el original.',
    ],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  ask_use_report: act({
    do: ['Ask how it was used', 'Pedir informe de uso'],
    done: ['asked for a report of the use', 'pidió informe de uso'],
    hint: ['In relation to a condition of use that was accepted.', 'En relación con una condición de uso aceptada.'],
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
        ask: ['What the requesting State is to report', 'Sobre qué debe informar el Estado requirente'],
      }),
    },
  }),
  decide_secondary_use: act({
    consequence: 'GIVES',
    do: ['Decide on the other use', 'Decidir sobre otro uso'],
    done: ['decided on the other use', 'decidió sobre otro uso'],
    hint: ['A second person approves.', 'Otra persona aprueba.'],
    shown: true,
    fields: {
      decision: choice(['Decision', 'Decisión'], otherUses, { offers: otherUseAnswers }),
      reasons: reasons(['Reasons', 'Motivos'], {
        ask: ['Reasons', 'Razones'],
        hint: ['They are sent to the requesting State.', 'Se envían al Estado requirente.'],
        rows: 8,
      }),
    },
  }),
  waive_return: act({
    consequence: 'ENDS',
    do: ['Waive the return', 'Renunciar a la devolución'],
    done: ['waived the return', 'renunció a la devolución'],
    hint: ['The requesting State may keep the evidence.', 'El Estado requirente puede conservar las pruebas.'],
    shown: true,
    fields: {
      reason: reasons(['Reason', 'Motivo'], {
        hint: ['It is sent to the requesting State.', 'Se envía al Estado requirente.'],
      }),
    },
  }),
  close_without_certificate: act({
    consequence: 'ENDS',
    do: ['Close without a certificate', 'Cerrar sin certificado'],
    done: ['closed without a certificate', 'cerró sin certificado'],
    hint: [
      'Evidence was called back, and its term has passed without word of its return or destruction. The request ends here with that outcome; what is reported later is still read.',
      'Se reclamaron las pruebas y venció el plazo sin noticia de su devolución o destrucción. La solicitud termina aquí con ese resultado; lo que se informe después aún se lee.',
    ],
    shown: true,
    fields: { reasons: reasons(['Reasons', 'Motivos']) },
  }),
} as const;
