const WEIGHTS = [7, 3, 1] as const;

/**
 * The 7-3-1 check digit of ICAO Doc 9303 part 3, 4.9, over one field of the machine-readable zone: digits are
 * themselves, A-Z are 10-35, the filler `<` is 0.
 */
export function mrzCheckDigit(field: string): number {
  if (!/^[0-9A-Z<]*$/.test(field)) throw new Error('the machine-readable zone holds 0-9, A-Z and < only');
  const values = [...field].map((c) => (c === '<' ? 0 : Number.parseInt(c, 36)));
  return values.reduce((sum, value, i) => sum + value * (WEIGHTS[i % 3] ?? 0), 0) % 10;
}

/** What the lower line of a passport (TD3, 44 characters) says; dates stay `YYMMDD`, their century is not printed. */
export interface PassportLine {
  readonly number: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly sex: 'M' | 'F' | '<';
  readonly expiry: string;
}

/** Reads the lower line of a passport, or answers null when its form or any of its five check digits is wrong. */
export function readPassportLine(line: string): PassportLine | null {
  const m = /^([0-9A-Z<]{9})(\d)([A-Z<]{3})(\d{6})(\d)([MF<])(\d{6})(\d)([0-9A-Z<]{14})([\d<])(\d)$/.exec(line);
  if (!m) return null;
  const at = (i: number) => m[i] ?? '';
  const composite = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  const right =
    mrzCheckDigit(at(1)) === Number(at(2)) &&
    mrzCheckDigit(at(4)) === Number(at(5)) &&
    mrzCheckDigit(at(7)) === Number(at(8)) &&
    mrzCheckDigit(at(9)) === (at(10) === '<' ? 0 : Number(at(10))) &&
    mrzCheckDigit(composite) === Number(at(11));
  if (!right) return null;
  const number = at(1).replace(/<+$/, '');
  return { number, nationality: at(3), birthDate: at(4), sex: at(6) as PassportLine['sex'], expiry: at(7) };
}
