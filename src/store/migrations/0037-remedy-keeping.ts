/** How long remedy cases are kept, what of them is destroyed then, and by which number two registrations are one case. */
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await statement.execute(db)
}

const STATEMENTS = [
  sql`alter table remedy add column anonymised_at timestamptz`,
  // Where a review has said so, beyond the rule.
  sql`alter table remedy add column kept_until date`,
  // Folded from the events: null while anything is open.
  sql`alter table remedy add column closed_on date`,
  sql`update remedy set closed_on = case
      when stage = 'voided' then (select max(left(at, 10))::date from remedy_event e where e.remedy_id = remedy.id)
      when stage = 'decided' and not follow_up_open then greatest(
        (rulings -> -1 ->> 'on')::date,
        (select max(coalesce(e.data ->> 'on', left(e.at, 10)))::date from remedy_event e
          where e.remedy_id = remedy.id and e.type = 'followedUp' and (e.data ->> 'completes')::boolean
            and e.seq > (select max(d.seq) from remedy_event d
              where d.remedy_id = remedy.id and d.type = 'decided')))
    end`,
  sql`create index remedy_to_retire on remedy (organ_id, closed_on, id)
    where closed_on is not null and anonymised_at is null`,

  // As law/remedy/case-number.ts makes it of the number.
  sql`alter table remedy add column number_key text not null default ''`,
  sql`update remedy set number_key = translate(replace(regexp_replace(case_number, '\\s', '', 'g'), '第', ''),
    '（）〔〕【】［］[]０１２３４５６７８９', '()()()()()0123456789')`,
  sql`create index remedy_number on remedy (number_key) where number_key <> ''`,

  // Nothing of an event is ever changed; of an anonymised case words may be struck out, and nothing else.
  sql`create or replace function remedy_event_is_append_only() returns trigger language plpgsql as '
    begin
      if tg_op = ''UPDATE''
        and to_jsonb(new) - ''data'' = to_jsonb(old) - ''data''
        and exists (select from remedy where remedy.id = old.remedy_id and anonymised_at is not null)
        and (select array_agg(key order by key) from jsonb_object_keys(new.data) key)
          is not distinct from (select array_agg(key order by key) from jsonb_object_keys(old.data) key)
        and not exists (select from jsonb_each(old.data) was
          where new.data -> was.key <> was.value and new.data ->> was.key <> ''（已匿名化）'')
      then return new;
      end if;
      raise exception ''events of a remedy case are never changed'';
    end'`,
]
