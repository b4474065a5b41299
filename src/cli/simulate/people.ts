import { residentIdCheck } from '#kernel/documents.ts';

export interface Person {
  name: string;
  gender: 'male' | 'female';
  idNumber: string;
  phone: string;
}

/** Obviously fake: unassigned region 990199 with a right check digit, unassigned phone prefix 1000. */
export function person(index: number, random: () => number): Person {
  const year = 2026 - 18 - Math.floor(random() * 72);
  const month = 1 + Math.floor(random() * 12);
  const day = 1 + Math.floor(random() * 28);
  const female = random() < 0.55;
  const serial = (Math.floor(index / 500) % 2) * 500 + (index % 500);
  const sequence = String(serial - (serial % 2) + (female ? 0 : 1)).padStart(3, '0');
  const first17 = `990199${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${sequence}`;
  return {
    name: `模拟患者${String(index + 1).padStart(4, '0')}`,
    gender: female ? 'female' : 'male',
    idNumber: `${first17}${residentIdCheck(first17)}`,
    phone: `1000${String(1_000_000 + index)}`,
  };
}
