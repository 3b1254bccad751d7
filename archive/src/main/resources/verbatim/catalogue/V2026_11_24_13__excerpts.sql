-- Excerpts: pages of a closed document that are public all the same. docs/format.md describes the column.

alter table document add column excerpt text check (excerpt is null or closed = 1 and json_valid(excerpt));

create trigger document_excerpted after update of excerpt on document when old.excerpt is not new.excerpt begin
    update sight set stamp = stamp + 1;
end;
