import { useTranslation } from 'react-i18next';
import type { Paper } from './data.ts';

// words: bureau.shows.before bureau.shows.after

/** The photographs of an answer; each opens large. */
export function Photos({ paper, base }: { paper: Paper; base: string }) {
  const { t } = useTranslation();
  if (paper.photos.length === 0) return null;
  return (
    <ul className="bureau-photos">
      {paper.photos.map(({ id, shows }, at) => (
        <li key={id}>
          <a href={`${base}/${paper.id}/photos/${id}`}>
            <img src={`${base}/${paper.id}/photos/${id}`} alt={t('bureau.photoNo', { no: at + 1 })} loading="lazy" />
            <span>{t(`bureau.shows.${shows}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
