/**
 * The Idempotency-Key of one intent ("book this slot for this person"): made at the first try, kept over reloads until the
 * server has answered for certain, so that a second press or a retry after a lost answer never does the thing twice.
 * The intent's name holds ids only, never personal data.
 */
export function keyOf(intent: string): string {
  const name = `shuxin.intent.${intent}`;
  try {
    const kept = sessionStorage.getItem(name);
    if (kept) return kept;
    const made = randomKey();
    sessionStorage.setItem(name, made);
    return made;
  } catch {
    return randomKey(); // storage forbidden: at least one key a press
  }
}

/** The answer is certain (done, or refused and so not done): the next press is a new intent. */
export function settle(intent: string): void {
  try {
    sessionStorage.removeItem(`shuxin.intent.${intent}`);
  } catch {
    // nothing was kept
  }
}

/** randomUUID is absent on plain http outside the loopback; getRandomValues is not. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
