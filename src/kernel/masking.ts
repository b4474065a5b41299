/** What screens show of personal data (PIPL art. 51; standards 5.6). A reveal is an audited act elsewhere. */

const HAN = /\p{Script=Han}/u;
const PROVINCE = /^.{2,10}?(?:省|自治区|特别行政区)/u;
const CITY = /^[^省市区县旗路街巷弄号\d]{1,9}(?:市|自治州|地区|盟)/u;
const DISTRICT = /^[^省市区县旗路街巷弄号\d]{1,12}(?:区|县|旗|市)/u;
/** Estates and campuses also end in 区, but they are closer to home than a district. */
const NOT_A_DISTRICT = /(?:小|社|校|院|园|库|厂|片)区$/u;

/** 张三 -> `张*`, 张小三 -> `张*三`, longer -> first and last; foreign -> first letter and `***`. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const first = letters[0] ?? '';
  if (!HAN.test(first)) return first === '' ? '' : `${first}***`;
  if (letters.length === 1) return '*';
  if (letters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`;
}

/** 18 characters -> `330***********123X`; shorter numbers keep less: first 1 and last 3, or below 8 the last 2. */
export function maskDocument(number: string): string {
  const n = number.trim();
  if (n.length >= 15) return keep(n, 3, 4);
  return n.length >= 8 ? keep(n, 1, 3) : keep(n, 0, Math.min(2, Math.max(0, n.length - 2)));
}

/** 13812341234 -> `138****1234`; other lengths keep the last 4, or nothing when shorter than 8 digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '').replace(/^(?:\+?86)(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(digits)) return keep(digits, 3, 4);
  return digits.length >= 8 ? `****${digits.slice(-4)}` : '*'.repeat(digits.length);
}

/** Down to the district: 浙江省杭州市西湖区文三路1号 -> `浙江省杭州市西湖区****`. What is not understood is hidden. */
export function maskAddress(address: string): string {
  const text = address.replace(/\s/g, '');
  if (text === '') return '';
  let rest = text;
  for (const level of [PROVINCE, CITY, DISTRICT]) {
    const part = level.exec(rest)?.[0];
    if (part && !NOT_A_DISTRICT.test(part)) rest = rest.slice(part.length);
  }
  return `${text.slice(0, text.length - rest.length)}****`;
}

/** Bank and insurance cards: the last 4. */
export function maskCard(card: string): string {
  const digits = card.replace(/[\s-]/g, '');
  return digits.length >= 8 ? `****${digits.slice(-4)}` : '*'.repeat(digits.length);
}

function keep(text: string, head: number, tail: number): string {
  const letters = [...text];
  const hidden = letters.map((letter, i) => (i < head || i >= letters.length - tail ? letter : '*'));
  return hidden.join('');
}
