import { useTranslation } from 'react-i18next';
import { LinkButton, Notice, useLocation } from '#web/kit/index.ts';
import { placeWords } from '../place-words.ts';
import { keptCampus, useHelpList } from './data.ts';

/** On every page of whoever answers: somebody calls for help and nobody goes yet. The page 求助 shows it itself. */
export function HelpStrip({ hospital }: { hospital: number }) {
  const { path } = useLocation();
  return path === '/staff/help' ? null : <Strip hospital={hospital} />;
}

function Strip({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data } = useHelpList(hospital, keptCampus());
  const waiting = data?.items.filter(({ state }) => state === 'waiting') ?? [];
  const [first] = waiting;
  return (
    <div role="status">
      {first && (
        <Notice
          tone="soon"
          title={t('servicedesk.staff.strip', { count: waiting.length, place: placeWords(first.place) })}
        >
          <LinkButton to="/staff/help">{t('servicedesk.staff.look')}</LinkButton>
        </Notice>
      )}
    </div>
  );
}
