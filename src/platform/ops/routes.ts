import { z } from 'zod';
import { DomainError } from '#kernel/errors.ts';
import { readRestored } from '../backup/restored-mark.ts';
import { openapi } from '../http/openapi.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import type { RoomManifest } from '../room.ts';
import { API_PAGE_POLICY, apiPage } from './api-page.ts';
import type { Metrics } from './metrics.ts';

const nothing = { example: async () => ({}), outsider: 'none: no personal data' } as const;

/** What an operator's tools ask: alive, ready, figures, description. */
export function opsRoutes(metrics: Metrics): AnyRoute[] {
  // Written once: asking again and again costs no work.
  let description: Record<string, unknown> | undefined;
  const described = (rooms: readonly RoomManifest[]) => {
    description ??= openapi(rooms);
    return description;
  };
  return [
    defineRoute({
      id: 'platform.livez',
      method: 'GET',
      path: '/livez',
      public: 'load balancers ask whether the process runs',
      summary: { zh: '进程存活', en: 'Process is alive' },
      output: { 200: z.object({ status: z.literal('ok') }) },
      door: nothing,
      handler: async () => ({ status: 200, body: { status: 'ok' } }),
    }),
    defineRoute({
      id: 'platform.readyz',
      method: 'GET',
      path: '/readyz',
      public: 'load balancers ask whether the database answers',
      summary: { zh: '可以服务', en: 'Ready to serve' },
      // restored: a copy made from a backup, which sends nothing until somebody lifts its mark.
      output: { 200: z.object({ status: z.literal('ok'), restored: z.boolean() }) },
      errors: ['platform.try_again'],
      door: nothing,
      handler: async ({ app }) => {
        const mark = await readRestored(app.db.pool).catch(() => {
          throw new DomainError('platform.try_again');
        });
        return { status: 200, body: { status: 'ok', restored: mark !== null } };
      },
    }),
    defineRoute({
      id: 'platform.metrics',
      method: 'GET',
      path: '/metrics',
      public: 'scraped by Prometheus; figures only',
      summary: { zh: '运行指标', en: 'Prometheus metrics' },
      output: { 200: null },
      kind: 'page',
      door: nothing,
      handler: async ({ raw }) => {
        raw.reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
        return { status: 200 };
      },
    }),
    defineRoute({
      id: 'platform.openapi',
      method: 'GET',
      path: '/openapi.json',
      public: 'the interface is documented in the open',
      summary: { zh: '接口描述', en: 'OpenAPI description' },
      output: { 200: null },
      kind: 'page',
      door: nothing,
      handler: async ({ app, raw }) => {
        raw.reply.type('application/json; charset=utf-8').send(JSON.stringify(described(app.rooms)));
        return { status: 200 };
      },
    }),
    defineRoute({
      id: 'platform.api_page',
      method: 'GET',
      path: '/api',
      public: 'the interface is documented in the open',
      summary: { zh: '接口文档页', en: 'API page' },
      output: { 200: null },
      kind: 'page',
      door: nothing,
      handler: async ({ app, raw, lang }) => {
        raw.reply
          .type('text/html; charset=utf-8')
          .header('content-security-policy', API_PAGE_POLICY)
          .send(apiPage(described(app.rooms), lang));
        return { status: 200 };
      },
    }),
  ];
}
