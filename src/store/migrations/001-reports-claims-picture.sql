-- Reports never change. A reading and the claims in it are what one engine understood of a report: a later engine's
-- reading replaces them whole. The picture is drawn from all claims and can be drawn again at any time.

create table reports (
  id text primary key,
  text text not null,
  -- SHA-256 of the text in UTF-8, hex.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  title text,
  outlet text,
  outlet_country text check (outlet_country ~ '^[A-Z]{2}$'),
  -- YYYY-MM-DD or an ISO 8601 date-time, as given: a day without an hour must stay one.
  published text check (published ~ '^\d{4}-\d\d-\d\d'),
  url text,
  label text,
  added timestamptz not null,
  -- The same words from the same outlet are one report; from another outlet they are a copy, which the picture counts.
  unique nulls not distinct (sha256, outlet, published, url)
);

create table readings (
  report text primary key references reports on delete cascade,
  engine text not null,
  -- Outlet the text says it was republished from.
  origin text,
  -- The layers that a person needs beside the text; null when it could not be read.
  layers jsonb,
  -- MinHash of the words of the body, by which near copies are known.
  fingerprint jsonb,
  problem text,
  check ((layers is null) = (fingerprint is null) and (layers is null) <> (problem is null))
);
create index readings_engine on readings (engine);

create table claims (
  -- <report>/<claim>
  key text primary key,
  report text not null references readings on delete cascade,
  -- Place in reading order.
  number integer not null,
  claim jsonb not null,
  unique (report, number)
);

create table events (
  id text primary key,
  number integer not null unique,
  event jsonb not null
);

create table event_claims (
  claim text primary key references claims on delete cascade,
  event text not null references events on delete cascade
);
create index event_claims_event on event_claims (event);

create table stories (
  report text primary key references reports on delete cascade,
  story text not null
);

create table pictures (
  -- Stories, control, tallies and watches; one row, the picture of now.
  single boolean primary key default true check (single),
  -- The engine that drew it.
  engine text not null,
  rest jsonb not null
);

create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null,
  what text not null,
  subject text not null,
  detail jsonb not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
