import type { TFunction } from 'i18next';
import { dayName, hourOf, type Lang, type NextStepProps, price } from '#web/kit/index.ts';
import type { Companion } from './data.ts';

export type Said = Pick<NextStepProps, 'headline' | 'tone'> & { details: string[] };

/** The next step in words. No reader of this page sees a code. */
export function sayNext(
  t: TFunction,
  lang: Lang,
  today: string,
  { next, date, department }: Pick<Companion, 'next' | 'date' | 'department'>,
): Said {
  const place = next.place?.name ?? department.name;
  const where = next.place?.where ?? '';
  const area = next.area ?? department.name;
  const amount = next.fen === null ? '' : price(next.fen, lang);
  const at = next.place ? [t('journey.at', { place, where })] : [];
  switch (next.kind) {
    case 'come': {
      const come = next.place ? [t('journey.next.come.where', { place, where })] : [];
      const time = next.at ? [t('journey.next.come.time', { time: hourOf(next.at) })] : [];
      return { headline: t('journey.next.come', { day: dayName(date, today, lang) }), details: [...time, ...come] };
    }
    case 'check_in':
      return { headline: t('journey.next.check_in'), details: [t('journey.next.check_in.detail', { area })] };
    case 'wait': {
      const { ahead, wait } = next;
      const minutes =
        wait === null ? [] : [t(wait.from === 0 ? 'journey.next.wait.soon' : 'journey.next.wait.time', wait)];
      // words: journey.next.wait.soon journey.next.wait.time
      const headline = ahead === 0 ? t('journey.next.wait.you') : t('journey.next.wait', { count: ahead ?? 0 });
      return { headline, details: [...minutes, t('journey.next.wait.detail', { area })] };
    }
    case 'go_in':
      return {
        tone: 'soon',
        headline: t('journey.next.go_in', { place }),
        details: [t('journey.next.go_in.detail', { where })],
      };
    case 'in_room':
      return { tone: 'calm', headline: t('journey.next.in_room'), details: [t('journey.next.in_room.detail')] };
    case 'come_back':
      return {
        tone: 'soon',
        headline: t('journey.next.come_back'),
        details: [t('journey.next.come_back.detail', { area })],
      };
    case 'pay':
      return { headline: t('journey.next.pay', { amount }), details: [...at, t('journey.next.pay.detail')] };
    case 'pay_at_end':
      return {
        headline: t('journey.next.pay_at_end', { amount }),
        details: [...at, t('journey.next.pay_at_end.detail')],
      };
    case 'test': {
      const what = next.preparation.map((one) => t(`journey.preparation.${one}`)).join(lang === 'zh' ? '；' : '; ');
      const headline = t('journey.next.test', { exam: t(`journey.exam.${next.exam ?? 'other'}`) });
      return { headline, details: [...(what ? [t('journey.prepare', { what })] : []), ...at] };
    }
    case 'back_to_doctor':
      return {
        headline: t('journey.next.back_to_doctor'),
        details: [t('journey.next.back_to_doctor.detail', { place, where })],
      };
    case 'away':
      return { headline: t('journey.next.away'), details: [t('journey.next.away.detail', { place, where })] };
    case 'take_medicine':
      return { headline: t('journey.next.take_medicine'), details: at };
    default: {
      const { kind } = next;
      return { tone: 'calm', headline: t(`journey.next.${kind}`), details: [t(`journey.next.${kind}.detail`)] };
    }
  }
}
// words: journey.next.wait_report journey.next.wait_report.detail journey.next.finished journey.next.finished.detail
// words: journey.next.missed journey.next.missed.detail journey.next.cancelled journey.next.cancelled.detail
// words: journey.next.moved journey.next.moved.detail journey.next.results_open journey.next.results_open.detail
// words: journey.preparation.fasting journey.preparation.full_bladder journey.preparation.no_metal
// words: journey.preparation.empty_bowel journey.preparation.bring_films journey.preparation.accompanied
// words: journey.exam.blood journey.exam.urine journey.exam.ecg journey.exam.xray journey.exam.ultrasound journey.exam.ct
// words: journey.exam.mri journey.exam.gastroscopy journey.exam.colonoscopy journey.exam.other
