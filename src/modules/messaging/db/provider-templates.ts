import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface ProviderTemplate {
  channel: string;
  template: string;
  code: string;
  /** Name of the provider's blank -> text with ours. */
  fields: readonly { name: string; value: string }[];
  approved: boolean;
}

export async function providerTemplates(t: Tx): Promise<ProviderTemplate[]> {
  const { rows } = await t.client.query<ProviderTemplate>(
    `select channel_id as channel, template, code, fields, approved from messaging.provider_template
     where hospital_id = $1 order by channel_id, template limit 5000`,
    [t.scope.hospital],
  );
  return rows;
}

export async function writeProviderTemplate(t: Tx, one: ProviderTemplate, now: Instant): Promise<void> {
  await t.client.query(
    `insert into messaging.provider_template (hospital_id, channel_id, template, code, fields, approved, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint messaging_provider_template_pkey do update
     set code = excluded.code, fields = excluded.fields, approved = excluded.approved, changed_at = excluded.changed_at`,
    [t.scope.hospital, one.channel, one.template, one.code, JSON.stringify(one.fields), one.approved, now],
  );
}
