import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { readClinics } from '../app/read-clinics.ts';
import { readIndicators } from '../app/read-indicators.ts';
import { readSlots } from '../app/read-slots.ts';
import { readVisits } from '../app/read-visits.ts';
import { clinicsSchema, indicatorsQuery, indicatorsSchema, visitsQuery, visitsSchema } from '../contract.ts';
import { slotsSchema } from '../contract-slots.ts';

export const figureRoutes: AnyRoute[] = [
  defineRoute({
    id: 'programme.indicators',
    method: 'GET',
    path: '/api/h/:hospital/programme/indicators',
    permission: 'programme.view',
    summary: { zh: '指标表：分子、分母、分科室、趋势', en: 'Indicator table: parts, departments, trend' },
    input: { query: indicatorsQuery },
    output: { 200: indicatorsSchema },
    errors: ['programme.department_not_found'],
    door: { example: async () => ({ query: { period: '2026H2' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readIndicators(t, c.query, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'programme.visits',
    method: 'GET',
    path: '/api/h/:hospital/programme/indicators/:no/visits',
    permission: 'programme.view',
    summary: { zh: '指标下钻到每一次就诊', en: 'The visits behind an indicator' },
    input: { params: z.object({ no: z.coerce.number().int().min(1).max(99) }), query: visitsQuery },
    output: { 200: visitsSchema },
    errors: ['programme.indicator_not_found', 'programme.department_not_found', 'programme.cursor_invalid'],
    door: { example: async () => ({ params: { no: 1 }, query: { period: '2026H2' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readVisits(t, { ...c.query, no: c.params.no }, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'programme.clinics',
    method: 'GET',
    path: '/api/h/:hospital/programme/indicators/:no/clinics',
    permission: 'programme.view',
    summary: { zh: '指标下钻到每一个门诊班次', en: 'The clinics behind an indicator of yes or no' },
    input: { params: z.object({ no: z.coerce.number().int().min(1).max(99) }), query: visitsQuery },
    output: { 200: clinicsSchema },
    errors: ['programme.indicator_not_found', 'programme.department_not_found', 'programme.cursor_invalid'],
    door: { example: async () => ({ params: { no: 11 }, query: { period: '2026H2' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readClinics(t, { ...c.query, no: c.params.no }, c.now, c.lang)),
    }),
  }),
  defineRoute({
    id: 'programme.slots',
    method: 'GET',
    path: '/api/h/:hospital/programme/indicators/:no/slots',
    permission: 'programme.view',
    summary: { zh: '指标下钻到每一个号源', en: 'The places behind an indicator' },
    input: { params: z.object({ no: z.coerce.number().int().min(1).max(99) }), query: visitsQuery },
    output: { 200: slotsSchema },
    errors: ['programme.indicator_not_found', 'programme.department_not_found', 'programme.cursor_invalid'],
    door: { example: async () => ({ params: { no: 2 }, query: { period: '2026H2' } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => readSlots(t, { ...c.query, no: c.params.no }, c.now, c.lang)),
    }),
  }),
];
