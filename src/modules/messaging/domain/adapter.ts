import type { Lang } from './render.ts';

/** A message as it leaves the house. `id` lets a receiver recognise one that comes twice. */
export interface Outgoing {
  hospital: number;
  id: string;
  patient: string;
  lang: Lang;
  title: string;
  body: string;
  link: string | null;
  /** For carriers to a phone: one that was proved to be in its owner's hand. */
  phone?: string;
}

export interface Receipt {
  /** accepted: taken over, and a receipt will tell whether it arrived. */
  outcome: 'accepted' | 'delivered' | 'failed';
  /** A short code of the carrier, e.g. `ok`; no personal data. */
  detail: string;
  /** Of a failure: the same carrier may take it in a minute. */
  again?: boolean;
}

/** A way out: the patient's inbox here, short messages, a program of a neighbour. */
export interface Adapter {
  id: string;
  send(message: Outgoing): Promise<Receipt>;
}
