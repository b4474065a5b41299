import { localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { endCertificate, endLicence, keepCertificate, keepLicence, nameStar } from '../app/records.ts';
import * as contract from '../contract.ts';
import { aCertificate, aColleague, aLicence, certificateText, licenceText } from './examples.ts';

const base = '/api/h/:hospital/people';
const permission = 'people.manage';
const params = contract.idParams;

export const recordRoutes: AnyRoute[] = [
  defineRoute({
    id: 'people.licence_keep',
    method: 'POST',
    path: `${base}/licences`,
    permission,
    summary: { zh: '登记执业证、技术准入、院外执业或诊疗科目', en: 'Keep a licence, or the scope of the house' },
    input: { body: contract.licenceBody },
    output: { 201: contract.madeSchema },
    errors: ['people.person_unknown'],
    create: true,
    door: { example: async () => ({ body: licenceText }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await keepLicence(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'people.licence_end',
    method: 'POST',
    path: `${base}/licences/:id/end`,
    permission,
    summary: { zh: '停用一条证照', en: 'End a licence' },
    input: { params },
    output: { 204: null },
    errors: ['people.record_unknown'],
    door: { example: async (d) => ({ params: { id: (await aLicence(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => endLicence(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'people.certificate_keep',
    method: 'POST',
    path: `${base}/certificates`,
    permission,
    summary: { zh: '登记医院证书（老年友善、残疾人友好等）', en: 'Keep a certificate of the hospital' },
    input: { body: contract.certificateBody },
    output: { 201: contract.madeSchema },
    create: true,
    door: { example: async () => ({ body: certificateText }), outsider: 403 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await keepCertificate(t, c.body, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'people.certificate_end',
    method: 'POST',
    path: `${base}/certificates/:id/end`,
    permission,
    summary: { zh: '停用一张证书', en: 'End a certificate' },
    input: { params },
    output: { 204: null },
    errors: ['people.record_unknown'],
    door: { example: async (d) => ({ params: { id: (await aCertificate(d)).id } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => endCertificate(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
  defineRoute({
    id: 'people.star',
    method: 'POST',
    path: `${base}/stars`,
    permission,
    summary: { zh: '评服务之星', en: 'Name a service star' },
    input: { body: contract.starBody },
    output: { 201: contract.madeSchema },
    errors: ['people.person_unknown', 'people.star_exists'],
    create: true,
    door: {
      example: async (d) => ({
        body: { month: localDate(d.now).slice(0, 7), account: await aColleague(d), reason: '演示：扶老人过检查' },
      }),
      outsider: 403,
    },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await nameStar(t, c.body, c.actor, c.now) })),
  }),
];
