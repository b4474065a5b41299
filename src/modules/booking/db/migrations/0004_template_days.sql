-- A rule of the week holds from one day to another; null is open. Changing one is ending it and starting the next, so
-- that sessions that were written stay what they were.
alter table booking.template add column valid_from date;
alter table booking.template add column valid_until date;
alter table booking.template drop constraint booking_template_once;
create unique index booking_template_once on booking.template (hospital_id, practitioner_id, weekday, period, starts)
  where valid_until is null;
