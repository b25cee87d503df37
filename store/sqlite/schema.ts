/** 'STAB' */
export const APPLICATION_ID = 0x53544142;

/**
 * Step n leads from version n to n + 1; never change one that was released. A step that changes what `entries` holds
 * (entry.ts) must empty the projections and ask for `npm run rebuild`.
 */
export const STORE_SCHEMA: readonly string[] = [
  `
  -- the truth
  create table commits (
    stream text not null, rev integer not null, body text not null, unique (stream, rev)
  ) strict;
  create table heads (
    stream text primary key, rev integer not null, hash text not null,
    sealed_rev integer not null default 0, sealed_in integer not null default 0
  ) strict, without rowid;
  create index heads_unsealed on heads (stream) where rev > sealed_rev;
  create index heads_sealed on heads (sealed_in, stream);
  create table numbers (
    year integer not null, seq integer not null, stream text not null unique, primary key (year, seq)
  ) strict, without rowid;
  create table checkpoints (number integer primary key, body text not null) strict;
  create table settings (name text primary key, value text not null) strict, without rowid;

  -- projections
  create table handovers (id text primary key, rev integer not null, body text not null) strict;
  create table entries (
    list text not null, scope text not null, key text not null, handover text not null,
    primary key (list, scope, key, handover)
  ) strict, without rowid;
  create table counters (
    scope text not null, list text not null, day text not null, n integer not null, primary key (scope, list, day)
  ) strict, without rowid;
  create table follow_ups (
    handover text not null, office text not null, rev integer not null, day text, primary key (handover, office)
  ) strict, without rowid;
  create table consents (
    id text primary key, rev integer not null, case_id text not null, office text not null, given_at text not null,
    to_fan_out integer not null, body text not null
  ) strict;
  create index consents_newest on consents (given_at, id);
  create index consents_of_office on consents (office, given_at, id);
  create index consents_of_case on consents (case_id, given_at, id);
  create index consents_to_fan_out on consents (id) where to_fan_out = 1;
  create table cases (
    id text primary key, rev integer not null, office text not null, opened_at text not null, body text not null
  ) strict;
  create index cases_of_office on cases (office, opened_at, id);

  -- the dispatcher's notes
  create table clockwork (
    stream text primary key, attention integer not null, stuck integer not null, nudged_at text not null,
    expect_by text not null, body text not null
  ) strict;
  create index clockwork_attention on clockwork (nudged_at, stream) where attention = 1;
  create index clockwork_silent on clockwork (expect_by, stream) where stuck = 0;
  create table clockwork_totals (name text primary key, n integer not null) strict, without rowid;
  `,
];
