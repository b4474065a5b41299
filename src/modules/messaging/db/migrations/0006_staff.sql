-- What a member of staff is told here: read in the staff console. Nothing about a patient stands in it.
create table messaging.staff_message (
  hospital_id integer not null,
  message_id uuid not null,
  account_id uuid not null,
  dedupe text not null,
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint messaging_staff_message_pkey primary key (hospital_id, message_id),
  constraint messaging_staff_message_once unique (hospital_id, account_id, dedupe)
);
create index messaging_staff_message_newest on messaging.staff_message (hospital_id, account_id, created_at desc);

-- Under which id (unionId) DingTalk knows a member of staff.
create table messaging.staff_dingtalk (
  hospital_id integer not null,
  account_id uuid not null,
  union_id text not null,
  changed_at timestamptz not null,
  constraint messaging_staff_dingtalk_pkey primary key (hospital_id, account_id)
);

-- A to-do as it should stand at DingTalk; `told` is the state that DingTalk has heard of. One for each source.
create table messaging.staff_todo (
  hospital_id integer not null,
  todo_id uuid not null,
  source text not null,
  accounts uuid[] not null,
  title text not null,
  body text not null,
  link text not null,
  due_on date,
  done boolean not null default false,
  wanted integer not null default 1,
  told integer not null default 0,
  tries integer not null default 0,
  next_at timestamptz,
  task_id text,
  failed text,
  constraint messaging_staff_todo_pkey primary key (hospital_id, todo_id),
  constraint messaging_staff_todo_source unique (hospital_id, source)
);
create index messaging_staff_todo_due on messaging.staff_todo (hospital_id, next_at) where next_at is not null;
