/** After so long without a key or a touch the page asks by itself, not for a person. */
const AWAY_MS = 60_000;

let last = Date.now();
const here = () => {
  last = Date.now();
};
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  globalThis.addEventListener?.(sign, here, { passive: true, capture: true });

/** True while nobody has touched this page for a minute. */
export const isAway = (): boolean => Date.now() - last >= AWAY_MS;
