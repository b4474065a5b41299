import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, Select, Skeleton, Tag, TextArea, toast } from '#web/kit/index.ts';
import { type ProviderLine, useChannelActs, useProviderLines } from './data.ts';
import { fieldsOf } from './draft.ts';
import { useAct } from './use-act.ts';

/** Under which numbers a provider knows our templates. What nobody has approved is not sent. */
export function ProviderLines({ hospital, channel }: { hospital: number; channel: string }) {
  const { t } = useTranslation();
  const list = useProviderLines(hospital, channel);
  const [changing, setChanging] = useState<string | null>(null);
  const [fresh, setFresh] = useState('');
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={[4, 4]} />;
  const { items, open } = list.data;
  const chosen = open.find(({ template }) => template === fresh);
  const done = () => {
    setChanging(null);
    setFresh('');
  };
  return (
    <div className="stack">
      <p className="quiet-words small">{t('messaging.lines.why')}</p>
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.template} className="stack tight">
            <div className="row apart">
              <span>
                {one.title} · <code>{one.code}</code>
              </span>
              <span className="row">
                <Tag tone={one.approved ? 'jade' : 'plain'}>
                  {one.approved ? t('messaging.lines.approved') : t('messaging.lines.unapproved')}
                </Tag>
                <Button
                  look="plain"
                  aria-expanded={changing === one.template}
                  aria-label={`${t('messaging.channels.change')} ${one.title}`}
                  onClick={() => setChanging(changing === one.template ? null : one.template)}
                >
                  {t('messaging.channels.change')}
                </Button>
              </span>
            </div>
            {changing === one.template && <LineForm hospital={hospital} channel={channel} one={one} onDone={done} />}
          </li>
        ))}
      </ul>
      <Select
        label={t('messaging.lines.add')}
        value={fresh}
        options={[
          { value: '', label: t('messaging.levels.nothing') },
          ...open.map(({ template, title }) => ({ value: template, label: title })),
        ]}
        onChange={(event) => setFresh(event.target.value)}
      />
      {chosen && (
        <LineForm
          key={fresh}
          hospital={hospital}
          channel={channel}
          one={{ ...chosen, code: '', fields: [], approved: false }}
          onDone={done}
        />
      )}
    </div>
  );
}

type Editable = Omit<ProviderLine, 'own'>;

function LineForm({
  hospital,
  channel,
  one,
  onDone,
}: {
  hospital: number;
  channel: string;
  one: Editable;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [code, setCode] = useState(one.code);
  const [fields, setFields] = useState(one.fields.map(({ name, value }) => `${name}=${value}`).join('\n'));
  const [approved, setApproved] = useState(one.approved);
  const wish = { template: one.template, code: code.trim(), fields: fieldsOf(fields), approved };
  const save = () =>
    act
      .run(() => acts.line(channel, wish))
      .then((done) => {
        if (!done) return;
        toast(t('messaging.channels.kept'));
        onDone();
      });
  return (
    <div className="stack">
      <Input
        label={t('messaging.lines.code')}
        maxLength={60}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <TextArea
        label={t('messaging.lines.fields')}
        hint={t('messaging.lines.fieldsHint')}
        rows={5}
        maxLength={4000}
        value={fields}
        onChange={(event) => setFields(event.target.value)}
      />
      <Checkbox label={t('messaging.lines.isApproved')} checked={approved} onChange={setApproved} />
      {act.error !== null && <Problem error={act.error} />}
      <div>
        <Button busy={act.busy} disabled={code.trim() === ''} onClick={() => void save()}>
          {t('messaging.channels.keep')}
        </Button>
      </div>
    </div>
  );
}
