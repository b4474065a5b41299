-- What the platform itself keeps. Room schemas are made by their own migrations.
create table platform.migration (
  room text not null,
  number integer not null,
  name text not null,
  digest text not null,
  constraint platform_migration_pkey primary key (room, number)
);

-- One row: which mode made this database. A demo database stays demo for ever.
create table platform.installation (
  id integer not null,
  mode text not null,
  seeded boolean not null,
  constraint platform_installation_pkey primary key (id),
  constraint platform_installation_one check (id = 1),
  constraint platform_installation_mode check (mode in ('demo', 'test', 'production'))
);

-- The stepped clock of a demo database, so that a restart goes on at the same minute.
create table platform.clock (
  id integer not null,
  at timestamptz not null,
  constraint platform_clock_pkey primary key (id),
  constraint platform_clock_one check (id = 1)
);
