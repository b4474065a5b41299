/** What the room of authorities may ask: plans going down, problems to be worked on, photographs that prove a rectification. */

export { forAuthority } from './app/for-authority.ts';
export { confirmPlan } from './app/plan/confirm-plan.ts';
export { dropSentPlan, plansAtWork, planToSend, type SentPlan, takeSentPlan } from './app/plan/sent-plans.ts';
export { takeDocument } from './app/plan/take-document.ts';
export { problemFromAbove } from './app/problems/from-above.ts';
export type { AuthorityFigure, AuthorityPlan, AuthorityProblem } from './db/authority-report.ts';
export { type OwnProblem, problemsAsAnswer } from './db/problems/as-answer.ts';
export { type ProofRow, proofBytes, proofRows } from './db/problems/proofs.ts';
export type { SentDraft, SentTask } from './domain/plan/sent-plan.ts';
