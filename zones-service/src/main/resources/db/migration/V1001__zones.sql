-- Code lists, valid at every instant and rewritten as a whole; facts refer to them by code only.
create table region (
    code          text primary key,
    parent_code   text references region (code),
    name_zh       text not null,
    name_en       text,
    level         text not null,
    iso_3166_2    text,
    subprovincial boolean not null
);

create table indicator (
    id            text primary key,
    ordinal       integer not null,
    name_zh       text not null,
    name_en       text,
    default_unit  text not null,
    description   text
);
select grant_to_reader('region'), grant_to_reader('indicator');

-- described_in is the release that describes the zone; a change of status is a version in a later release.
create table zone (
    like fact including all,
    code               text not null,
    name_zh            text not null,
    short_name_zh      text not null,
    name_en            text,
    region_code        text not null,
    approved_on        text not null,
    area_ha            numeric,
    leading_industries text[] not null,
    status             text not null,
    aliases            text[] not null,
    code_basis         text not null,
    location_basis     text not null,
    described_in       text not null,
    prefecture_code    text generated always as (left(region_code, 4) || '00') stored,
    province_code      text generated always as (left(region_code, 2) || '0000') stored
);
create index on zone (code);
create index on zone (region_code);
create index on zone (prefecture_code);
create index on zone (province_code);
select protect_facts('zone');

create table zone_evaluation (
    like fact including all,
    year       integer not null,
    metric     text not null,
    rank       integer not null,
    zone_code  text not null,
    basis      text not null
);
create index on zone_evaluation (year, metric);
create index on zone_evaluation (zone_code);
select protect_facts('zone_evaluation');

create table zone_observation (
    like fact including all,
    subject    text not null,
    indicator  text not null,
    period     text not null,
    value      numeric not null,
    unit_mult  integer not null,
    unit       text not null,
    qualifier  text not null,
    note       text
);
create index on zone_observation (subject, indicator);
select protect_facts('zone_observation');

create table zone_feature (
    like fact including all,
    ordinal         integer not null,
    zone_code       text,
    region_code     text,
    kind            text not null,
    name_zh         text not null,
    name_en         text,
    description     text,
    since           text,
    prefecture_code text generated always as (left(region_code, 4) || '00') stored,
    province_code   text generated always as (left(region_code, 2) || '0000') stored
);
create index on zone_feature (zone_code);
create index on zone_feature (province_code);
select protect_facts('zone_feature');

create table enterprise (
    like fact including all,
    enterprise_id text not null,
    name_zh       text not null,
    name_en       text,
    group_zh      text,
    group_en      text,
    home_country  text,
    note          text
);
create index on enterprise (enterprise_id);
select protect_facts('enterprise');

create table enterprise_site (
    like fact including all,
    ordinal         integer not null,
    enterprise_id   text not null,
    region_code     text not null,
    zone_code       text,
    prefecture_code text generated always as (left(region_code, 4) || '00') stored,
    province_code   text generated always as (left(region_code, 2) || '0000') stored
);
create index on enterprise_site (enterprise_id);
create index on enterprise_site (zone_code);
create index on enterprise_site (province_code);
select protect_facts('enterprise_site');

create table enterprise_observation (
    like fact including all,
    enterprise_id text not null,
    indicator     text not null,
    period        text not null,
    value         numeric not null,
    unit_mult     integer not null,
    unit          text not null,
    qualifier     text not null,
    note          text
);
create index on enterprise_observation (enterprise_id);
select protect_facts('enterprise_observation');

create table policy_plan (
    like fact including all,
    plan_id        text not null,
    title_zh       text not null,
    title_en       text,
    issuer         text not null,
    issued_on      date,
    areas_count    integer,
    measures_count integer
);
create index on policy_plan (plan_id);
select protect_facts('policy_plan');

create table policy_area (
    like fact including all,
    plan_id   text not null,
    ordinal   integer not null,
    title_zh  text not null,
    title_en  text
);
create index on policy_area (plan_id);
select protect_facts('policy_area');

-- position is the place in our own list; ordinal is the official number, where it is known.
create table policy_measure (
    like fact including all,
    plan_id      text not null,
    position     integer not null,
    area_ordinal integer,
    ordinal      integer,
    title_zh     text not null,
    title_en     text,
    summary      text
);
create index on policy_measure (plan_id);
select protect_facts('policy_measure');

create table event (
    like fact including all,
    event_id        text not null,
    kind            text not null,
    title_zh        text not null,
    title_en        text,
    held_on         text not null,
    region_code     text,
    zone_code       text,
    prefecture_code text generated always as (left(region_code, 4) || '00') stored,
    province_code   text generated always as (left(region_code, 2) || '0000') stored
);
create index on event (event_id);
create index on event (zone_code);
create index on event (province_code);
select protect_facts('event');

create table event_participant (
    like fact including all,
    event_id        text not null,
    ordinal         integer not null,
    name_zh         text not null,
    name_en         text,
    organisation_zh text,
    organisation_en text,
    role_zh         text,
    role_en         text
);
create index on event_participant (event_id);
select protect_facts('event_participant');
