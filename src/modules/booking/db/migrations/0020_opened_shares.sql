-- The waitlist was asked when the places kept for lower-tier institutions became everybody's (mission A6: an opened share).
alter table booking.session add column tier_offered_at timestamptz;
create index booking_session_tier_open on booking.session (hospital_id, date) where tier_offered_at is null;

-- What became of reminders goes some time after the visit (figure reminderKeepDays).
create index booking_reminder_over on booking.reminder (hospital_id, starts_at) where ended_at is not null;
