import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { setupState } from '../app/setup-state.ts';
import { Setup } from '../contract-setup.ts';

export const setupRoutes: AnyRoute[] = [
  defineRoute({
    id: 'catalog.setup',
    method: 'GET',
    path: '/api/h/:hospital/catalog/setup',
    permission: 'catalog.edit',
    summary: { zh: '建院进度', en: 'How far the set-up of the hospital is' },
    output: { 200: Setup },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => setupState(t, c.app, c.now, c.lang)) }),
  }),
];
