import type { SpotKind } from './plan.ts';

/** Minutes one is usually busy there; the order of several stops reckons with them, and shows what it reckoned with. */
const USUAL: Partial<Record<SpotKind, number>> = { blood: 10, exam: 20, pharmacy: 10, cashier: 5, help: 5, toilet: 5 };
const ELSEWHERE = 15;

export const stayMinutes = (kind: SpotKind): number => USUAL[kind] ?? ELSEWHERE;
