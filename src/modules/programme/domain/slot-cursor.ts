import { type Instant, isInstant, type LocalDate } from '#kernel/instant.ts';

/** The last place of a page; opaque text outside. */
export interface SlotCursor {
  date: LocalDate;
  startsAt: Instant;
  slot: string;
}

const DATE = /^(?:19|2\d)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function slotCursorText({ date, startsAt, slot }: SlotCursor): string {
  return `${date}~${startsAt}~${slot}`;
}

/** Null for anything that is not a cursor of ours. */
export function parseSlotCursor(text: string): SlotCursor | null {
  const [date = '', startsAt = '', slot = '', ...rest] = text.split('~');
  const real = DATE.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return rest.length === 0 && real && isInstant(startsAt) && UUID.test(slot) ? { date, startsAt, slot } : null;
}
