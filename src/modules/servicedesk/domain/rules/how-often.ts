/**
 * So many calls of one account in so many minutes are taken as they come; after that the page says kindly what else helps.
 * Whoever withdraws and calls again by mistake is far below it.
 */
export const MOST_CALLS = 6;
export const WITHIN_MINUTES = 60;
