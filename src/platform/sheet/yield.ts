/** Lets whatever else waits for the event loop have its turn. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs `work` over the items in portions, giving way between them, so that a long list never stops the house. */
export async function inPortions<T, R>(
  items: readonly T[],
  size: number,
  work: (items: readonly T[]) => R | Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += size) {
    results.push(await work(items.slice(from, from + size)));
    await giveWay();
  }
  return results;
}
