/**
 * Code points of the longest text that an anchored pattern lets through, or null where it has no end. So the description
 * can state a bound that is already enforced, instead of saying it twice. Knows what our schemas use: classes, groups,
 * alternatives, quantifiers, look-arounds; anything else counts as one character.
 */
export function longestMatch(pattern: string): number | null {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || topLevelAlternatives(pattern).length > 1) return null;
  const longest = lengthOf(pattern.slice(1, -1));
  return Number.isFinite(longest) ? longest : null;
}

const lengthOf = (pattern: string): number => Math.max(...topLevelAlternatives(pattern).map(sequence));

function sequence(pattern: string): number {
  let total = 0;
  for (let at = 0; at < pattern.length; ) {
    const atom = atomAt(pattern, at);
    const times = quantifierAt(pattern, atom.end);
    total += atom.length === 0 ? 0 : atom.length * times.most;
    at = times.end;
  }
  return total;
}

function atomAt(pattern: string, at: number): { length: number; end: number } {
  if (pattern[at] === '(') {
    const end = closing(pattern, at);
    const inner = pattern.slice(at + 1, end - 1);
    if (/^\?<?[=!]/.test(inner)) return { length: 0, end };
    return { length: lengthOf(inner.replace(/^\?:|^\?<\w+>/, '')), end };
  }
  if (pattern[at] === '[') return { length: 1, end: closing(pattern, at) };
  if (pattern[at] === '^' || pattern[at] === '$') return { length: 0, end: at + 1 };
  return { length: 1, end: at + escaped(pattern, at) };
}

/** How many characters of the pattern one escape takes: `\d`, `\P{Cc}`, `\u{1f600}`. */
function escaped(pattern: string, at: number): number {
  return /^\\[pPu]\{[^}]*\}|^\\u[0-9a-f]{4}|^\\./i.exec(pattern.slice(at))?.[0].length ?? 1;
}

function quantifierAt(pattern: string, at: number): { most: number; end: number } {
  const found = /^(?:[*+?]|\{(\d+)(,)?(\d+)?\})\??/.exec(pattern.slice(at));
  if (!found) return { most: 1, end: at };
  const [text, least, comma, most] = found;
  const end = at + text.length;
  if (text.startsWith('?')) return { most: 1, end };
  if (least === undefined) return { most: Number.POSITIVE_INFINITY, end };
  return { most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least), end };
}

/** Where the group or class that opens at `at` has ended. */
function closing(pattern: string, at: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = at; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    if (depth === 0 && !inClass) return i + 1;
  }
  throw new Error(`unbalanced pattern ${pattern}`);
}

function topLevelAlternatives(pattern: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (c === '(' || c === '[') i = closing(pattern, i) - 1;
    else if (c === '|') {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, pattern.slice(start)];
}
