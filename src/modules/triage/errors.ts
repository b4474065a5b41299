import { defineErrors } from '#platform/http/errors.ts';

export const errors = defineErrors({
  'triage.handover_unknown': {
    status: 404,
    zh: '没有找到这条交接。请刷新后再看。',
    en: 'This hand-over was not found. Please reload.',
  },
  'triage.handover_changed': {
    status: 409,
    zh: '这条交接刚刚变了（有人接了、退了或办结了）。请刷新后再看。',
    en: 'This hand-over has just changed: somebody accepted it, sent it back or finished it. Please reload.',
  },
  'triage.not_holder': {
    status: 409,
    zh: '这条交接现在由别人负责，只有负责的人能转交或办结。',
    en: 'Somebody else answers for this hand-over now; only they can pass it on or finish it.',
  },
  'triage.own_handover': {
    status: 409,
    zh: '您自己转出的，不能由您自己接下或退回。要等对方的人来接。',
    en: 'You passed this on yourself: somebody else has to accept it or send it back.',
  },
  'triage.say_why': {
    status: 400,
    zh: '选了“其他”，请写一句原因。',
    en: 'You chose “other”: please say why in a few words.',
  },
  'triage.department_unknown': {
    status: 404,
    zh: '没有找到这个科室。请重新选择。',
    en: 'This department was not found. Please choose again.',
  },
  'triage.patient_needed': {
    status: 400,
    zh: '首诊交接要先选患者。',
    en: 'A hand-over of the first doctor needs the patient.',
  },
  'triage.period': {
    status: 400,
    zh: '结束日期不能早于开始日期，最多看 366 天。',
    en: 'The last day cannot be before the first, and at most 366 days are shown.',
  },
});
