const DIGITS = '〇一二三四五六七八九';

/**
 * The text in half-width signs, sign by sign, so that places in the copy are places in the original: （１）： becomes (1):.
 */
export function halfWidth(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xff01 && code <= 0xff5e) made += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0 || code === 0x2002 || code === 0x2003) made += ' ';
    else if (code === 0x25cb || code === 0x96f6) made += '〇';
    else if (code === 0xfe52) made += '.';
    else if (code === 0xfe6a) made += '%';
    else made += text[at];
  }
  return made;
}

/** Half-width and without any blank. */
export function squeezed(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}

/**
 * A scan takes 0 for O and 1 for l: between digits, and beside a sign that only stands beside a number, the letter is
 * read as the digit. As long as the original.
 */
export function unscanned(text: string): string {
  return text
    .replace(/(?<=\d)[OoＯ](?=[\dOo%年月日天分小个种次项.])/g, '0')
    .replace(/(?<=\d)[lI|](?=[\d%年月日天分小个种次项.])/g, '1')
    .replace(/(?<![A-Za-z\d])[lI|](?=\d?[月日])/g, '1');
}

/** 十二 -> 12, 二十 -> 20, 两 -> 2, 二〇二二 -> 2022; null when it is no number below ten thousand. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/[两二]/g, '二').replace(/[○零]/g, '〇');
  if (plain === '' || /[^〇一二三四五六七八九十百]/.test(plain)) return null;
  if (!/[十百]/.test(plain))
    return plain.length > 4 ? null : Number([...plain].map((sign) => DIGITS.indexOf(sign)).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of plain) {
    if (sign === '百') sum += (digit || 1) * 100;
    else if (sign === '十') sum += (digit || 1) * 10;
    else digit = DIGITS.indexOf(sign);
    if (sign === '百' || sign === '十') digit = 0;
  }
  return sum + digit;
}

/** Pieces of one cell or paragraph that stood on lines of their own, joined as a reader would: Chinese needs no blank. */
export function joined(parts: readonly string[]): string {
  return parts.reduce((made, part) => {
    const gap = /[A-Za-z\d]$/.test(made) && /^[A-Za-z\d]/.test(part) ? ' ' : '';
    return `${made}${gap}${part}`;
  }, '');
}
