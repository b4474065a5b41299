export interface WaitingTicket {
  id: string;
  number: number;
  special: boolean;
}

const RUN = 2;

/**
 * Mission A9 (优先窗口): the aged, the disabled, soldiers and the other groups of the hospital first, but after two of them one of the
 * others, so that nobody waits for ever. `run`: how many special ones were called in a row.
 */
export function nextTicket(waiting: readonly WaitingTicket[], run: number): WaitingTicket | null {
  const inOrder = waiting.toSorted((a, b) => a.number - b.number);
  const special = inOrder.find((ticket) => ticket.special);
  const other = inOrder.find((ticket) => !ticket.special);
  if (special && other) return run < RUN ? special : other;
  return special ?? other ?? null;
}

/** The run after this one was called. */
export const runAfter = (run: number, called: WaitingTicket): number => (called.special ? run + 1 : 0);
