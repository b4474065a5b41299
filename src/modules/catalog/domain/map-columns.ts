export interface NamedColumn {
  key: string;
  title: { zh: string; en: string };
  required: boolean;
}

export interface ColumnMap {
  /** Place in the file (from 0) by column key. */
  at: Record<string, number>;
  /** Headers that belong to no column. Their cells are not read. */
  unknown: { at: number; title: string }[];
  /** Headers that name a column a second time. */
  twice: { at: number; key: string }[];
  /** Columns that must be there and are not. */
  missing: string[];
}

/** Finds the columns of a file by their headers, Chinese or English, in any order; a `*` or a bracket behind is no part of it. */
export function mapColumns(header: readonly string[], columns: readonly NamedColumn[]): ColumnMap {
  const map: ColumnMap = { at: {}, unknown: [], twice: [], missing: [] };
  const byName = new Map(
    columns.flatMap((it) => [it.key, it.title.zh, it.title.en].map((name) => [tidy(name), it.key])),
  );
  for (const [at, title] of header.entries()) {
    const name = tidy(title);
    if (name === '') continue;
    const key = byName.get(name);
    if (key === undefined) map.unknown.push({ at, title });
    else if (map.at[key] !== undefined) map.twice.push({ at, key });
    else map.at[key] = at;
  }
  map.missing = columns.filter((it) => it.required && map.at[it.key] === undefined).map((it) => it.key);
  return map;
}

function tidy(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[*\s_]/g, '')
    .toLowerCase();
}
