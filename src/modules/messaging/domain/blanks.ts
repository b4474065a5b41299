/** Fills `{name}`; what is not known stays empty. The values are put in as they are: whoever calls encodes the whole. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w{1,20})\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '',
  );
}

/** `{'a.b': 'x'}` becomes `{a: {b: 'x'}}`. A field that is a text and also holds others keeps the others. */
export function nested(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split('.');
    const last = names.pop() as string;
    let at = root;
    for (const name of names) {
      if (typeof at[name] !== 'object') at[name] = Object.create(null);
      at = at[name] as Record<string, unknown>;
    }
    if (typeof at[last] !== 'object') at[last] = value;
  }
  return root;
}

/** The text or number at `a.b` of a JSON answer; null when there is none. */
export function valueAt(json: unknown, path: string): string | null {
  let at = json;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}
