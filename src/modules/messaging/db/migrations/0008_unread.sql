-- The count beside 我的提醒 is asked for every minute by everybody at work.
create index messaging_staff_message_unread on messaging.staff_message (hospital_id, account_id) where read_at is null;
