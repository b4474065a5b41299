import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../patient/', import.meta.url);

/** Every page of the patient's route table, each once, as `/book/:hospital`: read from the sources, so that a new page is in it. */
export function patientPages(sources: readonly string[] = tableSources()): string[] {
  const rows = sources.flatMap((text) => [...text.matchAll(/\{ path: '([^']+)', page: (\w+) \}/g)]);
  const seen = new Set<string>();
  return rows.flatMap(([, path = '', page = '']) => (seen.size < seen.add(page).size ? [path] : []));
}

/** The paths with what stands for their parameters (`id`, or `/read/:hospital/:id` of one page); throws for one nobody has named. */
export function filled(pages: readonly string[], params: Record<string, string>): string[] {
  return pages.map((page) =>
    page.replace(/:(\w+)/g, (_, name: string) => {
      const value = name === 'id' ? params[page] : params[name];
      if (value === undefined) throw new Error(`${page}: say what stands for :${name}`);
      return value;
    }),
  );
}

function tableSources(): string[] {
  const names = readdirSync(folder).filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
  return names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
