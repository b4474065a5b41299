import type { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HospitalChange } from '../contract-items.ts';
import { changeHospitalRow } from '../db/items.ts';
import type { Keeper } from './keep-item.ts';

/** Name, kind and address of the hospital itself. Throws catalog.item_changed. */
export async function changeHospital(t: Tx, by: Keeper, body: z.output<typeof HospitalChange>): Promise<number> {
  const { name, kind, address } = body;
  const version = await changeHospitalRow(t, body.version, {
    name_zh: name.zh,
    name_en: name.en ?? name.zh,
    kind,
    address_zh: address.zh,
    address_en: address.en ?? address.zh,
  });
  if (version === null) throw domainError('catalog.item_changed');
  const subject = `catalog.hospital/${t.scope.hospital}`;
  await audit(t, { actor: by.actor, action: 'catalog.change_hospital', subject, outcome: 'ok' }, by.now);
  return version;
}
