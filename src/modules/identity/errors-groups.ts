import { defineErrors } from '#platform/http/errors.ts';

export const groupErrors = defineErrors({
  'identity.group_unknown': {
    status: 404,
    zh: '没有找到这个优待类别，请刷新后重试。',
    en: 'This group was not found. Please reload.',
  },
  'identity.group_exists': {
    status: 409,
    zh: '已经有同名的优待类别。',
    en: 'There is a group of this name already.',
  },
  'identity.group_age': {
    status: 409,
    zh: '这一类需要年满 {age} 岁。',
    en: 'This group begins at the age of {age}.',
  },
  'identity.proof_waits': {
    status: 409,
    zh: '已经提交过了，不用再交。',
    en: 'This has been handed in already.',
  },
  'identity.proof_over': {
    status: 409,
    zh: '证件已经过期，请换有效的证件。',
    en: 'This paper has run out. Please use a valid one.',
  },
  'identity.proof_unknown': {
    status: 404,
    zh: '没有找到这条申请，请刷新后再看。',
    en: 'This request was not found. Please reload.',
  },
  'identity.proof_decided': {
    status: 409,
    zh: '这条已经核对过了，请刷新后再看。',
    en: 'This has been checked already. Please reload.',
  },
});
