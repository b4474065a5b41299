import type { Reach } from './reach.ts';
import type { Lang } from './render.ts';

/** A message as it leaves the house. `id` lets a receiver recognise one that comes twice. */
export interface Outgoing extends Reach {
  hospital: number;
  id: string;
  patient: string;
  lang: Lang;
  title: string;
  body: string;
  link: string | null;
  /** Our template, and its words without a name, a time or a place: for where others may look on. */
  template?: string;
  short?: string;
  /** The values of the template's blanks, for providers that have templates of their own. */
  blanks?: Readonly<Record<string, string>>;
}

export interface Receipt {
  /** accepted: taken over, and a receipt will tell whether it arrived. */
  outcome: 'accepted' | 'delivered' | 'failed';
  /** A short code of the carrier, e.g. `ok`; no personal data. */
  detail: string;
  /** Of a failure: the same carrier may take it in a minute. */
  again?: boolean;
  /** Browsers that have ended their subscription. */
  gone?: readonly string[];
}

/** A way out: the patient's inbox here, short messages, a program of a neighbour. */
export interface Adapter {
  id: string;
  send(message: Outgoing): Promise<Receipt>;
}
