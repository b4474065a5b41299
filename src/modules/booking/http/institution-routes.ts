import { z } from 'zod';
import { type DoorContext, defineRoute } from '#platform/http/route.ts';
import { addInstitution, appointMember, listInstitutions, stopInstitution } from '../app/institutions.ts';
import { institutionBody, institutionId, institutionList, memberBody } from '../contract-partner.ts';

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
      example: async (d) => ({ body: { name: `核对卫生院 ${nameOf(d)}`, kind: 'community_centre' } }),
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
    door: { example: async (d) => ({ params: { id: await fresh(d) } }), outsider: 403 },
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
    errors: ['booking.institution_unknown'],
    door: {
      // An account that nobody signs in with: the partner of the other examples stays where it is.
      example: async (d) => ({ params: { id: await fresh(d) }, body: { account: d.patient } }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => appointMember(t, c.params.id, c.body.account, c.actor, c.now)),
    }),
  }),
];

let made = 0;
const nameOf = (d: DoorContext) => `${d.now}${made++}`;

async function fresh(d: DoorContext): Promise<string> {
  const body = { name: `核对卫生院 ${nameOf(d)}`, kind: 'community_centre' };
  const answer = await d.send(permission, 'POST', `/api/h/${d.hospital}/booking/institutions`, body);
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}
