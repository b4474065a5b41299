import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { endKey, nameKey, showKey } from '../app/institution-keys.ts';
import { keyBody, keyId, shownKey } from '../contract-institution-keys.ts';
import { freshInstitution, namedKey } from './institution-examples.ts';

const permission = 'booking.institutions';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });

/** Keys with which programs of a partner institution book: named, shown once, revoked. */
export const institutionKeyRoutes = [
  defineRoute({
    id: 'booking.institution_key_name',
    method: 'POST',
    path: `${base}/institutions/:id/keys`,
    permission,
    summary: { zh: '为机构建一把密钥（还没有内容）', en: 'Name a key of an institution; it has no secret yet' },
    input: { params: idParams, body: keyBody },
    output: { 201: keyId },
    errors: ['booking.institution_unknown', 'booking.institution_key_limit'],
    create: true,
    door: {
      example: async (d) => ({ params: { id: await freshInstitution(d) }, body: { label: '核对', days: 30 } }),
      outsider: 403,
    },
    handler: (c) => c.tx((t) => nameKey(t, { institution: c.params.id, ...c.body }, c.actor, c.now)),
  }),
  defineRoute({
    id: 'booking.institution_key_show',
    method: 'POST',
    path: `${base}/institution-keys/:id/show`,
    permission,
    summary: { zh: '生成密钥内容，只显示这一次', en: 'Make the secret of a key and show it, this once' },
    input: { params: idParams },
    output: { 200: shownKey },
    errors: ['booking.institution_key_unknown', 'booking.institution_key_shown'],
    door: { example: async (d) => ({ params: { id: await namedKey(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => showKey(t, c.params.id, c.actor, c.now)) }),
  }),
  defineRoute({
    id: 'booking.institution_key_revoke',
    method: 'POST',
    path: `${base}/institution-keys/:id/revoke`,
    permission,
    summary: { zh: '作废密钥，立即生效', en: 'Revoke a key, at once' },
    input: { params: idParams },
    output: { 200: keyId },
    errors: ['booking.institution_key_unknown'],
    door: { example: async (d) => ({ params: { id: await namedKey(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => endKey(t, c.params.id, c.actor, c.now)) }),
  }),
];
