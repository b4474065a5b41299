/**
 * Events of rooms that do not stand yet, as the companion will hear them. Whoever builds exams, billing, pharmacy or forms emits
 * them under these names with at least these fields (more may stand beside); until then only a rehearsal does (app/rehearse.ts).
 * Ids and codes only, money in fen. `appointment` is the visit they belong to.
 */
import { z } from 'zod';
import { CHARGED_FOR, EXAMS, PAID_BY, PREPARATIONS } from './domain/contract-words.ts';

const id = z.guid();
const fen = z.number().int().min(0).max(1_000_000_000);
const visit = { appointment: id, patient: id };
const event = <P extends z.ZodRawShape>(payload: P) => z.object({ ...visit, ...payload });

export const contractEvents = {
  /** A test was ordered: what, where, and what to do before it. */
  'exams.test_ordered': event({
    order: id,
    exam: z.enum(EXAMS),
    place: id,
    preparation: z.array(z.enum(PREPARATIONS)).max(PREPARATIONS.length),
  }),
  /** It was done; its report is still being written. */
  'exams.examination_done': event({ order: id }),
  'exams.report_ready': event({ order: id }),
  /** Something is to be paid. On credit (先诊疗后付费) it waits until the end of the visit. */
  'billing.charge_raised': event({
    charge: id,
    fen,
    for: z.enum(CHARGED_FOR),
    credit: z.boolean(),
    place: id.nullable(),
  }),
  /** One stop at which the patient paid, however many charges it settled. */
  'billing.payment_made': event({ charges: z.array(id).min(1).max(50), fen, by: z.enum(PAID_BY) }),
  'billing.bill_issued': event({ fen }),
  'pharmacy.medicine_ready': event({ order: id, place: id }),
  'pharmacy.medicine_collected': event({ order: id }),
  'forms.survey_invited': event({ survey: id }),
  'forms.survey_answered': event({ survey: id }),
} as const;

export type ContractEvent = keyof typeof contractEvents;
export const contractEventNames = Object.keys(contractEvents) as ContractEvent[];
