/** The only source of now. `real` follows the machine, `stepped` stands still until it is set. */
export interface Clock {
  readonly mode: 'real' | 'stepped';
  now(): string;
  /** Stepped only: moves to `to` (never back), then waits until everything that became due has been done. */
  set(to: string): Promise<void>;
}

export const realClock: Clock = {
  mode: 'real',
  now: () => new Date().toISOString(),
  set: async () => {
    throw new Error('the real clock cannot be set');
  },
};

export class ClockRefusal extends Error {}

/** A clock that a test, the demo or the simulator steps: set, act, await. `settle` runs due work and drains events. */
export function steppedClock(start: string, settle: (now: string) => Promise<void>): Clock {
  let current = start;
  let turn: Promise<void> = Promise.resolve();
  const move = async (to: string): Promise<void> => {
    if (to < current) throw new ClockRefusal('the stepped clock does not run backwards');
    current = to;
    await settle(to);
  };
  return {
    mode: 'stepped',
    now: () => current,
    set(to) {
      const mine = turn.then(() => move(new Date(to).toISOString()));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}
