-- An appointment that was moved says which one took its place. Its cancellation is none: whoever counts cancellations
-- leaves out what has moved_to.
alter table booking.appointment add column moved_to uuid;
alter table booking.appointment add constraint booking_appointment_moved_to
  foreign key (hospital_id, moved_to) references booking.appointment (hospital_id, id);
alter table booking.appointment add constraint booking_appointment_moved_is_cancelled
  check (moved_to is null or state = 'cancelled');
