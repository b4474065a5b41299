import type { RoomManifest } from '#platform/room.ts';

export interface Column {
  /** schema.table */
  table: string;
  column: string;
}

/**
 * Columns that name a patient without saying what becomes of them in a merge, and declarations that lead nowhere. A row
 * that a merge forgets is an appointment or a result that nobody finds any more.
 */
export function patientColumnComplaints(columns: readonly Column[], rooms: readonly RoomManifest[]): string[] {
  const rules = new Map(rooms.flatMap((room) => Object.entries(room.tables)));
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const silent = columns
    .filter(({ column }) => /^(patient|mother|child|subject_patient)_id$/.test(column))
    .filter(({ table }) => table !== 'identity.patient' && rules.has(table))
    .filter(({ table, column }) => rules.get(table)?.patients?.[column] === undefined)
    .map(
      ({ table, column }) => `${table}.${column}: the manifest does not say what a merge of two records does with it`,
    );
  const lost = [...rules].flatMap(([table, rule]) =>
    Object.entries(rule.patients ?? {})
      .flatMap(([column, what]) => ('moves' in what ? [column, what.moves] : [column]))
      .filter((column) => !there.has(`${table}.${column}`))
      .map((column) => `${table}.${column}: is declared, but not in the database`),
  );
  const unmoved = rooms
    .filter((room) => Object.values(room.tables).some((rule) => follows(rule.patients)) && !room.patientMerge?.settle)
    .map((room) => `${room.name}: has rows that follow, and nothing that brings them into line`);
  return [...silent, ...lost, ...unmoved];
}

const follows = (patients: RoomManifest['tables'][string]['patients']): boolean =>
  Object.values(patients ?? {}).some((what) => 'follows' in what);
