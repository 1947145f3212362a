import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ReadableController } from './documents/readable.controller.ts';
import { ReadableDocuments } from './documents/readable.service.ts';
import { Acts } from './dossiers/acts.service.ts';
import { AttachmentsController } from './dossiers/attachments.controller.ts';
import { Attachments } from './dossiers/attachments.service.ts';
import { DossiersController } from './dossiers/dossiers.controller.ts';
import { Dossiers } from './dossiers/dossiers.service.ts';
import { SearchesController } from './dossiers/searches.controller.ts';
import { Work } from './dossiers/work.service.ts';
import { DraftsController } from './drafts/drafts.controller.ts';
import { DraftDocumentsController } from './drafts/draft-documents.controller.ts';
import { DraftDocuments } from './drafts/draft-documents.service.ts';
import { EnteredRequestsController } from './drafts/entered-requests.controller.ts';
import { EnteredRequests } from './drafts/entered-requests.service.ts';
import { DerivedDrafts } from './drafts/derived-drafts.service.ts';
import { Drafts } from './drafts/drafts.service.ts';
import { Downloads } from './evidence/downloads.ts';
import { EvidenceController } from './evidence/evidence.controller.ts';
import { EvidenceFiles } from './evidence/evidence-files.ts';
import { Packages } from './evidence/packages.ts';
import { UPLOAD_BAR, uploadBar } from './evidence/may-upload.ts';
import { Uploads } from './evidence/uploads.ts';
import { ExchangeController } from './exchange/exchange.controller.ts';
import { CallerGuard } from './identity/caller.guard.ts';
import { SessionsController } from './identity/sessions.controller.ts';
import { CorrectedLaw } from './law/corrected.service.ts';
import { LawController } from './law/law.controller.ts';
import { ExerciseController } from './operation/exercise.controller.ts';
import { Health } from './operation/health.ts';
import { OpenController } from './operation/open.controller.ts';
import { ReferenceController } from './operation/reference.controller.ts';
import { OperatorController } from './operation/operator.controller.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { AccessLogController } from './organization/access-log.controller.ts';
import { OrdersController } from './orders/orders.controller.ts';
import { Orders } from './orders/orders.service.ts';
import { AdministeredListsController } from './organization/administered-lists.controller.ts';
import { DirectoryController } from './organization/directory.controller.ts';
import { AdministrationController } from './organization/administration.controller.ts';
import { InvitationsController } from './organization/invitations.controller.ts';
import { OwnAffairsController } from './organization/own-affairs.controller.ts';
import { RotaController } from './organization/rota.controller.ts';
import { OrganizationController } from './organization/organization.controller.ts';
import { TrustController } from './organization/trust.controller.ts';
import { ApiParts } from './parts.ts';
import { AuditInterceptor } from './routing/audit.interceptor.ts';
import { DeadlineGuard } from './routing/deadline.guard.ts';

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        OpenController,
        ReferenceController,
        DraftsController,
        DraftDocumentsController,
        EnteredRequestsController,
        DossiersController,
        OrdersController,
        SearchesController,
        AttachmentsController,
        ReadableController,
        EvidenceController,
        OrganizationController,
        AdministeredListsController,
        AdministrationController,
        DirectoryController,
        OwnAffairsController,
        RotaController,
        InvitationsController,
        SessionsController,
        AccessLogController,
        TrustController,
        LedgerController,
        LawController,
        ExerciseController,
        OperatorController,
        ExchangeController,
      ],
      providers: [
        { provide: ApiParts, useValue: parts },
        { provide: APP_GUARD, useClass: DeadlineGuard },
        { provide: APP_GUARD, useClass: CallerGuard },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        { provide: UPLOAD_BAR, useValue: uploadBar },
        Acts,
        Attachments,
        CorrectedLaw,
        Dossiers,
        Work,
        Downloads,
        DerivedDrafts,
        Drafts,
        DraftDocuments,
        EnteredRequests,
        EvidenceFiles,
        Packages,
        Health,
        Orders,
        ReadableDocuments,
        Uploads,
      ],
    };
  }
}
