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
  outcome: 'delivered' | 'failed';
  /** A short code of the carrier, e.g. `ok`; no personal data. */
  detail: string;
}

/** A way out: the patient's inbox here, later short messages, WeChat, the city's companion platform. */
export interface Adapter {
  id: string;
  send(message: Outgoing): Promise<Receipt>;
}
