import { toOffset } from '#kernel/instant.ts';
import { auditPage } from '#platform/audit/read-page.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { listStaff } from '../app/list-staff.ts';
import { AuditPage, AuditQuery } from '../contract-oversight.ts';

const ROWS = 50;

export const auditRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.audit',
    method: 'GET',
    path: '/api/h/:hospital/identity/audit',
    permission: 'identity.audit.read',
    summary: { zh: '审计日志', en: 'Audit log, newest first' },
    input: { query: AuditQuery },
    output: { 200: AuditPage },
    door: { example: async () => ({ query: { action: 'identity.sign_in' } }), outsider: 403 },
    handler: async (c) => {
      const { before = null, action = null } = c.query;
      const { rows, staff } = await c.tx(async (t) => ({
        rows: await auditPage(t, { before, action, limit: ROWS }),
        staff: await listStaff(t, c.lang),
      }));
      const names = new Map(staff.map((one) => [one.account, one.name]));
      const items = rows.map((row) => ({
        id: row.id,
        at: toOffset(row.at),
        actor: row.actor_kind,
        name: names.get(row.actor_id ?? '') ?? null,
        action: row.action,
        subject: row.subject,
        outcome: row.outcome,
      }));
      return { status: 200, body: { items } };
    },
  }),
];
