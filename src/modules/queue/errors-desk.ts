import { defineErrors } from '#platform/http/errors.ts';

export const deskTicketErrors = defineErrors({
  'queue.desk_unknown': {
    status: 404,
    zh: '没有找到这个挂号处。请刷新后重试。',
    en: 'This registration desk was not found. Please reload.',
  },
  'queue.ticket_exists': {
    status: 409,
    zh: '您已经取了号，正在排队。',
    en: 'You have a ticket already and are in the line.',
  },
  'queue.ticket_unknown': {
    status: 404,
    zh: '没有找到这个排队号，可能已经叫到或作废。请刷新后再看。',
    en: 'This ticket was not found; it may have been called or given up. Please reload.',
  },
  'queue.nobody_at_desk': {
    status: 409,
    zh: '现在没有人排队。',
    en: 'Nobody is in the line now.',
  },
});
