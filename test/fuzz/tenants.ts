import type { Person } from '../doors/people.ts';
import { watchRows } from '../doors/watch.ts';
import { testRooms } from '../support/cluster.ts';

type Rows = <T>(text: string, values?: unknown[]) => Promise<T[]>;

/**
 * A refused request may be recorded, a session may be seen again, and a screen or kiosk that stands nowhere yet asks for its code
 * before anybody knows it; nothing else of another tenant may move.
 */
const MAY_CHANGE = new Set([
  'platform.audit',
  'platform.audit_seal',
  'platform.audit_checkpoint',
  'queue.screen',
  'kiosk.device',
]);
const NEIGHBOUR = '邻院人';
/** Rooms' tables of which a stranger to the hospital may see the ids: what is for sale, and where; what is written for everybody, and spoken. */
const PUBLIC =
  /^(catalog\.|booking\.(session|slot|template)|content\.(piece|picture)|queue\.voice_clip|platform\.|programme\.)/;

export interface Tenants {
  /** Ids and names that must not be in an answer to this person under this hospital's address. */
  secrets(who: Person, hospital: number): { ids: ReadonlySet<string>; words: readonly string[] };
  /**
   * Of what was found in an answer to this person, what is theirs by now: people are linked meanwhile, and staff write
   * ids that they were told into rows of their own hospital.
   */
  ownByNow(who: Person, found: readonly string[]): Promise<ReadonlySet<string>>;
  /** The last change of every hospital's rows, by `<table> of hospital <n>`. */
  digest(): Promise<Record<string, string>>;
  /** Ids of all kinds of rows of both hospitals, a few of each. */
  sample: readonly string[];
}

/** Marks the people of hospital 2 unmistakably and reads who and what belongs to whom. */
export async function tenantsOf(rows: Rows): Promise<Tenants> {
  await rows(`update identity.patient set name = '${NEIGHBOUR}' || right(patient_id::text, 4) where hospital_id = 2`);
  const columns = await rows<{ name: string; columns: string[] }>(
    `select table_schema || '.' || table_name as name, array_agg(column_name::text) as columns
     from information_schema.columns
     where data_type = 'uuid' and table_schema || '.' || table_name = any ($1) group by 1 order by 1`,
    [hospitalTables],
  );
  const [open, closed] = [new Map<number, Set<string>>(), new Map<number, Set<string>>()];
  const sample: string[] = [];
  for (const { name, columns: uuids } of columns) {
    const list = uuids.map((column) => `${column}::text`).join(', ');
    const found = await rows<{ hospital_id: number; ids: string[] }>(
      `select hospital_id, array_remove(array[${list}], null) as ids from ${name}`,
    );
    const kept = PUBLIC.test(name) ? open : closed;
    for (const { hospital_id: hospital, ids } of found) {
      const set = kept.get(hospital) ?? new Set();
      kept.set(hospital, set);
      for (const id of ids) set.add(id);
    }
    for (const hospital of [1, 2]) {
      const own = found.filter((row) => row.hospital_id === hospital);
      sample.push(...[...own.slice(0, 2), ...own.slice(-2)].flatMap(({ ids }) => ids));
    }
  }
  const people = await rows<{ hospital_id: number; patient_id: string; name: string }>(
    'select hospital_id, patient_id, name from identity.patient',
  );
  const links = await rows<{ account_id: string; patient_id: string }>(
    'select account_id, patient_id from identity.account_patient',
  );
  async function heldBy(hospital: number, ids: readonly string[]): Promise<string[]> {
    const parts = columns.flatMap(({ name, columns: uuids }) =>
      uuids.map(
        (column) => `select ${column}::text as id from ${name} where hospital_id = $1 and ${column}::text = any ($2)`,
      ),
    );
    return (await rows<{ id: string }>(parts.join(' union '), [hospital, ids])).map(({ id }) => id);
  }
  const digest = await watchRows(
    rows,
    hospitalTables.filter((table) => !MAY_CHANGE.has(table)),
    `tg_table_schema || '.' || tg_table_name || ' of hospital ' || coalesce(new.hospital_id, old.hospital_id)`,
  );
  const of = (kept: Map<number, Set<string>>, hospital: number) => kept.get(hospital) ?? new Set<string>();

  return {
    sample: [...new Set(sample)],
    digest,
    async ownByNow(who, found) {
      if (found.length === 0) return new Set();
      if (who.actor.kind === 'staff') return new Set(await heldBy(who.actor.hospital, found));
      if (who.actor.kind !== 'patient') return new Set();
      const own = await rows<{ patient_id: string; name: string }>(
        `select p.patient_id, p.name from identity.account_patient a
         join identity.patient p using (hospital_id, patient_id) where a.account_id = $1`,
        [who.actor.account],
      );
      return new Set(own.flatMap(({ patient_id: id, name }) => [id, name]));
    },
    secrets(who, hospital) {
      const here = of(open, hospital).union(of(closed, hospital));
      const elsewhere = [1, 2].filter((it) => it !== hospital);
      let ids = new Set<string>();
      for (const it of elsewhere) ids = ids.union(of(open, it).union(of(closed, it)).difference(here));
      const own = new Set(
        links
          .filter((link) => who.actor.kind === 'patient' && link.account_id === who.actor.account)
          .map((link) => link.patient_id),
      );
      const outside = who.actor.kind === 'staff' && who.actor.hospital === hospital;
      const strange = outside ? [] : people.filter((it) => it.hospital_id === hospital && !own.has(it.patient_id));
      if (who.actor.kind !== 'patient' && !outside)
        ids = ids.union(of(closed, hospital).difference(of(open, hospital)));
      ids = ids.union(new Set(strange.map((it) => it.patient_id)));
      const names = new Set(people.filter((it) => own.has(it.patient_id)).map((it) => it.name));
      const words = strange.map((it) => it.name).filter((name) => !names.has(name));
      return { ids, words: hospital === 2 ? words : [NEIGHBOUR, ...words] };
    },
  };
}

/** Hospitals whose rows may change when this person sends to this address; 0 is an address without a hospital. */
export function mayChange({ actor }: Person, hospital: number): ReadonlySet<number> {
  // Some things belong to the account, wherever its people are registered, such as the language.
  if (actor.kind === 'patient') return new Set(hospital === 0 ? [1, 2] : [hospital]);
  return new Set(actor.kind === 'staff' && [0, actor.hospital].includes(hospital) ? [actor.hospital] : []);
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What an answer holds of the secrets. */
export function leaked(text: string, { ids, words }: ReturnType<Tenants['secrets']>): string[] {
  const found = [...text.matchAll(UUID)].map(([id]) => id.toLowerCase()).filter((id) => ids.has(id));
  return [...found, ...words.filter((word) => text.includes(word))];
}

const hospitalTables = testRooms.flatMap((room) =>
  Object.entries(room.tables)
    .filter(([, rule]) => rule.class === 'hospital')
    .map(([name]) => name),
);
