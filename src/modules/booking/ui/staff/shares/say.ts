import type { TFunction } from 'i18next';
import type { SlotStoryEvent } from './data.ts';

export const percentText = (t: TFunction, value: number | null): string =>
  value === null ? t('booking.shares.none') : `${value.toFixed(2)} %`;

// words: booking.shares.share.onsite booking.shares.share.online booking.shares.share.tier booking.shares.share.walkIn
export const shareText = (t: TFunction, share: string | null): string => t(`booking.shares.share.${share ?? 'walkIn'}`);

// words: booking.shares.channel.web booking.shares.channel.mobile booking.shares.channel.window booking.shares.channel.phone booking.shares.channel.kiosk booking.shares.channel.clinic_room booking.shares.channel.partner booking.shares.channel.family_doctor booking.shares.channel.walk_in
export const channelText = (t: TFunction, channel: string): string => t(`booking.shares.channel.${channel}`);

// words: booking.shares.event.created booking.shares.event.to_desks booking.shares.event.to_partners booking.shares.event.to_all booking.shares.event.held booking.shares.event.offered booking.shares.event.kept_back booking.shares.event.let_go booking.shares.event.ran_out booking.shares.event.booked booking.shares.event.cancelled booking.shares.event.arrived booking.shares.event.fulfilled booking.shares.event.no_show booking.shares.event.session
// words: booking.shares.act.pause booking.shares.act.resume booking.shares.act.move booking.shares.act.close booking.shares.act.add booking.shares.act.rota_submitted booking.shares.act.rota_returned booking.shares.act.rota_approved booking.shares.act.rota_released booking.shares.act.stop booking.shares.act.other
export function eventText(t: TFunction, { kind, act }: SlotStoryEvent): string {
  if (kind !== 'session') return t(`booking.shares.event.${kind}`);
  return t([`booking.shares.act.${act}`, 'booking.shares.act.other']);
}

// words: booking.shares.by.patient booking.shares.by.staff booking.shares.by.partner booking.shares.by.system
export function whoText(t: TFunction, { by, institution, channel }: SlotStoryEvent): string {
  const who = by ? [t(`booking.shares.by.${by.kind}`), by.name].filter(Boolean).join(' ') : '';
  const where = institution && institution !== by?.name ? institution : '';
  return [channel && channelText(t, channel), who, where].filter(Boolean).join(' · ');
}

// words: booking.shares.source.record booking.shares.source.audit booking.shares.source.rule
export const sourceText = (t: TFunction, source: SlotStoryEvent['source']): string =>
  t(`booking.shares.source.${source}`);
