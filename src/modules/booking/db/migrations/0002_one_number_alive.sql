-- When two records of one person are merged, both may have seen one doctor on one day: that is past and stays. Among
-- live bookings the rule is kept by the index as before; rules/one-number-per-doctor-and-day counts the past ones too.
drop index booking.booking_appointment_one_per_doctor_day;
create unique index booking_appointment_one_per_doctor_day
  on booking.appointment (hospital_id, patient_id, practitioner_id, date)
  where state in ('booked', 'arrived') and channel <> 'walk_in';
