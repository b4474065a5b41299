import { defineRoute } from '#platform/http/route.ts';
import { clipWords, keepClip, listClips, readClip, removeClip } from '../app/voice-clips.ts';
import * as contract from '../contract-clips.ts';
import { keptClip, someSound } from './clip-examples.ts';

const permission = 'queue.screens';
const base = '/api/h/:hospital/queue/voice-clips';
const open = 'a screen has no account, and what it plays is heard by the whole hall';
/** Under an id there is never another recording. */
const FOR_EVER = 'public, max-age=31536000, immutable';

export const clipRoutes = [
  defineRoute({
    id: 'queue.clips',
    method: 'GET',
    path: base,
    permission,
    summary: { zh: '叫号录音和还缺的字句', en: 'Recordings for calls, and what is still missing' },
    input: { query: contract.clipQuery },
    output: { 200: contract.clipsSchema },
    door: { example: async () => ({ query: { lang: 'zh' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listClips(t, c.query.lang)) }),
  }),
  defineRoute({
    id: 'queue.clip_words',
    method: 'GET',
    path: `${base}/words`,
    public: open,
    summary: { zh: '屏幕可用的录音', en: 'Recordings a screen may play' },
    input: { query: contract.clipQuery },
    output: { 200: contract.clipWordsSchema },
    door: { example: async () => ({ query: { lang: 'zh' } }), outsider: `none: ${open}` },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => clipWords(t, c.query.lang)) }),
  }),
  defineRoute({
    id: 'queue.clip_keep',
    method: 'POST',
    path: base,
    permission,
    kind: 'upload',
    bodyLimit: 300_000,
    summary: { zh: '上传一段录音', en: 'Upload a recording' },
    input: { query: contract.clipUpload },
    output: { 200: contract.clipKeptSchema },
    errors: ['queue.clip_unreadable'],
    door: { example: async () => ({ query: { lang: 'zh', words: '请' }, body: someSound() }), outsider: 403 },
    handler: async (c) => {
      const sound = c.raw.request.body;
      const clip = { ...c.query, sound: Buffer.isBuffer(sound) ? sound : Buffer.alloc(0) };
      return { status: 200, body: await c.tx((t) => keepClip(t, clip, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'queue.clip_file',
    method: 'GET',
    path: `${base}/:id/sound`,
    public: open,
    kind: 'download',
    summary: { zh: '播放一段录音', en: 'Play a recording' },
    input: { params: contract.clipParams },
    output: { 200: null },
    errors: ['queue.clip_unknown'],
    door: { example: async (d) => ({ params: { id: await keptClip(d) } }), outsider: `none: ${open}` },
    handler: async (c) => {
      const { media, sound } = await c.tx((t) => readClip(t, c.params.id));
      c.raw.reply.code(200).header('cache-control', FOR_EVER).type(media).send(sound);
      return { status: 200 };
    },
  }),
  defineRoute({
    id: 'queue.clip_remove',
    method: 'DELETE',
    path: `${base}/:id`,
    permission,
    summary: { zh: '删除一段录音', en: 'Remove a recording' },
    input: { params: contract.clipParams },
    output: { 204: null },
    errors: ['queue.clip_unknown'],
    door: { example: async (d) => ({ params: { id: await keptClip(d) } }), outsider: 403 },
    handler: async (c) => {
      await c.tx((t) => removeClip(t, c.params.id, c.actor, c.now));
      return { status: 204 };
    },
  }),
];
