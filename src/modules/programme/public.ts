/** What the room of authorities may ask: plans going down, and photographs that prove a rectification. */

export { confirmPlan } from './app/plan/confirm-plan.ts';
export { dropSentPlan, plansAtWork, planToSend, type SentPlan, takeSentPlan } from './app/plan/sent-plans.ts';
export { takeDocument } from './app/plan/take-document.ts';
export { type ProofRow, proofBytes, proofRows } from './db/problems/proofs.ts';
export type { SentDraft, SentTask } from './domain/plan/sent-plan.ts';
