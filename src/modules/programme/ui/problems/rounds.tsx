import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import {
  Button,
  EmptyState,
  Input,
  type Lang,
  LinkChoice,
  monthDay,
  navigate,
  Problem,
  RadioGroup,
  Skeleton,
  Tag,
} from '#web/kit/index.ts';
import { ROUND_KINDS, type RoundKind } from '../../domain/problems/words.ts';
import { useActs, useRounds } from './data.ts';
import { tidy } from './say.ts';

/** Who took part, as one writes them: parted by a blank, a comma or 、. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[\s,，、;；]+/u)
    .filter(Boolean)
    .slice(0, 30);

/** 现场巡查、体验式就医: begin one, and those that were. */
export function Rounds({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { data, error, refetch } = useRounds(hospital);
  return (
    <>
      <BeginRound hospital={hospital} today={today} />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 4]} />}
      {data?.items.length === 0 && <EmptyState text={t('programme.problems.noRounds')} />}
      <ul className="choices">
        {data?.items.map((round) => (
          <LinkChoice
            key={round.id}
            to={`/staff/problems?round=${round.id}`}
            title={
              <>
                {/* words: programme.problems.kind.round programme.problems.kind.walk programme.problems.kind.inspection programme.problems.kind.cleaning programme.problems.kind.equipment */}
                {monthDay(round.heldOn, lang)} {t(`programme.problems.kind.${round.kind}`)}: {round.route}
              </>
            }
            text={[
              t('programme.problems.foundCount', { count: round.problems }),
              round.minutes !== null && t('programme.problems.minutesIn', { count: round.minutes }),
              round.members.join(lang === 'zh' ? '、' : ', '),
            ]
              .filter(Boolean)
              .join(' · ')}
            end={round.state === 'open' && <Tag tone="amber">{t('programme.problems.running')}</Tag>}
          />
        ))}
      </ul>
    </>
  );
}

function BeginRound({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [kind, setKind] = useState<RoundKind>('round');
  const [heldOn, setHeldOn] = useState(today);
  const [route, setRoute] = useState('');
  const [members, setMembers] = useState('');
  const begin = () =>
    void run(async () => {
      const wish = { kind, heldOn, route: tidy(route), members: namesIn(members), remark: '' };
      const { id } = await acts.beginRound(wish);
      navigate(`/staff/problems?round=${id}`);
    });
  return (
    <details className="card">
      <summary className="btn quiet">{t('programme.problems.beginRound')}</summary>
      <div className="stack">
        <RadioGroup
          side
          label={t('programme.problems.kindOf')}
          value={kind}
          options={ROUND_KINDS.map((value) => ({ value, label: t(`programme.problems.kind.${value}`) }))}
          onChange={(value) => setKind(value as RoundKind)}
        />
        <Input
          type="date"
          label={t('programme.problems.day')}
          value={heldOn}
          max={today}
          onChange={(event) => setHeldOn(event.target.value)}
        />
        <Input
          label={t('programme.problems.route')}
          hint={t('programme.problems.routeHint')}
          maxLength={200}
          value={route}
          onChange={(event) => setRoute(event.target.value)}
        />
        <Input
          label={t('programme.problems.members')}
          hint={t('programme.problems.membersHint')}
          maxLength={300}
          value={members}
          onChange={(event) => setMembers(event.target.value)}
        />
        {error !== null && <Problem error={error} />}
        <Button wide busy={busy} disabled={tidy(route) === '' || heldOn === ''} onClick={begin}>
          {t('programme.problems.begin')}
        </Button>
      </div>
    </details>
  );
}
