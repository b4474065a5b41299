import { defineRoute } from '#platform/http/route.ts';
import { listFigures, setFigure } from '../app/figures.ts';
import { figureBody, figureList, figureParams, figureSet } from '../contract-no-shows.ts';

const permission = 'booking.settings';

export const figureRoutes = [
  defineRoute({
    id: 'booking.figures',
    method: 'GET',
    path: '/api/h/:hospital/booking/figures',
    permission,
    summary: { zh: '预约规则的数字', en: 'The figures of booking and who changed them' },
    output: { 200: figureList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listFigures(t, c.lang)) }),
  }),
  defineRoute({
    id: 'booking.set_figure',
    method: 'PUT',
    path: '/api/h/:hospital/booking/figures/:key',
    permission,
    summary: { zh: '修改一个数字', en: 'Set one figure, for all or for a department or class' },
    input: { params: figureParams, body: figureBody },
    output: { 200: figureSet },
    errors: [
      'booking.figure_unknown',
      'booking.figure_reach',
      'booking.setting_out_of_range',
      'booking.figure_same',
      'booking.department_unknown',
    ],
    door: {
      example: async () => ({ params: { key: 'holdMinutes' }, body: { value: 6, reason: '长者操作慢一些' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const wish = { key: c.params.key, ...c.body };
      return { status: 200, body: await c.tx((t) => setFigure(t, wish, c.actor, c.now)) };
    },
  }),
];
