import type { Channel, Share } from './session.ts';
import type { StoryKind, StorySource } from './slot-story.ts';

type Words = { zh: string; en: string };

/** The words of an exported story; the pages have their own beside them in zh.json and en.json. */
export const storyKindWords: Readonly<Record<StoryKind, Words>> = {
  created: { zh: '生成号源', en: 'created' },
  to_desks: { zh: '向本院窗口开放', en: 'open to the hospital’s desks' },
  to_partners: { zh: '放给基层机构', en: 'released to partner institutions' },
  to_all: { zh: '向所有人开放', en: 'open to all' },
  held: { zh: '暂留', en: 'held' },
  offered: { zh: '候补邀约', en: 'offered to the waitlist' },
  kept_back: { zh: '退号后留置', en: 'kept back' },
  let_go: { zh: '放弃暂留', en: 'let go' },
  ran_out: { zh: '暂留到期', en: 'hold ran out' },
  booked: { zh: '预约', en: 'booked' },
  cancelled: { zh: '取消', en: 'cancelled' },
  arrived: { zh: '签到', en: 'arrived' },
  fulfilled: { zh: '就诊', en: 'seen' },
  no_show: { zh: '未到', en: 'missed' },
  session: { zh: '班次变动', en: 'the session was changed' },
};

export const storySourceWords: Readonly<Record<StorySource, Words>> = {
  record: { zh: '记录', en: 'record' },
  audit: { zh: '审计日志', en: 'audit log' },
  rule: { zh: '按规则推算', en: 'follows from the rules' },
};

export const storyActorWords: Readonly<Record<'patient' | 'staff' | 'partner' | 'system', Words>> = {
  patient: { zh: '患者本人', en: 'patient' },
  staff: { zh: '工作人员', en: 'staff' },
  partner: { zh: '合作机构', en: 'partner institution' },
  system: { zh: '系统', en: 'system' },
};

export const shareWords: Readonly<Record<Share, Words>> = {
  onsite: { zh: '现场', en: 'on site' },
  online: { zh: '上网', en: 'online' },
  tier: { zh: '基层优先', en: 'tier' },
};

export const channelWords: Readonly<Record<Channel, Words>> = {
  web: { zh: '网页', en: 'web' },
  mobile: { zh: '手机', en: 'mobile' },
  window: { zh: '窗口', en: 'window' },
  phone: { zh: '电话', en: 'phone' },
  kiosk: { zh: '自助机', en: 'kiosk' },
  clinic_room: { zh: '诊间', en: 'clinic room' },
  partner: { zh: '基层机构', en: 'partner institution' },
  family_doctor: { zh: '家庭医生', en: 'family doctor' },
  walk_in: { zh: '现场挂号', en: 'walk-in' },
};
