import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { compliance } from '../app/compliance.ts';
import { complianceSheet } from '../app/compliance-sheet.ts';
import { readSlotStory } from '../app/slot-story.ts';
import { slotStorySheet } from '../app/slot-story-sheet.ts';
import { complianceAnswer, complianceFileQuery, complianceQuery } from '../contract-compliance.ts';
import { storyAnswer, storyFileQuery } from '../contract-story.ts';
import { freeSlot } from './door-examples.ts';
import { sendCsv } from './send-csv.ts';

const permission = 'booking.compliance';
const path = '/api/h/:hospital/booking/compliance';
const slotPath = '/api/h/:hospital/booking/slots/:id';
const slotParams = z.object({ id: z.guid() });
const week = { from: '2026-11-23', to: '2026-11-29' };

export const complianceRoutes = [
  defineRoute({
    id: 'booking.compliance',
    method: 'GET',
    path,
    permission,
    summary: { zh: '号源投放：占比、释放与使用', en: 'How places were shared, released and used' },
    input: { query: complianceQuery },
    output: { 200: complianceAnswer },
    errors: ['booking.compliance_range'],
    door: { example: async () => ({ query: week }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => compliance(t, c.query, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.compliance_file',
    method: 'GET',
    path: `${path}/file`,
    permission,
    summary: { zh: '导出号源投放（CSV）', en: 'The shares by department and day as a CSV file' },
    input: { query: complianceFileQuery },
    output: { 200: null },
    errors: ['booking.compliance_range'],
    kind: 'download',
    door: { example: async () => ({ query: week }), outsider: 403 },
    handler: async (c) => {
      const { lang, ...asked } = c.query;
      return sendCsv(c, await c.tx((t) => complianceSheet(t, asked, lang, c.now)), 'shares');
    },
  }),
  defineRoute({
    id: 'booking.slot_story',
    method: 'GET',
    path: `${slotPath}/story`,
    permission,
    summary: { zh: '一个号的经过', en: 'What became of one place' },
    input: { params: slotParams },
    output: { 200: storyAnswer },
    errors: ['booking.slot_unknown'],
    door: { example: async (d) => ({ params: { id: (await freeSlot(d)).slot } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => readSlotStory(t, c.params.id, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.slot_story_file',
    method: 'GET',
    path: `${slotPath}/story/file`,
    permission,
    summary: { zh: '导出一个号的经过（CSV）', en: 'The story of a place as a CSV file' },
    input: { params: slotParams, query: storyFileQuery },
    output: { 200: null },
    errors: ['booking.slot_unknown'],
    kind: 'download',
    door: { example: async (d) => ({ params: { id: (await freeSlot(d)).slot } }), outsider: 403 },
    handler: async (c) =>
      sendCsv(c, await c.tx((t) => slotStorySheet(t, c.params.id, c.query.lang, c.now)), 'slot-story'),
  }),
];
