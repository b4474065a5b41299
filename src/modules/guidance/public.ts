/** For neighbours that lead somebody on: the way to a place, and several places in the best order. */
export { bestOrder, type TourWish } from './app/best-order.ts';
export { findRoute, type RouteWish } from './app/find-route.ts';
