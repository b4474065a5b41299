import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import {
  changeUnit,
  chooseMembers,
  listUnits,
  makeUnit,
  makeUnits,
  peopleToChoose,
  unitsFromDepartments,
} from '../app/unit/keep-units.ts';
import * as contract from '../contract-plans.ts';

const base = '/api/h/:hospital/programme/units';
const keeps = 'programme.plan';
const params = contract.idParams;

async function aUnit(d: DoorContext): Promise<{ id: string; version: number }> {
  const [unit] = await d.rows<{ id: string; version: number }>(
    'select unit_id as id, version from programme.unit where hospital_id = $1 order by name limit 1',
    [d.hospital],
  );
  if (!unit) throw new Error('the demo hospital has units');
  return unit;
}

export const unitRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.units',
    method: 'GET',
    path: base,
    permission: 'programme.own',
    summary: { zh: '科室名单：别名、负责人和成员', en: 'Units with their aliases, heads and members' },
    output: { 200: contract.unitsSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listUnits(t, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.people_to_choose',
    method: 'GET',
    path: `${base}/choices`,
    permission: keeps,
    summary: { zh: '可选的在职人员和诊疗科室', en: 'Staff at work and departments to choose from' },
    output: { 200: contract.peopleSchema },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => peopleToChoose(t, c.lang)) }),
  }),
  defineRoute({
    id: 'programme.make_unit',
    method: 'POST',
    path: base,
    permission: keeps,
    summary: { zh: '新建科室', en: 'Make a unit' },
    input: { body: contract.unitBody },
    output: { 201: contract.madeSchema },
    errors: ['programme.unit_exists', 'programme.department_not_found'],
    create: true,
    door: {
      example: async () => ({ body: { name: '演示病案室', aliases: ['病案科'], department: null } }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await makeUnit(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'programme.make_units',
    method: 'POST',
    path: `${base}/several`,
    permission: keeps,
    summary: { zh: '一次新建多个科室', en: 'Make several units at once' },
    input: { body: contract.unitNamesBody },
    output: { 200: contract.unitsMadeSchema },
    door: { example: async () => ({ body: { names: ['演示膳食科', '演示车队'] } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => makeUnits(t, c.body.names, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'programme.import_units',
    method: 'POST',
    path: `${base}/from-departments`,
    permission: keeps,
    summary: { zh: '把全部诊疗科室加进科室名单', en: 'Make units of all departments of the catalog' },
    output: { 200: contract.importedUnitsSchema },
    door: { example: async () => ({ body: {} }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => unitsFromDepartments(t, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'programme.change_unit',
    method: 'PUT',
    path: `${base}/:id`,
    permission: keeps,
    summary: { zh: '修改科室', en: 'Change a unit' },
    input: { params, body: contract.saveUnitBody },
    output: { 204: null },
    errors: ['programme.unit_changed', 'programme.unit_exists', 'programme.department_not_found'],
    door: {
      example: async (d) => {
        const { id, version } = await aUnit(d);
        return { params: { id }, body: { version, name: '演示改名', aliases: [], department: null, active: true } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      const { version, ...unit } = c.body;
      await c.tx((t) => changeUnit(t, { id: c.params.id, version }, unit, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'programme.choose_members',
    method: 'PUT',
    path: `${base}/:id/members`,
    permission: keeps,
    summary: { zh: '指定科室负责人和成员', en: 'Choose the heads and members of a unit' },
    input: { params, body: contract.membersBody },
    output: { 204: null },
    errors: ['programme.unit_changed', 'programme.person_unknown'],
    door: {
      example: async (d) => {
        const { id, version } = await aUnit(d);
        return { params: { id }, body: { version, members: [] } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await c.tx((t) => chooseMembers(t, { id: c.params.id, version: c.body.version }, c.body.members, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
