import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';
import type { AnyRoute } from '../http/route.ts';

export type Metrics = ReturnType<typeof createMetrics>;

/** Prometheus figures of this process; labels are route ids and statuses, never anything a person typed. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'shuxin_http_request_seconds',
    help: 'Duration of answered requests',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'shuxin_http_failures_total',
    help: 'Requests answered with 5xx',
    labelNames: ['route'] as const,
    registers: [registry],
  });
  return {
    registry,
    observe(route: AnyRoute, status: number, seconds: number): void {
      requests.observe({ route: route.id, status: String(status) }, seconds);
      if (status >= 500) failures.inc({ route: route.id });
    },
    watch(app: App): void {
      new Gauge({
        name: 'shuxin_live_pages',
        help: 'Open live pages and the messages sent to them',
        labelNames: ['what'] as const,
        registers: [registry],
        collect() {
          for (const [what, value] of Object.entries(app.events.counts())) this.set({ what }, value);
        },
      });
      new Gauge({
        name: 'shuxin_db_connections',
        help: 'Database connections by state',
        labelNames: ['state'] as const,
        registers: [registry],
        collect() {
          const { totalCount, idleCount, waitingCount } = app.db.pool;
          this.set({ state: 'busy' }, totalCount - idleCount);
          this.set({ state: 'idle' }, idleCount);
          this.set({ state: 'waiting' }, waitingCount);
        },
      });
    },
  };
}
