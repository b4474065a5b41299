-- A declared value is the whole hospital's (null) or one department's; neither is made of the other.
alter table programme.indicator_declared add column department_id uuid;
drop index programme.programme_indicator_declared_in_force;
create index programme_indicator_declared_in_force on programme.indicator_declared
  (hospital_id, value_key, period, department_id, decided_at) where state = 'approved';
drop index programme.programme_indicator_declared_one_waiting;
create unique index programme_indicator_declared_one_waiting on programme.indicator_declared
  (hospital_id, value_key, period, department_id) nulls not distinct where state = 'waiting';
