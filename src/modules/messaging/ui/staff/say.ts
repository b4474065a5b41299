import type { TFunction } from 'i18next';
import type { Kind, LevelItem } from './data.ts';

// words: messaging.kind.http_template messaging.kind.webhook messaging.kind.email messaging.kind.web_push messaging.kind.wechat_medical messaging.kind.aliyun_sms messaging.kind.dingtalk_robot messaging.kind.dingtalk_todo messaging.kind.simulator
export const kindText = (t: TFunction, kind: Kind): string => t(`messaging.kind.${kind}`);

// words: messaging.level.critical messaging.level.important messaging.level.ordinary
export const levelText = (t: TFunction, level: LevelItem['level']): string => t(`messaging.level.${level}`);

// words: messaging.levelWhy.critical messaging.levelWhy.important messaging.levelWhy.ordinary
export const levelWhy = (t: TFunction, level: LevelItem['level']): string => t(`messaging.levelWhy.${level}`);

// words: messaging.secret.http_template messaging.secret.webhook messaging.secret.email messaging.secret.wechat_medical messaging.secret.dingtalk_robot messaging.secret.dingtalk_todo messaging.secret.aliyun_sms
export const secretHint = (t: TFunction, kind: Kind): string => t(`messaging.secret.${kind}`);

// words: messaging.told.accepted messaging.told.delivered messaging.told.failed
export const toldText = (t: TFunction, outcome: string): string => t(`messaging.told.${outcome}`);

// words: messaging.act.again messaging.act.next
export const actText = (t: TFunction, act: string): string => t(`messaging.act.${act}`);

// words: messaging.form.sms messaging.form.web_push messaging.form.wechat messaging.form.email messaging.form.inbox messaging.form.other
export const formText = (t: TFunction, form: string): string => t(`messaging.form.${form}`);

// words: messaging.purpose.care messaging.purpose.reminders messaging.purpose.education
export const purposeText = (t: TFunction, purpose: string): string => t(`messaging.purpose.${purpose}`);

// words: messaging.step.accepted messaging.step.delivered messaging.step.failed
export const stepText = (t: TFunction, outcome: string): string => t(`messaging.step.${outcome}`);

// words: messaging.sent.pending messaging.sent.delivered messaging.sent.failed
export const sentText = (t: TFunction, state: string): string => t(`messaging.sent.${state}`);
