/** How fast it goes: figures of the hospital. */
export interface Pace {
  /** Walking, in centimetres a second. */
  cmPerSecond: number;
  liftWaitSeconds: number;
}

/** An old person walks 0.8 m a second (the figure of pedestrian crossings for the aged); a lift takes its time to come. */
export const DEFAULT_PACE: Pace = { cmPerSecond: 80, liftWaitSeconds: 45 };

/** Seconds of a lift between two floors. */
export const LIFT_SECONDS_A_FLOOR = 5;

/** Metres that one floor of stairs or escalator counts. */
export const METRES_A_FLOOR = { stairs: 12, escalator: 8, lift: 0 } as const;

/** On stairs one is half as fast, on a ramp a fifth slower: the way counts as so much longer, in percent. */
export const LONGER = { corridor: 100, door: 100, ramp: 120, stairs: 200, escalator: 100, lift: 100 } as const;
