import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'journey.visit_not_found': {
    status: 404,
    zh: '没有找到这次就诊。可能家人已经停止共享。请回到“今天”。',
    en: 'This visit was not found. It may no longer be shared with you. Please go back to Today.',
  },
  'journey.follow_not_found': {
    status: 404,
    zh: '没有找到这项共享，可能已经停止。请刷新。',
    en: 'This sharing was not found; it may have ended already. Please reload.',
  },
  'journey.follow_full': {
    status: 409,
    zh: '已经有 {most} 位家人在看或等着看。请先停止一位。',
    en: '{most} people follow already or have been invited. Please end one first.',
  },
  'journey.follow_until': {
    status: 400,
    zh: '请选择今天到九十天以内的日期。',
    en: 'Please choose a day from today to ninety days ahead.',
  },
  'journey.code_unknown': {
    status: 404,
    zh: '这个邀请码不对，或已经过了三十分钟。请家人重新邀请。不能用自己发出的邀请码。',
    en: 'This code is wrong or older than thirty minutes. Please ask for a new one. Your own invitation cannot be used by you.',
  },
  'journey.feed_address': {
    status: 400,
    zh: '这个地址不能用：必须是医院以外的网址，并以 https 开头。',
    en: 'This address cannot be used: it must lead outside of the hospital and begin with https.',
  },
  'journey.feed_secret': {
    status: 400,
    zh: '密钥要以 whsec_ 开头，后面是 24 到 64 字节的 Base64。第一次设置和换网址时都要填。',
    en: 'The secret begins with whsec_ and base64 of 24 to 64 bytes. Give it the first time and when the host changes.',
  },
  'journey.feed_changed': {
    status: 409,
    zh: '刚才有人改过。请刷新，看过之后再改。',
    en: 'Somebody has just changed this. Please reload and look before you change it.',
  },
  'journey.feed_off': {
    status: 409,
    zh: '医院还没有接通城市云陪诊平台。',
    en: 'The hospital is not connected to the city companion platform.',
  },
  'journey.delivery_unknown': {
    status: 404,
    zh: '没有找到这条推送，或者它不在“已放弃”里。请刷新。',
    en: 'This delivery was not found, or it was not given up. Please reload.',
  },
  'journey.demo_only': {
    status: 404,
    zh: '只有演示环境可以演练事件。',
    en: 'Events can be rehearsed in the demo only.',
  },
  'journey.event_shape': {
    status: 400,
    zh: '这个事件不符合约定的格式。',
    en: 'This event is not as its contract says.',
  },
});

export const constraints: Record<string, string> = {
  journey_feed_one: 'journey.feed_changed',
};
