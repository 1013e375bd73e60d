/** Answers to reports of faults (我要纠错) that the organ shows to everybody: the report in the organ's own words, and its answer. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  // A row stands while it is public, and never otherwise: the site reads this table alone.
  sql`create table shown_fault_answer (
    report_id bigint primary key references fault_report,
    organ_id bigint not null references organ,
    kind text not null,
    -- Path of the page alone: what somebody searched for is nobody else's business.
    page text not null,
    question text not null,
    answer text not null,
    corrected boolean not null,
    received_on date not null,
    answered_on date not null,
    shown_at timestamptz not null
  )`,
  sql`create index shown_fault_answer_newest on shown_fault_answer (answered_on desc, report_id desc)`,
]
