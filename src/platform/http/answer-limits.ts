/** What no answer exceeds where its schema sets no tighter bound. The description states it and {@link withinLimits} holds it. */
export const ANSWER_LIMITS = { text: 100_000, items: 20_000 } as const;

/** Refuses an answer that grew past what was promised: a list without pages is a fault of ours, not a load to hand on. */
export function withinLimits(value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > ANSWER_LIMITS.text) throw new Error(`an answer holds a text of ${value.length} characters`);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const inner = Array.isArray(value) ? value : Object.values(value);
  if (Array.isArray(value) && inner.length > ANSWER_LIMITS.items)
    throw new Error(`an answer holds a list of ${inner.length} items`);
  for (const one of inner) withinLimits(one);
}
