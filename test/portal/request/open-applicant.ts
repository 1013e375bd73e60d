/** The site as an applicant without scripts meets it: forms are read from the page and sent as a browser would. */
import type { FastifyInstance } from 'fastify'
import { doWork } from '../../../src/portal/abuse/proof-of-work.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { openAppOn } from '../../api/open-app.ts'
import { attribute, elementsIn, type PageElement, pageElements, textOf } from '../page-tree.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

export interface SentFile {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

export interface Applicant {
  readonly world: World
  readonly app: FastifyInstance
  readonly get: (address: string) => Promise<Answer>
  readonly post: (address: string, fields: Fields, given?: PostOptions) => Promise<Answer>
  /** Cookies of this applicant; may be changed. */
  readonly cookies: Map<string, string>
  readonly later: (seconds: number) => void
  readonly close: () => Promise<void>
}

export type Fields = Readonly<Record<string, string>>

export interface PostOptions {
  readonly files?: readonly SentFile[]
  readonly address?: string
  readonly headers?: Readonly<Record<string, string>>
  /** As `application/x-www-form-urlencoded`. */
  readonly plain?: boolean
}

const BOUNDARY = 'boundary-of-the-tests'

export const multipart = (fields: Fields, files: readonly SentFile[]): Buffer => {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const uploads = files.map(({ field, name, bytes }) =>
    Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
  )
  return Buffer.concat([...parts, ...uploads, Buffer.from(`--${BOUNDARY}--\r\n`)])
}

const remember = (cookies: Map<string, string>, header: string | string[] | number | undefined): void => {
  for (const line of [header ?? []].flat()) {
    const [name = '', value = ''] = (String(line).split(';')[0] ?? '').split('=')
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
}

const cookieLine = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Where the applicant sits, unless a test says otherwise. */
export const HOME_ADDRESS = '192.0.2.50'

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
  readonly remoteAddress?: string
}

export const applicantOn = (world: World, app: FastifyInstance): Omit<Applicant, 'close'> => {
  const cookies = new Map<string, string>()
  const ask = async (given: Asked): Promise<Answer> => {
    const answer = await app.inject({
      remoteAddress: HOME_ADDRESS,
      ...given,
      headers: { ...given.headers, ...(cookies.size > 0 ? { cookie: cookieLine(cookies) } : {}) },
    })
    remember(cookies, answer.headers['set-cookie'])
    return { status: answer.statusCode, body: answer.body, headers: answer.headers }
  }
  return {
    world,
    app,
    cookies,
    get: (address) => ask({ method: 'GET', url: address }),
    post: (address, fields, { files = [], address: from, headers = {}, plain = false } = {}) =>
      ask({
        method: 'POST',
        url: address.split('#')[0] ?? address,
        ...(from === undefined ? {} : { remoteAddress: from }),
        headers: {
          ...headers,
          'content-type': plain
            ? 'application/x-www-form-urlencoded'
            : `multipart/form-data; boundary=${BOUNDARY}`,
        },
        payload: plain ? new URLSearchParams(fields).toString() : multipart(fields, files),
      }),
    later: (seconds) => {
      const now = Date.parse(`${world.context.now()}Z`) + seconds * 1000
      world.setClock(new Date(now).toISOString().slice(0, 19) as `${number}-${number}-${number}T${string}`)
    },
  }
}

export const openApplicant = async (): Promise<Applicant> => {
  const world = await openWorld()
  const { app, close } = await openAppOn(world.db, {}, world.db, world.context)
  return {
    ...applicantOn(world, app),
    close: async () => {
      await close()
      await world.drop()
    },
  }
}

export const WATER = '/apply/yunling-water'

/** Plainly invented, and complete. */
export const COMPLETE: Fields = {
  applicantType: 'naturalPerson',
  name: '林小溪',
  identityKind: 'residentId',
  identityNumber: '110101199003074071',
  phone: '13900000001',
  informationName: '2024年河道清淤工程验收报告',
  features: '溪口镇段，施工单位是云岭水利公司',
  deliveryForm: 'electronic',
  deliveryMethod: 'portal',
}

export const hidden = (html: string, name: string): string => {
  const field = pageElements(html, 'input').find((input) => attribute(input, 'name') === name)
  return (field && attribute(field, 'value')) ?? ''
}

export const titleOf = (html: string): string => pageElements(html, 'h1').map(textOf).join('')

export const textOfPage = (html: string): string => {
  const [main] = pageElements(html, 'main')
  return main === undefined ? '' : textOf(main)
}

/** What stands in a field of the form. */
export const typed = (html: string, name: string): string => {
  const fields = pageElements(html).filter((element) => attribute(element, 'name') === name)
  const of = (element: PageElement): string | null => {
    if (element.tagName === 'textarea') return textOf(element).replace(/^\n/, '')
    if (element.tagName === 'select') {
      const chosen = elementsIn(element, 'option').find((option) => attribute(option, 'selected') !== null)
      return chosen === undefined ? '' : attribute(chosen, 'value')
    }
    const isChoice = ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '')
    if (isChoice && attribute(element, 'checked') === null) return null
    return attribute(element, 'value') ?? ''
  }
  return fields.map(of).find((value) => value !== null) ?? ''
}

export const faultsOn = (html: string): readonly string[] =>
  pageElements(html)
    .filter((element) => attribute(element, 'class') === 'field-fault')
    .map(textOf)

/** The work that the script would do on this page. */
export const workOn = (html: string): string => {
  const challenge = pageElements(html).find((element) => attribute(element, 'id') === 'challenge')
  if (challenge === undefined) throw new Error('no challenge on the page')
  return doWork(attribute(challenge, 'data-nonce') ?? '', Number(attribute(challenge, 'data-bits')))
}

/** From the form to the page that asks to check it. */
export const reachCheck = async (
  applicant: Pick<Applicant, 'get' | 'post' | 'later'>,
  fields: Fields = COMPLETE,
  files: readonly SentFile[] = [],
): Promise<Answer & { readonly token: string }> => {
  const token = hidden((await applicant.get(WATER)).body, 'token')
  applicant.later(20)
  const answer = await applicant.post(WATER, { ...fields, token, step: 'check' }, { files })
  return { ...answer, token: hidden(answer.body, 'token') }
}

export interface Receipt {
  readonly number: string
  readonly code: string
}

export const receiptOn = (html: string): Receipt => {
  const number = /<dt>受理号<\/dt><dd>([\d-]+)<\/dd>/.exec(html)?.[1]
  const code = /<dt>查询码<\/dt><dd>([\w-]+)<\/dd>/.exec(html)?.[1]
  if (number === undefined || code === undefined) throw new Error(`no receipt: ${titleOf(html)}`)
  return { number, code }
}

export const apply = async (
  applicant: Pick<Applicant, 'get' | 'post' | 'later'>,
  fields: Fields = COMPLETE,
  files: readonly SentFile[] = [],
): Promise<Receipt> => {
  const check = await reachCheck(applicant, fields, files)
  const sent = await applicant.post(
    WATER,
    { token: check.token, work: workOn(check.body), step: 'send' },
    { plain: true },
  )
  return receiptOn(sent.body)
}

export const follow = (applicant: Pick<Applicant, 'post'>, { number, code }: Receipt): Promise<Answer> =>
  applicant.post('/cases', { number, code }, { plain: true })
