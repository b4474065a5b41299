import type { TFunction } from 'i18next';
import { type Bead, dateOf, hourOf, type Lang, monthDay, price } from '#web/kit/index.ts';
import type { Companion } from './data.ts';

type Told = Companion['beads'][number];

/** One step on the thread; what happened on another day says which. */
export function sayBead(t: TFunction, lang: Lang, date: string, bead: Told): Bead {
  const { id, at, state, place } = bead;
  const said = words(t, lang, bead);
  const text = place ? t('journey.in', { text: said, place: place.name }) : said;
  const day = at && dateOf(at) !== date ? `${monthDay(dateOf(at), lang)} ` : '';
  return { id, time: at ? hourOf(at) : '', text: `${day}${text}`, state };
}

function words(t: TFunction, lang: Lang, { kind, exam, fen, charged, credit }: Told): string {
  const amount = fen === null ? null : price(fen, lang);
  switch (kind) {
    case 'test_ordered':
      return t('journey.step.test_ordered', { exam: t(`journey.exam.${exam ?? 'other'}`) });
    case 'to_pay': {
      if (amount === null) return t('journey.step.to_pay.plain');
      const what = t(`journey.charged.${charged ?? 'treatment'}`);
      return t(credit ? 'journey.step.to_pay.credit' : 'journey.step.to_pay', { what, amount });
      // words: journey.step.to_pay journey.step.to_pay.credit
    }
    case 'paid':
      return amount === null ? t('journey.step.paid.plain') : t('journey.step.paid', { amount });
    case 'bill':
      return amount === null ? t('journey.step.bill.plain') : t('journey.step.bill', { amount });
    default:
      return t(`journey.step.${kind}`);
  }
}
// words: journey.charged.registration journey.charged.exam journey.charged.medicine journey.charged.treatment
// words: journey.step.record_created journey.step.booked journey.step.moved journey.step.cancelled journey.step.stopped
// words: journey.step.reminded journey.step.checked_in journey.step.came_back journey.step.called journey.step.passed
// words: journey.step.started journey.step.finished journey.step.left_unseen journey.step.missed journey.step.test_done
// words: journey.step.report_ready journey.step.medicine_ready journey.step.medicine_collected journey.step.survey
// words: journey.step.survey_answered journey.step.see_doctor journey.step.sent_to_tests journey.step.back_from_tests
// words: journey.step.results_open journey.step.held journey.step.released journey.step.line_moved
