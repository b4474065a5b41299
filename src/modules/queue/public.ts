/** The only door of queue. Neighbours read `queue.v_visit` and hear the events; nothing else is offered yet. */
export type { EncounterState } from './domain/step.ts';
