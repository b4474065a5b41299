/** What people fall back on, as words: with every capital, number and sign put around them they are thousands. */
const WORDS =
  `password passwd passwort pass word admin administrator root super system user test testing demo guest login
  welcome letmein secret hello master manager service support server oracle mysql postgres database default change changeme
  temp temporary hospital doctor nurse medical medicine clinic health patient registrar shuxin yiyuan yisheng hushi zhongyi
  huli binren mima guanliyuan kezhang yuanzhang weijian jiankang china zhongguo beijing shanghai hangzhou zhejiang huawei
  tencent alibaba lenovo iloveyou woaini woaini woaijia wodemima nihao qwerty qwertyuiop asdfgh zxcvbn zxcvbnm asdf qwer qaz
  qazwsx qazwsxedc abc abcd abcde abcdef abcdefg aaa aaaa abcabc monkey dragon football baseball sunshine princess summer
  winter spring autumn january monday money love family baby angel lucky superman batman pokemon computer internet windows
  samsung iphone google chrome access freedom whatever trustno flower orange purple cookie killer mustang shadow
  michael jordan jessica charlie thomas robert daniel andrew wang zhang chen yang zhao huang zhou`
    .split(/\s+/)
    .filter((word) => word !== '');
const KNOWN = new Set(WORDS);

const LOOKS_LIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};
const WALKS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb',
  '1qaz@wsx#edc$rfv',
].flatMap((row) => [row, [...row].reverse().join('')]);

/**
 * A password that lists of the most used ones hold, or would with one more year: a known word with numbers and signs
 * around it, a walk over the keyboard, or one part said again and again.
 */
export function passwordIsCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const letters = [...plain].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');
  const cores = [plain, letters, trimmed(plain), spelt(trimmed(plain)), trimmed(letters)].map((core) =>
    core.replace(/[^a-z]/g, ''),
  );
  if (cores.some((core) => KNOWN.has(core))) return true;
  if (/^(.{1,4})\1+$/.test(plain)) return true;
  // Initials and a birthday.
  if (/(19|20)\d\d(0[1-9]|1[0-2])/.test(plain) && plain.replace(/[^a-z]/g, '').length <= 3) return true;
  return walked(plain) * 2 > plain.length;
}

/** Without the numbers and signs that are put before and behind. */
const trimmed = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, '');

const spelt = (text: string): string => [...text].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');

/** Signs that belong to runs of four or more along a row of the keyboard or the alphabet, forwards or backwards. */
function walked(text: string): number {
  let sum = 0;
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && WALKS.some((row) => row.includes(text.slice(from, to + 1)))) to += 1;
    const run = to - from;
    sum += run >= 4 ? run : 0;
    from += run >= 4 ? run : 1;
  }
  return sum;
}
