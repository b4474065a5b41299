import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';
import { batchCounts } from '../db/batch.ts';
import type { AnyRoute } from '../http/route.ts';
import { type Backlog, backlogs } from './backlog.ts';

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
      watchBacklog(registry, app);
      watchBatches(registry);
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

const BACKLOG = {
  events: ['shuxin_outbox_waiting', 'Events that wait for delivery'],
  oldestEvent: ['shuxin_outbox_oldest_seconds', 'Age of the oldest event that waits for delivery'],
  unsealed: ['shuxin_audit_unsealed_rows', 'Audit rows that are not sealed yet'],
  oldestUnsealed: ['shuxin_audit_seal_lag_seconds', 'Age of the oldest audit row that is not sealed yet'],
} as const;

/** What waits behind the commits, by hospital. With the database away the figures of the last look stand. */
function watchBacklog(registry: Registry, app: App): void {
  let looking: Promise<Backlog[]> | null = null;
  // The gauges of one scrape are asked at the same moment and share one look.
  const look = () => {
    looking ??= backlogs(app)
      .catch(() => [])
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  for (const [what, [name, help]] of Object.entries(BACKLOG)) {
    new Gauge({
      name,
      help,
      labelNames: ['hospital'] as const,
      registers: [registry],
      async collect() {
        for (const one of await look()) this.set({ hospital: one.hospital }, one[what as keyof typeof BACKLOG]);
      },
    });
  }
}

/** Group commit: how many requests shared how many transactions since the start. */
function watchBatches(registry: Registry): void {
  new Gauge({
    name: 'shuxin_batch',
    help: 'Group commit since the start: requests, batches, folded, rerun, and the largest batch',
    labelNames: ['batch', 'what'] as const,
    registers: [registry],
    collect() {
      for (const [batch, counts] of batchCounts()) {
        for (const [what, value] of Object.entries(counts)) this.set({ batch, what }, value);
      }
    },
  });
}
