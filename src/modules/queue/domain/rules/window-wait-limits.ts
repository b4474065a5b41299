/** Where somebody waits for a registration window. */
export type DeskKind = 'hall' | 'floor';

/** Standards 3.1: 现场挂号排队 within 10 minutes in the hall, registration and payment on a floor within 15. */
export const windowLimitMinutes: Readonly<Record<DeskKind, number>> = { hall: 10, floor: 15 };

/** The first registration desk of a campus, in the hospital's own order, is its hall; the others are on floors. */
export function deskKind(
  place: string,
  campus: string,
  desks: readonly { id: string; campus: { id: string } }[],
): DeskKind {
  return desks.find((desk) => desk.campus.id === campus)?.id === place ? 'hall' : 'floor';
}
