create table trade_partner (
    code    text primary key,
    name_zh text not null,
    name_en text,
    kind    text not null,
    members text[] not null,
    iso2    text
);
create table trade_commodity (
    code        text primary key,
    parent_code text,
    ordinal     integer not null,
    name_zh     text,
    name_en     text,
    kind        text not null
);
create table trade_trader (
    code    text primary key,
    ordinal integer not null,
    name_zh text not null,
    name_en text
);
create table trade_regime (
    code    text primary key,
    name_zh text not null,
    name_en text
);
create table trade_area (
    code        text primary key,
    names_zh    text[] not null,
    kind        text not null,
    region_code text not null,
    zones       text[] not null
);
select grant_to_reader('trade_partner'), grant_to_reader('trade_commodity'), grant_to_reader('trade_trader'),
    grant_to_reader('trade_regime'), grant_to_reader('trade_area');

-- One number each. slice_key holds every dimension but flow, measure and currency, so that one
-- look-up answers a whole slice.
create table trade_observation (
    like fact including all,
    slice_key    text not null,
    period       text not null,
    period_end   integer not null,
    span         text not null,
    flow         text not null,
    partner      text not null,
    commodity    text not null,
    trader       text not null,
    region       text not null,
    area         text not null,
    regime       text not null,
    measure      text not null,
    currency     text,
    value        numeric not null,
    unit_mult    integer not null,
    unit         text not null,
    qualifier    text not null,
    status       text not null,
    published_on date,
    number       numeric generated always as (value * power(10::numeric, unit_mult)) stored,
    -- the power of ten of the last printed digit
    precision    integer generated always as (unit_mult - scale(value)) stored
);
create index on trade_observation (slice_key);
create index on trade_observation (period_end, span, region);
create index on trade_observation (period, span, flow);
create index on trade_observation (region, area, partner, commodity, regime, trader, span);
select protect_facts('trade_observation');

create table trade_milestone (
    like fact including all,
    period    text not null,
    span      text not null,
    flow      text not null,
    partner   text not null,
    commodity text not null,
    trader    text not null,
    region    text not null,
    measure   text not null,
    kind      text not null,
    value     numeric not null,
    unit_mult integer not null,
    unit      text not null,
    qualifier text not null
);
select protect_facts('trade_milestone');
