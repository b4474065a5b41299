import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'messaging.message_not_found': {
    status: 404,
    zh: '没有找到这条消息。请刷新收件箱。',
    en: 'This message was not found. Please reload the inbox.',
  },
});
