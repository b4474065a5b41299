/** The only door of content. Neighbours hear `content.published` and `content.withdrawn`; pages are read over the public routes. */
export type { Kind, VisitStep } from './domain/kinds.ts';
