import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'servicedesk.help_place': {
    status: 404,
    zh: '没有找到这个地点。请换一个离您最近的地点。',
    en: 'This place was not found. Please choose another one near you.',
  },
  'servicedesk.help_open': {
    status: 409,
    zh: '您已经叫过人，正在等工作人员过来。',
    en: 'You have called already; somebody is on the way.',
  },
  'servicedesk.help_often': {
    status: 429,
    zh: '您已经叫过好几次了。请就近找穿工作服的人，或到服务台，我们马上帮您。',
    en: 'You have called several times already. Please speak to anybody in uniform or go to the service desk; they will help at once.',
  },
  'servicedesk.help_unknown': {
    status: 404,
    zh: '没有找到这次求助，可能已经处理完。请刷新后再看。',
    en: 'This call was not found; it may be finished. Please reload.',
  },
  'servicedesk.help_taken': {
    status: 409,
    zh: '已经有同事去了，或这次求助已结束。',
    en: 'A colleague has taken this call, or it is over.',
  },
  'servicedesk.sign_open': {
    status: 409,
    zh: '您已经在排手语翻译，或正在通话。',
    en: 'You are in the line for an interpreter already, or in a call.',
  },
  'servicedesk.sign_unknown': {
    status: 404,
    zh: '没有找到这次手语通话。请刷新后再看。',
    en: 'This sign-language call was not found. Please reload.',
  },
  'servicedesk.sign_taken': {
    status: 409,
    zh: '已经有同事接起，或对方已取消。',
    en: 'A colleague has taken this call, or it was cancelled.',
  },
  'servicedesk.sign_busy': {
    status: 409,
    zh: '您正在一次通话里，请先结束。',
    en: 'You are in a call; please end it first.',
  },
  'servicedesk.sign_over': {
    status: 409,
    zh: '通话已经结束。',
    en: 'The call is over.',
  },
});

export const constraints = {
  servicedesk_help_call_one_open: 'servicedesk.help_open',
  servicedesk_sign_call_one_open: 'servicedesk.sign_open',
  servicedesk_sign_call_one_taken: 'servicedesk.sign_busy',
};
