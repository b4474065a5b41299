import { halfWidth } from './plain-text.ts';

const UNIT_END = /(?:科室|科|办|部|室|中心|处|院|组|委|局|会|站|区|所|公司|队|团|厅|家|库|房)[)）]?$/;

/** Whether it ends like the name of a unit, or names all of them: 门诊部, 各临床科室. */
export function isUnitName(name: string): boolean {
  return UNIT_END.test(halfWidth(name)) || /^(?:各|全体|全院)/.test(name);
}

/**
 * The units a cell or a line names, one each, as written. Brackets stay whole (医务科（急诊科、外科）), and so does a name
 * that shares its end (中、西药剂科). Over several lines a name goes on unless the line before ends like a unit.
 */
export function unitNames(text: string): string[] {
  const names: string[] = [];
  let open = '';
  for (const part of text.split(/\r?\n/).flatMap(pieces)) {
    const name = part.text.replace(/\s+/g, '').replace(/[。.．：:]{1,9}$/, '');
    if (name === '') continue;
    const goesOn = part.first && open !== '' && !UNIT_END.test(open);
    const shares = [...open].length === 1 && !part.first;
    if (goesOn || shares) names.pop();
    const whole = goesOn ? `${open}${name}` : shares ? `${open}、${name}` : name;
    names.push(whole);
    open = part.closed ? '' : whole;
  }
  return [...new Set(names)];
}

/** Splits outside brackets; `first` begins a line, `closed` has a stop behind it. */
function pieces(line: string): { text: string; first: boolean; closed: boolean }[] {
  const half = halfWidth(line);
  const parts: { text: string; first: boolean; closed: boolean }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, next: number) => {
    const single = [...line.slice(from, at).trim()].length === 1;
    parts.push({ text: line.slice(from, at), first: parts.length === 0, closed: !single && next > at });
    from = next;
  };
  for (let at = 0; at < half.length; at++) {
    const sign = half[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if ('、,;/。'.includes(sign)) cut(at, at + 1);
    else if ('和及与'.includes(sign) && UNIT_END.test(line.slice(from, at))) cut(at, at + 1);
    else if (sign === ' ' && UNIT_END.test(line.slice(from, at).trim()) && !/^\s*[、,;/(]/.test(half.slice(at)))
      cut(at, at + 1);
  }
  cut(line.length, line.length);
  return parts;
}

/** A leader's cell: several names are kept together, a name broken over two lines is put together again. */
export function leaderName(text: string): string {
  const parts = text
    .split(/\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.reduce((made, part) => {
    if (made === '') return part;
    const whole = [...(made.split(/[、\s]/).at(-1) ?? '')].length >= 2 && [...part].length >= 2;
    return whole && !/[、，,]$/.test(made) ? `${made}、${part}` : `${made}${part}`;
  }, '');
}
