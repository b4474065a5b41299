-- What the records of one department on one day add up to. Kept after every event, and made anew from the records at will:
-- every writing of a day is a whole recomputation of it, so nothing is ever added twice. Weekends and holidays are the
-- calendar's and are looked up when the sums are read.
create table programme.day_sum (
  hospital_id integer not null,
  day date not null,
  department_id uuid not null,
  visits integer not null default 0,
  booked integer not null default 0,
  -- minutes waited by the booked visits
  waited integer not null default 0,
  -- clinics in which somebody was seen; of these those begun in the evening, and those of each new kind
  held integer not null default 0,
  evening integer not null default 0,
  anaesthesia integer not null default 0,
  pain integer not null default 0,
  pharmacy integer not null default 0,
  laboratory integer not null default 0,
  health_management integer not null default 0,
  nursing integer not null default 0,
  -- places of the rota without added ones; of these those open online and those kept for lower-tier institutions
  places integer not null default 0,
  online integer not null default 0,
  tier integer not null default 0,
  expert_places integer not null default 0,
  expert_first integer not null default 0,
  expert_return integer not null default 0,
  constraint programme_day_sum_pkey primary key (hospital_id, day, department_id),
  constraint programme_day_sum_parts check (booked <= visits and tier <= online and online <= places and evening <= held)
) with (fillfactor = 80);

-- Days whose records have changed since they were summed. Whoever sums a day takes its mark away first.
create table programme.day_mark (
  hospital_id integer not null,
  day date not null,
  constraint programme_day_mark_pkey primary key (hospital_id, day)
);

-- When all of a hospital was last looked at: days come and rotas are written without an event. total: the days that a
-- rebuilding has to sum, for its progress; what is left of them stands in day_mark.
create table programme.day_look (
  hospital_id integer not null,
  looked_at timestamptz not null,
  looked_on date not null,
  rebuild_total integer not null default 0,
  rebuild_at timestamptz,
  constraint programme_day_look_pkey primary key (hospital_id),
  constraint programme_day_look_total check (rebuild_total >= 0)
);
