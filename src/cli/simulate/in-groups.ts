/** Acts on all items, so many side by side. */
export async function inGroups<A, B>(items: readonly A[], size: number, act: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let i = 0; i < items.length; i += size) done.push(...(await Promise.all(items.slice(i, i + size).map(act))));
  return done;
}
