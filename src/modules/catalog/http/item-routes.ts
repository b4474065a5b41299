import type { z } from 'zod';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { changeHospital } from '../app/change-hospital.ts';
import { campusRow, changedPlaceRow, departmentRow, newPlaceRow, practitionerRow } from '../app/item-rows.ts';
import { changeItem, createItem, type ToRow } from '../app/keep-item.ts';
import * as contract from '../contract-items.ts';
import { directoryRows } from '../db/directory.ts';
import type { ItemTable } from '../db/items.ts';
import { campusBody, departmentBody, made, placeBody, placeWords, practitionerBody } from './item-examples.ts';

const base = '/api/h/:hospital/catalog';
const permission = 'catalog.edit';

interface Kind<New extends z.ZodType, Change extends z.ZodType> {
  table: ItemTable;
  path: string;
  name: { zh: string; en: string };
  create: New;
  change: Change;
  newRow: ToRow<z.output<New>>;
  changedRow: ToRow<z.output<Change>>;
  errors: readonly string[];
  example(d: DoorContext): Promise<object>;
  /** What a change says, where that is not what a new one says. */
  changeExample?(d: DoorContext): Promise<object>;
}

/** POST one more, PUT the whole of one: the two doors of every kind of item. */
function itemRoutes<N extends z.ZodType, C extends z.ZodType<{ version: number }>>(kind: Kind<N, C>): AnyRoute[] {
  const { table, path, name, errors } = kind;
  return [
    defineRoute({
      id: `catalog.create_${table}`,
      method: 'POST',
      path: `${base}/${path}`,
      permission,
      summary: { zh: `新增${name.zh}`, en: `Add a ${name.en}` },
      input: { body: kind.create },
      output: { 201: contract.ItemCreated },
      errors,
      create: true,
      door: { example: async (d) => ({ body: await kind.example(d) }), outsider: 403 },
      handler: (c) =>
        c.tx(async (t) => ({
          status: 201,
          body: { id: await createItem(t, c, table, c.body as z.output<N>, kind.newRow) },
        })),
    }),
    defineRoute({
      id: `catalog.change_${table}`,
      method: 'PUT',
      path: `${base}/${path}/:id`,
      permission,
      summary: { zh: `修改${name.zh}`, en: `Change a ${name.en}` },
      input: { params: contract.ItemParams, body: kind.change },
      output: { 200: contract.ItemChanged },
      errors: [...errors, 'catalog.item_not_found', 'catalog.item_changed'],
      door: {
        example: async (d) => {
          const body = await kind.example(d);
          const params = await made(d, path, body);
          const said = kind.changeExample ? await kind.changeExample(d) : body;
          return { params, body: { ...said, version: 1, active: true } };
        },
        outsider: 403,
      },
      handler: async (c) => {
        const { id } = c.params;
        const version = await c.tx((t) => changeItem(t, c, table, id, c.body as z.output<C>, kind.changedRow));
        return { status: 200, body: { id, version } };
      },
    }),
  ];
}

export const itemsRoutes: AnyRoute[] = [
  defineRoute({
    id: 'catalog.directory',
    method: 'GET',
    path: `${base}/directory`,
    permission,
    summary: { zh: '全院目录（含已停用）', en: 'The whole directory, with what is switched off' },
    output: { 200: contract.Directory },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx(directoryRows) }),
  }),
  defineRoute({
    id: 'catalog.change_hospital',
    method: 'PUT',
    path: `${base}/hospital`,
    permission,
    summary: { zh: '修改医院名称和地址', en: 'Change name and address of the hospital' },
    input: { body: contract.HospitalChange },
    output: { 200: contract.HospitalChanged },
    errors: ['catalog.item_changed'],
    door: {
      example: async (d) => {
        const [row] = await d.rows<object>(
          `select jsonb_build_object('zh', name_zh, 'en', name_en) as name, kind, version,
             jsonb_build_object('zh', address_zh, 'en', address_en) as address from catalog.hospital where id = $1`,
          [d.hospital],
        );
        return { body: row };
      },
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: { version: await c.tx((t) => changeHospital(t, c, c.body)) } }),
  }),
  ...itemRoutes({
    table: 'campus',
    path: 'campuses',
    name: { zh: '院区', en: 'campus' },
    create: contract.CampusBody,
    change: contract.CampusChange,
    newRow: campusRow,
    changedRow: campusRow,
    errors: ['catalog.name_taken'],
    example: async () => campusBody(),
  }),
  ...itemRoutes({
    table: 'department',
    path: 'departments',
    name: { zh: '科室', en: 'department' },
    create: contract.DepartmentBody,
    change: contract.DepartmentChange,
    newRow: departmentRow,
    changedRow: departmentRow,
    errors: ['catalog.code_taken', 'catalog.campus_unknown', 'catalog.department_needed'],
    example: departmentBody,
  }),
  ...itemRoutes({
    table: 'place',
    path: 'places',
    name: { zh: '地点', en: 'place' },
    create: contract.PlaceBody,
    change: contract.PlaceChange,
    newRow: newPlaceRow,
    changedRow: changedPlaceRow,
    errors: [
      'catalog.name_taken',
      'catalog.campus_unknown',
      'catalog.department_unknown',
      'catalog.waiting_unknown',
      'catalog.waiting_only_for_rooms',
      'catalog.waiting_needed',
    ],
    example: placeBody,
    changeExample: async () => placeWords(),
  }),
  ...itemRoutes({
    table: 'practitioner',
    path: 'practitioners',
    name: { zh: '医生', en: 'doctor' },
    create: contract.PractitionerBody,
    change: contract.PractitionerChange,
    newRow: practitionerRow,
    changedRow: practitionerRow,
    errors: ['catalog.code_taken', 'catalog.department_unknown'],
    example: practitionerBody,
  }),
];
