/** Words of the mails about annual reports that are due or chased. */

export interface FilingMailLine {
  readonly organ: string
  /** As in the inbox. */
  readonly text: string
  readonly isLate: boolean
}

export interface FilingMail {
  readonly subject: string
  readonly text: string
}

/** More than this nobody reads in a message; the workbench has them all. */
const MOST_LINES = 40

const withLink = (lines: readonly string[], link: string | null): string =>
  [...lines, ...(link === null ? [] : ['', `请登录工作台办理：${link}`])].join('\n').concat('\n')

/** One mail a morning for each account, whatever number of reports it is about; what is late first. */
export const filingReminderMail = (
  year: number,
  lines: readonly FilingMailLine[],
  link: string | null,
): FilingMail => {
  const late = lines.filter(({ isLate }) => isLate)
  const [only] = lines
  const about = lines.length === 1 && only !== undefined ? only.organ : `${lines.length}个机关`
  const end = late.length === 0 ? '' : lines.length === 1 ? '，已经逾期' : `，其中逾期${late.length}个`
  const ordered = [...late, ...lines.filter(({ isLate }) => !isLate)]
  const rest = ordered.length - MOST_LINES
  const body = [
    ...ordered.slice(0, MOST_LINES).map(({ text }) => text),
    ...(rest > 0 ? [`另有${rest}个机关，见工作台。`] : []),
  ]
  return { subject: `${year}年度报告期限提醒：${about}${end}`, text: withLink(body, link) }
}

/** @param text as in the inbox */
export const filingChaseMail = (
  { organ, year }: { readonly organ: string; readonly year: number },
  text: string,
  link: string | null,
): FilingMail => ({ subject: `催报：${organ}${year}年度报告`, text: withLink([text], link) })
