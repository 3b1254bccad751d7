-- Excerpts: pages of a closed document that are public all the same. docs/format.md describes the column.

alter table document add column excerpt text check (excerpt is null or closed = 1 and json_valid(excerpt));

create trigger document_excerpted after update of excerpt on document when old.excerpt is not new.excerpt begin
    update sight set stamp = stamp + 1;
end;

-- Pages are filed anew: a word that runs over a page's end has its own form in the index now, and a page's length counts its own words alone.
update page set due = due + 1 where revision > 0;
