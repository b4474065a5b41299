import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeProviderLine, listProviderLines } from '../app/provider-lines.ts';
import { endReceipts, makeReceiptAddress } from '../app/receipt-address.ts';
import * as contract from '../contract-channels.ts';
import { freshChannel, freshHttpChannel } from './channel-examples.ts';

const permission = 'messaging.channels';
const base = '/api/h/:hospital/messaging/channels/:id';
const idParams = z.object({ id: z.guid() });

/** What is agreed with a provider beside its address: numbers of templates, and where it tells receipts. */
export const providerRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.provider_templates',
    method: 'GET',
    path: `${base}/templates`,
    permission,
    summary: { zh: '对方的模板编号', en: 'Under which numbers a provider knows our templates' },
    input: { params: idParams },
    output: { 200: contract.providerLines },
    errors: ['messaging.channel_unknown'],
    door: { example: async (d) => ({ params: { id: await freshChannel(d) } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listProviderLines(t, c.params.id, c.lang)) }),
  }),
  defineRoute({
    id: 'messaging.provider_template_change',
    method: 'PUT',
    path: `${base}/templates`,
    permission,
    summary: { zh: '写下一个模板编号', en: 'Say under which number a provider knows a template' },
    input: { params: idParams, body: contract.providerLineBody },
    output: { 200: contract.providerLines },
    errors: ['messaging.channel_unknown', 'messaging.template_unknown'],
    door: {
      example: async (d) => ({
        params: { id: await freshChannel(d) },
        body: {
          template: 'booked',
          code: 'SMS_1',
          fields: [{ name: 'who', value: '{patient}' }],
          approved: false,
        },
      }),
      outsider: 403,
    },
    handler: async (c) => ({
      status: 200,
      body: await c.tx(async (t) => {
        await changeProviderLine(t, { channel: c.params.id, line: c.body }, c.actor, c.now);
        return listProviderLines(t, c.params.id, c.lang);
      }),
    }),
  }),
  defineRoute({
    id: 'messaging.receipts_on',
    method: 'POST',
    path: `${base}/receipts`,
    permission,
    summary: { zh: '生成回执地址，只显示一次', en: 'Make the address for receipts; shown once' },
    input: { params: idParams },
    output: { 200: contract.receiptAddress },
    errors: ['messaging.channel_unknown', 'messaging.receipts_unknown_kind'],
    door: { example: async (d) => ({ params: { id: await freshHttpChannel(d) } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => makeReceiptAddress(c.app, t, { hospital: c.hospital, id: c.params.id }, c.actor, c.now)),
    }),
  }),
  defineRoute({
    id: 'messaging.receipts_off',
    method: 'DELETE',
    path: `${base}/receipts`,
    permission,
    summary: { zh: '停用回执地址', en: 'End the address for receipts' },
    input: { params: idParams },
    output: { 200: contract.channelId },
    errors: ['messaging.channel_unknown'],
    door: { example: async (d) => ({ params: { id: await freshHttpChannel(d) } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => endReceipts(t, c.params.id, c.actor, c.now));
      return { status: 200, body: { id: c.params.id } };
    },
  }),
];
