/** What a signature freezes beside figures and words, the names under which reports were issued, and where organs stood before they were moved. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // What was signed before keeps edition 1, and its hash.
  sql`alter table report_freeze
    add column edition smallint not null default 1 check (edition in (1, 2)),
    -- Name, title, headings and day as printed.
    add column printed jsonb,
    -- The organs and the reports that were counted.
    add column composition jsonb,
    add constraint report_freeze_edition check
      ((edition = 1) = (printed is null) and (edition = 1) = (composition is null))`,
  sql`create index report_freeze_of_year on report_freeze (year, organ_id, number desc)`,

  // Of reports made here: the name of the organ when it signed.
  sql`alter table annual_report_version add column printed_organ text`,

  // Up to and including this day the organ stood here; the row of its day is the state before the first change of the day after.
  sql`create table organ_placement (
    organ_id bigint not null references organ,
    until date not null,
    parent_id bigint references organ,
    owes_report boolean not null,
    primary key (organ_id, until)
  )`,
  sql`insert into organ_placement (organ_id, until, parent_id, owes_report)
    select distinct on (organ.id, moved.day) organ.id, moved.day - 1, parent.id, organ.owes_report
    from (
      select subject_id, seq, (at at time zone 'Asia/Shanghai')::date as day,
        (detail -> 'before' ->> 'parentId')::bigint as parent_id
      from audit_entry where subject_kind = 'organ' and act = 'organ.moved'
    ) moved
    join organ on organ.id::text = moved.subject_id
    left join organ parent on parent.id = moved.parent_id
    order by organ.id, moved.day, moved.seq`,
]
