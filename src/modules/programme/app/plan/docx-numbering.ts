import { walkXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
}

export interface Numbering {
  /** The label of the next paragraph of this list and level: （一）, 1., empty for a bullet. */
  next(list: string, level: number): string;
}

const CHINESE = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const TEN = '甲乙丙丁戊己庚辛壬癸';

/** The automatic numbering of word/numbering.xml: counts as Word does and writes the number that Word shows. */
export function numberingOf(bytes: Uint8Array | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  if (bytes) read(bytes, abstracts, lists);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(list, level) {
      const found = lists.get(list);
      const levels = abstracts.get(found?.abstract ?? '');
      const own = levels?.get(level);
      if (!found || !levels || !own) return '';
      const count = counts.get(found.abstract) ?? [];
      counts.set(found.abstract, count);
      const override = found.starts.get(level);
      const restarts = override !== undefined && !begun.has(`${list} ${level}`);
      begun.add(`${list} ${level}`);
      count[level] = restarts ? override : count[level] === undefined ? own.start : count[level] + 1;
      count.length = level + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(count[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
      });
    },
  };
}

function read(
  bytes: Uint8Array,
  abstracts: Map<string, Map<number, Level>>,
  lists: Map<string, { abstract: string; starts: Map<number, number> }>,
): void {
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: { abstract: string; starts: Map<number, number> } | null = null;
  let override: number | null = null;
  walkXml(bytes, 'numbering.xml', {
    open(
      name,
      { 'w:abstractNumId': abstract = '', 'w:numId': number = '', 'w:ilvl': depth = '', 'w:val': value = '' },
    ) {
      if (name === 'w:abstractNum') {
        levels = new Map();
        abstracts.set(abstract, levels);
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() };
        lists.set(number, list);
      } else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(depth);
      else if (name === 'w:startOverride' && list && override !== null) list.starts.set(override, Number(value) || 1);
      else if (name === 'w:lvl' && list === null) {
        level = { start: 1, format: 'decimal', text: '' };
        levels?.set(Number(depth), level);
      } else if (level && name === 'w:start') level.start = Number(value);
      else if (level && name === 'w:numFmt') level.format = value;
      else if (level && name === 'w:lvlText') level.text = value;
    },
    close(name) {
      if (name === 'w:abstractNum') levels = null;
      if (name === 'w:lvl') level = null;
      if (name === 'w:num') list = null;
      if (name === 'w:lvlOverride') override = null;
    },
    text() {},
  });
}

function written(count: number, format: string): string {
  if (/chinese|japaneseCounting|japaneseDigital|ideographDigital|taiwanese|koreanCounting/i.test(format))
    return chinese(count);
  if (/decimalEnclosedCircle/.test(format)) return CIRCLED[count - 1] ?? String(count);
  if (format === 'ideographTraditional') return TEN[count - 1] ?? String(count);
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return String(count);
}

function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${CHINESE[tens]}十`;
  return `${head}${ones === 0 ? '' : CHINESE[ones]}`;
}
