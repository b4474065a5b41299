import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, Page, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import { type Institution, useInstitutions, useKeeperActs } from './data.ts';
import { InstitutionDetail } from './institution-detail.tsx';
import { useAct } from './use-act.ts';

const KINDS = ['county_hospital', 'community_centre', 'family_doctor'] as const;

/** 合作机构: who books here for its patients, with its people and the keys of its programs. */
export function InstitutionsPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useInstitutions(hospital);
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title={t('booking.partners.title')} below={t('booking.partners.why')}>
      <div>
        <Button look="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('booking.partners.add')}
        </Button>
      </div>
      {adding && (
        <AddInstitution
          hospital={hospital}
          onDone={(id) => {
            setAdding(false);
            setOpen(id);
          }}
        />
      )}
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 4]} />}
      {list.data?.length === 0 && <EmptyState text={t('booking.partners.none')} />}
      <ul className="rota">
        {list.data?.map((one) => (
          <li key={one.id} className="card stack">
            <Line one={one} open={open === one.id} onOpen={() => setOpen(open === one.id ? null : one.id)} />
            {open === one.id && <InstitutionDetail hospital={hospital} today={today} id={one.id} />}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Line({ one, open, onOpen }: { one: Institution; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="row apart">
      <div>
        <h2>{one.name}</h2>
        <p className="quiet-words">
          {kindText(t, one.kind)} · {t('booking.partners.people', { count: one.members })}
          {one.endedAt && ` · ${t('booking.partners.endedOn', { date: one.endedAt.slice(0, 10) })}`}
        </p>
      </div>
      <div className="row">
        {one.endedAt && <Tag>{t('booking.partners.ended')}</Tag>}
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('booking.partners.open')} ${one.name}`}
          onClick={onOpen}
        >
          {t('booking.partners.open')}
        </Button>
      </div>
    </div>
  );
}

function AddInstitution({ hospital, onDone }: { hospital: number; onDone: (id: string) => void }) {
  const { t } = useTranslation();
  const acts = useKeeperActs(hospital);
  const act = useAct();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>(KINDS[1]);
  const [tried, setTried] = useState(false);
  const tooShort = name.trim().length < 2;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!tooShort) void act.run(() => acts.add({ name: name.trim(), kind }).then(({ id }) => onDone(id)));
  }
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <Input
        label={t('booking.partners.name')}
        maxLength={100}
        autoComplete="off"
        value={name}
        wrong={tried && tooShort ? t('booking.partners.nameShort') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label={t('booking.partners.kind')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: kindText(t, one) }))}
        onChange={(event) => setKind(event.target.value)}
      />
      {act.error !== null && <Problem error={act.error} />}
      <div>
        <Button type="submit" busy={act.busy}>
          {t('booking.partners.addDo')}
        </Button>
      </div>
    </form>
  );
}

// words: booking.partners.kind.county_hospital booking.partners.kind.community_centre booking.partners.kind.family_doctor
const kindText = (t: ReturnType<typeof useTranslation>['t'], kind: string): string =>
  t(`booking.partners.kind.${kind}`);
