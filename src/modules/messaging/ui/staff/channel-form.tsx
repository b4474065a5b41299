import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, toast } from '#web/kit/index.ts';
import { type ChannelItem, type Kind, useChannelActs } from './data.ts';
import { bodyOf, draftOf, type SetDraft } from './draft.ts';
import { Line } from './draft-line.tsx';
import { KindFields } from './kind-fields.tsx';
import { secretHint } from './say.ts';
import { useAct } from './use-act.ts';

/** What a channel is, by its kind. A secret is only ever typed in, never shown. */
export function ChannelForm({
  hospital,
  kind,
  item,
  onDone,
}: {
  hospital: number;
  kind: Kind;
  item: ChannelItem | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [draft, setDraft] = useState(() => draftOf(item));
  const set: SetDraft = (change) => setDraft((now) => ({ ...now, ...change }));
  function submit(event: FormEvent) {
    event.preventDefault();
    const body = bodyOf(kind, draft);
    void act
      .run(() => (item ? acts.change(item.id, body) : acts.add(body)))
      .then((done) => {
        if (!done) return;
        toast(t('messaging.channels.kept'));
        onDone();
      });
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Line label={t('messaging.channels.name')} value={draft.name} most={60} onType={(name) => set({ name })} />
      {hasUrl(kind) && (
        <Line label={t('messaging.channels.url')} value={draft.url} most={500} onType={(url) => set({ url })} />
      )}
      <KindFields kind={kind} draft={draft} set={set} />
      {kind !== 'simulator' && kind !== 'web_push' && (
        <Input
          type="password"
          label={t('messaging.channels.secret')}
          hint={`${secretHint(t, kind)}${item?.secretKept ? t('messaging.channels.secretKept') : ''}`}
          maxLength={500}
          autoComplete="new-password"
          value={draft.secret}
          onChange={(event) => set({ secret: event.target.value })}
        />
      )}
      <Checkbox
        label={t('messaging.channels.enabled')}
        checked={draft.enabled}
        onChange={(enabled) => set({ enabled })}
      />
      {act.error !== null && <Problem error={act.error} />}
      <div>
        <Button type="submit" busy={act.busy} disabled={draft.name.trim() === ''}>
          {t('messaging.channels.keep')}
        </Button>
      </div>
    </form>
  );
}

const hasUrl = (kind: Kind): boolean => kind !== 'simulator' && kind !== 'email' && kind !== 'web_push';
