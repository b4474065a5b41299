import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Card,
  Choice,
  EmptyState,
  NextStep,
  Notice,
  Page,
  Problem,
  RadioGroup,
  Skeleton,
} from '#web/kit/index.ts';
import { type DeskTicket, useDesks, useDeskTicketActs, useDeskTickets, useHasDeskTicket } from './desk-data.ts';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  people: readonly { id: string; name: string; hospital: number }[];
}

/** 窗口取号: a ticket for a registration window, how many are before, and where to go when it is called. */
export function DeskTicketPage({ hospitals, people }: Props) {
  const { t } = useTranslation();
  const [first] = hospitals;
  const [chosen, setChosen] = useState<number | null>(null);
  const hospital = chosen ?? first?.id;
  const waits = useHasDeskTicket(hospitals);
  return (
    <Page title={t('queue.desk.title')} below={t('queue.desk.why')} back="/me">
      {hospitals.map(({ id }) => (
        <Tickets key={id} hospital={id} />
      ))}
      {hospitals.length > 1 && !waits && (
        <RadioGroup
          label={t('queue.desk.hospital')}
          options={hospitals.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(hospital)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {hospital && !waits && (
        <Own key={hospital} hospital={hospital} people={people.filter((person) => person.hospital === hospital)} />
      )}
    </Page>
  );
}

/** What one waits for already comes first. */
function Tickets({ hospital }: { hospital: number }) {
  const tickets = useDeskTickets(hospital);
  return tickets.data?.items.map((ticket) => <Ticket key={ticket.id} hospital={hospital} ticket={ticket} />);
}

function Own({ hospital, people }: { hospital: number; people: Props['people'] }) {
  const tickets = useDeskTickets(hospital);
  if (tickets.error) return <Problem error={tickets.error} onRetry={() => void tickets.refetch()} />;
  if (!tickets.data) return <Skeleton rows={[8, 4]} />;
  return <Take hospital={hospital} people={people} />;
}

function Ticket({ hospital, ticket }: { hospital: number; ticket: DeskTicket }) {
  const { t } = useTranslation();
  const acts = useDeskTicketActs(hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Every campus may have a desk of this name.
  const where = [ticket.place.campus, ticket.place.name, ticket.place.floor].filter(Boolean).join(' · ');
  if (ticket.state === 'called')
    return (
      <NextStep
        tone="soon"
        lead={where}
        headline={t('queue.desk.go', { window: ticket.window ?? '' })}
        detail={t('queue.desk.goWhy')}
        ticket={ticket.label}
      />
    );
  if (ticket.state === 'absent')
    return (
      <Notice tone="soon" title={t('queue.desk.missed', { label: ticket.label })}>
        <p>{t('queue.desk.missedWhy')}</p>
      </Notice>
    );
  async function leave() {
    setBusy(true);
    setError(null);
    await acts.leave(ticket.id).catch(setError);
    setBusy(false);
  }
  return (
    <>
      <NextStep
        lead={where}
        headline={ticket.ahead === 0 ? t('queue.desk.nextUp') : t('queue.desk.ahead', { count: ticket.ahead })}
        detail={ticket.special ? t('queue.desk.special') : t('queue.desk.limit', { minutes: ticket.limitMinutes })}
        ticket={ticket.label}
      />
      {error !== null && <Problem error={error} />}
      <Button look="plain" wide busy={busy} onClick={() => void leave()}>
        {t('queue.desk.leave')}
      </Button>
    </>
  );
}

function Take({ hospital, people }: { hospital: number; people: Props['people'] }) {
  const { t } = useTranslation();
  const desks = useDesks(hospital);
  const acts = useDeskTicketActs(hospital);
  const [place, setPlace] = useState<string | null>(null);
  // The family is known after the page: nobody chosen means the first, and a ticket for nobody has no priority.
  const [chosen, setPerson] = useState<string | undefined>();
  const person = people.find(({ id }) => id === chosen)?.id ?? people[0]?.id;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const here = place ?? desks.data?.items[0]?.id ?? null;

  async function take() {
    if (!here) return;
    setBusy(true);
    setError(null);
    await acts.take(here, person).catch(setError);
    setBusy(false);
  }
  if (desks.error) return <Problem error={desks.error} onRetry={() => void desks.refetch()} />;
  if (!desks.data) return <Skeleton rows={[6, 6]} />;
  if (desks.data.items.length === 0) return <EmptyState icon="ticket" text={t('queue.desk.none')} />;
  return (
    <Card>
      <div className="stack">
        {people.length > 1 && (
          <RadioGroup
            label={t('queue.desk.for')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={person ?? ''}
            onChange={setPerson}
          />
        )}
        <p>{t('queue.desk.choose')}</p>
        <ul className="choices">
          {desks.data.items.map((desk) => (
            <Choice
              key={desk.id}
              title={desk.name}
              text={[
                desk.campus,
                `${desk.building} ${desk.floor}`,
                t('queue.desk.waiting', { count: desk.waiting }),
              ].join(' · ')}
              chosen={desk.id === here}
              onChoose={() => setPlace(desk.id)}
            />
          ))}
        </ul>
        {error !== null && <Problem error={error} />}
        <Button big wide busy={busy} onClick={() => void take()}>
          {t('queue.desk.take')}
        </Button>
      </div>
    </Card>
  );
}
