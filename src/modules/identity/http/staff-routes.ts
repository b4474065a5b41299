import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeStaff, listStaff } from '../app/change-staff.ts';
import { StaffChange, StaffList, StaffMember } from '../contract.ts';

export const staffRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.staff',
    method: 'GET',
    path: '/api/h/:hospital/identity/staff',
    permission: 'identity.staff.manage',
    summary: { zh: '员工账号列表', en: 'Staff accounts' },
    output: { 200: StaffList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx(listStaff) } }),
  }),
  defineRoute({
    id: 'identity.change_staff',
    method: 'PUT',
    path: '/api/h/:hospital/identity/staff/:account',
    permission: 'identity.staff.manage',
    summary: { zh: '启用、停用员工或调整角色', en: 'Switch staff on or off, set roles' },
    input: { params: z.object({ account: z.uuid() }), body: StaffChange },
    output: { 200: StaffMember },
    errors: ['identity.staff_not_found', 'identity.role_unknown', 'identity.not_yourself'],
    door: {
      example: async (d) => {
        const [row] = await d.rows<{ account_id: string }>(
          `select account_id from identity.staff where hospital_id = $1 and practitioner_id is not null
           order by account_id desc limit 1`,
          [d.hospital],
        );
        return { params: { account: row?.account_id }, body: { active: true, roles: ['doctor'] } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => changeStaff(t, c, { account: c.params.account, ...c.body })),
    }),
  }),
];
