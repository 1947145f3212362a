/**
 * Serves what this installation trusts, in the form that the offline checker takes: the keys of the organizations and
 * the roots of the time-stamp authority. A reader who does not want to trust this installation gets the same keys by
 * another route and compares.
 */
import { Controller, Inject } from '@nestjs/common';
import type { TrustFile } from '@comity/contracts/proof';
import { certificateName, certificatesIn, pemOf } from '@comity/evidence/package/verify/trust';
import { formatNoteKey } from '@comity/ledger/note';
import { keyName, noteKeyOf } from '@comity/ledger/note-key';
import { publicKeyOf } from '@comity/persistence/keys';
import type { Caller } from '@comity/persistence/reads/caller';
import { publicOrganizations } from '@comity/persistence/reads/organizations';
import { ApiParts } from '../parts.ts';
import { TheCaller } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

@Controller()
export class TrustController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** An exercise lists the organizations of the exercise; a real installation lists the real ones. */
  @Route(ROUTES.trust)
  async trust(@TheCaller() { organization }: Caller): Promise<TrustFile> {
    const { config, dataSource } = this.parts;
    const rows = await publicOrganizations(dataSource, organization.exercise);
    return {
      format: 'comity-trust',
      version: 1,
      organizations: rows.map(({ code, name, publicKey }) => ({
        name: name.en,
        key: formatNoteKey(noteKeyOf(keyName(config.COMITY_INSTALLATION, code), publicKeyOf(publicKey))),
      })),
      timestampAuthorities: certificatesIn(config.COMITY_TIMESTAMP_ROOTS?.toString() ?? '').map((der) => ({
        name: certificateName(der),
        certificate: pemOf(der),
      })),
    };
  }
}
