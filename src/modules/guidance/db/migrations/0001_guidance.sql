-- The plan that is being worked on; one of a hospital.
create table guidance.draft (
  hospital_id integer not null,
  plan jsonb not null,
  version integer not null,
  -- the edition it was begun from; 0 for an empty plan
  base integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint guidance_draft_pkey primary key (hospital_id)
);

-- What was published, whole, for ever: routes are reckoned on the highest number.
create table guidance.edition (
  hospital_id integer not null,
  number integer not null,
  plan jsonb not null,
  note text not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint guidance_edition_pkey primary key (hospital_id, number),
  constraint guidance_edition_number check (number > 0)
);

-- A way closed or a lift out of order: at once, whatever the plan says. `way` is the id of an edge, a shaft or a spot.
create table guidance.closure (
  hospital_id integer not null,
  id uuid not null,
  way text not null,
  reason text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  set_by text not null,
  ended_at timestamptz,
  ended_by text,
  constraint guidance_closure_pkey primary key (hospital_id, id),
  constraint guidance_closure_until check (until_at > from_at),
  constraint guidance_closure_ended check ((ended_at is null) = (ended_by is null))
);
create unique index guidance_closure_once on guidance.closure (hospital_id, way) where ended_at is null;

-- A code on a wall says where its reader stands, and nothing of the reader.
create table guidance.wall_code (
  hospital_id integer not null,
  code text not null,
  spot text not null,
  made_at timestamptz not null,
  made_by text not null,
  retired_at timestamptz,
  constraint guidance_wall_code_pkey primary key (hospital_id, code),
  constraint guidance_wall_code_shape check (code ~ '^[A-HJ-NP-Z2-9]{10}$')
);
create unique index guidance_wall_code_once on guidance.wall_code (hospital_id, spot) where retired_at is null;

-- How fast people walk here, with who set it and why; the latest holds.
create table guidance.pace (
  hospital_id integer not null,
  id uuid not null,
  cm_per_second integer not null,
  lift_wait_seconds integer not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  constraint guidance_pace_pkey primary key (hospital_id, id),
  constraint guidance_pace_walk check (cm_per_second between 20 and 200),
  constraint guidance_pace_lift check (lift_wait_seconds between 0 and 600)
);
create index guidance_pace_by_time on guidance.pace (hospital_id, set_at);
