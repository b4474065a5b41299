-- Rows that are kept one by one: a change names the version that was seen, and what neighbours know by id is switched
-- off, never deleted.
alter table catalog.hospital add column version integer not null default 1;
alter table catalog.campus add column version integer not null default 1;
alter table catalog.department add column version integer not null default 1;
alter table catalog.department add column active boolean not null default true;
alter table catalog.practitioner add column version integer not null default 1;
alter table catalog.place add column version integer not null default 1;
alter table catalog.place add column active boolean not null default true;
