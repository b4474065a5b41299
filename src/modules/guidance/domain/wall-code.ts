/** Letters and digits that cannot be taken for one another when somebody types them. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LONG = 10;

export const WALL_CODE = /^[A-HJ-NP-Z2-9]{10}$/;
/** As it stands in the address: which hospital, which code. */
export const WALL_ADDRESS = /^([1-9]\d{0,8})-([A-HJ-NP-Z2-9]{10})$/;

/** `chance(n)`: a whole number below n that cannot be foretold. */
export function wallCode(chance: (below: number) => number): string {
  return Array.from({ length: LONG }, () => LETTERS[chance(LETTERS.length)]).join('');
}

export const wallPath = (hospital: number, code: string): string => `/go/${hospital}-${code}`;
