import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Select, Tag } from '#web/kit/index.ts';
import { type Console, useBureauActs } from './data.ts';
import { hundredths, linkTone } from './say.ts';

/** Every hospital with its place, its problems and who answers for it. */
export function Institutions({ hospital, all }: { hospital: number; all: Console }) {
  const { t } = useTranslation();
  return (
    <>
      {all.institutions.length === 0 && <EmptyState text={t('bureau.none')} />}
      <div className="bureau-houses">
        {all.institutions.map((one) => (
          <House key={one.id} hospital={hospital} all={all} one={one} />
        ))}
      </div>
      {all.choices.length > 0 && <AskForm hospital={hospital} choices={all.choices} />}
    </>
  );
}

function House({ hospital, all, one }: { hospital: number; all: Console; one: Console['institutions'][number] }) {
  const { t } = useTranslation();
  const { nameLeader } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [leader, setLeader] = useState<string | null>(null);
  const sent = all.papers.filter(
    ({ other, kind, state }) => other === one.id && kind === 'problem' && state !== 'accepted',
  ).length;
  const place = all.ranking.find(({ institution }) => institution === one.id);
  return (
    <section className="card stack">
      <div className="row">
        <h2>{one.name}</h2>
        <Tag tone={linkTone[one.state]}>{t(`bureau.link.${one.state}`)}</Tag>
      </div>
      {one.state === 'accepted' && (
        <dl className="bureau-facts">
          <Fact name={t('bureau.open')} value={one.problems.open} />
          <Fact name={t('bureau.overdue')} value={one.problems.overdue} bad={one.problems.overdue > 0} />
          <Fact name={t('bureau.closed')} value={one.problems.closed} />
          <Fact name={t('bureau.sentOpen')} value={sent} />
          <Fact
            name={t('bureau.total')}
            value={place?.total === null || place === undefined ? '—' : hundredths(place.total)}
          />
        </dl>
      )}
      <p>
        {t('bureau.leaderIs', { name: one.leader || '—' })} · {t('bureau.liaisonIs', { name: one.liaison || '—' })}
      </p>
      {one.reportedAt && (
        <p className="quiet-words">{t('bureau.reported', { at: one.reportedAt.slice(0, 16).replace('T', ' ') })}</p>
      )}
      {error !== null && <Problem error={error} />}
      {one.state !== 'ended' &&
        (leader === null ? (
          <Button look="plain" onClick={() => setLeader(one.leader)}>
            {t('bureau.changeLeader')}
            <span className="only-heard"> {one.name}</span>
          </Button>
        ) : (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void run(() => nameLeader(one.id, one.version, leader)).then((done) => done && setLeader(null));
            }}
          >
            <Input
              label={t('bureau.leader')}
              maxLength={60}
              value={leader}
              onChange={(event) => setLeader(event.target.value)}
            />
            <Button type="submit" busy={busy} disabled={leader.trim() === ''}>
              {t('bureau.save')}
            </Button>
          </form>
        ))}
    </section>
  );
}

function Fact({ name, value, bad = false }: { name: string; value: number | string; bad?: boolean }) {
  return (
    <div className={bad ? 'bad' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function AskForm({ hospital, choices }: { hospital: number; choices: Console['choices'] }) {
  const { t } = useTranslation();
  const { ask } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [institution, setInstitution] = useState(String(choices[0]?.id ?? ''));
  const [leader, setLeader] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => ask(Number(institution), leader)).then((done) => done && setLeader(''));
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{t('bureau.ask')}</h2>
      <p className="quiet-words">{t('bureau.askWhy')}</p>
      <div className="bureau-fields">
        <Select
          label={t('bureau.institution')}
          value={institution}
          options={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(event) => setInstitution(event.target.value)}
        />
        <Input
          label={t('bureau.leader')}
          maxLength={60}
          value={leader}
          onChange={(event) => setLeader(event.target.value)}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <Button type="submit" busy={busy} disabled={leader.trim() === ''}>
        {t('bureau.ask')}
      </Button>
    </form>
  );
}
