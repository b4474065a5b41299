import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { askForReview, decideAppeal } from '../app/appeal.ts';
import { forgiveNoShow } from '../app/forgive-no-show.ts';
import { listSuspensions } from '../app/list-suspensions.ts';
import { ownNoShows } from '../app/own-no-shows.ts';
import * as contract from '../contract-no-shows.ts';
import { openAppeal, ownSuspension, someNoShow } from './no-show-examples.ts';

const own = 'booking.book.self';
const review = 'booking.suspension.review';
const base = '/api/h/:hospital/booking';
const idParams = z.object({ id: z.guid() });
const WORDS = '那天早上突然发烧，没能赶到医院';

export const noShowRoutes = [
  defineRoute({
    id: 'booking.own_no_shows',
    method: 'GET',
    path: `${base}/no-shows`,
    permission: own,
    summary: { zh: '我的爽约记录与暂停', en: 'Missed visits and suspensions of oneself and family' },
    output: { 200: contract.ownNoShows },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownNoShows(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.ask_for_review',
    method: 'POST',
    path: `${base}/suspensions/:id/appeal`,
    permission: own,
    summary: { zh: '申请人工复核', en: 'Ask for a review of a suspension by a person' },
    input: { params: idParams, body: contract.appealBody },
    output: { 201: contract.appealAsked },
    errors: ['booking.suspension_unknown', 'booking.suspension_over', 'booking.appeal_exists'],
    create: true,
    door: {
      example: async (d) => ({ params: { id: await ownSuspension(d) }, body: { text: WORDS } }),
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const ask = { suspension: c.params.id, text: c.body.text, by: c.actor };
        return { status: 201, body: await askForReview(c.app, t, ask, c.now) };
      }),
  }),
  defineRoute({
    id: 'booking.suspensions',
    method: 'GET',
    path: `${base}/suspensions`,
    permission: review,
    summary: { zh: '暂停预约与复核', en: 'Suspensions with their evidence, those under review first' },
    output: { 200: contract.suspensionReviews },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSuspensions(c.app, t, c.actor, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'booking.decide_appeal',
    method: 'POST',
    path: `${base}/appeals/:id/decide`,
    permission: review,
    summary: { zh: '复核：解除或维持', en: 'Decide a review: lift the suspension or uphold it' },
    input: { params: idParams, body: contract.decideBody },
    output: { 200: contract.appealDecided },
    errors: ['booking.appeal_unknown', 'booking.appeal_decided'],
    door: {
      example: async (d) => ({
        params: { id: await openAppeal(d) },
        body: { verdict: 'lifted', reason: '核对过急诊记录' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const decision = { id: c.params.id, ...c.body, by: c.actor };
      return { status: 200, body: await c.tx((t) => decideAppeal(c.app, t, decision, c.now)) };
    },
  }),
  defineRoute({
    id: 'booking.forgive_no_show',
    method: 'POST',
    path: `${base}/no-shows/:id/forgive`,
    permission: review,
    summary: { zh: '这次爽约不算', en: 'A missed visit that does not count after all' },
    input: { params: idParams, body: contract.forgiveBody },
    output: { 200: contract.forgiven },
    errors: ['booking.no_show_unknown', 'booking.no_show_does_not_count'],
    door: {
      example: async (d) => ({ params: { id: await someNoShow(d) }, body: { reason: '当天院内系统故障' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const ask = { id: c.params.id, reason: c.body.reason, by: c.actor };
      return { status: 200, body: await c.tx((t) => forgiveNoShow(c.app, t, ask, c.now)) };
    },
  }),
];
