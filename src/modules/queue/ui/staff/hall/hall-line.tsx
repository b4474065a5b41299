import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, hourOf, Tag } from '#web/kit/index.ts';
import { genderWords } from '../say.ts';
import type { HallLine, HallPerson, Standing } from './hall-data.ts';
import { RoomForm } from './room-form.tsx';

interface Props {
  hospital: number;
  line: HallLine;
  rooms: readonly { id: string; name: string }[];
  onPerson: (person: HallPerson, state: Standing['state']) => void;
}

/** One doctor's line: who is inside, who waits in calling order, who is away, who missed the call. */
export function HallLineCard({ hospital, line, rooms, onPerson }: Props) {
  const { t } = useTranslation();
  const [rooming, setRooming] = useState(false);
  const { current, waiting, held, absent, notSeen } = line;
  const people = (list: readonly HallPerson[], state: Standing['state'], tag?: (one: HallPerson) => ReactNode) =>
    list.map((one) => (
      <Person key={one.encounter} person={one} onPress={() => onPerson(one, state)}>
        {tag?.(one)}
      </Person>
    ));
  return (
    <Card title={`${line.doctor.name} · ${line.place.name} ${hourOf(line.start)}`}>
      <p>
        <Tag tone={current?.state === 'in_room' ? 'jade' : current ? 'amber' : 'plain'}>
          {current?.state === 'in_room'
            ? t('queue.hall.inRoom', { number: current.number, name: current.name })
            : current
              ? t('queue.hall.called', { number: current.number, name: current.name })
              : t('queue.hall.roomFree')}
        </Tag>{' '}
        <span className="quiet-words">{t('queue.hall.counts', { waiting: waiting.length, done: line.done })}</span>{' '}
        {line.closed && <Tag>{t('queue.hall.closed')}</Tag>}
        {line.state === 'paused' && <Tag tone="amber">{t('queue.hall.paused')}</Tag>}
      </p>
      <ul className="hall-people">
        {people(waiting, 'waiting', (one) => (
          <>
            {one.priority && <Tag tone="jade">{t('queue.hall.priority')}</Tag>}
            {one.returned && <Tag tone="amber">{t('queue.hall.returned')}</Tag>}
            {one.walkIn && <Tag tone="indigo">{t('queue.hall.walkIn')}</Tag>}
          </>
        ))}
        {held.map((one) => (
          <Person key={one.encounter} person={one} onPress={() => onPerson(one, 'held')}>
            <Tag tone={one.kept ? 'plain' : 'amber'}>
              {t(one.kept ? 'queue.hall.heldUntil' : 'queue.hall.heldOver', { until: hourOf(one.until) })}
              {/* words: queue.hall.heldUntil queue.hall.heldOver */}
            </Tag>
          </Person>
        ))}
        {absent.map((one) => (
          <Person key={one.encounter} person={one} onPress={() => onPerson(one, 'absent')}>
            <Tag tone="cinnabar">
              {one.isVoid ? t('queue.hall.isVoid') : t('queue.hall.missed', { count: one.misses })}
            </Tag>
          </Person>
        ))}
        {people(notSeen, 'not_seen', () => (
          <Tag tone="cinnabar">{t('queue.hall.notSeen')}</Tag>
        ))}
      </ul>
      {!line.closed && !rooming && (
        <Button look="plain" onClick={() => setRooming(true)}>
          {t('queue.hall.room')}
        </Button>
      )}
      {rooming && <RoomForm hospital={hospital} line={line} rooms={rooms} onDone={() => setRooming(false)} />}
    </Card>
  );
}

function Person({ person, onPress, children }: { person: HallPerson; onPress: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className="hall-person" aria-haspopup="dialog" onClick={onPress}>
        <b className="number">{person.number}</b>
        <span className="grow">
          <b>{person.name}</b>{' '}
          <span className="quiet-words">
            {genderWords(t, person.gender)}
            {person.age !== null && ` ${t('queue.staff.age', { age: person.age })}`}
          </span>
        </span>
        {children}
        <span className="quiet-words">{hourOf(person.slotStart ?? person.checkedInAt)}</span>
      </button>
    </li>
  );
}
