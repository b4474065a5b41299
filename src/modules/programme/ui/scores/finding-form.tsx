import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, RadioGroup } from '#web/kit/index.ts';
import { factOf } from '../../domain/scores/facts.ts';
import { pointsOf, pointsText } from '../../domain/scores/points.ts';
import { exemptsWhole, judgedRange } from '../../domain/scores/rule.ts';
import { type LineRule, useScoreActs } from './data.ts';
import type { LineProps } from './sheet-line.tsx';

/** Answers one rule: how many, how much or whether, with a note and the evidence. */
export function FindingForm({
  hospital,
  sheet,
  line,
  rule,
  onDone,
}: LineProps & { rule: LineRule; onDone: () => void }) {
  const { t } = useTranslation();
  const acts = useScoreActs(hospital);
  const { busy, error, run } = useAct();
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState('');
  const whole = rule.asks === 'exempt' && exemptsWhole(rule, line);
  const yesNo = whole || (rule.unit === 'once' && (rule.asks === 'found' || rule.asks === 'earned'));
  const share = rule.unit === 'percent' && rule.asks === 'held';
  const fine = share || rule.asks === 'judged';
  const amount = fine ? pointsOf(said) : /^\d{1,5}$/.test(said.trim()) ? Number(said) : null;
  const { from, to } = judgedRange(rule, { full: line.marks, bonusCap: line.bonusCap });
  const declared = factOf(rule.fact)?.contract != null;
  // words: programme.scores.ask.points programme.scores.ask.count
  const ready =
    amount !== null && (rule.record === null || note.trim() !== '') && (!declared || evidence.trim() !== '');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (amount === null) return;
    const finding = { item: line.item.id, rule: rule.no, amount, note: note.trim(), evidence: evidence.trim() };
    if (!(await run(() => acts.find(sheet.id, finding)))) return;
    setSaid('');
    setNote('');
    onDone();
  }

  return (
    <form className="score-form" onSubmit={(event) => void submit(event)}>
      {yesNo ? (
        <RadioGroup
          label={whole ? t('programme.scores.ask.exempt') : t('programme.scores.ask.so')}
          side
          value={said === '' ? null : said}
          options={[
            { value: '0', label: t('programme.scores.no') },
            { value: '1', label: t('programme.scores.yes') },
          ]}
          onChange={setSaid}
        />
      ) : (
        <Input
          label={label()}
          inputMode="decimal"
          required
          maxLength={7}
          wrong={
            said.trim() === '' || amount !== null ? undefined : t(`programme.scores.ask.${fine ? 'points' : 'count'}`)
          }
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      )}
      <Input
        label={rule.record ? t('programme.scores.ask.reason') : t('programme.scores.ask.note')}
        maxLength={500}
        required={rule.record !== null}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Input
        label={declared ? t('programme.scores.ask.evidence') : t('programme.scores.ask.evidenceMaybe')}
        maxLength={300}
        required={declared}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      <Button type="submit" look="quiet" busy={busy} disabled={!ready}>
        {t('programme.scores.ask.keep')}
      </Button>
      {error !== null && <Problem error={error} />}
    </form>
  );

  function label(): string {
    if (rule.asks === 'judged') {
      const range = { from: pointsText(from), to: pointsText(to) };
      if (rule.kind === 'bonus') return t('programme.scores.ask.give', range);
      return from > 0 ? t('programme.scores.ask.judge', range) : t('programme.scores.ask.judgeUpTo', range);
    }
    if (share) return t('programme.scores.ask.share');
    // words: programme.scores.ask.held programme.scores.ask.found programme.scores.ask.earned programme.scores.ask.excused
    if (rule.asks === 'exempt') return t('programme.scores.ask.excused');
    return t(`programme.scores.ask.${rule.asks}`);
  }
}
