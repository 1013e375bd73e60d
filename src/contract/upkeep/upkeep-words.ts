/** Words of the reminders of what an organ keeps up. */

/** @param dueOn null where nobody ever looked at it */
export const guideNotice = (organ: string, dueOn: string | null, isLate: boolean): string => {
  if (dueOn === null) return `${organ}的公开指南还没有核对过，请核对各项内容是否仍然准确。`
  return isLate
    ? `${organ}的公开指南应于${dueOn}前核对，已经超过，请核对各项内容是否仍然准确。`
    : `${organ}的公开指南请于${dueOn}前核对一次，看各项内容是否仍然准确。`
}

export const columnNotice = (given: {
  readonly organ: string
  readonly column: string
  readonly lastOn: string
  readonly dueBy: string
  readonly isLate: boolean
}): string =>
  `${given.organ}的栏目“${given.column}”最近一次更新是${given.lastOn}，${
    given.isLate ? `应于${given.dueBy}前更新，已经超过` : `最迟${given.dueBy}须有新的内容`
  }。`
