/** Why the database could not be brought up to date, in words. */
import type { MigrationRefusal } from './migrate.ts'
import type { Message } from './postgres/start-refusal-messages.ts'

type Facts = (name: string) => string

const messages: Readonly<Record<MigrationRefusal['code'], (fact: Facts) => Message>> = {
  'server-too-old': (fact) => ({
    zh: `数据库是 PostgreSQL ${fact('major')}，本系统需要 15 或更高版本。`,
    en: `The database is PostgreSQL ${fact('major')}; this program needs 15 or later.`,
  }),
  'database-newer-than-program': (fact) => ({
    zh: `数据库已由更新版本的程序升级（${fact('migration')}）。请使用该版本或更高版本的程序。`,
    en: `A newer version of the program has migrated the database (${fact('migration')}). Run that version or a later one.`,
  }),
  'migration-failed': (fact) => ({
    zh: `数据库升级 ${fact('migration')} 失败，数据库没有改变：${fact('reason')}`,
    en: `Migration ${fact('migration')} failed and the database is unchanged: ${fact('reason')}`,
  }),
}

/** Words for a refusal of `migrate`, in both languages. */
export const migrationRefusalMessage = ({ code, facts = {} }: MigrationRefusal): Message =>
  messages[code]((name) => String(facts[name] ?? ''))
