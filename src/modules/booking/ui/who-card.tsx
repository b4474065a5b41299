import { useTranslation } from 'react-i18next';
import { LinkButton, Notice, RadioGroup, Skeleton } from '#web/kit/index.ts';

export interface Person {
  id: string;
  name: string;
  relationship: string;
}

/** For whom, first of all: without it no check is possible. Adding somebody comes back here. */
export function WhoCard({
  people,
  chosen,
  onChoose,
  back,
  hospital,
}: {
  people: readonly Person[] | null | undefined;
  chosen: string | null;
  onChoose: (id: string) => void;
  back: string;
  hospital: number;
}) {
  const { t } = useTranslation();
  const to = encodeURIComponent(back);
  if (people === undefined) return <Skeleton rows={[5]} />;
  if (people === null)
    return (
      <Notice title={t('booking.who.signIn')}>
        <LinkButton to={`/sign-in?to=${to}`} look="quiet">
          {t('booking.who.signInDo')}
        </LinkButton>
      </Notice>
    );
  const add = (
    <LinkButton to={`/family/new?hospital=${hospital}&to=${to}`} look={people.length ? 'plain' : 'quiet'}>
      {t(people.length ? 'booking.who.add' : 'booking.who.first')}
    </LinkButton>
  );
  // words: booking.who.add booking.who.first
  if (people.length === 0) return <Notice title={t('booking.who.none')}>{add}</Notice>;
  return (
    <div className="card stack">
      <RadioGroup
        label={t('booking.who.label')}
        side
        options={people.map((one) => ({ value: one.id, label: one.name, text: one.relationship }))}
        value={chosen}
        onChange={onChoose}
      />
      <div>{add}</div>
    </div>
  );
}
