import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, Select, Skeleton, Tag, toast } from '#web/kit/index.ts';
import { type CodeItem, useChannelActs, useCodes } from './data.ts';
import { actText, kindText } from './say.ts';
import { useAct } from './use-act.ts';

/** What providers mean when they refuse: ours is from paper, until the hospital has seen it happen. */
export function RefusalCodes({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className="stack" aria-label={t('messaging.codes.title')}>
      <div className="row apart">
        <h2>{t('messaging.codes.title')}</h2>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('messaging.codes.show')}
        </Button>
      </div>
      {open && <Table hospital={hospital} />}
    </section>
  );
}

function Table({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const list = useCodes(hospital);
  const [changing, setChanging] = useState<string | null>(null);
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={[4, 4]} />;
  return (
    <>
      <p className="quiet-words">{t('messaging.codes.why')}</p>
      <ul className="plain-list">
        {list.data.map((one) => {
          const key = `${one.kind}/${one.code}`;
          return (
            <li key={key} className="stack tight">
              <div className="row apart">
                <span>
                  <code>{one.code}</code> · {kindText(t, one.kind)}
                  <br />
                  <span className="quiet-words">
                    {one.meaning} · {actText(t, one.act)}
                  </span>
                </span>
                <span className="row">
                  <Tag tone={one.verified ? 'jade' : 'plain'}>
                    {one.verified ? t('messaging.codes.verified') : t('messaging.codes.unverified')}
                  </Tag>
                  <Button
                    look="plain"
                    aria-expanded={changing === key}
                    aria-label={`${t('messaging.channels.change')} ${key}`}
                    onClick={() => setChanging(changing === key ? null : key)}
                  >
                    {t('messaging.channels.change')}
                  </Button>
                </span>
              </div>
              {changing === key && <CodeForm hospital={hospital} one={one} onDone={() => setChanging(null)} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function CodeForm({ hospital, one, onDone }: { hospital: number; one: CodeItem; onDone: () => void }) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [meaning, setMeaning] = useState(one.meaning);
  const [next, setNext] = useState(one.act);
  const [verified, setVerified] = useState(one.verified);
  const { kind, code } = one;
  const save = () =>
    act
      .run(() => acts.code({ kind, code, act: next, meaning: meaning.trim(), verified }))
      .then((done) => {
        if (!done) return;
        toast(t('messaging.channels.kept'));
        onDone();
      });
  return (
    <div className="stack">
      <Input
        label={t('messaging.codes.meaning')}
        maxLength={200}
        autoComplete="off"
        value={meaning}
        onChange={(event) => setMeaning(event.target.value)}
      />
      <Select
        label={t('messaging.codes.then')}
        value={next}
        options={(['again', 'next'] as const).map((value) => ({ value, label: actText(t, value) }))}
        onChange={(event) => setNext(event.target.value as CodeItem['act'])}
      />
      <Checkbox label={t('messaging.codes.seen')} checked={verified} onChange={setVerified} />
      {act.error !== null && <Problem error={act.error} />}
      <div>
        <Button busy={act.busy} disabled={meaning.trim() === ''} onClick={() => void save()}>
          {t('messaging.channels.keep')}
        </Button>
      </div>
    </div>
  );
}
