import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { institutionDetail } from '../app/institution-detail.ts';
import {
  addInstitution,
  appointMember,
  dismissMember,
  listInstitutions,
  nameInstitution,
  stopInstitution,
} from '../app/institutions.ts';
import { institutionDetail as detailAnswer, renameBody } from '../contract-institution-keys.ts';
import { institutionBody, institutionId, institutionList, memberBody } from '../contract-partner.ts';
import { freshInstitution, nameOf, ownMember } from './institution-examples.ts';

const permission = 'booking.institutions';
const path = '/api/h/:hospital/booking/institutions';
const idParams = z.object({ id: z.guid() });

export const institutionRoutes = [
  defineRoute({
    id: 'booking.institutions',
    method: 'GET',
    path,
    permission,
    summary: { zh: '合作的基层机构', en: 'Partner institutions' },
    output: { 200: institutionList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx(listInstitutions) }),
  }),
  defineRoute({
    id: 'booking.institution_add',
    method: 'POST',
    path,
    permission,
    summary: { zh: '增加一家合作机构', en: 'Add a partner institution' },
    input: { body: institutionBody },
    output: { 201: institutionId },
    errors: ['booking.institution_exists'],
    create: true,
    door: {
      example: async (d) => ({ body: { name: nameOf(d), kind: 'community_centre' } }),
      outsider: 403,
    },
    handler: (c) => c.tx((t) => addInstitution(t, c.body, c.actor, c.now)),
  }),
  defineRoute({
    id: 'booking.institution_end',
    method: 'POST',
    path: `${path}/:id/end`,
    permission,
    summary: { zh: '停止合作', en: 'End a partnership' },
    input: { params: idParams },
    output: { 200: institutionId },
    errors: ['booking.institution_unknown'],
    door: { example: async (d) => ({ params: { id: await freshInstitution(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => stopInstitution(t, c.params.id, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.institution_member',
    method: 'POST',
    path: `${path}/:id/members`,
    permission,
    summary: { zh: '账号归属机构', en: 'Say for which institution an account works' },
    input: { params: idParams, body: memberBody },
    output: { 200: institutionId },
    errors: ['booking.institution_unknown', 'booking.member_unknown'],
    door: {
      example: async (d) => {
        const { id, account } = await ownMember(d);
        return { params: { id }, body: { account } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => appointMember(t, c.params.id, c.body.account, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.institution_dismiss',
    method: 'DELETE',
    path: `${path}/:id/members/:account`,
    permission,
    summary: { zh: '账号不再归属机构', en: 'An account works for the institution no more' },
    input: { params: z.object({ id: z.guid(), account: z.guid() }) },
    output: { 200: institutionId },
    errors: ['booking.member_unknown'],
    door: {
      example: async (d) => {
        const { id, account } = await ownMember(d);
        return { params: { id, account } };
      },
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => dismissMember(t, c.params.id, c.params.account, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'booking.institution_read',
    method: 'GET',
    path: `${path}/:id`,
    permission,
    summary: { zh: '一家机构：人员与密钥', en: 'One institution: its people and keys' },
    input: { params: idParams },
    output: { 200: detailAnswer },
    errors: ['booking.institution_unknown'],
    door: { example: async (d) => ({ params: { id: await freshInstitution(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => institutionDetail(t, c.params.id, c.now)) }),
  }),
  defineRoute({
    id: 'booking.institution_rename',
    method: 'POST',
    path: `${path}/:id/rename`,
    permission,
    summary: { zh: '机构改名', en: 'Rename an institution' },
    input: { params: idParams, body: renameBody },
    output: { 200: institutionId },
    errors: ['booking.institution_unknown', 'booking.institution_exists'],
    door: {
      example: async (d) => ({ params: { id: await freshInstitution(d) }, body: { name: nameOf(d) } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => nameInstitution(t, c.params.id, c.body.name, c.actor, c.now)),
    }),
  }),
];
