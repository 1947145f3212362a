/** Law packs and rule snapshots use these codes; English and Spanish stand side by side. */
import type {
  AssistanceClock,
  AssistanceGround,
  AuthorityCode,
  ChannelCode,
  ConditionCode,
  Governing,
  Instrument,
} from '../values/law-codes.ts';
import type { ElementCode } from '../values/elements.ts';
import type { CodeWords, Words } from '../words.ts';

export const instruments = {
  budapest: ['Budapest Convention', 'Convenio de Budapest'],
  'cets-224': ['Second Additional Protocol (CETS 224)', 'Segundo Protocolo Adicional (STCE 224)'],
  nassau: ['Nassau Convention (A-55)', 'Convención de Nassau (A-55)'],
  'nassau-protocol': [
    'Optional Protocol to the Nassau Convention (A-59)',
    'Protocolo Facultativo a la Convención de Nassau (A-59)',
  ],
  'san-luis': ['San Luis Protocol (MERCOSUR)', 'Protocolo de San Luis (MERCOSUR)'],
  'mercosur-bolivia-chile': [
    'Agreement of MERCOSUR with Bolivia and Chile',
    'Acuerdo del MERCOSUR con Bolivia y Chile',
  ],
  medellin: ['Treaty of Medellín (Iber@)', 'Tratado de Medellín (Iber@)'],
  uncc: ['UN Convention against Cybercrime', 'Convención de las Naciones Unidas contra la Ciberdelincuencia'],
  none: ['No treaty recorded', 'No consta tratado'],
} as const satisfies Record<Instrument | Governing, Words>;

export const standings = {
  PARTY: ['Party', 'Parte'],
  PRESUMED: ['Presumed Party, not verified', 'Se presume Parte, sin verificar'],
  SIGNED: ['Signed only', 'Solo firmado'],
  NOT_PARTY: ['Not a Party', 'No es Parte'],
  UNKNOWN: ['Unknown', 'Desconocido'],
} as const satisfies CodeWords;

export const assistanceGrounds = {
  POLITICAL_OFFENCE: ['Political offence', 'Delito político'],
  SOVEREIGNTY_SECURITY_ORDRE_PUBLIC: [
    'Sovereignty, security, ordre public or essential interests',
    'Soberanía, seguridad, orden público o intereses esenciales',
  ],
  DUAL_CRIMINALITY: ['Lack of dual criminality', 'Falta de doble incriminación'],
  FISCAL: ['Fiscal offence', 'Delito fiscal'],
  MILITARY: ['Military offence', 'Delito militar'],
  NE_BIS_IN_IDEM: ['Already tried (ne bis in idem)', 'Ya juzgado (ne bis in idem)'],
  DISCRIMINATION: ['Discriminatory purpose', 'Finalidad discriminatoria'],
  AD_HOC_TRIBUNAL: ['Ad hoc or special tribunal', 'Tribunal de excepción o ad hoc'],
  IMMUNITY_PRIVILEGE_PRESS: [
    'Immunity, privilege or freedom of the press',
    'Inmunidad, privilegio o libertad de prensa',
  ],
  FUNDAMENTAL_RIGHTS: ['Fundamental rights', 'Derechos fundamentales'],
  DOMESTIC_LAW_BAR: ['Barred by domestic law', 'Prohibido por el derecho interno'],
  DISPROPORTIONATE: ['Disproportionate', 'Desproporcionado'],
  DE_MINIMIS: ['Of too little weight (de minimis)', 'De escasa importancia (de minimis)'],
  BELOW_THRESHOLD: [
    'Offence below the penalty that the treaty asks for',
    'Delito con pena inferior a la que exige el tratado',
  ],
} as const satisfies Record<AssistanceGround, Words>;

export const postponements = {
  PREJUDICE_OWN_INVESTIGATION: ['It would prejudice an own investigation', 'Perjudicaría una investigación propia'],
} as const satisfies Record<string, Words>;

export const authorities = {
  SUBPOENA: ['Subpoena', 'Citación (subpoena)'],
  COURT_ORDER_2703D: ['Court order under 18 U.S.C. § 2703(d)', 'Orden judicial según 18 U.S.C. § 2703(d)'],
  WARRANT: ['Warrant', 'Orden judicial de registro (warrant)'],
  PRODUCTION_ORDER_OR_LAW: ['Production order, or the law in force', 'Orden de presentación, o la ley vigente'],
  TRANSMISSION_DATA_ORDER: [
    'Production order for transmission data, on suspicion',
    'Orden de presentación de datos de transmisión, con sospecha',
  ],
  GENERAL_PRODUCTION_ORDER_OR_WARRANT: [
    'General production order, or a warrant',
    'Orden general de presentación, u orden judicial de registro',
  ],
  PRODUCTION_ORDER: ['Production order', 'Orden de presentación'],
  COMPETENT_AUTHORITY: ['Competent authority, directly', 'Autoridad competente, directamente'],
  COURT_ORDER: ['Court order', 'Orden judicial'],
  PROSECUTOR: ['Prosecutor', 'Fiscal'],
  PROSECUTOR_WITHOUT_JUDGE: ['Prosecutor, without a judge', 'Fiscal, sin juez'],
  PROSECUTOR_WITH_CONTROL_JUDGE: ['Prosecutor and control judge', 'Fiscal y juez de control'],
  JUDGE_OR_PROSECUTOR: ['Judge or prosecutor', 'Juez o fiscal'],
  JUDGE: ['Judge', 'Juez'],
  CONTROL_JUDGE: ['Control judge; federal for retained data', 'Juez de control; federal para datos conservados'],
  FEDERAL_CONTROL_JUDGE: ['Federal control judge', 'Juez de control federal'],
  FEDERAL_JUDGE: ['Federal judge', 'Juez federal'],
} as const satisfies Record<AuthorityCode, Words>;

