import { defineRoute } from '#platform/http/route.ts';
import { changeSetting, listSettings } from '../app/settings.ts';
import { settingBody, settingList } from '../contract-settings.ts';

const permission = 'booking.settings';
const path = '/api/h/:hospital/booking/settings';

export const settingRoutes = [
  defineRoute({
    id: 'booking.settings',
    method: 'GET',
    path,
    permission,
    summary: { zh: '预约的各项数字与修改记录', en: 'The figures of booking and who changed them' },
    output: { 200: settingList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listSettings(t)) }),
  }),
  defineRoute({
    id: 'booking.setting_change',
    method: 'PUT',
    path,
    permission,
    summary: { zh: '修改一个数字', en: 'Change one figure' },
    input: { body: settingBody },
    output: { 200: settingList },
    errors: ['booking.setting_out_of_range'],
    door: { example: async () => ({ body: { key: 'walkInLimit', value: 30, reason: '核对' } }), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => changeSetting(t, c.body, c.actor, c.now)) }),
  }),
];
