import { type Instant, isInstant } from '#kernel/instant.ts';

/** The last visit of a page; opaque text outside. */
export interface VisitCursor {
  startedAt: Instant;
  encounter: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function cursorText({ startedAt, encounter }: VisitCursor): string {
  return `${startedAt}~${encounter}`;
}

/** Null for anything that is not a cursor of ours. */
export function parseCursor(text: string): VisitCursor | null {
  const [startedAt = '', encounter = '', ...rest] = text.split('~');
  return rest.length === 0 && isInstant(startedAt) && UUID.test(encounter) ? { startedAt, encounter } : null;
}
