-- Kinds of messages that the owner of an account has switched off, or on again. Without a row: on.
create table messaging.choice (
  account_id uuid not null,
  template text not null,
  wanted boolean not null,
  changed_at timestamptz not null,
  constraint messaging_choice_pkey primary key (account_id, template),
  constraint messaging_choice_template check (template in ('reminder', 'reminder_soon'))
);

-- Reminders that nobody has read: whom staff call.
create index messaging_message_unread_reminders on messaging.message (hospital_id, created_at)
  where template in ('reminder', 'reminder_soon') and read_at is null;
