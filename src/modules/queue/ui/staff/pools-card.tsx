import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton } from '#web/kit/index.ts';
import { type Pool, type PoolList, usePoolActs, usePools } from './lines-data.ts';
import { PoolForm } from './pool-form.tsx';

/** 公共队列: which doctors share one line, and who helps with it. */
export function PoolsCard({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const pools = usePools(hospital);
  const acts = usePoolActs(hospital);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="stack">
      <h2>{t('queue.staff.pools')}</h2>
      <p className="quiet-words">{t('queue.staff.poolsWhy')}</p>
      {pools.error && <Problem error={pools.error} onRetry={() => void pools.refetch()} />}
      {acts.error !== null && <Problem error={acts.error} />}
      {!pools.data && !pools.error && <Skeleton rows={[4]} />}
      <ul className="rota">
        {pools.data?.items.map((pool) => (
          <One
            key={pool.id}
            pool={pool}
            all={pools.data}
            acts={acts}
            open={open === pool.id}
            onOpen={(on) => setOpen(on ? pool.id : null)}
          />
        ))}
      </ul>
      {pools.data && open === NEW && (
        <div className="card">
          <PoolForm
            all={pools.data}
            busy={acts.busy}
            onSave={async (wish) => {
              if (await acts.make(wish)) setOpen(null);
            }}
            onLeave={() => setOpen(null)}
          />
        </div>
      )}
      {open === null && (
        <div>
          <Button look="quiet" onClick={() => setOpen(NEW)}>
            {t('queue.staff.pools.new')}
          </Button>
        </div>
      )}
    </section>
  );
}

const NEW = 'new';

interface OneProps {
  pool: Pool;
  all: PoolList;
  acts: ReturnType<typeof usePoolActs>;
  open: boolean;
  onOpen: (open: boolean) => void;
}

function One({ pool, all, acts, open, onOpen }: OneProps) {
  const { t } = useTranslation();
  const named = (part: 'shares' | 'helps') => pool.members.filter((one) => one.part === part).map((one) => one.name);
  const helps = named('helps');
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h3>{pool.name}</h3>
          <p className="quiet-words">{pool.department.name}</p>
          <p>{t('queue.staff.pools.shares', { names: named('shares').join(' ') })}</p>
          {helps.length > 0 && <p>{t('queue.staff.pools.helps', { names: helps.join(' ') })}</p>}
        </div>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('queue.staff.rules.change')} ${pool.name}`}
          onClick={() => onOpen(!open)}
        >
          {t('queue.staff.rules.change')}
        </Button>
      </div>
      {open && (
        <PoolForm
          all={all}
          pool={pool}
          busy={acts.busy}
          onSave={async ({ name, members }) => {
            if (await acts.change(pool.id, { name, members })) onOpen(false);
          }}
          onEnd={() => void acts.end(pool.id).then((done) => done && onOpen(false))}
          onLeave={() => onOpen(false)}
        />
      )}
    </li>
  );
}
