/** Ids that can be computed from a number, on this side and in SQL, so that no list of them has to travel. */
export const KINDS = { session: 1, slot: 2, patient: 3, doctor: 4, account: 5, other: 6 } as const;
export type Kind = keyof typeof KINDS;

export function idOf(kind: Kind, n: number): string {
  return `0000000${KINDS[kind]}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The same as an SQL expression over an integer expression. */
export function sqlId(kind: Kind, n: string): string {
  return `('0000000${KINDS[kind]}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}
