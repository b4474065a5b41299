import { z } from 'zod';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { askGrown, decideGrown, listGrown, ownGrown } from '../app/grown-links.ts';
import * as contract from '../contract-grown.ts';
import { askedConsent, grownChild } from './grown-examples.ts';

const self = 'identity.patient.self';
const desk = 'identity.patient.register';
const base = '/api/h/:hospital/identity/grown';
const params = z.object({ id: z.guid() });

/** At eighteen a link needs the leave of the grown person. */
export const grownRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.grown_own',
    method: 'GET',
    path: base,
    permission: self,
    summary: { zh: '已满 18 岁、要本人同意的代办', en: 'Links that are over, and who asks for leave' },
    output: { 200: contract.ownGrown },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownGrown(t)) }),
  }),
  defineRoute({
    id: 'identity.grown_ask',
    method: 'POST',
    path: base,
    permission: self,
    summary: { zh: '请已成年的本人同意继续代办', en: 'Ask the grown person for leave to go on' },
    input: { body: contract.askGrownBody },
    output: { 201: contract.grownAsked },
    errors: ['identity.grown_unknown', 'identity.grown_asked'],
    create: true,
    door: { example: async (d) => ({ body: { patient: await grownChild(d) } }), outsider: 404 },
    handler: (c) => c.tx(async (t) => ({ status: 201, body: await askGrown(t, c.body.patient, c.actor, c.now) })),
  }),
  defineRoute({
    id: 'identity.grown_decide',
    method: 'POST',
    path: `${base}/:id/decide`,
    permission: self,
    summary: { zh: '成年本人同意或不同意', en: 'The grown person says yes or no' },
    input: { params, body: contract.decideBody },
    output: { 200: contract.grownDecided },
    errors: ['identity.grown_unknown'],
    door: {
      example: async (d) => ({ params: { id: await askedConsent(d) }, body: { grant: false } }),
      outsider: 404,
    },
    handler: async (c) => {
      const say = { id: c.params.id, grant: c.body.grant, atWindow: false };
      return { status: 200, body: await c.tx((t) => decideGrown(t, say, c.actor, c.now)) };
    },
  }),
  defineRoute({
    id: 'identity.grown_list',
    method: 'GET',
    path: '/api/h/:hospital/identity/desk/grown',
    permission: desk,
    summary: { zh: '等成年本人同意的代办', en: 'Links that wait for the grown person' },
    output: { 200: contract.grownList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listGrown(t)) }),
  }),
  defineRoute({
    id: 'identity.grown_decide_desk',
    method: 'POST',
    path: '/api/h/:hospital/identity/desk/grown/:id/decide',
    permission: desk,
    summary: { zh: '本人带证件到窗口同意或不同意', en: 'The grown person says yes or no at a window' },
    input: { params, body: contract.decideBody },
    output: { 200: contract.grownDecided },
    errors: ['identity.grown_unknown'],
    door: {
      example: async (d) => ({ params: { id: await askedConsent(d) }, body: { grant: false } }),
      outsider: 403,
    },
    handler: async (c) => {
      const say = { id: c.params.id, grant: c.body.grant, atWindow: true };
      return { status: 200, body: await c.tx((t) => decideGrown(t, say, c.actor, c.now)) };
    },
  }),
];
