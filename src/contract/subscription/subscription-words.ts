/** Words of mails about subscriptions. */
import { SITE_NAME } from '../look/site-mark.ts'

export interface MailWords {
  readonly subject: string
  readonly text: string
}

const NO_REPLY = '（本邮件由系统发出，请勿直接回复。）'

const mail = (subject: string, lines: readonly string[]): MailWords => ({
  subject: `${subject}（${SITE_NAME}）`,
  text: [...lines, '', NO_REPLY, ''].join('\n'),
})

export const confirmMail = (name: string, confirmAt: string, hours: number): MailWords =>
  mail('请确认订阅', [
    '您好：',
    '',
    `有人用这个邮箱订阅${name}。`,
    `如果是您本人，请在${hours}小时内打开下面的网址确认：`,
    '',
    confirmAt,
    '',
    '如果不是您，请不要理会这封邮件，不确认就不会再收到邮件。',
  ])

export const alreadyMail = (name: string, endAt: string): MailWords =>
  mail('您已经订阅', ['您好：', '', `这个邮箱已经订阅${name}，不需要再次订阅。`, '', `退订：${endAt}`])

export const fullMail = (most: number): MailWords =>
  mail('订阅数量已满', [
    '您好：',
    '',
    `一个邮箱最多有${most}个订阅。请先从收到的邮件中退订一些，再订阅新的。`,
  ])

export interface DigestItem {
  readonly title: string
  readonly organName: string
  /** In words. */
  readonly publishedOn: string
  readonly address: string
}

/** @param rest how many more there are; null when nobody counted them, 0 for none */
export const digestMail = (
  name: string,
  items: readonly DigestItem[],
  { rest, endAt }: { readonly rest: number | null; readonly endAt: string },
): MailWords => {
  const more =
    rest === 0 ? [] : [rest === null ? '还有更多，请到网站查看。' : `另有${rest}条，请到网站查看。`, '']
  return mail(`新发布的信息${items.length}条`, [
    '您好：',
    '',
    `您订阅的${name}有新发布的信息：`,
    '',
    ...items.flatMap(({ title, organName, publishedOn, address }, index) => [
      `${index + 1}. ${title.replaceAll(/\s+/g, ' ')}`,
      `   ${organName}　${publishedOn}`,
      `   ${address}`,
      '',
    ]),
    ...more,
    `不想再收到的，打开这个网址退订：${endAt}`,
  ])
}
