/** The column heads of table three, which may be printed again on every page. */
import type { Token } from './printed-row.ts'

/** Matching keys of the heads, left to right. */
export const REQUEST_HEADS = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
]

export const HEAD_WORDS = /^(?:申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益|法律服务)/
const AMBIGUOUS_HEADS = new Set(['其他', '总计'])

/** Heads that read like rows (其他, 总计), next to heads that do not: the heads may be repeated after a page break. */
export const headsLikeRows = (tokens: readonly Token[]): ReadonlySet<Token> => {
  const found = new Set<Token>()
  const isHead = (token: Token | undefined): boolean =>
    token !== undefined && (HEAD_WORDS.test(token.key) || found.has(token))
  const headRows = new Set(tokens.filter(({ key }) => HEAD_WORDS.test(key)).map(({ row }) => row))
  const filled = tokens.filter(({ kind }) => kind === 'words' || kind === 'value')
  for (const [index, token] of filled.entries()) {
    if (!AMBIGUOUS_HEADS.has(token.key)) continue
    if (headRows.has(token.row) || isHead(filled[index - 1]) || isHead(filled[index + 1])) found.add(token)
  }
  return found
}
