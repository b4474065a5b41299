import { parse } from 'libpg-query';
import { sourceStrings } from './source-strings.ts';

/** Parses a whole .sql text with PostgreSQL 15's own grammar; answers the complaint, or null when it is sound. */
export async function refusedByPostgres15(text: string): Promise<string | null> {
  try {
    await parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Functions and forms that came after PostgreSQL 15: the grammar alone does not know function names. */
const LATER =
  /\b(any_value|json_table|json_exists|json_value|json_query|json_scalar|json_serialize|uuidv4|uuidv7|random_normal|array_shuffle|array_sample|array_sort|array_reverse|date_add|date_subtract|to_bin|to_oct|pg_input_is_valid|erf|crc32c?|casefold|system_user|unicode_assigned)\s*\(|\breturning\s+(old|new|with)\b|\bis\s+(not\s+)?json\b|\bwithout\s+overlaps\b|\bvirtual\s*[,)]|\bmerge_action\b|\bon_error\b|\bnot\s+enforced\b|\d_\d{3}\b/i;

export function laterThanPostgres15(text: string): string | null {
  return LATER.exec(text.replace(/--.*$/gm, ''))?.[0] ?? null;
}

const STATEMENT = /^\s*(select|insert|update|delete|with|merge)\s/i;

/** SQL templates of a source that use something PostgreSQL 15 does not have. */
export function templatesLaterThanPostgres15(path: string, source: string): string[] {
  return sourceStrings(path, source)
    .filter(({ text }) => STATEMENT.test(text) && laterThanPostgres15(text))
    .map(({ line, text }) => `${path}:${line} ${laterThanPostgres15(text)}`);
}
