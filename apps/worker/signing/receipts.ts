/** A message that the worker itself brings to an organization of this installation is receipted here, without asking. */
import type { KeyObject } from 'node:crypto';
import type { ReceivingPorts } from '@comity/contracts/receiving';
import { signReceipt } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { readPrivateKey } from '@comity/persistence/private-keys';
import type { DataSource } from 'typeorm';

export function receiptsBy(dataSource: DataSource, masterKey: Buffer): ReceivingPorts<KeyObject>['receipt'] {
  return ({ organization }, receipt) =>
    inOrganization(dataSource, organization, async (manager) =>
      signReceipt(receipt, await readPrivateKey(manager, organization, masterKey)),
    );
}
