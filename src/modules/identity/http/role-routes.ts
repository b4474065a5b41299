import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeRole, giveRoles, grantable, listRoles, removeRole } from '../app/change-roles.ts';
import { listStaff } from '../app/list-staff.ts';
import { Role, RoleChange, RoleGift, RoleList, RoleParams, StaffCreated, StaffList } from '../contract-staff.ts';
import { spareStaff } from './staff-examples.ts';

const sample = { zh: '门口示例', en: 'Door example', permissions: ['identity.patient.find'] };

export const roleRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.roles',
    method: 'GET',
    path: '/api/h/:hospital/identity/roles',
    permission: 'identity.role.manage',
    summary: { zh: '角色和权限', en: 'Roles and what they allow' },
    output: { 200: RoleList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx(listRoles), permissions: grantable(c.app) } }),
  }),
  defineRoute({
    id: 'identity.role_members',
    method: 'GET',
    path: '/api/h/:hospital/identity/roles/members',
    permission: 'identity.role.manage',
    summary: { zh: '员工和他们的角色', en: 'Staff and their roles' },
    output: { 200: StaffList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx((t) => listStaff(t, c.lang)) } }),
  }),
  defineRoute({
    id: 'identity.change_role',
    method: 'PUT',
    path: '/api/h/:hospital/identity/roles/:role',
    permission: 'identity.role.manage',
    summary: { zh: '新建或修改角色', en: 'Make or change a role' },
    input: { params: RoleParams, body: RoleChange },
    output: { 200: Role },
    errors: [
      'identity.not_yourself',
      'identity.permission_unknown',
      'identity.duties_apart',
      'identity.last_administrator',
    ],
    door: { example: async () => ({ params: { role: 'door_example' }, body: sample }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => changeRole(t, c, { role: c.params.role, ...c.body })),
    }),
  }),
  defineRoute({
    id: 'identity.remove_role',
    method: 'DELETE',
    path: '/api/h/:hospital/identity/roles/:role',
    permission: 'identity.role.manage',
    summary: { zh: '删除没有人用的角色', en: 'Take away a role that nobody has' },
    input: { params: RoleParams },
    output: { 200: z.object({ role: z.string() }) },
    errors: ['identity.role_in_use'],
    door: {
      example: async (d) => {
        const role = 'door_unused';
        await d.app.db.tx({ hospital: d.hospital }, (t) => changeRole(t, d, { role, ...sample }));
        return { params: { role } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => removeRole(t, c, c.params.role));
      return { status: 200, body: { role: c.params.role } };
    },
  }),
  defineRoute({
    id: 'identity.give_roles',
    method: 'PUT',
    path: '/api/h/:hospital/identity/staff/:account/roles',
    permission: 'identity.role.manage',
    summary: { zh: '给员工授予角色', en: 'Set the roles of a member of staff' },
    input: { params: z.object({ account: z.uuid() }), body: RoleGift },
    output: { 200: StaffCreated },
    errors: [
      'identity.staff_not_found',
      'identity.staff_left',
      'identity.role_unknown',
      'identity.not_yourself',
      'identity.duties_apart',
      'identity.last_administrator',
    ],
    door: {
      example: async (d) => ({ params: { account: await spareStaff(d) }, body: { roles: ['nurse'] } }),
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => giveRoles(t, c, c.params.account, c.body.roles));
      return { status: 200, body: c.params };
    },
  }),
];
