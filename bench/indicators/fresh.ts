import { startPrivate } from '../support/private-server.ts';

const ROUNDS = 5;
const LONGEST = 30_000;

interface Table {
  rows: { no: number; values: { cells: { period: string; denominator: number | null }[] }[] }[];
}

/**
 * How long after a visit has begun over HTTP the table shows it, on a running demo server: the slowest of some walk-ins, each
 * registered, checked in, called and begun, then the table read again and again. Milliseconds.
 */
export async function newEventsMs(): Promise<number> {
  const server = await startPrivate({ env: { SHUXIN_MODE: 'demo', SHUXIN_KEYS: '' } });
  try {
    const call = caller(server.base());
    const sign = async (username: string) =>
      (await call<{ token: string }>('/api/identity/staff/sign-in', '', { username, password: 'shuxin-demo' })).token;
    const [desk, doctor, leader] = [await sign('registrar'), await sign('doctor1'), await sign('leader')];
    const today = await call<{ sessions: { id: string }[] }>('/api/h/1/queue/doctor/today', doctor);
    const session = today.sessions[0]?.id;
    const people = await call<{ items: { id: string }[] }>('/api/h/1/identity/desk/patients/search', desk, {
      text: '测试',
    });
    const seen = async () => {
      const { rows } = await call<Table>('/api/h/1/programme/indicator-table', leader);
      return rows.find(({ no }) => no === 1)?.values[0]?.cells.at(-1)?.denominator ?? 0;
    };
    const times: number[] = [];
    for (const { id: patient } of people.items.slice(0, ROUNDS)) {
      const { id } = await call<{ id: string }>('/api/h/1/booking/desk/walk-ins', desk, { session, patient });
      await call('/api/h/1/queue/desk/check-ins', desk, { appointment: id });
      for (let called = ''; called !== id; ) {
        const next = await call<{ encounter: string; appointment: string }>(
          `/api/h/1/queue/sessions/${session}/call-next`,
          doctor,
          {},
        );
        if (next.appointment !== id) await call(`/api/h/1/queue/encounters/${next.encounter}/absent`, doctor, {});
        else {
          const before = await seen();
          const began = performance.now();
          await call(`/api/h/1/queue/encounters/${next.encounter}/start`, doctor, {});
          while ((await seen()) === before)
            if (performance.now() - began > LONGEST)
              throw new Error(`the table did not show the visit within ${LONGEST} ms`);
          times.push(performance.now() - began);
          await call(`/api/h/1/queue/encounters/${next.encounter}/finish`, doctor, {});
        }
        called = next.appointment;
      }
    }
    if (times.length === 0) throw new Error('nobody was seen');
    return Math.max(...times);
  } finally {
    await server.stop();
  }
}

function caller(base: string) {
  return async <T>(path: string, token: string, body?: object): Promise<T> => {
    const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() };
    if (body) headers['content-type'] = 'application/json';
    if (token) headers.authorization = `Bearer ${token}`;
    const answer = await fetch(base + path, { method: body ? 'POST' : 'GET', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}
