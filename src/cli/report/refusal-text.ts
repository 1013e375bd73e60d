/** Why a file was not read or imported, for a terminal and for JSON. */

import { IMPORT_REFUSAL_WORDS } from '../../actions/annual-report/import-refusal-words.ts'
import type { ImportRefusalCode } from '../../actions/annual-report/import-report.ts'
import type { Refusal } from '../../law/result.ts'
import type { Colors } from '../terminal/output.ts'
import { printable } from '../terminal/text-table.ts'

/** What the system says when a file cannot be opened. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在 no such file',
  EACCES: '没有读取权限 permission denied',
  EPERM: '没有读取权限 permission denied',
  EINVAL: '不是普通文件 not a regular file',
  ENAMETOOLONG: '文件名过长 name too long',
  ELOOP: '链接循环 links lead in circles',
}

export const refusalText = ({ code, facts = {} }: Refusal<ImportRefusalCode>): string => {
  const { zh, en } = IMPORT_REFUSAL_WORDS[code]
  const { reason } = facts
  return reason === undefined ? `${zh} ${en}` : `${zh} ${en} (${FAULTS[reason] ?? reason})`
}

export const refusalLine = (file: string, refusal: Refusal<ImportRefusalCode>, colors: Colors): string =>
  `${colors.red('未能读取')}  ${printable(file)}：${refusalText(refusal)} ［${refusal.code}］\n`
