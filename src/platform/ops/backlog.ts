import { epochMs } from '#kernel/instant.ts';
import type { App } from '../app.ts';
import { listHospitals } from '../outbox/hospitals.ts';

/** What one hospital has still to do after its commits. Ages in seconds; 0 when nothing waits. */
export interface Backlog {
  hospital: number;
  events: number;
  oldestEvent: number;
  /** Audit rows that are not sealed yet. */
  unsealed: number;
  oldestUnsealed: number;
}

/** Of every hospital; two look-ups by index each, whatever lies in the tables. */
export async function backlogs(app: Pick<App, 'db' | 'clock'>): Promise<Backlog[]> {
  const all: Backlog[] = [];
  for (const hospital of await listHospitals(app.db)) {
    const { rows } = await app.db.tx({ hospital }, (t) =>
      t.client.query<Row>(
        `select e.n as events, e.oldest as oldest_event, a.n as unsealed, a.oldest as oldest_unsealed
         from (select count(*)::integer as n, min(created_at) as oldest from platform.outbox
               where hospital_id = $1 and dispatch_no is null) as e,
           (select count(*)::integer as n, min(at) as oldest from platform.audit
            where hospital_id = $1 and (xid, id) > (
              select coalesce(max(s.xid), '0'::xid8), coalesce(max(s.audit_id::text), '${NOBODY}')::uuid from (
                select xid, audit_id from platform.audit_seal where hospital_id = $1 order by seq desc limit 1) as s)) as a`,
        [hospital],
      ),
    );
    const row = rows[0];
    if (row) all.push(backlogOf(hospital, row, epochMs(app.clock.now())));
  }
  return all;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface Row {
  events: number;
  oldest_event: string | null;
  unsealed: number;
  oldest_unsealed: string | null;
}

function backlogOf(hospital: number, row: Row, now: number): Backlog {
  const age = (at: string | null) => (at === null ? 0 : Math.max(0, (now - epochMs(at)) / 1000));
  const { events, unsealed } = row;
  return {
    hospital,
    events,
    oldestEvent: age(row.oldest_event),
    unsealed,
    oldestUnsealed: age(row.oldest_unsealed),
  };
}
