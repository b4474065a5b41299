import { type DomainError, domainError } from '#kernel/errors.ts';
import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { expertRows, paperRows } from '../db/expert-papers.ts';
import { jointOfSessions, leadOf } from '../db/joint-clinics.ts';
import { sessionById } from '../db/session-rows.ts';
import type { MissingPaper, PaperKind } from '../domain/expert-papers.ts';
import { missingPapers } from '../domain/rules/outside-expert-needs-valid-papers.ts';
import type { SessionMove } from '../domain/session.ts';

/** Why the conditional statement left a session as it was: asked after it, for the words only. */
export async function whySessionStays(t: Tx, id: string, move: SessionMove): Promise<DomainError> {
  const session = await sessionById(t, id);
  if (!session) return domainError('booking.session_unknown');
  if (await leadOf(t, id)) return domainError('booking.joint_only_as_one');
  if (move === 'resume' && (session.state === 'paused' || session.state === 'planned')) {
    const [joint] = await jointOfSessions(t, [id]);
    const lacking = await paperRefusal(t, joint?.doctors ?? [session.practitioner], session.date);
    if (lacking) return lacking;
  }
  return domainError('booking.session_state');
}

/** The first paper that one of these doctors lacks on a day, as a refusal; null when all may see patients then. */
export async function paperRefusal(t: Tx, doctors: readonly string[], date: LocalDate): Promise<DomainError | null> {
  const [first] = (await lackingPapers(t, doctors, [date])).values();
  return first ? refusalOf(first.missing, date) : null;
}

interface Lacking {
  practitioner: string;
  date: LocalDate;
  missing: MissingPaper;
}

/** For each of these doctors who comes from outside: the first of these days on which a paper does not hold. */
export async function lackingPapers(
  t: Tx,
  doctors: readonly string[],
  dates: readonly LocalDate[],
): Promise<Map<string, Lacking>> {
  const experts = await expertRows(t, doctors);
  const lacking = new Map<string, Lacking>();
  if (experts.length === 0) return lacking;
  const ids = experts.map((expert) => expert.practitioner);
  const papers = (await paperRows(t, ids)).filter((paper) => paper.withdrawnAt === null);
  for (const practitioner of ids) {
    const own = papers.filter((paper) => paper.practitioner === practitioner);
    for (const date of [...dates].sort()) {
      const [missing] = missingPapers(own, date);
      if (!missing) continue;
      lacking.set(practitioner, { practitioner, date, missing });
      break;
    }
  }
  return lacking;
}

/** Doctors from outside whose planned sessions were left out, each with the first day and the paper that it lacks. */
export async function withoutPapers(
  t: Tx,
  plans: readonly { template: { practitioner: string }; date: LocalDate }[],
): Promise<{ practitioner: string; date: LocalDate; paper: PaperKind; until: LocalDate | null }[]> {
  const dates = Map.groupBy(plans, (plan) => plan.template.practitioner);
  const experts = await expertRows(t, [...dates.keys()]);
  const found = [];
  for (const { practitioner } of experts) {
    const days = (dates.get(practitioner) ?? []).map(({ date }) => date);
    for (const { date, missing } of (await lackingPapers(t, [practitioner], days)).values())
      found.push({ practitioner, date, paper: missing.kind, until: missing.until });
  }
  return found;
}

function refusalOf({ kind, until }: MissingPaper, date: LocalDate): DomainError {
  const params = { date, until: until ?? '—' };
  if (kind === 'licence') return domainError('booking.expert_licence_missing', params);
  if (kind === 'filing') return domainError('booking.expert_filing_missing', params);
  return domainError('booking.expert_contract_missing', params);
}
