/** Organs, their annual reports with every version and the original files, and the site version. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`create table organ (
    id bigint generated always as identity primary key,
    slug text collate "C" not null unique,
    name text not null unique,
    region text not null default ''
  )`,
  sql`create index organ_region on organ (region)`,

  sql`create table report_file (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    bytes bytea not null
  )`,

  sql`create table annual_report (
    organ_id bigint not null references organ,
    year integer not null check (year between 1900 and 9999),
    version integer not null,
    form text not null,
    imported_at timestamptz not null,
    new_received double precision,
    total_processed double precision,
    carried_forward double precision,
    year_findings jsonb not null,
    errors integer not null,
    warnings integer not null,
    notes integer not null,
    search_text text not null,
    search_grams text[] not null,
    primary key (organ_id, year)
  )`,
  sql`create index annual_report_year on annual_report (year)`,
  sql`create index annual_report_search on annual_report using gin (search_grams)`,

  sql`create table annual_report_version (
    organ_id bigint not null,
    year integer not null,
    version integer not null,
    imported_at timestamptz not null,
    file_name text not null,
    file_hash text not null references report_file,
    media text not null,
    form text not null,
    title text,
    headings jsonb not null,
    cells jsonb not null,
    places jsonb not null,
    narrative jsonb not null,
    claims jsonb not null,
    findings jsonb not null,
    primary key (organ_id, year, version),
    unique (organ_id, year, file_hash),
    foreign key (organ_id, year) references annual_report
  )`,
  sql`alter table annual_report add foreign key (organ_id, year, version)
    references annual_report_version deferrable initially deferred`,

  sql`create table site_version (
    version bigint not null,
    single boolean primary key default true check (single)
  )`,
  sql`insert into site_version (version) values (1)`,
]
