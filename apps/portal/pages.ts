/**
 * The portal's pages have one controller each; a page that is not listed here does not exist. The order counts where
 * one path would also fit a later one: `/drafts/:id/check` comes before `/drafts/:id/:section`.
 */
import type { Type } from '@nestjs/common';
import { AboutController } from './pages/about/controller.ts';
import { AccessLogController } from './pages/access-log/controller.ts';
import { ActController } from './pages/act/controller.ts';
import { ReceiptController } from './pages/act/receipt.controller.ts';
import { AdministrationActController } from './pages/administration/act.controller.ts';
import { AdministrationController } from './pages/administration/controller.ts';
import { AdministrationHistoryController } from './pages/administration/history.controller.ts';
import { AdministrationListsController } from './pages/administration/lists.controller.ts';
import { AmendmentController } from './pages/amendment/controller.ts';
import { ApprovalController } from './pages/approval/controller.ts';
import { CheckByHandController } from './pages/by-hand/check.controller.ts';
import { EnterByHandController } from './pages/by-hand/enter.controller.ts';
import { RequestByHandController } from './pages/by-hand/request.controller.ts';
import { SendByHandController } from './pages/by-hand/send.controller.ts';
import { CorrespondenceController } from './pages/correspondence/controller.ts';
import { DecideController } from './pages/decide/controller.ts';
import { DeskController } from './pages/desk/controller.ts';
import { DirectoryController } from './pages/directory/controller.ts';
import { NewProviderController } from './pages/directory/new-provider.controller.ts';
import { DossierController } from './pages/dossier/controller.ts';
import { EvidenceUploadController } from './pages/dossier/upload.controller.ts';
import { DossierFilesController, DraftFilesController } from './pages/dossier/files.controller.ts';
import { DraftAttachmentsController } from './pages/draft/attachments.controller.ts';
import { DraftCheckController } from './pages/draft/check.controller.ts';
import { CopyRequestController } from './pages/draft/copy.controller.ts';
import { DraftController } from './pages/draft/controller.ts';
import { AssistanceDraftController } from './pages/draft/assistance.controller.ts';
import { DraftSectionController } from './pages/draft/section.controller.ts';
import { ExerciseController } from './pages/exercise/controller.ts';
import { HealthController } from './pages/health/controller.ts';
import { HoldsController } from './pages/holds/controller.ts';
import { InvitationController } from './pages/invitation/controller.ts';
import { LanguageController } from './pages/language/controller.ts';
import { LawController } from './pages/law/controller.ts';
import { LedgerController } from './pages/ledger/controller.ts';
import { OperatorController } from './pages/operator/controller.ts';
import { ManyAnswersController } from './pages/orders/many-answers.controller.ts';
import { OrdersController } from './pages/orders/controller.ts';
import { RotaController } from './pages/rota/controller.ts';
import { SearchController } from './pages/search/controller.ts';
import { SessionsController } from './pages/sessions/controller.ts';
import { OwnActController } from './pages/settings/own-act.controller.ts';
import { SettingsController } from './pages/settings/controller.ts';
import { SignInController } from './pages/sign-in/controller.ts';
import { TrustController } from './pages/trust/controller.ts';
import { WelcomeController } from './pages/welcome/controller.ts';
import { WorkController } from './pages/work/controller.ts';

export const PAGES: readonly Type[] = [
  AboutController,
  AccessLogController,
  ActController,
  AdministrationActController,
  AdministrationController,
  AdministrationHistoryController,
  AdministrationListsController,
  AmendmentController,
  ApprovalController,
  CheckByHandController,
  EnterByHandController,
  SendByHandController,
  RequestByHandController,
  CorrespondenceController,
  DecideController,
  NewProviderController,
  DeskController,
  DirectoryController,
  DossierController,
  EvidenceUploadController,
  DossierFilesController,
  DraftFilesController,
  DraftAttachmentsController,
  DraftCheckController,
  CopyRequestController,
  DraftController,
  DraftSectionController,
  ExerciseController,
  AssistanceDraftController,
  HealthController,
  HoldsController,
  InvitationController,
  LanguageController,
  LawController,
  LedgerController,
  OperatorController,
  // Its addresses stand before that of one order.
  ManyAnswersController,
  OrdersController,
  ReceiptController,
  RotaController,
  SearchController,
  SessionsController,
  SettingsController,
  OwnActController,
  SignInController,
  TrustController,
  WelcomeController,
  WorkController,
];
