import { useTranslation } from 'react-i18next';
import { Card, hourOf, Tag } from '#web/kit/index.ts';
import type { QueuePerson } from './data.ts';
import { genderWords } from './say.ts';

/** People in the order they will be called. */
export function LineList({ title, none, people }: { title: string; none: string; people: readonly QueuePerson[] }) {
  const { t } = useTranslation();
  return (
    <Card title={people.length > 0 ? `${title} ${people.length}` : title}>
      {people.length === 0 ? (
        <p className="quiet-words">{none}</p>
      ) : (
        <ol className="line">
          {people.map((one) => (
            <li key={one.encounter}>
              <b className="number">{one.number}</b>
              <span className="grow">
                <b>{one.name}</b> {genderWords(t, one.gender)}
                {one.age !== null && ` ${t('queue.staff.age', { age: one.age })}`}
                {one.reason && <span className="quiet-words"> {one.reason}</span>}
              </span>
              {one.priority && <Tag tone="jade">{t('queue.staff.priority')}</Tag>}
              {one.returned && <Tag tone="amber">{t('queue.staff.returned')}</Tag>}
              {one.backFromTests && <Tag tone="jade">{t('queue.staff.backFromTests')}</Tag>}
              {!one.signedIn && <Tag tone="amber">{t('queue.staff.notSignedIn')}</Tag>}
              {one.walkIn && <Tag tone="indigo">{t('queue.staff.walkIn')}</Tag>}
              <span className="quiet-words">{hourOf(one.slotStart ?? one.checkedInAt)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
