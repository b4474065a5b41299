/** How long a machine shows one code before it asks for another. */
export const CODE_MINUTES = 10;
/** Machines of one hospital that may wait for a confirmation at once. */
export const MOST_WAITING = 50;
/** Without a sign for so long a machine counts as not working. */
export const SILENT_SECONDS = 180;

/** Nobody is sent away sooner than after a minute without a touch (WCAG 2.2.1), and never without having been asked. */
export const LEAST_IDLE_SECONDS = 60;
export const MOST_IDLE_SECONDS = 300;
/** How long "Are you still there?" waits for an answer. */
export const ANSWER_SECONDS = 30;
/** The page ends a sitting itself; should it have lost the line, the server does so this much later. */
const SLACK_SECONDS = 60;

/** From its last sign of life on, how long a sitting of this machine lives. */
export const sittingLives = (idleSeconds: number): number => idleSeconds + ANSWER_SECONDS + SLACK_SECONDS;

/** Tries by phone and birthday in an hour: of one phone, and at one machine. */
export const TRIES_OF_PHONE = 5;
export const TRIES_AT_DEVICE = 30;
export const TRIES_MINUTES = 60;
/** Window tickets that one person takes at one go: for oneself and who came along. */
export const DESK_TICKETS = 3;

/** Six digits, read off the machine and typed at a desk; `random` answers a whole number below its bound. */
export function deviceCode(random: (below: number) => number): string {
  return String(random(1_000_000)).padStart(6, '0');
}
