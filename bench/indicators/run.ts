import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addDays, atLocal, localDate } from '#kernel/instant.ts';
import { migrate } from '#platform/db/migrate.ts';
import { ownDatabase } from '#platform/db/own-database.ts';
import { createPool } from '#platform/db/pool.ts';
import { ROLES } from '#platform/db/roles.ts';
import { createDb, type Db } from '#platform/db/tx.ts';
import { borrowEmbedded } from '#platform/embedded/borrow-embedded.ts';
import { platformRoom } from '#platform/module.ts';
import { createMetrics } from '#platform/ops/metrics.ts';
import { everyDay } from '../../src/modules/programme/app/indicators/look.ts';
import { sumMarkedDays } from '../../src/modules/programme/app/indicators/sum-marked.ts';
import { indicatorTable } from '../../src/modules/programme/app/indicators/table.ts';
import { readIndicators } from '../../src/modules/programme/app/read-indicators.ts';
import { markDays } from '../../src/modules/programme/db/indicators/day-marks.ts';
import { rooms } from '../../src/server/rooms.ts';
import { databaseSeconds } from '../support/cpu.ts';
import { quantile, round } from '../support/figures.ts';
import { certify, declareAll, plainCells } from './declared-records.ts';
import { compareExported } from './exported.ts';
import { newEventsMs } from './fresh.ts';
import { type PlainFigure, plain } from './plain.ts';
import { load, SEEN, type World } from './world.ts';

export interface IndicatorFigures {
  visits: number;
  tableMs: number;
  rebuildMs: number;
  plainMs: number;
  /** Every figure of the table and of every department in every period is what the plain recomputation says. */
  equal: boolean;
  compared: number;
  /** On a running server: from the start of a visit over HTTP until the table shows it; the slowest of five. */
  newEventsMs?: number;
}

const TODAY = '2026-11-23';

/** Three years of a hospital of 3,000 visits a day on a throw-away cluster with fsync on; fewer days with fewer visits. */
export async function benchIndicators(visits: number, say: (line: string) => void): Promise<IndicatorFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shuxin-bench-'));
  const embedded = await borrowEmbedded({ dataDir, create: true });
  try {
    const all = [platformRoom('production', createMetrics()), ...rooms];
    const url = await ownDatabase(embedded.adminUrl, async (made) => void (await migrate(made, all)));
    const measured = await measure(url, worldOf(visits), say, () => databaseSeconds(embedded.cluster));
    return { ...measured, newEventsMs: round(await newEventsMs()) };
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Small worlds keep their years and lose clinics, so that every period has something in it. */
export function worldOf(visits: number): World {
  const days = Math.max(1, Math.min(1096, Math.round(visits / SEEN)));
  const clinics = Math.max(1, Math.round(visits / SEEN / days));
  return { hospital: 1, departments: Math.min(50, clinics), clinics, days, today: TODAY };
}

/**
 * Loads `world` into the database of `url` and measures there. `cpu` answers the database's processor seconds so far: they
 * hold on a busy machine, where milliseconds say nothing.
 */
export async function measure(
  url: string,
  world: World,
  say: (line: string) => void,
  cpu: () => number = () => 0,
): Promise<IndicatorFigures> {
  const began = performance.now();
  const rows = await load(url, world);
  say(`${rows} visits and ${world.days * world.clinics} clinics loaded in ${seconds(began)} s`);
  const pool = createPool(url, ROLES.app, 4);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const db = createDb(pool);
    const spent = [cpu()];
    const rebuildMs = await rebuild(db, world);
    spent.push(cpu());
    const tableMs = await timeTable(db, world);
    spent.push(cpu());
    const plainBegan = performance.now();
    const expected = await plain(admin, world.hospital, world.today);
    const plainMs = performance.now() - plainBegan;
    spent.push(cpu());
    const [rebuilt, tables, plainly] = spent.slice(1).map((now, n) => round(now - (spent[n] ?? 0), 2));
    say(`processor seconds of the database: rebuilding ${rebuilt}, twenty tables ${tables}, plainly ${plainly}`);
    const { compared, differ } = await compare(db, world, expected);
    for (const line of differ.slice(0, 5)) say(`differs: ${line}`);
    const written = await exported(db, admin, world, expected);
    say(
      `exported workbook: ${written.values} values, ${written.compared} figures and parts, ${written.differ.length} differ`,
    );
    for (const line of written.differ.slice(0, 5)) say(`differs: ${line}`);
    const { rows: counted } = await admin.query(
      'select count(*)::integer as visits from queue.encounter where hospital_id = $1 and started_at is not null',
      [world.hospital],
    );
    const equal = differ.length + written.differ.length === 0 && compared > 0 && written.values === 40;
    return {
      visits: counted[0].visits,
      tableMs: round(tableMs),
      rebuildMs: round(rebuildMs),
      plainMs: round(plainMs),
      equal,
      compared,
    };
  } finally {
    await admin.end();
    await pool.end();
  }
}

