-- The desk of releases: the order in which documents are shown, why one is closed, the cover, and links to look at a release before it is public.

alter table document add column closed_reason text not null default '';

alter table release add column cover_document text references document (id);
alter table release add column cover_version integer;
alter table release add column cover_page integer;

drop trigger number_unchanged;
alter table release_document add column position integer not null default 0 check (position >= 0);
update release_document set position = number;
create index release_document_order on release_document (release, position);

create trigger number_unchanged before update of release, number, document on release_document begin
    select raise(abort, 'a number is given for ever');
end;

drop trigger document_numbered;
create trigger document_numbered after insert on document when new.release is not null begin
    insert into release (slug, created) values (new.release, new.created) on conflict (slug) do nothing;
    update release set numbers = numbers + 1 where slug = new.release;
    insert into release_document (release, number, document, position)
        select slug, numbers, new.id, numbers from release where slug = new.release;
    update sight set stamp = stamp + 1
        where exists (select 1 from release where slug = new.release and state <> 'draft');
end;

-- A document that had no release comes into one: it gets the next number, is counted there, and its pages are filed anew.
create trigger document_filled after update of release on document when old.release is not new.release begin
    select raise(abort, 'a document stays in its release') where old.release is not null;
    update release set numbers = numbers + 1 where slug = new.release;
    insert into release_document (release, number, document, position)
        select slug, numbers, new.id, numbers from release where slug = new.release;
    insert into tally
        select new.release, what, n from (
            select 'documents' what, 1 n union all select state, count(*) from page where document = new.id group by state)
        where true
        on conflict (release, what) do update set n = n + excluded.n;
    update tally set n = n - case what when 'documents' then 1
            else (select count(*) from page where document = new.id and state = what) end
        where release = '';
    update page set due = due + 1 where document = new.id and revision > 0;
    update sight set stamp = stamp + 1
        where exists (select 1 from release where slug = new.release and state <> 'draft');
end;

create table preview (
    digest  text not null primary key check (length(digest) = 64),
    release text not null references release (slug),
    made_by text not null check (made_by <> ''),
    made    text not null,
    expires text not null,
    revoked text
) strict, without rowid;

create index preview_release on preview (release);
