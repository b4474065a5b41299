-- Waiting for a registration window (mission A9: 10 minutes in the hall, 15 on a floor). How many tickets a window area has given
-- on a day, and how many of the special line were called in a row; its row is the lock of the line.
create table queue.desk_line (
  hospital_id integer not null,
  place_id uuid not null,
  date date not null,
  taken integer not null,
  special_run integer not null default 0,
  constraint queue_desk_line_pkey primary key (hospital_id, place_id, date),
  constraint queue_desk_line_counters check (taken >= 0 and special_run >= 0)
);

-- A ticket is nobody's name: it belongs to the account that took it, or was given at the desk.
create table queue.desk_ticket (
  hospital_id integer not null,
  id uuid not null,
  place_id uuid not null,
  kind text not null,
  date date not null,
  number integer not null,
  special boolean not null,
  state text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  by_desk boolean not null,
  called_at timestamptz,
  called_by text,
  call_window text,
  ended_at timestamptz,
  version integer not null default 1,
  constraint queue_desk_ticket_pkey primary key (hospital_id, id),
  constraint queue_desk_ticket_number_once unique (hospital_id, place_id, date, number),
  constraint queue_desk_ticket_line foreign key (hospital_id, place_id, date)
    references queue.desk_line (hospital_id, place_id, date),
  constraint queue_desk_ticket_kind check (kind in ('hall', 'floor')),
  constraint queue_desk_ticket_state check (state in ('waiting', 'called', 'served', 'absent', 'left')),
  constraint queue_desk_ticket_called check (
    (state in ('called', 'served', 'absent')) = (called_at is not null) and (called_at is null) = (called_by is null)),
  constraint queue_desk_ticket_ended check ((state in ('served', 'absent', 'left')) = (ended_at is not null)),
  constraint queue_desk_ticket_in_time check (called_at >= taken_at and ended_at >= taken_at)
);
create unique index queue_desk_ticket_one_waiting on queue.desk_ticket (hospital_id, taken_by, date)
  where state = 'waiting' and not by_desk;
create unique index queue_desk_ticket_one_called on queue.desk_ticket (hospital_id, called_by) where state = 'called';
create index queue_desk_ticket_waiting on queue.desk_ticket (hospital_id, place_id, date, number) where state = 'waiting';
create index queue_desk_ticket_by_day on queue.desk_ticket (hospital_id, date);

-- Every ticket with its wait, for the programme: who left without being called is a row too, without called_at.
create view queue.v_desk_wait with (security_invoker = true) as
select hospital_id, id as ticket_id, date, place_id, kind, special, state, taken_at, called_at,
  case when state = 'served' then ended_at end as served_at,
  extract(epoch from called_at - taken_at)::integer as waited_seconds,
  case kind when 'hall' then 10 else 15 end as limit_minutes
from queue.desk_ticket;
