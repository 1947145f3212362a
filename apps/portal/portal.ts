import { NestFactory } from '@nestjs/core';
import { routeExactly } from '@comity/platform/exact-routing';
import { frameworkLog } from '@comity/platform/framework-log';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import { PortalModule } from './portal.module.ts';
import { portalRoutes } from './routes.ts';
import { Issuer } from './session/issuer.ts';
import { Joining } from './session/joining.ts';
import { Sessions } from './session/session.ts';
import { relayEvidence } from './web/evidence-relay.ts';
import { openVisit } from './web/open-visit.ts';
import { leadToOwnName } from './web/own-name.ts';
import { readForms } from './web/read-form.ts';
import { keepNowhere, securityHeaders } from './web/security-headers.ts';
import { serveAssets } from './web/assets.ts';
import { boundAddresses, portalLimits } from './web/too-often.ts';

/**
 * Creates the portal as a Nest application that does not listen yet. Headers are set first, so that error pages have
 * them too.
 */
export async function createPortal(config: Config<'portal'>, log: Logger): Promise<NestExpressApplication> {
  const issuer = new Issuer(config);
  const sessions = new Sessions(config);
  const joining = new Joining(config);
  const limits = portalLimits(config);
  const app = await NestFactory.create<NestExpressApplication>(
    PortalModule.with({ config, log, issuer, sessions, joining, limits }),
    {
      logger: frameworkLog(log),
      abortOnError: false,
      bodyParser: false,
    },
  );
  routeExactly(app.getHttpAdapter());
  app.disable('x-powered-by');
  app.use(securityHeaders(config));
  app.use(leadToOwnName(config));
  serveAssets(app);
  app.set('trust proxy', config.COMITY_TRUSTED_PROXIES);
  app.use(keepNowhere);
  app.use(openVisit(config, sessions));
  app.use(relayEvidence(config));
  app.use(boundAddresses(limits));
  app.use(readForms(portalRoutes().flatMap(({ method, path }) => (method === 'POST' ? [path] : []))));
  return app;
}
