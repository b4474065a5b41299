import { z } from 'zod';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { correctContact, exportRecord, ownRecord } from '../app/own-record.ts';
import { ContactChange, OwnExport, OwnRecord } from '../contract.ts';

const params = z.object({ id: z.uuid() });
const permission = 'identity.patient.self';
const errors = ['identity.patient_not_found'];
const own = (d: DoorContext) => ({ params: { id: d.patient } });

export const ownRecordRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.own_record',
    method: 'GET',
    path: '/api/h/:hospital/identity/patients/:id',
    permission,
    summary: { zh: '查看自己或家人的完整档案', en: 'The whole record of oneself or one of the family' },
    input: { params },
    output: { 200: OwnRecord },
    errors,
    door: { example: async (d) => own(d), outsider: 404 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownRecord(t, c, c.params.id)) }),
  }),
  defineRoute({
    id: 'identity.correct_contact',
    method: 'PUT',
    path: '/api/h/:hospital/identity/patients/:id/contact',
    permission,
    summary: { zh: '更正手机号和住址', en: 'Correct phone and address' },
    input: { params, body: ContactChange },
    output: { 200: OwnRecord },
    errors,
    door: { example: async (d) => ({ ...own(d), body: { address: '演示省演示市示范路1号' } }), outsider: 404 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => correctContact(t, c, c.params.id, c.body)) }),
  }),
  defineRoute({
    id: 'identity.export',
    method: 'GET',
    path: '/api/h/:hospital/identity/patients/:id/export',
    permission,
    summary: { zh: '导出自己的数据（JSON）', en: 'Take the own data along, as JSON' },
    input: { params },
    output: { 200: OwnExport },
    errors,
    door: { example: async (d) => own(d), outsider: 404 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => exportRecord(t, c, c.params.id)),
      headers: { 'content-disposition': 'attachment; filename="shuxin-export.json"' },
    }),
  }),
];
