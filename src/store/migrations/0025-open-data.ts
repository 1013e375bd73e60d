/** The change feed of open data: for each document ever published, when the site last changed what it shows of it. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`create table disclosure_change (
    disclosure_id bigint primary key,
    organ_id bigint not null references organ,
    change text not null check (change in ('published', 'withdrawn')),
    changed_at timestamptz not null default clock_timestamp(),
    -- Given by the bump that ends the transaction, so that numbers come to light in their order; null until then.
    site_version bigint
  )`,
  sql`create index disclosure_change_feed on disclosure_change (site_version, disclosure_id)`,
  sql`create index disclosure_change_unnumbered on disclosure_change (disclosure_id) where site_version is null`,
  sql`insert into disclosure_change (disclosure_id, organ_id, change, changed_at, site_version)
    select id, organ_id, 'published', updated_at, (select version from site_version) from disclosure
    union all
    select disclosure_id, organ_id, 'withdrawn', withdrawn_at, (select version from site_version)
    from disclosure_withdrawal where not exists (select from disclosure where id = disclosure_id)`,

  sql`create function disclosure_published() returns trigger language plpgsql as '
    begin
      insert into disclosure_change (disclosure_id, organ_id, change)
      select id, organ_id, ''published'' from changed
      on conflict (disclosure_id) do update set organ_id = excluded.organ_id, change = excluded.change,
        changed_at = excluded.changed_at, site_version = null;
      return null;
    end'`,
  sql`create function disclosure_withdrawn() returns trigger language plpgsql as '
    begin
      insert into disclosure_change (disclosure_id, organ_id, change)
      select id, organ_id, ''withdrawn'' from changed
      on conflict (disclosure_id) do update set change = excluded.change,
        changed_at = excluded.changed_at, site_version = null;
      return null;
    end'`,
  sql`create trigger disclosure_change_insert after insert on disclosure
    referencing new table as changed for each statement execute function disclosure_published()`,
  sql`create trigger disclosure_change_update after update on disclosure
    referencing new table as changed for each statement execute function disclosure_published()`,
  sql`create trigger disclosure_change_delete after delete on disclosure
    referencing old table as changed for each statement execute function disclosure_withdrawn()`,
]
