import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'content.piece_unknown': {
    status: 404,
    zh: '没有找到这篇内容，可能已经撤下。',
    en: 'This page was not found; it may have been withdrawn.',
  },
  'content.not_education': {
    status: 400,
    zh: '只有健康宣教可以发给患者。',
    en: 'Only health education can be sent to patients.',
  },
  'content.title_number': {
    status: 400,
    zh: '标题里有很长的数字，不能作为消息发出。请先改标题。',
    en: 'The title has a very long number and cannot be sent. Please change the title first.',
  },
  'content.no_readers': {
    status: 400,
    zh: '这些天没有就诊的患者。请换日期或科室。',
    en: 'No patient was seen in these days. Please choose other days or another department.',
  },
  'content.too_many_readers': {
    status: 400,
    zh: '一次最多发给 2000 位患者。请缩短日期，或选一个科室。',
    en: 'One sending reaches 2,000 patients at most. Please choose fewer days or one department.',
  },
  'content.piece_exists': {
    status: 409,
    zh: '这位医生或这个科室已经有介绍了，请在列表里打开修改。',
    en: 'This doctor or department has an introduction already. Open it in the list and revise it.',
  },
  'content.about_unknown': {
    status: 400,
    zh: '没有找到这位医生或这个科室。请刷新后重选。',
    en: 'This doctor or department was not found. Please reload and choose again.',
  },
  'content.changed': {
    status: 409,
    zh: '刚才有人改过这篇内容。请刷新，看过之后再继续。',
    en: 'Somebody has just changed this page. Please reload and look before you go on.',
  },
  'content.draft_exists': {
    status: 409,
    zh: '这篇内容已有一份在修改或等审核。',
    en: 'A version of this page is being written or waits for review already.',
  },
  'content.not_ready': {
    status: 409,
    zh: '还不能送审：请先补上页面上列出的内容。',
    en: 'It cannot be sent to review yet: please complete what the page lists.',
  },
  'content.blocked': {
    status: 409,
    zh: '有 {count} 处医疗广告不允许的说法，改掉之后才能发布。',
    en: 'Wording that the rules on medical advertising forbid: {count}. Change it before publishing.',
  },
  'content.own_text': {
    status: 409,
    zh: '自己写过的内容要由另一个人审核。',
    en: 'Another person must review what you have written yourself.',
  },
  'content.picture_unreadable': {
    status: 400,
    zh: '这不是可用的图片。请用 PNG、JPEG 或 WebP，不超过 600 KB。',
    en: 'This picture cannot be used. Please take PNG, JPEG or WebP, up to 600 kB.',
  },
  'content.word_exists': {
    status: 409,
    zh: '这个词已经在本院的词表里。',
    en: 'This wording is on the list of the hospital already.',
  },
  'content.word_unknown': {
    status: 404,
    zh: '没有找到这个词。请刷新。',
    en: 'This wording was not found. Please reload.',
  },
});

export const constraints = {
  content_piece_one_introduction: 'content.piece_exists',
  content_version_one_open: 'content.draft_exists',
  content_version_another_person: 'content.own_text',
  content_own_word_once: 'content.word_exists',
};
