-- Beside the reported wait, which begins with the slot for whoever came early, the minutes since the check-in itself.
alter table programme.day_sum add column waited_raw integer not null default 0;
alter table programme.day_sum add constraint programme_day_sum_raw check (waited_raw >= 0);

-- Days that are summed already do not know it: a hospital that was never looked at has all its days summed.
alter table programme.day_look no force row level security;
delete from programme.day_look;
alter table programme.day_look force row level security;
