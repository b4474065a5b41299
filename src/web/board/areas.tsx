import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import './areas.css';
import './rare-words.ts';

interface Area {
  id: string;
  kind: 'waiting' | 'room' | 'desk';
  name: string;
  building: string;
  floor: string;
}

/** Which board shall hang here? For whoever sets the screen up. */
export function Areas({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const [areas, setAreas] = useState<Area[] | null>(null);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    document.title = t('web.board.choose');
    api<{ items: Area[] }>(`/api/h/${hospital}/catalog/places`).then(
      (answer) => setAreas(answer.items),
      () => setWrong(true),
    );
  }, [hospital, t]);
  return (
    <main className="areas">
      <h1>{t('web.board.choose')}</h1>
      {wrong && <p role="alert">{t('web.board.noList')}</p>}
      <ul className="areas-list">
        <li>
          <a href={`/board/${hospital}/screen`}>
            <b>{t('web.board.pair')}</b>
          </a>
        </li>
      </ul>
      <List
        title={t('web.board.areas')}
        to={`/board/${hospital}`}
        areas={areas?.filter((one) => one.kind === 'waiting')}
      />
      <List
        title={t('web.feed.pharmacies')}
        to={`/board/${hospital}/pharmacy`}
        areas={areas?.filter((one) => one.kind === 'waiting')}
      />
      <List
        title={t('web.feed.examBoards')}
        to={`/board/${hospital}/exams`}
        areas={areas?.filter((one) => one.kind === 'waiting')}
      />
      <List
        title={t('web.board.doors')}
        to={`/board/${hospital}/door`}
        areas={areas?.filter((one) => one.kind === 'room')}
      />
    </main>
  );
}

function List({ title, to, areas = [] }: { title: string; to: string; areas?: readonly Area[] | undefined }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="areas-list">
        {areas.map((area) => (
          <li key={area.id}>
            <a href={`${to}/${area.id}`}>
              <b>{area.name}</b> {area.building} {area.floor}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
