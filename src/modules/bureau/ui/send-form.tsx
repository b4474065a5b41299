import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Select, TextArea } from '#web/kit/index.ts';
import { carriesNumber } from '../domain/carries-number.ts';
import { ChooseHospitals } from './choose-hospitals.tsx';
import { type PaperBody, useBureauActs } from './data.ts';
import { numberSaid } from './number-said.ts';

const categories = ['environment', 'toilet', 'signs', 'queue', 'service', 'process', 'systems', 'equipment'] as const;
const others = ['accessibility', 'safety', 'privacy', 'other'] as const;
const severities = ['minor', 'ordinary', 'serious'] as const;

interface Props {
  hospital: number;
  kind: PaperBody['kind'];
  today: string;
  institutions: readonly { id: number; name: string }[];
  chosen: readonly number[];
  onDone(): void;
}

/** Sends one paper to each chosen hospital. Items are written one in a line. */
export function SendForm({ hospital, kind, today, institutions, chosen, onDone }: Props) {
  const { t } = useTranslation();
  const { sendPapers } = useBureauActs(hospital);
  const { busy, error, run } = useAct();
  const [to, setTo] = useState<ReadonlySet<number>>(() => new Set(chosen));
  const [text, setText] = useState({ title: '', words: '', lines: '', dueOn: '' });
  const [category, setCategory] = useState<NonNullable<PaperBody['category']>>('service');
  const [severity, setSeverity] = useState<NonNullable<PaperBody['severity']>>('ordinary');
  const write = (part: keyof typeof text) => (event: { target: { value: string } }) =>
    setText({ ...text, [part]: event.target.value });
  const problem = kind === 'problem';
  const listed = kind === 'assignment' || kind === 'self_check';
  const items = listed ? itemsOf(text.lines, kind === 'self_check') : [];
  const ready =
    text.title.trim() !== '' &&
    to.size > 0 &&
    (!listed || items.length > 0) &&
    (text.dueOn !== '' || kind === 'assignment' || kind === 'commendation');

  async function send(event: FormEvent) {
    event.preventDefault();
    const { title, words, dueOn } = text;
    const what = problem ? { category, severity } : { category: null, severity: null };
    const body = { institutions: [...to], kind, title, words, dueOn: dueOn || null, items, ...what };
    if (await run(() => sendPapers(body))) onDone();
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <h2>{t(`bureau.send.${kind}`)}</h2>
      <ChooseHospitals label={t('bureau.to')} hospitals={institutions} chosen={to} onChosen={setTo} />
      <Input
        label={t(kind === 'commendation' ? 'bureau.reason' : 'bureau.paperTitle')}
        maxLength={200}
        value={text.title}
        {...numberSaid(t, text.title)}
        onChange={write('title')}
      />
      <TextArea
        label={t(kind === 'commendation' ? 'bureau.letter' : 'bureau.words')}
        hint={t('bureau.noNames')}
        maxLength={4000}
        rows={kind === 'commendation' ? 8 : 3}
        value={text.words}
        {...numberSaid(t, text.words)}
        onChange={write('words')}
      />
      {listed && (
        <TextArea
          label={t('bureau.lines')}
          hint={t(kind === 'self_check' ? 'bureau.linesMarks' : 'bureau.linesDays')}
          rows={6}
          value={text.lines}
          {...(items.some(({ words }) => carriesNumber(words)) && { wrong: t('bureau.numberSaid') })}
          onChange={write('lines')}
        />
      )}
      <div className="bureau-fields">
        {problem && (
          <>
            <Select
              label={t('bureau.category')}
              value={category}
              options={[...categories, ...others].map((value) => ({ value, label: t(`bureau.category.${value}`) }))}
              onChange={(event) => setCategory(event.target.value as typeof category)}
            />
            <Select
              label={t('bureau.severity')}
              value={severity}
              options={severities.map((value) => ({ value, label: t(`bureau.severity.${value}`) }))}
              onChange={(event) => setSeverity(event.target.value as typeof severity)}
            />
          </>
        )}
        {kind !== 'commendation' && (
          <Input label={t('bureau.due')} type="date" min={today} value={text.dueOn} onChange={write('dueOn')} />
        )}
      </div>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy} disabled={!ready}>
          {t('bureau.sendNow')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('bureau.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** `words` or `words 20` (a mark) or `words 2026-12-31` (a day), one in a line. */
function itemsOf(lines: string, marked: boolean): PaperBody['items'] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const end = /^(.*\S)\s+(\d{1,4}|\d{4}-\d{2}-\d{2})$/.exec(line);
      const [words, last] = end ? [end[1] ?? line, end[2] ?? ''] : [line, ''];
      if (marked) return { words, dueOn: null, fullScore: Number(last) > 0 ? Number(last) : 10 };
      return last.includes('-')
        ? { words, dueOn: last, fullScore: null }
        : { words: line, dueOn: null, fullScore: null };
    });
}
