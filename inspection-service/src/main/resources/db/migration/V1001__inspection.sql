create table inspection_round (
    like fact including all,
    round_id      text not null,
    committee     integer not null,
    ordinal       integer not null,
    announced_on  date,
    complete      boolean not null
);
create index on inspection_round (round_id);
select protect_facts('inspection_round');

create table inspection_target (
    like fact including all,
    round_id        text not null,
    ordinal         integer not null,
    name_zh         text not null,
    name_en         text,
    kind            text not null,
    mode            text not null,
    region_code     text,
    prefecture_code text generated always as (left(region_code, 4) || '00') stored,
    province_code   text generated always as (left(region_code, 2) || '0000') stored
);
create index on inspection_target (round_id);
create index on inspection_target (province_code);
select protect_facts('inspection_target');

create table circular (
    like fact including all,
    circular_id   text not null,
    title_zh      text not null,
    title_en      text,
    issuers       text[] not null,
    issued_on     date,
    cases_count   integer
);
create index on circular (circular_id);
select protect_facts('circular');

create table circular_case (
    like fact including all,
    circular_id     text not null,
    ordinal         integer not null,
    subject_zh      text not null,
    subject_en      text,
    problem         text not null,
    summary_zh      text,
    summary_en      text,
    first_year      integer,
    last_year       integer,
    region_code     text,
    prefecture_code text generated always as (left(region_code, 4) || '00') stored,
    province_code   text generated always as (left(region_code, 2) || '0000') stored
);
create index on circular_case (circular_id, ordinal);
create index on circular_case (province_code);
select protect_facts('circular_case');

create table case_subject (
    like fact including all,
    circular_id     text not null,
    case_ordinal    integer not null,
    ordinal         integer not null,
    organisation_zh text not null,
    organisation_en text,
    kind            text not null,
    activities_zh   text[] not null,
    activity_en     text,
    first_year      integer,
    last_year       integer
);
create index on case_subject (circular_id, case_ordinal);
select protect_facts('case_subject');

create table case_figure (
    like fact including all,
    circular_id   text not null,
    case_ordinal  integer not null,
    ordinal       integer not null,
    indicator     text not null,
    value         numeric not null,
    unit_mult     integer not null,
    unit          text not null,
    qualifier     text not null
);
create index on case_figure (circular_id, case_ordinal);
select protect_facts('case_figure');
