import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addDays } from '#kernel/instant.ts';
import { createFieldCrypto, sm3 } from '#platform/crypto/field-crypto.ts';
import { aad, purposes } from '../../src/modules/identity/app/sealed.ts';
import { currentNotice } from '../../src/modules/identity/domain/privacy-notice.ts';
import { Connection } from '../support/connection.ts';
import { quantile, round } from '../support/figures.ts';
import { idOf, sqlId } from '../support/ids.ts';
import { startPrivate } from '../support/private-server.ts';
import { hottest } from '../support/profile.ts';

export interface DeskFigures {
  patients: number;
  users: number;
  registerP95Ms: number;
  findByIdP95Ms: number;
  findByNameP95Ms: number;
  requestsPerSecond: number;
  refused: number;
}

const PATIENTS = 100_000;
const USERS = 70;
const KEYS = `bench:${'7b'.repeat(32)}`;
const BASE = '/api/h/1/identity/desk/patients';

/**
 * Seventy people at the desk, each sending the next request when the last is answered: of four requests one registers,
 * one searches by ID number, two by name. Over 100,000 patients. The figures are 95th percentiles.
 */
export async function benchDesk(seconds: number, profile: boolean, say: (line: string) => void): Promise<DeskFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'shuxin-bench-desk-'));
  const nodeFlags = profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'] : [];
  const server = await startPrivate({ env: { SHUXIN_KEYS: KEYS }, nodeFlags });
  try {
    const token = await fillDesk(server.databaseUrl());
    const times: Record<'register' | 'id' | 'name', number[]> = { register: [], id: [], name: [] };
    let [next, refused] = [0, 0];
    const from = performance.now() + 1500;
    const end = from + seconds * 1000;
    const user = async () => {
      const connection = new Connection(server.base());
      while (performance.now() < end) {
        const n = next++;
        const kind = (['register', 'id', 'name', 'name'] as const)[n % 4] as 'register' | 'id' | 'name';
        const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
        const sent = performance.now();
        const [path, body] = requestOf(kind, n);
        const { status } = await connection.post(path, headers, JSON.stringify(body));
        if (status >= 300) refused += 1;
        else if (sent > from) times[kind].push(performance.now() - sent);
      }
      connection.close();
    };
    await Promise.all(Array.from({ length: USERS }, user));
    const p95 = (list: number[]) => round(quantile(list, 0.95), 1);
    const done = times.register.length + times.id.length + times.name.length;
    return {
      patients: PATIENTS,
      users: USERS,
      registerP95Ms: p95(times.register),
      findByIdP95Ms: p95(times.id),
      findByNameP95Ms: p95(times.name),
      requestsPerSecond: round(done / seconds),
      refused,
    };
  } finally {
    await server.stop();
    if (profile) for (const line of hottest(folder, 30)) say(line);
    rmSync(folder, { recursive: true, force: true });
  }
}

function requestOf(kind: 'register' | 'id' | 'name', n: number): [string, object] {
  if (kind === 'id') return [`${BASE}/search`, { text: numberOf((n * 7919) % PATIENTS) }];
  if (kind === 'name') return [`${BASE}/search`, { text: nameOf((n * 7919) % PATIENTS) }];
  const who = PATIENTS + n;
  const body = {
    name: nameOf(who),
    gender: who % 2 === 1 ? 'male' : 'female',
    birthDate: birthOf(who),
    documents: [{ kind: 'other', number: numberOf(who) }],
    phone: phoneOf(who),
    privacyNoticeVersion: currentNotice.version,
    healthDataConsent: true,
  };
  return [BASE, body];
}

/** Numbers of a made-up kind: production takes no resident ID of the region that belongs to no place. */
const numberOf = (n: number): string => `BENCH${String(n).padStart(9, '0')}`;
const birthOf = (n: number): string => addDays('1940-01-01', n % 20_000);
const phoneOf = (n: number): string => `1${String(n).padStart(10, '0')}`;
const nameOf = (n: number): string => `测试${String.fromCharCode(0x4e00 + (n % 5000), 0x4e00 + Math.floor(n / 5000))}`;

/** One registrar, and patients with one document each, sealed and indexed as the program does it. */
export async function fillDesk(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const now = new Date().toISOString();
    const token = `s1-${'b'.repeat(43)}`;
    const account = idOf('account', 0);
    await client.query(`
      insert into platform.hospital (id) values (1);
      insert into identity.account (account_id, kind, login_key, login_sealed, password, hospital_id, lang, created_at)
        values ('${account}', 'staff', 'desk', '', 'x', 1, 'zh', '${now}');
      insert into identity.session (session_id, account_id, token_hash, kind, created_at, last_seen_at, expires_at)
        values ('${account}', '${account}', '${sm3(token)}', 'staff', '${now}', '${now}', '${addDays(now.slice(0, 10), 1)}');
      insert into identity.staff (hospital_id, account_id, name) values (1, '${account}', '测试员工');
      insert into identity.role (hospital_id, role, name_zh, name_en) values (1, 'registrar', '挂号', 'Registrar');
      insert into identity.role_permission (hospital_id, role, permission)
        values (1, 'registrar', 'identity.patient.register'), (1, 'registrar', 'identity.patient.find');
      insert into identity.role_member (hospital_id, role, account_id) values (1, 'registrar', '${account}')`);
    for (let from = 0; from < PATIENTS; from += 10_000) await fillPatients(client, from, from + 10_000, now);
    await client.query('vacuum analyze');
    return token;
  } finally {
    await client.end();
  }
}

async function fillPatients(client: pg.Client, from: number, to: number, now: string): Promise<void> {
  const crypto = createFieldCrypto(KEYS);
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  await client.query(
    `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang, created_at)
     select 1, ${sqlId('patient', 'n')}, name, 'female', birth, phone, index, 'zh', $6
     from unnest($1::integer[], $2::text[], $3::date[], $4::text[], $5::text[]) as p (n, name, birth, phone, index)`,
    [
      all,
      all.map(nameOf),
      all.map(birthOf),
      all.map((n) => crypto.seal(phoneOf(n), aad.phone(idOf('patient', n)))),
      all.map((n) => crypto.blindIndex(purposes.phone, phoneOf(n))),
      now,
    ],
  );
  await client.query(
    `insert into identity.patient_document (hospital_id, document_id, patient_id, kind, family, number_sealed, number_index, added_at)
     select 1, ${sqlId('other', 'n')}, ${sqlId('patient', 'n')}, 'other', 'other', sealed, index, $4
     from unnest($1::integer[], $2::text[], $3::text[]) as d (n, sealed, index)`,
    [
      all,
      all.map((n) => crypto.seal(numberOf(n), aad.document(idOf('other', n)))),
      all.map((n) => crypto.blindIndex(purposes.document, numberOf(n))),
      now,
    ],
  );
}
