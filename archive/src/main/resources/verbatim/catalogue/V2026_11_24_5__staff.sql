-- Who may work here, how they prove it, and what they did. No secret is kept: passwords as Argon2id, tokens as SHA-256.

create table account (
    name         text not null primary key check (length(name) between 2 and 40),
    display_name text not null check (display_name <> ''),
    roles        text not null check (json_valid(roles)),
    state        text not null check (state in ('active', 'disabled')),
    password     text check (password like '$argon2id$%'),
    revision     integer not null default 1 check (revision >= 1),
    made         text not null
) strict;

create table link (
    digest  text not null primary key check (length(digest) = 64),
    account text not null references account (name),
    expires text not null,
    used    text
) strict, without rowid;

create index link_account on link (account) where used is null;

create table session (
    digest  text not null primary key check (length(digest) = 64),
    account text not null references account (name),
    agent   text not null,
    made    text not null,
    seen    text not null,
    expires text not null
) strict, without rowid;

create index session_account on session (account);

create table passkey (
    id         text not null primary key,
    account    text not null references account (name),
    handle     text not null,
    public_key text not null,
    count      integer not null check (count >= 0),
    label      text not null check (label <> ''),
    made       text not null,
    used       text
) strict, without rowid;

create index passkey_account on passkey (account);
create index passkey_handle on passkey (handle);

-- Rows are added and never changed: the triggers refuse the rest, whoever asks.
create table audit (
    n       integer not null primary key autoincrement,
    at      text not null,
    who     text not null check (who <> ''),
    what    text not null check (what like '%.%'),
    subject text not null,
    before  text check (json_valid(before)),
    after   text check (json_valid(after))
) strict;

create index audit_who on audit (who, n);
create index audit_what on audit (what, n);

create trigger audit_is_not_changed before update on audit begin
    select raise(abort, 'the audit trail is only added to');
end;

create trigger audit_is_not_shortened before delete on audit begin
    select raise(abort, 'the audit trail is only added to');
end;

-- "insert or replace" would take a row away without asking the trigger above.
create trigger audit_is_not_replaced before insert on audit when exists (select 1 from audit where n = new.n) begin
    select raise(abort, 'the audit trail is only added to');
end;
