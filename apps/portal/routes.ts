/** Reads every address that the portal answers from its controllers, for whoever must not forget one. */
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { PAGES } from './pages.ts';

export interface PortalRoute {
  method: string;
  /**
   * The path has a leading slash and `:name` for what varies; paths stand in the order in which the portal tries them.
   */
  path: string;
}

export function portalRoutes(): PortalRoute[] {
  return PAGES.flatMap((controller) => {
    const base = pathIn(controller);
    const members = Object.values(Object.getOwnPropertyDescriptors(controller.prototype as object));
    return members.flatMap((member): PortalRoute[] => {
      const handler: unknown = member.value;
      if (typeof handler !== 'function') return [];
      const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number') return [];
      const path = `/${base}/${pathIn(handler)}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '');
      return [{ method: RequestMethod[method] ?? '', path }];
    });
  });
}

function pathIn(decorated: object): string {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, decorated);
  return typeof path === 'string' ? path : '';
}
