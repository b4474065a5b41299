-- The one address under which a calendar program reads what an account has booked, or a doctor's own sessions. Only the
-- hash of its secret is kept: the address is shown when it is made, and renewing it ends the one before.
create table booking.calendar_feed (
  account_id uuid not null,
  kind text not null,
  hospital_id integer,
  token_hash text not null,
  with_doctor boolean not null,
  lang text not null,
  made_at timestamptz not null,
  version integer not null default 1,
  constraint booking_calendar_feed_pk primary key (account_id),
  constraint booking_calendar_feed_token unique (token_hash),
  constraint booking_calendar_feed_kind check ((kind = 'patient' and hospital_id is null) or (kind = 'doctor' and hospital_id is not null)),
  constraint booking_calendar_feed_lang check (lang in ('zh', 'en'))
);
