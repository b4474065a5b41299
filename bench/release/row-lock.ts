/**
 * How a release is usually written: the slot's row is locked, looked at, written, one transaction a request over plain
 * node:http, no sign-in, no rule. argv[2] is the database. Says `ready <url>`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { newAppointment } from '../booking/statement.ts';
import { noteArrivals } from '../support/arrivals.ts';

if (process.env.BENCH_ARRIVALS) noteArrivals(process.env.BENCH_ARRIVALS);
const pool = new pg.Pool({ connectionString: process.argv[2] as string, max: 16 });
const FULL = { code: 'full', detail: '约满了 Fully booked' };

const server = createServer((request, response) => {
  read(request)
    .then((text) => (text === '' ? { status: 200, body: {} } : book(JSON.parse(text))))
    .catch(() => ({ status: 503, body: {} }))
    .then(({ status, body }) => {
      const text = Buffer.from(JSON.stringify(body));
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
    });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));

interface Row {
  session_id: string;
  starts_at: Date;
  free_numbers: number[];
}

async function book({ slot, patient }: { slot: string; patient: string }): Promise<{ status: number; body: object }> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const locked = 'select session_id, starts_at, free_numbers from booking.slot where id = $1 for update';
    const row = (await client.query<Row>(locked, [slot])).rows[0];
    const number = row?.free_numbers[0];
    if (!row || number === undefined) {
      await client.query('rollback');
      return { status: 409, body: FULL };
    }
    const take = 'update booking.slot set booked = booked + 1, free_numbers = free_numbers[2:] where id = $1';
    await client.query(take, [slot]);
    await client.query(
      `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id, practitioner_id,
         date, starts_at, number, channel, state, booked_at, booked_by)
       values (1, $1, $2, $3, $4, $2, $2, $5::date, $5, $6, 'mobile', 'booked', $5, 'bench')`,
      [newAppointment(), row.session_id, slot, patient, row.starts_at.toISOString(), number],
    );
    await client.query('commit');
    return { status: 201, body: { number } };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
