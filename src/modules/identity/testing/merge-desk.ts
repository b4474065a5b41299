import { addDays } from '#kernel/instant.ts';
import { HOSPITAL, People, type Person, type Sent } from '../../../../test/doors/people.ts';
import type { TestApp } from '../../../../test/support/app.ts';
import { currentNotice } from '../domain/privacy-notice.ts';

const BASE = `/api/h/${HOSPITAL}`;

export interface FreeSlot {
  id: string;
  session: string;
  practitioner: string;
  starts: string;
}

/** For the tests of merging: a lead registrar at work on the demo hospital, through the public API alone. */
export class MergeDesk {
  readonly people: People;
  private made = 0;
  private readonly slots: FreeSlot[] = [];
  private readonly app: TestApp;
  constructor(app: TestApp) {
    this.app = app;
    this.people = new People(app);
  }

  lead(): Promise<Person> {
    return this.people.staff('lead');
  }

  async send(method: string, path: string, body?: unknown): Promise<Sent> {
    return this.people.send(await this.lead(), method, BASE + path, body);
  }

  /** Registers a woman with a paper that contradicts nothing; birth date, phone and number are her own. */
  async register(change: Record<string, unknown> = {}): Promise<{ id: string; phone: string; number: string }> {
    this.made += 1;
    const phone = `1000088${String(this.made).padStart(4, '0')}`;
    const number = `TESTPAPER${this.made}`;
    const sent = await this.send('POST', '/identity/desk/patients', {
      name: '测试重名',
      gender: 'female',
      birthDate: addDays('1950-01-01', 37 * this.made),
      documents: [{ kind: 'other', number }],
      phone,
      privacyNoticeVersion: currentNotice.version,
      healthDataConsent: true,
      ...change,
    });
    return { id: idOf(sent), phone, number };
  }

  merge(survivor: string, replaced: string): Promise<Sent> {
    return this.send('POST', '/identity/merges', { survivor, replaced, reason: '本人到窗口核对证件' });
  }

  undo(merge: string): Promise<Sent> {
    return this.send('POST', `/identity/merges/${merge}/undo`, { reason: '核对后是两个人' });
  }

  book(patient: string, slot: string): Promise<Sent> {
    return this.send('POST', '/booking/desk/appointments', { patient, slot, channel: 'window' });
  }

  async appointments(patient: string): Promise<string[]> {
    const { body } = await this.send('GET', `/booking/desk/patients/${patient}/appointments`);
    return (body as { items: { id: string }[] }).items.map((item) => item.id).sort();
  }

  async find(text: string): Promise<string[]> {
    const { body } = await this.send('POST', '/identity/desk/patients/search', { text });
    return (body as { items: { id: string }[] }).items.map((item) => item.id);
  }

  /**
   * A free place after the first day; every one with another doctor of the day and in another minute, so that none
   * clash, and the next one on another day, so that the limit of departments a day is seldom met.
   */
  async slot(): Promise<FreeSlot> {
    if (this.slots.length === 0) {
      const rows = await this.app.rows<FreeSlot>(
        `select distinct on (l.starts_at) l.id, s.id as session, s.practitioner_id as practitioner, l.starts_at as starts
         from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
         where s.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.share <> 'tier'
           and s.date > '2026-11-23'
         order by l.starts_at, s.practitioner_id`,
      );
      const doctors = new Set<string>();
      const days = [...Map.groupBy(rows, (row) => String(row.starts).slice(0, 10)).values()];
      const longest = Math.max(...days.map((day) => day.length));
      const inTurn = Array.from({ length: longest }, (_, n) => days.flatMap((day) => day[n] ?? [])).flat();
      for (const row of inTurn) {
        const key = `${row.practitioner} ${String(row.starts).slice(0, 10)}`;
        if (!doctors.has(key)) this.slots.push(row);
        doctors.add(key);
      }
    }
    const next = this.slots.shift();
    if (!next) throw new Error('no free place is left');
    return next;
  }

  /** Everything these records own, as the tables have it; a day's list of departments has no order. */
  async digest(...patients: string[]): Promise<unknown> {
    const own = (table: string, key: string, less = `'{}'`) =>
      `'${table}', (select jsonb_agg(to_jsonb(r) - ${less}::text[] order by ${key}) from ${table} r where patient_id = any($1))`;
    const [row] = await this.app.rows<{ all: unknown }>(
      `select jsonb_build_object(
         ${own('identity.patient', 'patient_id')}, ${own('identity.patient_document', 'document_id')},
         ${own('identity.patient_guardian', 'guardian_id')}, ${own('identity.patient_consent', 'consent_id')},
         ${own('booking.appointment', 'id')}, ${own('booking.hold', 'id')}, ${own('queue.encounter', 'id')},
         ${own('messaging.message', 'message_id', `'{state,sent_at}'`)},
         'days', (select jsonb_agg(jsonb_build_array(patient_id, date,
             (select array_agg(d order by d) from unnest(department_ids) d)) order by patient_id, date)
           from booking.patient_day where patient_id = any($1) and cardinality(department_ids) > 0)) as all`,
      [patients],
    );
    return row?.all;
  }

  /** What must never be, over the whole hospital; empty when all is well. */
  async complaints(): Promise<string[]> {
    const rows = await this.app.rows<{ what: string }>(
      `select t.what || ' of a merged record: ' || t.id as what from (
         select 'appointment' as what, id, patient_id from booking.appointment union all
         select 'hold', id, patient_id from booking.hold union all
         select 'encounter', id, patient_id from queue.encounter union all
         select 'document', document_id, patient_id from identity.patient_document union all
         select 'guardian', guardian_id, patient_id from identity.patient_guardian) t
       join identity.patient p on p.patient_id = t.patient_id where p.survivor_id is not null
       union all select 'no end of the chain: ' || p.patient_id from identity.patient p
         join identity.patient s on s.hospital_id = p.hospital_id and s.patient_id = p.survivor_id
         where s.survivor_id is not null
       union all select 'link and journal disagree: ' || p.patient_id from identity.patient p
         where (p.survivor_id is not null) <> exists (select from identity.patient_merge m
           where m.hospital_id = p.hospital_id and m.replaced_id = p.patient_id and m.undone_at is null)
       union all select 'one document of two active records: ' || min(d.number_index)
         from identity.patient_document d join identity.patient p using (hospital_id, patient_id)
         where p.survivor_id is null group by d.hospital_id, d.family, d.number_index having count(distinct d.patient_id) > 1
       union all select 'day miscounted: ' || d.patient_id from booking.patient_day d
         where cardinality(d.department_ids) <> (select count(*) from booking.appointment a
           where a.hospital_id = d.hospital_id and a.patient_id = d.patient_id and a.date = d.date
             and a.state <> 'cancelled' and a.channel <> 'walk_in')
       union all select 'visit of somebody else: ' || e.id from queue.encounter e
         join booking.appointment a on a.hospital_id = e.hospital_id and a.id = e.appointment_id
         where a.patient_id <> e.patient_id`,
    );
    return rows.map((row) => row.what);
  }
}

/** The id of what was made; throws with the whole answer when nothing was. */
export function idOf(sent: Sent): string {
  if (sent.status >= 300) throw new Error(sent.text);
  return (sent.body as { id: string }).id;
}
