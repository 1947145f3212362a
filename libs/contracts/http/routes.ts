/** Lists every route of the api; an address that is not here does not exist. */
import { accessRoutes } from './routes/access.ts';
import { administrationRoutes } from './routes/administration.ts';
import { documentsRoutes } from './routes/documents.ts';
import { dossiersRoutes } from './routes/dossiers.ts';
import { draftsRoutes } from './routes/drafts.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { operationRoutes } from './routes/operation.ts';
import { ordersRoutes } from './routes/orders.ts';
import { organizationRoutes } from './routes/organization.ts';
import { searchesRoutes } from './routes/searches.ts';
import { sessionsRoutes } from './routes/sessions.ts';

/** The groups under which the routes are described. */
export const ROUTE_GROUPS = {
  drafts: draftsRoutes,
  dossiers: dossiersRoutes,
  orders: ordersRoutes,
  documents: documentsRoutes,
  evidence: evidenceRoutes,
  organization: organizationRoutes,
  administration: administrationRoutes,
  searches: searchesRoutes,
  sessions: sessionsRoutes,
  'access log': accessRoutes,
  operation: operationRoutes,
};

export const ROUTES = {
  ...draftsRoutes,
  ...dossiersRoutes,
  ...ordersRoutes,
  ...documentsRoutes,
  ...evidenceRoutes,
  ...organizationRoutes,
  ...administrationRoutes,
  ...searchesRoutes,
  ...sessionsRoutes,
  ...accessRoutes,
  ...operationRoutes,
};

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;
