import pg from 'pg';
import { createDb, type Tx } from '#platform/db/tx.ts';
import { monthGrid } from '../../src/modules/booking/app/month-grid.ts';
import { Connection } from '../support/connection.ts';
import { cpuOf, perEach } from '../support/cpu.ts';
import { quantile, round } from '../support/figures.ts';
import { idOf } from '../support/ids.ts';
import { startPrivate } from '../support/private-server.ts';
import { DEPARTMENTS, DOCTORS, fillMonth } from './world.ts';

export interface MonthFigures {
  doctors: number;
  /** Asked by one registrar after the other: the server's own time and the way over loopback. */
  p50Ms: number;
  p95Ms: number;
  /** Statements of one page inside its transaction, the same for every page. */
  queries: number;
  /** Four registrars at once, without a pause. */
  busyP95Ms: number;
  refused: number;
}

const REGISTRARS = 4;
const WARM_UP = 40;
const PATH = '/api/h/1/booking/desk/month';

/** Pages of fifty doctors by 31 days out of a hospital of a thousand: all doctors, a department, a class, a name. */
export async function benchMonth(
  seconds: number,
  { pg15 }: { pg15: boolean },
  say: (line: string) => void,
): Promise<MonthFigures> {
  const server = await startPrivate({ pg15 });
  try {
    const tokens = await fillMonth(server.databaseUrl(), REGISTRARS);
    let refused = 0;
    const ask = async (connection: Connection, token: string, n: number): Promise<number> => {
      const sent = performance.now();
      const { status } = await connection.get(`${PATH}?${questionOf(n)}`, { authorization: `Bearer ${token}` });
      if (status !== 200) refused += 1;
      return performance.now() - sent;
    };
    const work = async (token: string, ms: number): Promise<number[]> => {
      const connection = new Connection(server.base());
      const times: number[] = [];
      const end = performance.now() + ms;
      for (let n = 0; performance.now() < end; n += 1) times.push(await ask(connection, token, n));
      connection.close();
      return times;
    };
    const [first = ''] = tokens;
    const warm = new Connection(server.base());
    for (let n = 0; n < WARM_UP; n += 1) await ask(warm, first, n);
    warm.close();
    const before = cpuOf(server);
    const calm = await work(first, seconds * 1000);
    say(`${perEach(before, cpuOf(server), calm.length)} for each page`);
    const busy = (await Promise.all(tokens.map((token) => work(token, seconds * 1000)))).flat();
    return {
      doctors: DOCTORS,
      p50Ms: round(quantile(calm, 0.5), 1),
      p95Ms: round(quantile(calm, 0.95), 1),
      queries: await statements(server.databaseUrl()),
      busyP95Ms: round(quantile(busy, 0.95), 1),
      refused,
    };
  } finally {
    await server.stop();
  }
}

/** Mostly pages of all doctors, as they are turned; the filters between them. */
function questionOf(n: number): string {
  if (n % 8 === 5) return `department=${idOf('other', (n % DEPARTMENTS) + 1)}`;
  if (n % 8 === 6) return 'slotClass=expert';
  if (n % 8 === 7) return `name=doctor${n % 100}`;
  return `page=${n % (DOCTORS / 50)}`;
}

/** How many statements one page takes, counted at the driver; every page the same number, or it is a fault. */
async function statements(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = createDb(pool);
  const counts = new Set<number>();
  for (const question of [{ page: 0 }, { page: 0, name: '测试医生7' }, { page: 99 }]) {
    let count = 0;
    await db.tx({ hospital: 1 }, (t) => {
      const client = new Proxy(t.client, {
        get: (whole, key) => {
          if (key !== 'query') return Reflect.get(whole, key, whole);
          return (...all: unknown[]) => {
            count += 1;
            return (whole.query as (...given: unknown[]) => unknown).apply(whole, all);
          };
        },
      });
      return monthGrid({ ...t, client } as Tx, { ...question, channel: 'window' }, 'zh', new Date().toISOString());
    });
    counts.add(count);
  }
  await pool.end();
  if (counts.size !== 1) throw new Error(`pages take different numbers of statements: ${[...counts].join(', ')}`);
  return [...counts][0] ?? 0;
}
