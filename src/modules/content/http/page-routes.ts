import { defineRoute } from '#platform/http/route.ts';
import { listPages, readPage } from '../app/pages.ts';
import { readPicture } from '../app/pictures.ts';
import * as contract from '../contract.ts';
import { aPicture, published } from './examples.ts';

const base = '/api/h/:hospital/content';
const open = 'what the hospital has published, for anybody to read; no word about a patient';
const outsider = `none: ${open}` as const;

export const pageRoutes = [
  defineRoute({
    id: 'content.pages',
    method: 'GET',
    path: `${base}/pages`,
    public: open,
    summary: { zh: '已发布的内容', en: 'What is published' },
    input: { query: contract.pagesQuery },
    output: { 200: contract.pagesSchema },
    door: { example: async () => ({ query: { kind: 'education' } }), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listPages(t, c.query, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'content.page',
    method: 'GET',
    path: `${base}/pages/:id`,
    public: open,
    summary: { zh: '一篇已发布的内容', en: 'One published page' },
    input: { params: contract.idParams },
    output: { 200: contract.pageSchema },
    errors: ['content.piece_unknown'],
    door: { example: async (d) => ({ params: { id: (await published(d)).id } }), outsider },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readPage(t, c.params.id, c.now, c.lang)) }),
  }),
  defineRoute({
    id: 'content.picture',
    method: 'GET',
    path: `${base}/pictures/:id`,
    public: 'shown on published pages; an id that nobody has been told leads nowhere',
    kind: 'download',
    summary: { zh: '内容里的图片', en: 'A picture of a page' },
    input: { params: contract.idParams },
    output: { 200: null },
    errors: ['content.piece_unknown'],
    door: { example: async (d) => ({ params: { id: await aPicture(d) } }), outsider },
    handler: async (c) => {
      const { media, bytes } = await c.tx((t) => readPicture(t, c.params.id));
      // Under an id there is never another picture.
      c.raw.reply.code(200).header('cache-control', 'public, max-age=31536000, immutable').type(media).send(bytes);
      return { status: 200 };
    },
  }),
];
