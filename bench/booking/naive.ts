/**
 * How a booking service is usually written: one transaction a request over plain node:http, four round trips, nothing
 * prepared, no sign-in, no rule. argv[2] is the database. Says `ready <url>`.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { BARE, newAppointment } from './statement.ts';

const pool = new pg.Pool({ connectionString: process.argv[2] as string, max: 16 });
const server = createServer((request, response) => {
  read(request)
    .then((text) => book(JSON.parse(text)))
    .then(
      (number) => ({ status: number === undefined ? 409 : 201, body: { number } }),
      () => ({ status: 503, body: {} }),
    )
    .then(({ status, body }) => {
      const text = JSON.stringify(body);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
    });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));

async function book({ slot, patient }: { slot: string; patient: string }): Promise<number | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      'select state from booking.session where id = (select session_id from booking.slot where id = $1)',
      [slot],
    );
    const { rows } = await client.query<{ number: number }>(BARE, [newAppointment(), slot, patient]);
    await client.query('commit');
    return rows[0]?.number;
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
