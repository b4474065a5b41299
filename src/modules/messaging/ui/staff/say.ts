import type { TFunction } from 'i18next';
import type { Kind, LevelItem } from './data.ts';

// words: messaging.kind.http_template messaging.kind.webhook messaging.kind.dingtalk_robot messaging.kind.aliyun_sms messaging.kind.simulator
export const kindText = (t: TFunction, kind: Kind): string => t(`messaging.kind.${kind}`);

// words: messaging.level.critical messaging.level.important messaging.level.ordinary
export const levelText = (t: TFunction, level: LevelItem['level']): string => t(`messaging.level.${level}`);

// words: messaging.levelWhy.critical messaging.levelWhy.important messaging.levelWhy.ordinary
export const levelWhy = (t: TFunction, level: LevelItem['level']): string => t(`messaging.levelWhy.${level}`);

// words: messaging.secret.http_template messaging.secret.webhook messaging.secret.dingtalk_robot messaging.secret.aliyun_sms
export const secretHint = (t: TFunction, kind: Kind): string => t(`messaging.secret.${kind}`);

// words: messaging.told.accepted messaging.told.delivered messaging.told.failed
export const toldText = (t: TFunction, outcome: string): string => t(`messaging.told.${outcome}`);

// words: messaging.act.again messaging.act.next
export const actText = (t: TFunction, act: string): string => t(`messaging.act.${act}`);
