-- Who was limited after no-shows, for the grading of smart services: no person in it.
create view booking.v_use with (security_invoker = true) as
select hospital_id, 'suspension' as what, since as at from booking.suspension;
