import { walkXml } from './xml.ts';

/** What a paragraph style brings along: an outline level, a list. */
export interface ParagraphStyle {
  outline: number | null;
  list: string | null;
  level: number;
  basedOn: string | null;
}

/** The paragraph styles of word/styles.xml by id, each with what it takes over from the one it is based on. */
export function stylesOf(bytes: Uint8Array | undefined): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  if (bytes)
    walkXml(bytes, 'styles.xml', {
      open(name, { 'w:styleId': id = '', 'w:val': value = '' }) {
        if (name === 'w:style') {
          style = { outline: null, list: null, level: 0, basedOn: null };
          styles.set(id, style);
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:outlineLvl') style.outline = Number(value) < 9 ? Number(value) + 1 : null;
        else if (name === 'w:numId') style.list = value;
        else if (name === 'w:ilvl') style.level = Number(value);
      },
      close(name) {
        if (name === 'w:style') style = null;
      },
      text() {},
    });
  for (const it of styles.values()) {
    let from = it.basedOn;
    for (let step = 0; from !== null && step < 10; step++) {
      const base = styles.get(from);
      it.outline ??= base?.outline ?? null;
      if (it.list === null && base?.list) [it.list, it.level] = [base.list, base.level];
      from = base?.basedOn ?? null;
    }
  }
  return styles;
}
