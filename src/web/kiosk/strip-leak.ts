import { WEDGE } from '#modules/kiosk/ui/index.tsx';
import type { Draft } from './flow.ts';

/** The first letters of a scan reach the field that has the focus, before it is known to be one: they are taken out again. */
export function stripLeak(draft: Draft, raw: string): Draft {
  const leak = raw.slice(0, WEDGE.least - 1);
  const clean = (text: string) => (leak !== '' && text.endsWith(leak) ? text.slice(0, -leak.length) : text);
  const { number, phone, birth, name } = draft;
  return { ...draft, number: clean(number), phone: clean(phone), birth: clean(birth), name: clean(name) };
}