export const channels = {
  CENTRAL_AUTHORITIES: ['Between central authorities', 'Entre autoridades centrales'],
  IBER: ['Iber@', 'Plataforma Iber@'],
  EMAIL: ['Fax or e-mail', 'Fax o correo electrónico'],
  JUDICIAL_DIRECT: ['Directly between judicial authorities', 'Directamente entre autoridades judiciales'],
  INTERPOL: ['Through INTERPOL', 'Por medio de INTERPOL'],
} as const satisfies Record<ChannelCode, Words>;

export const conditions = {
  CONFIDENTIAL: ['Confidential', 'Confidencial'],
  SPECIALTY: ['Only for the stated case', 'Solo para el caso indicado'],
  NO_DEATH_PENALTY: ['No death penalty', 'Sin pena de muerte'],
  NO_ONWARD_TRANSFER: ['No onward transfer', 'Sin transferencia ulterior'],
  NO_DISCLOSURE_TO_DEFENCE_UNTIL: [
    'No disclosure to the defence until a date',
    'Sin revelación a la defensa hasta una fecha',
  ],
  RETURN: ['Return', 'Devolución'],
  DESTROY_BY: ['Destruction by a date', 'Destrucción antes de una fecha'],
  USE_REPORT: ['Report on the use', 'Informe sobre el uso'],
  REDACTION: ['Redaction', 'Supresión de partes'],
  TIME_LIMIT: ['Limit in time', 'Límite temporal'],
  PERSONAL_DATA_SAFEGUARDS: ['Safeguards for personal data', 'Salvaguardias de datos personales'],
  ADMISSIBILITY_CERTIFICATE: ['Certificate of admissibility', 'Certificado de admisibilidad'],
} as const satisfies Record<ConditionCode, Words>;

export const assistanceClocks = {
  MLA_ACK: ['Acknowledge the formal request', 'Acusar recibo de la solicitud formal'],
  MLA_ACK_URGENT: ['Acknowledge the urgent formal request', 'Acusar recibo de la solicitud formal urgente'],
  COMPLETENESS: ['Check completeness', 'Revisar la completitud'],
  ADMISSIBILITY: ['Decide on admissibility', 'Decidir la admisibilidad'],
  ASSIGN_EXECUTION: ['Assign execution', 'Asignar la ejecución'],
  ANSWER_CONDITIONS: ['Answer the conditions', 'Contestar las condiciones'],
  VERIFY_RECEIPT: ['Verify what was received', 'Verificar lo recibido'],
  CLARIFICATION: ['Answer the questions', 'Contestar las preguntas'],
  RECONSIDER_RELEASE: ['Reconsideration before release', 'Reconsideración antes de liberar'],
  CETS8_SERVE: ['Serve the provider (CETS 224 Art. 8(6))', 'Notificar al proveedor (STCE 224 art. 8(6))'],
  CETS8_SUB: ['Subscriber information (CETS 224 Art. 8(6))', 'Datos de abonados (STCE 224 art. 8(6))'],
  CETS8_TRAF: ['Traffic data (CETS 224 Art. 8(6))', 'Datos de tráfico (STCE 224 art. 8(6))'],
  SANLUIS_CONFIRM: [
    'Original to follow (San Luis Protocol Art. 6)',
    'Original posterior (Protocolo de San Luis art. 6)',
  ],
} as const satisfies Record<AssistanceClock, Words>;

export const elements = {
  AUTHORITY: ['The authority', 'La autoridad'],
  OFFENCE_AND_FACTS: ['The offence and the facts', 'El delito y los hechos'],
  DATA_AND_RELATION: ['The data and their relation to the offence', 'Los datos y su relación con el delito'],
  CUSTODIAN: ['The custodian', 'Quien custodia los datos'],
  NECESSITY: ['The necessity', 'La necesidad'],
  INTENT: ['The intent to ask for mutual assistance', 'La intención de pedir asistencia mutua'],
  IP_COMPLETE: ['Instant and zone of IP addresses', 'Instante y zona horaria de las direcciones IP'],
  URGENCY_REASON: ['The reason for urgency', 'El motivo de la urgencia'],
  OFFENCE_PENALTY: ['Provisions and penalties', 'Disposiciones y penas'],
  ACT_GIVING_RISE: ['The act that gives rise to the request', 'El acto que da lugar a la solicitud'],
  PRECISE_ASSISTANCE: ['The precise assistance', 'La asistencia precisa'],
  SPECIAL_PROCEDURE: ['Special procedures, if wanted', 'Procedimientos especiales, si se desean'],
  LEGAL_BASIS: ['The legal basis', 'La base jurídica'],
  PERSONS_CONCERNED: ['The identity of the persons concerned', 'La identidad de las personas'],
  RETURN_CONTACT: ['A contact', 'Un contacto'],
  OTHER_MEANS: ['Whether the data are sought by other means', 'Si los datos se buscan por otros medios'],
  PRESERVATION_LINK: ['The preservation that came before', 'La conservación anterior'],
  TRANSLATION: ['A translation', 'Una traducción'],
} as const satisfies Record<ElementCode, Words>;
