import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import {
  Button,
  EmptyState,
  Facts,
  type Lang,
  LinkButton,
  monthDay,
  Page,
  Problem,
  Skeleton,
  TextArea,
  toast,
} from '#web/kit/index.ts';
import { WALK_STEPS } from '../../domain/problems/words.ts';
import { type RoundFull, useActs, useRound } from './data.ts';
import { type KeptWalk, keepWalk, keptWalk } from './kept-walk.ts';
import { Rows } from './problem-list.tsx';
import type { Viewer } from './problems-page.tsx';
import { stepOptions } from './say.ts';
import { WalkSteps } from './walk-steps.tsx';

/** One round or walk: on the way a large button for what one sees; afterwards what it found. */
export function RoundPage({ hospital, today, id }: Viewer & { id: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useRound(hospital, id);
  const title = data && `${t(`programme.problems.kind.${data.kind}`)}: ${data.route}`;
  return (
    <Page
      title={title ?? t('programme.problems.view.rounds')}
      below={data && monthDay(data.heldOn, i18n.language as Lang)}
      back="/staff/problems?view=rounds"
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[6, 12]} />}
      {data && (
        <>
          {data.state === 'open' && (
            <LinkButton to={`/staff/problems?record=1&round=${id}`} big wide>
              {t('programme.problems.recordHere')}
            </LinkButton>
          )}
          {data.state === 'open' && data.own ? (
            <Running key={data.version} hospital={hospital} round={data} />
          ) : (
            <Over round={data} />
          )}
          <section className="stack" aria-label={t('programme.problems.foundHere')}>
            <h2>{t('programme.problems.foundHere')}</h2>
            {data.found.length === 0 ? (
              <EmptyState text={t('programme.problems.foundNothing')} />
            ) : (
              <Rows hospital={hospital} today={today} items={data.found} />
            )}
          </section>
        </>
      )}
    </Page>
  );
}

function Running({ hospital, round }: { hospital: number; round: RoundFull }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const { id, version } = round;
  const [walk, setWalk] = useState(
    () =>
      keptWalk(id, version) ?? {
        ...{ version, remark: round.remark },
        steps: WALK_STEPS.map(
          (step) => round.steps.find((one) => one.step === step) ?? { step, minutes: null, remark: '' },
        ),
      },
  );
  const { steps, remark } = walk;
  const write = (part: Partial<KeptWalk>) => {
    const next = { ...walk, ...part };
    setWalk(next);
    keepWalk(id, next);
  };
  const keep = (end: boolean) =>
    void run(async () => {
      const { heldOn, route, members } = round;
      const said = round.kind === 'walk' ? steps : [];
      await acts.keepRound(id, { version, heldOn, route, members, remark, steps: said, end });
      keepWalk(id, null);
      toast(t(end ? 'programme.problems.roundEnded' : 'programme.problems.roundKept'));
      // words: programme.problems.roundEnded programme.problems.roundKept
    });
  return (
    <section className="card stack" aria-label={t('programme.problems.roundWork')}>
      {round.kind === 'walk' && <WalkSteps steps={steps} onSteps={(next) => write({ steps: next })} />}
      <TextArea
        label={t('programme.problems.remark')}
        rows={3}
        maxLength={1000}
        value={remark}
        onChange={(event) => write({ remark: event.target.value })}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button look="quiet" busy={busy} onClick={() => keep(false)}>
          {t('programme.problems.keepRound')}
        </Button>
        <Button look="plain" busy={busy} onClick={() => keep(true)}>
          {t('programme.problems.endRound')}
        </Button>
      </div>
    </section>
  );
}

function Over({ round }: { round: RoundFull }) {
  const { t, i18n } = useTranslation();
  const names = new Map(stepOptions(t).map(({ value, label }) => [value, label]));
  return (
    <section className="card" aria-label={t('programme.problems.roundWork')}>
      <Facts
        rows={[
          [t('programme.problems.members'), round.members.join(i18n.language === 'zh' ? '、' : ', ')],
          [t('programme.problems.by'), round.by],
          [t('programme.problems.remark'), round.remark],
          ...round.steps.map(
            ({ step, minutes, remark }) =>
              [
                names.get(step) ?? step,
                [minutes !== null && t('programme.problems.minutes', { count: minutes }), remark]
                  .filter(Boolean)
                  .join(' · '),
              ] as const,
          ),
          [
            t('programme.problems.allSteps'),
            round.minutes !== null && t('programme.problems.minutes', { count: round.minutes }),
          ],
        ]}
      />
    </section>
  );
}
