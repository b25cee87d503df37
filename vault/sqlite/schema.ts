/** In `staffelstab.sqlite`, beside the store's tables. Step n leads from version n to n + 1; never change a released one. */
export const VAULT_SCHEMA: readonly string[] = [
  `
  create table vault_pair (id text primary key) strict;
  -- category '' seals the list of the others, so that a missing one is noticed
  create table vault_sheets (
    case_id text not null, office text not null, purpose text not null, ref text not null, category text not null,
    sealed blob not null, primary key (case_id, office, purpose, ref, category)
  ) strict;
  create index vault_sheets_purpose on vault_sheets (purpose);
  create table vault_reads (
    id integer primary key autoincrement, at text not null, user text not null, office text not null,
    subject text not null, categories text not null
  ) strict;
  create trigger vault_reads_stay before update on vault_reads begin select raise(abort, 'the read log is append-only'); end;
  create trigger vault_reads_remain before delete on vault_reads begin select raise(abort, 'the read log is append-only'); end;
  `,
];

/** 'STAK' */
export const KEYS_APPLICATION_ID = 0x5354414b;

/** `keys.sqlite`: all whose loss erases. Copied apart, and these copies expire. */
export const KEYS_SCHEMA: readonly string[] = [
  `
  create table pair (id text primary key, proof blob not null) strict;
  -- Rows are appended and overwritten in place, never deleted or moved: no page keeps an old copy of a key.
  create table wrapped_keys (
    id integer primary key, case_id text not null, office text not null, purpose text not null, wrapped blob not null,
    unique (case_id, office, purpose)
  ) strict;
  create index wrapped_keys_purpose on wrapped_keys (purpose);
  create table tombstones (subject text primary key) strict, without rowid;
  create table tokens (
    office text not null, token blob not null, case_id text not null, primary key (office, token, case_id)
  ) strict, without rowid;
  create index tokens_of_case on tokens (case_id);
  `,
];
