-- What was stored, so that what is stored now can be held against it: a row for each release and fact table,
-- and one for each code list, whose release is ''. The checksum is the sum of 60 bits of the MD5 of these columns
-- of each row.
create table content (
    release_id     text not null,
    table_name     text not null,
    column_names   text not null,
    row_count      bigint not null,
    checksum       numeric not null,
    primary key (release_id, table_name)
);

-- What a package said of a release; it changes when a row of the package's files does.
create table package_release (
    release_id     text primary key,
    digest         text not null
);

-- Packages whose rows were held against what is stored, by the fingerprint of their file.
create table package_checked (
    fingerprint    text primary key
);

-- When a release was stored, by the clock of the database: a clock that went back is behind its own records.
alter table release add column recorded_at timestamptz not null default clock_timestamp();

-- Replicas hear of a release when it is stored, which is a second or more before anybody may see it.
create function tell_of_release() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('jingkai_release', new.id);
    return null;
end
$$;
create trigger tell_of_release after insert on release for each row execute function tell_of_release();
