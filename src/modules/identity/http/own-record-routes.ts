import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { type AnyRoute, type Call, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { correctContact, exportRecord, ownRecord, requireOwnPatient } from '../app/own-record.ts';
import { requirePhoneProof, sendPhoneProof } from '../app/prove-phone.ts';
import { ContactChange, OwnExport, OwnRecord } from '../contract.ts';
import { CodeAnswer, CodeRequest } from '../contract-account.ts';

const params = z.object({ id: z.uuid() });
const permission = 'identity.patient.self';
const errors = ['identity.patient_not_found'];
const own = (d: DoorContext) => ({ params: { id: d.patient } });

/** A phone of no demo patient. */
const DOOR_PHONE = '10009900002';

/** A record is changed by the account that looks after it. */
function patientOf({ actor }: Pick<Call, 'actor'>) {
  if (actor.kind !== 'patient') throw domainError('identity.patient_not_found');
  return actor;
}

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
    id: 'identity.prove_phone',
    method: 'POST',
    path: '/api/h/:hospital/identity/patients/:id/phone/code',
    permission,
    summary: { zh: '更正手机号：向新号码发验证码', en: 'Correct the phone: send a code to the new number' },
    input: { params, body: CodeRequest },
    output: { 202: CodeAnswer },
    errors: [...errors, 'identity.code_too_often', 'identity.code_not_deliverable'],
    door: { example: async (d) => ({ ...own(d), body: { phone: DOOR_PHONE } }), outsider: 404 },
    handler: async (c) => {
      await c.tx((t) => requireOwnPatient(t, c.params.id));
      return {
        status: 202,
        body: await sendPhoneProof(
          c.app,
          patientOf(c),
          { hospital: c.hospital, patient: c.params.id },
          { ...c.body, lang: c.lang },
        ),
      };
    },
  }),
  defineRoute({
    id: 'identity.correct_contact',
    method: 'PUT',
    path: '/api/h/:hospital/identity/patients/:id/contact',
    permission,
    summary: { zh: '更正手机号和住址', en: 'Correct phone and address' },
    input: { params, body: ContactChange },
    output: { 200: OwnRecord },
    errors: [...errors, 'identity.code_wrong_here'],
    door: { example: async (d) => ({ ...own(d), body: { address: '演示省演示市示范路1号' } }), outsider: 404 },
    handler: async (c) => {
      const { phone, code } = c.body;
      await c.tx((t) => requireOwnPatient(t, c.params.id));
      if (phone !== undefined) await requirePhoneProof(c.app, patientOf(c), c.params.id, { phone, code });
      return { status: 200, body: await c.tx((t) => correctContact(t, c, c.params.id, c.body)) };
    },
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
