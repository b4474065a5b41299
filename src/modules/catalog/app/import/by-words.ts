/** Finds rows by what a person writes for them: each row under every one of its names, without regard to case. */
export function byWords<T extends { id: string }>(
  rows: readonly T[],
  namesOf: (row: T) => readonly (string | null)[],
): (word: string) => string[] {
  const index = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      if (name === null || name === '') continue;
      const key = tidy(name);
      index.set(key, (index.get(key) ?? new Set()).add(row.id));
    }
  }
  return (word) => [...(index.get(tidy(word)) ?? [])];
}

/** The same for a list of words; words that nobody knows are left out. */
export function findAll(find: (word: string) => string[], words: readonly string[]): Map<string, string[]> {
  return new Map(words.map((word) => [word, find(word)] as const).filter(([, ids]) => ids.length > 0));
}

const tidy = (word: string): string => word.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
