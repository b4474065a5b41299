import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Checkbox, Input, Page, Problem, Skeleton, Tag, toast } from '#web/kit/index.ts';
import type { FeedSaid } from '../../contract-feed.ts';
import { useAct } from '../companion/use-act.ts';
import { Deliveries } from './deliveries.tsx';
import { sayKind } from './say-kind.ts';

/** 云陪诊平台: where the steps go, what came of them, and what each is called there. */
export function FeedPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/journey/feed`;
  const key = ['journey', 'feed', hospital];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => api<FeedSaid>(path) });
  const keep = (said: FeedSaid) => cache.setQueryData(key, said);
  return (
    <Page broad title={t('journey.staff.feed')} below={t('journey.staff.feed.why')}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[8, 8]} />}
      {data && (
        <>
          <Setting feed={data.feed} save={async (body) => keep(await api<FeedSaid>(path, { method: 'PUT', body }))} />
          <Deliveries
            items={data.deliveries}
            today={today}
            again={async (id) => keep(await api<FeedSaid>(`${path}/deliveries/${id}/again`, { method: 'POST' }))}
          />
          <Codes codes={data.codes} />
        </>
      )}
    </Page>
  );
}

type Wish = { url: string; enabled: boolean; secret?: string };

function Setting({ feed, save }: { feed: FeedSaid['feed']; save: (body: Wish) => Promise<unknown> }) {
  const { t } = useTranslation();
  const { busy, error, act } = useAct();
  const [url, setUrl] = useState(feed?.url ?? '');
  const [secret, setSecret] = useState('');
  const [enabled, setEnabled] = useState(feed?.enabled ?? true);

  function send(event: FormEvent) {
    event.preventDefault();
    act(async () => {
      await save({ url: url.trim(), enabled, ...(secret.trim() && { secret: secret.trim() }) });
      setSecret('');
      toast(t('journey.staff.feed.saved'));
    });
  }
  return (
    <form className="card stack" onSubmit={send}>
      <Input
        label={t('journey.staff.feed.url')}
        required
        type="url"
        maxLength={500}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Input
        label={t('journey.staff.feed.secret')}
        hint={t('journey.staff.feed.secretHint')}
        type="password"
        autoComplete="off"
        maxLength={200}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      <Checkbox label={t('journey.staff.feed.enabled')} checked={enabled} onChange={setEnabled} />
      {error !== null && <Problem error={error} />}
      <div>
        <Button type="submit" busy={busy}>
          {t('journey.staff.feed.save')}
        </Button>
      </div>
    </form>
  );
}

function Codes({ codes }: { codes: FeedSaid['codes'] }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-label={t('journey.staff.feed.codes')}>
      <h2>{t('journey.staff.feed.codes')}</h2>
      <p className="quiet-words">{t('journey.staff.feed.codes.why')}</p>
      <ul className="plain-list">
        {codes.map(({ kind, code, verified }) => (
          <li key={kind} className="row apart">
            <span>
              <code>{code}</code> {sayKind(t, kind)}
            </span>
            <Tag tone={verified ? 'jade' : 'plain'}>
              {verified ? t('journey.staff.feed.codes.verified') : t('journey.staff.feed.codes.own')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
