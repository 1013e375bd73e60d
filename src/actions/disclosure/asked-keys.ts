/** By what published documents are found for an application that somebody is about to send. */
import { foldSearchText } from '../../formats/search-text/fold-search-text.ts'
import { phraseKeys } from '../../formats/search-text/search-keys.ts'

/** A query longer than this says nothing more. */
const LONGEST_QUERY = 600

const FILLERS =
  /(?:申请|公开|获取|提供|关于|有关|相关|信息|文件|资料|材料|内容|情况|请问|我想|想要|了解|查询|复印件|以及|或者)/g

/** Keys of what is asked, without the words that every application has; pairs do not run over the gaps. */
export const askedKeys = (text: string): readonly number[] => {
  const said = text
    .slice(0, LONGEST_QUERY)
    .split(/[\s\p{P}]+/u)
    .map((part) => foldSearchText(part).replaceAll(FILLERS, '|'))
  return phraseKeys(said.join('|'))
}
