import { useTranslation } from 'react-i18next';
import type { Paper } from './data.ts';

/** The letter of commendation as it hangs on a wall; only on paper. */
export function Letter({ paper, from, to }: { paper: Paper; from: string; to: string }) {
  const { t } = useTranslation();
  return (
    <article className="bureau-letter" aria-hidden="true">
      <p className="bureau-letter-head">{t('bureau.letterHead')}</p>
      <p>{t('bureau.letterTo', { name: to })}</p>
      <p className="bureau-letter-text">{paper.title}</p>
      {paper.words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a letter that was sent never change
          <p key={at} className="bureau-letter-text">
            {line}
          </p>
        ))}
      <p className="bureau-letter-end">{from}</p>
      <p className="bureau-letter-end">{t('bureau.letterDay', dayParts(paper.sentAt))}</p>
    </article>
  );
}

function dayParts(at: string) {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}