const seconds = (since: number): number => round((performance.now() - since) / 1000, 1);
export const nowOf = ({ today }: World) => atLocal(addDays(today, 1), '00:00').replace('16:00:00', '15:59:59');

async function rebuild(db: Db, { hospital }: World): Promise<number> {
  const began = performance.now();
  await db.tx({ hospital }, async (t) => markDays(t, await everyDay(t)));
  await sumMarkedDays({ db }, hospital);
  return performance.now() - began;
}

/** The slower of the whole table of all years and the page of one period with its departments; 95 of 100 are faster. */
async function timeTable(db: Db, world: World): Promise<number> {
  const [year, now] = [Number(world.today.slice(0, 4)), nowOf(world)];
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < 10; n += 1) {
    let began = performance.now();
    await db.tx({ hospital: world.hospital }, (t) => indicatorTable(t, { year, years: 3 }, now, 'zh'));
    times[0].push(performance.now() - began);
    began = performance.now();
    await db.tx({ hospital: world.hospital }, (t) => readIndicators(t, { period: '2026H2' }, now, 'zh'));
    times[1].push(performance.now() - began);
  }
  return Math.max(...times.map((all) => quantile(all, 0.95)));
}

/** Declares and certifies what no work makes, and compares the year as a workbook tells it with the records. */
export async function exported(db: Db, admin: pg.Client, world: World, computed: readonly PlainFigure[]) {
  const [year, now] = [Number(world.today.slice(0, 4)), nowOf(world)];
  await declareAll(admin, world.hospital, year, now);
  await certify(admin, world.hospital, now);
  return compareExported(db, world.hospital, year, now, await plainCells(admin, world.hospital, year, computed));
}

/** Said by certificates of the house, which are no work that a world is made of. */
const CERTIFIED = new Set([31, 32]);

/** Every figure that the program shows beside the plain one. */
export async function compare(db: Db, world: World, expected: readonly PlainFigure[]) {
  const now = nowOf(world);
  const wanted = new Map(expected.map((one) => [`${one.no}/${one.period}/${one.department ?? ''}`, one]));
  const differ: string[] = [];
  let compared = 0;
  const look = (at: string, shown: { numerator: number | null; denominator: number | null; value: number | null }) => {
    compared += 1;
    const { numerator = 0, denominator = 0, value = null } = wanted.get(at) ?? {};
    const same = shown.numerator === numerator && shown.denominator === denominator && shown.value === value;
    if (!same)
      differ.push(`${at}: shown ${JSON.stringify(shown)}, plain ${JSON.stringify({ numerator, denominator, value })}`);
  };
  const last = Number(localDate(now).slice(0, 4));
  const years = [last - 3, last - 2, last - 1, last];
  await db.tx({ hospital: world.hospital }, async (t) => {
    const table = await indicatorTable(t, { year: last, years: years.length }, now, 'zh');
    for (const row of table.rows)
      for (const value of row.values)
        if (value.source === 'computed' && !CERTIFIED.has(row.no))
          for (const { period, numerator, denominator, value: shown } of value.cells)
            look(`${row.no}/${period}/`, { numerator, denominator, value: shown });
    for (const period of years.flatMap((year) => [`${year}H1`, `${year}H2`, String(year)]))
      for (const { no, byDepartment } of (await readIndicators(t, { period }, now, 'zh')).items)
        for (const { department, numerator, denominator, value } of byDepartment)
          look(`${no}/${period}/${department.id}`, { numerator, denominator, value });
  });
  return { compared, differ };
}
