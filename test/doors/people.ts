import { randomUUID } from 'node:crypto';
import { authenticate } from '#modules/identity/public.ts';
import type { Actor } from '#platform/http/actor.ts';
import { sampleResidentId } from '../../src/modules/identity/domain/sample-person.ts';
import type { TestApp } from '../support/app.ts';

export interface Person {
  token: string | null;
  actor: Actor;
  /** A patient of hospital 1 who belongs to this account; empty for staff. */
  patient: string;
}

/** The canary: a fake person whose name, number and phone must never be met outside the answers made for them. */
export const canary = {
  name: '金丝雀壬',
  phone: '10000099871',
  document: sampleResidentId('1988-02-03', 871),
};

export const HOSPITAL = 1;
const PASSWORD = 'shuxin-demo';
const STAFF = [
  'registrar',
  'nurse',
  'doctor1',
  'leader',
  'office',
  'admin',
  'security',
  'auditor',
  'lead',
  'partner',
  'interpreter',
  'bureau',
];

export interface Sent {
  status: number;
  body: unknown;
  text: string;
}

/** The people who stand before the doors: a canary patient, strangers, and staff of both hospitals. */
export class People {
  readonly urls: string[] = [];
  private readonly signedIn = new Map<string, Promise<Person>>();
  private readonly app: TestApp;
  constructor(app: TestApp) {
    this.app = app;
  }

  /** Sends one request; creating routes get a fresh Idempotency-Key unless `bare`. */
  async send(
    who: Person | null,
    method: string,
    url: string,
    body?: unknown,
    { bare = false, headers = {} }: { bare?: boolean; headers?: Record<string, string> | undefined } = {},
  ): Promise<Sent> {
    this.urls.push(url);
    const response = await this.app.http.inject({
      method: method as 'GET',
      url,
      headers: {
        ...headers,
        ...(who?.token ? { authorization: `Bearer ${who.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
        ...(bare || method !== 'POST' ? {} : { 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    });
    return { status: response.statusCode, body: parsed(response.body), text: response.body };
  }

  /** Who may use a permission: the canary for what patients do for themselves, else a member of staff who holds it. */
  async insider(permission: string): Promise<Person> {
    if (permission.endsWith('.self')) return this.canary();
    const person = await this.staffWith(STAFF, permission);
    if (!person) throw new Error(`nobody of the demo staff holds ${permission}`);
    return person;
  }

  /** Signed in and of this hospital, but without the permission. */
  async without(permission: string): Promise<Person> {
    if (!permission.endsWith('.self')) return this.canary();
    return this.staff('registrar');
  }

  /** Holds the same permission, but belongs to another family or another hospital. */
  async outsider(permission: string): Promise<Person | null> {
    if (permission.endsWith('.self')) return this.patient('10000000002');
    return this.staffWith(
      STAFF.map((name) => `c2.${name}`),
      permission,
    );
  }

  canary(): Promise<Person> {
    return this.once(canary.phone, async () => {
      const person = await this.signInPatient(canary.phone);
      const notice = (await this.send(person, 'GET', '/api/identity/privacy-notice')).body as { version: string };
      const registered = await this.send(person, 'POST', `/api/h/${HOSPITAL}/identity/patients`, {
        name: canary.name,
        gender: 'male',
        birthDate: '1988-02-03',
        documents: [{ kind: 'resident_id', number: canary.document }],
        phone: canary.phone,
        privacyNoticeVersion: notice.version,
        healthDataConsent: true,
        relationship: 'self',
      });
      if (registered.status !== 201) throw new Error(`the canary cannot register: ${registered.text}`);
      return { ...person, patient: (registered.body as { id: string }).id };
    });
  }

  patient(phone: string): Promise<Person> {
    return this.once(phone, async () => {
      const person = await this.signInPatient(phone);
      const own = await this.send(person, 'GET', `/api/h/${HOSPITAL}/identity/patients`);
      const [first] = (own.body as { items: { id: string }[] }).items;
      return { ...person, patient: first?.id ?? '' };
    });
  }

  staff(username: string): Promise<Person> {
    return this.once(username, async () => {
      const answer = await this.send(null, 'POST', '/api/identity/staff/sign-in', { username, password: PASSWORD });
      if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.text}`);
      return this.person((answer.body as { token: string }).token);
    });
  }

  private async staffWith(names: string[], permission: string): Promise<Person | null> {
    for (const name of names) {
      const person = await this.staff(name).catch(() => null);
      if (person?.actor.kind === 'staff' && person.actor.permissions.has(permission)) return person;
    }
    return null;
  }

  private async signInPatient(phone: string): Promise<Person> {
    const code = (await this.send(null, 'POST', '/api/identity/patient/code', { phone })).body as { devCode: string };
    const answer = await this.send(null, 'POST', '/api/identity/patient/sign-in', { phone, code: code.devCode });
    if (answer.status !== 200) throw new Error(`${phone} cannot sign in: ${answer.text}`);
    return this.person((answer.body as { token: string }).token);
  }

  private async person(token: string): Promise<Person> {
    return { token, actor: await authenticate(this.app.app, token), patient: '' };
  }

  private once(key: string, make: () => Promise<Person>): Promise<Person> {
    const known = this.signedIn.get(key) ?? make();
    this.signedIn.set(key, known);
    return known;
  }
}

const typeOf = (body: unknown) => (Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
