import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { keepProof, MOST_BYTES, readProof } from '../app/proof.ts';
import { idParams, madeSchema } from '../contract.ts';
import { proofOf } from '../domain/proof-kind.ts';
import { aLicence, aProof, somePdf } from './examples.ts';

const base = '/api/h/:hospital/people';

export const proofRoutes: AnyRoute[] = [
  defineRoute({
    id: 'people.proof_keep',
    method: 'POST',
    path: `${base}/proofs/:of/:id`,
    permission: 'people.manage',
    kind: 'upload',
    bodyLimit: MOST_BYTES,
    summary: { zh: '上传证照、证书或培训的证明', en: 'Upload the proof of a licence, certificate or training' },
    input: { params: idParams.extend({ of: z.enum(proofOf) }) },
    output: { 200: madeSchema },
    errors: ['people.proof_unreadable', 'people.proof_refused'],
    door: {
      example: async (d) => ({ params: { of: 'licence', id: (await aLicence(d)).id }, body: somePdf() }),
      outsider: 403,
    },
    handler: async (c) => {
      const { body } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const { of, id: record } = c.params;
      return { status: 200, body: await c.tx((t) => keepProof(t, { of, record, bytes }, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'people.proof_read',
    method: 'GET',
    path: `${base}/proofs/:id`,
    permission: 'people.own',
    kind: 'download',
    summary: { zh: '看一份证明：经办人，或证照本人', en: 'Read a proof: whoever keeps it, or whom it concerns' },
    input: { params: idParams },
    output: { 200: null },
    errors: ['people.proof_unknown'],
    door: { example: async (d) => ({ params: { id: (await aProof(d)).id } }), outsider: 403 },
    handler: async (c) => {
      const { media, bytes } = await c.tx((t) => readProof(t, c.params.id, c.actor));
      // Only pictures are shown in the page; a document is given to the reader's own program and never opened as a page of ours.
      const way = media.startsWith('image/') ? 'inline' : 'attachment; filename="proof.pdf"';
      c.raw.reply.code(200).header('cache-control', 'private, max-age=86400, immutable');
      c.raw.reply.header('content-disposition', way).header('x-content-type-options', 'nosniff');
      c.raw.reply.type(media).send(bytes);
      return { status: 200 };
    },
  }),
];
