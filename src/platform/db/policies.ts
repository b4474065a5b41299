import type { RoomManifest, TableRule } from '../room.ts';
import { ROLES } from './roles.ts';

export const platformTables: Record<string, TableRule> = {
  'platform.migration': { class: 'platform', grant: 'read' },
  'platform.key': { class: 'platform', grant: 'read' },
  'platform.installation': { class: 'platform' },
  'platform.clock': { class: 'platform' },
  'platform.audit': { class: 'hospital', grant: 'append' },
  'platform.audit_seal': { class: 'hospital', grant: 'append' },
  'platform.audit_checkpoint': { class: 'hospital', grant: 'append' },
  'platform.hospital': { class: 'platform', grant: 'append' },
  'platform.outbox': { class: 'hospital' },
  'platform.dispatch_head': { class: 'hospital' },
  'platform.idempotency': { class: 'hospital' },
  'platform.rate_limit': { class: 'platform' },
};

/**
 * The statements that put every table of a manifest under its class: grants for the app role, row-level security
 * with one policy for reading and writing. Written here once, so that no migration can forget it.
 */
export function policySql(tables: Record<string, TableRule>): string[] {
  return Object.entries(tables).flatMap(([table, rule]) => {
    const rights =
      { append: 'select, insert', read: 'select' }[rule.grant as string] ?? 'select, insert, update, delete';
    const statements = [`revoke all on ${table} from ${ROLES.app}`, `grant ${rights} on ${table} to ${ROLES.app}`];
    const visible = condition(table, rule);
    if (!visible) return statements;
    const policy = `${table.replace('.', '_')}_scope`;
    return [
      ...statements,
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `drop policy if exists ${policy} on ${table}`,
      `create policy ${policy} on ${table} using (${visible}) with check (${visible})`,
    ];
  });
}

function condition(table: string, rule: TableRule): string | null {
  if (rule.class === 'hospital') return `hospital_id = nullif(current_setting('app.hospital', true), '')::integer`;
  if (rule.class !== 'account') return null;
  if (!rule.account) throw new Error(`${table}: an account table names its account column`);
  // Lists, so that the questions of several callers can share a round trip; one without entries opens nothing.
  const own = `${rule.account} = any (string_to_array(current_setting('app.account', true), ',')::uuid[])`;
  if (!rule.credential) return own;
  return `${own} or ${rule.credential} = any (string_to_array(current_setting('app.credential', true), ','))`;
}

/** The rotation of keys reads and writes anew what is sealed, of all hospitals and accounts, and nothing else. */
function keyholderSql(room: RoomManifest): string[] {
  const columns = [...(room.sealed ?? []), ...(room.keyedHashes ?? [])];
  const tables = [...new Set(columns.map(({ table }) => table)), ...(room.name === 'platform' ? SIGNED : [])];
  if (tables.length === 0) return [];
  return [
    `grant usage on schema ${room.name} to ${ROLES.keys}`,
    ...tables.flatMap((table) => {
      const policy = `${table.replace('.', '_')}_keys`;
      return [
        `revoke all on ${table} from ${ROLES.keys}`,
        `grant ${SIGNED.includes(table) ? 'select' : 'select, update'} on ${table} to ${ROLES.keys}`,
        `drop policy if exists ${policy} on ${table}`,
        `create policy ${policy} on ${table} to ${ROLES.keys} using (true) with check (true)`,
      ];
    }),
  ];
}

/** What is signed with a key and never signed anew. */
const SIGNED = ['platform.audit_checkpoint'];

export function roomPolicySql(room: RoomManifest): string[] {
  const views = (room.views ?? []).map((view) => `grant select on ${view} to ${ROLES.app}`);
  return [
    `grant usage on schema ${room.name} to ${ROLES.app}, ${ROLES.worker}`,
    ...policySql(room.tables),
    ...views,
    ...keyholderSql(room),
  ];
}
