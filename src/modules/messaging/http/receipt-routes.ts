import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { deviceKeys } from '../app/sealed.ts';
import { takeCall, takeDeviceReceipt } from '../app/take-receipts.ts';
import { deviceParams, ReceiptsTaken, receiptKeyParams } from '../contract-ways.ts';
import { freshAddress } from './channel-examples.ts';

const base = '/api/h/:hospital/messaging';
const taken = { status: 200, body: { code: 0, msg: 'ok' } } as const;
const outsider = 'none: whoever holds the key of the address' as const;
/** Of what a provider may tell at once. */
const MOST_BYTES = 262_144;

/** Where providers and browsers tell what became of messages. */
export const receiptRoutes: AnyRoute[] = [
  defineRoute({
    id: 'messaging.receipts_take',
    method: 'POST',
    path: `${base}/receipts/:id/:key`,
    public: 'a provider cannot sign in; the address holds a key that only it was given, and a webhook signs beside it',
    summary: { zh: '服务商告知送达情况', en: 'A provider tells what became of messages' },
    input: { params: receiptKeyParams },
    output: { 200: ReceiptsTaken },
    errors: ['messaging.receipts_not_here'],
    kind: 'upload',
    bodyLimit: MOST_BYTES,
    door: { example: async (d) => ({ params: await freshAddress(d), body: Buffer.from('[]') }), outsider },
    handler: async (c) => {
      const { body, headers } = c.raw.request;
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const { id: channel, key } = c.params;
      await c.tx((t) => takeCall(c.app, t, { channel, key, body: bytes, headers }, c.now));
      return taken;
    },
  }),
  defineRoute({
    id: 'messaging.device_receipt',
    method: 'POST',
    path: `${base}/device-receipts/:id/:message/:key`,
    public: 'a browser shows messages also when nobody is signed in; the key stood in the message',
    summary: { zh: '浏览器告知消息已显示', en: 'A browser tells that it has shown a message' },
    input: { params: deviceParams },
    output: { 200: ReceiptsTaken },
    errors: ['messaging.receipts_not_here'],
    door: {
      example: async (d) => {
        const [id, message] = [newId(), newId()];
        return { params: { id, message, key: deviceKeys(d.app.crypto, id, message)[0] } };
      },
      outsider,
    },
    handler: async (c) => {
      const { id: channel, message, key } = c.params;
      await c.tx((t) => takeDeviceReceipt(c.app, t, { channel, message, key }, c.now));
      return taken;
    },
  }),
];
