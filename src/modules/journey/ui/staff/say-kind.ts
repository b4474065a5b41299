import type { TFunction } from 'i18next';
import type { StepKind } from '../../domain/step.ts';

/** Kinds whose words on the patient's page name a price or a test have shorter ones. */
const PLAIN: ReadonlySet<StepKind> = new Set(['test_ordered', 'to_pay', 'paid', 'bill']);

export const sayKind = (t: TFunction, kind: StepKind): string =>
  t(PLAIN.has(kind) ? `journey.step.${kind}.plain` : `journey.step.${kind}`);
// words: journey.step.test_ordered.plain journey.step.to_pay.plain journey.step.paid.plain journey.step.bill.plain
