/** Posts as they stand beside names. */

const STEMS =
  '书记|县长|市长|区长|州长|镇长|乡长|主任|局长|部长|主席|检察长|院长|秘书长|厅长|处长|科长|所长|站长'
const BEFORE = new RegExp(`((?:常务)?副?(?:${STEMS}))[:： 、]?$`)
const AFTER = new RegExp(`^((?:常务)?副?(?:${STEMS}))`)
/** Words that say that a name stands here, but no post that could be wrong. */
const OTHER_BEFORE = /(?:同志|常委|委员|组长|总指挥|领导|代表|县委|县政府|、|主持人)[:： ]?$/
const OTHER_AFTER = /^(?:同志|主持|出席|强调|指出|要求|率队|带队|一行)/
/** Offices of which a person has one at most. */
const SINGLE = /^(?:常务)?副?(?:县长|市长|区长|州长|镇长|乡长|检察长)$/
const LONGEST = 12

export interface BesideName {
  /** The post written beside the name; null where none is. */
  readonly post: string | null
  /** Whether anything beside it says that a person’s name stands here. */
  readonly isNamed: boolean
}

/** What stands before and after a name in a folded text without blanks. */
export const besideName = (text: string, start: number, end: number): BesideName => {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const after = text.slice(end, end + LONGEST)
  const post = BEFORE.exec(before)?.[1] ?? AFTER.exec(after)?.[1] ?? null
  return { post, isNamed: post !== null || OTHER_BEFORE.test(before) || OTHER_AFTER.test(after) }
}

const stemOf = (post: string): string => post.replace(/^(?:常务)?副?/, '')

/** The last words of a post: `县委副书记` → `副书记`. */
const postWithin = (title: string): string => BEFORE.exec(title)?.[1] ?? title

/**
 * Whether the post written beside a name cannot be that person's: a deputy without 副 or the other way round, or an office of
 * which a person has only one. Posts in committees and groups, of which people have many, are not judged.
 * @param title posts parted by `、`
 */
export const contradictsTitle = (written: string, title: string): boolean => {
  const own = title.split(/[、，,;；\s]+/).map(postWithin)
  const plain = written.replace('常务', '')
  if (own.some((post) => post.replace('常务', '') === plain)) return false
  const sharesStem = own.some((post) => stemOf(post) === stemOf(written))
  return sharesStem || (SINGLE.test(written) && own.some((post) => SINGLE.test(post)))
}
