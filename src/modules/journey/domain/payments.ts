import type { Step } from './step.ts';

export interface Payments {
  /** How often the patient had to stop and pay. One stop may settle many charges. */
  stops: number;
  /** True when something of this visit was put on credit: treated first, paid at the end. */
  credit: boolean;
  /** Fen, all of it. */
  paid: number;
  /** Charges that nothing has settled yet. */
  open: readonly { charge: string; fen: number; credit: boolean; place: string | null }[];
}

type Told = Pick<Step, 'kind' | 'detail'>;

/** What the charges and payments of a visit come to. Counted from the steps, never set. */
export function paymentsOf(steps: readonly Told[]): Payments {
  const paid = steps.filter((step) => step.kind === 'paid');
  const settled = new Set(paid.flatMap((step) => (step.detail.charges as string[] | undefined) ?? []));
  const charges = steps.filter((step) => step.kind === 'to_pay').map(({ detail }) => chargeOf(detail));
  return {
    stops: paid.length,
    credit: charges.some((one) => one.credit),
    paid: paid.reduce((sum, step) => sum + Number(step.detail.fen ?? 0), 0),
    open: charges.filter((one) => !settled.has(one.charge)),
  };
}

const chargeOf = (detail: Step['detail']) => ({
  charge: String(detail.charge),
  fen: Number(detail.fen ?? 0),
  credit: detail.credit === true,
  place: typeof detail.place === 'string' ? detail.place : null,
});
