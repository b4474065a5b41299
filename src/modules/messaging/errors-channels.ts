import { defineErrors } from '#platform/http/errors.ts';

export const channelErrors = defineErrors({
  'messaging.channel_unknown': {
    status: 404,
    zh: '没有这个通道。请刷新后再选。',
    en: 'There is no such channel. Please reload and choose again.',
  },
  'messaging.channel_name_taken': {
    status: 409,
    zh: '已经有同名的通道，请换一个名字。',
    en: 'Another channel has this name. Please choose a different one.',
  },
  'messaging.channel_kind_stays': {
    status: 409,
    zh: '通道的类型不能改。请新增一个通道。',
    en: 'The kind of a channel stays. Please add a new channel.',
  },
  'messaging.channel_not_for_patients': {
    status: 409,
    zh: '群机器人只对工作人员说话，不能放进患者消息的顺序里。',
    en: 'A group robot speaks to staff only and cannot carry messages to patients.',
  },
  'messaging.channel_twice': {
    status: 409,
    zh: '同一个通道只能排一次。',
    en: 'A channel can stand in a chain only once.',
  },
  'messaging.critical_never_waits': {
    status: 409,
    zh: '紧要消息不能设免打扰时间：不告诉，患者会白跑一趟。',
    en: 'Critical messages have no quiet hours: without them a patient comes for nothing.',
  },
  'messaging.address_refused': {
    status: 422,
    zh: '这个地址不能用：正式运行时必须是 https 的外网地址，地址里不能带用户名。',
    en: 'This address cannot be used: in production it must be https and outside the house, without a user name in it.',
  },
  'messaging.secret_shape': {
    status: 422,
    zh: '密钥的样子不对，请照说明填写。',
    en: 'The secret does not have the right form; please see the hint.',
  },
  'messaging.secret_again': {
    status: 422,
    zh: '换了地址，请重新填写密钥。',
    en: 'The address leads to another host: please enter the secret again.',
  },
  'messaging.simulator_outside_only': {
    status: 409,
    zh: '模拟通道谁也联系不到，正式运行时不能用。',
    en: 'The simulated channel reaches nobody and is not for production.',
  },
});

/** Constraint -> error. */
export const channelConstraints = {
  messaging_channel_name: 'messaging.channel_name_taken',
  messaging_chain_step_channel: 'messaging.channel_unknown',
};
