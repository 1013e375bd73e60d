/** The facts of a year behind the words of a report, counted from the records of its organs. */
import type { FactValues } from '../../law/annual-report/narrative/report-fact.ts'
import { DISCLOSURE_KINDS } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { RELEASE_CHANNELS } from '../../law/proactive-disclosure/release-channel.ts'
import type { Channel } from '../../law/request/request-event.ts'
import { countChannels } from '../../store/channel-count.ts'
import type { Database } from '../../store/database.ts'
import {
  countInterpretations,
  countPublished,
  countSiteWork,
  countViews,
} from '../../store/report-fact-publishing.ts'
import { countFees, countRequestChannels, countRequestWork } from '../../store/report-fact-requests.ts'
import { countFeedback, countReviews } from '../../store/report-fact-work.ts'
import type { ActContext } from '../act-context.ts'

type Gather = (db: Database, organIds: readonly number[], year: number) => Promise<FactValues>

/** Names of one group: `late` under `requests` is the fact `requests.late`. */
const under = (group: string, values: Readonly<Record<string, number>>): FactValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]))

const sum = (numbers: readonly number[]): number => numbers.reduce((added, each) => added + each, 0)

const published: Gather = async (db, organIds, year) => {
  const byKind = await countPublished(db, organIds, year)
  const ofKinds = Object.fromEntries(DISCLOSURE_KINDS.map((kind) => [kind, byKind.get(kind) ?? 0]))
  return under('published', { total: sum([...byKind.values()]), ...ofKinds })
}

const channels: Gather = async (db, organIds, year) => {
  const counts = await countChannels(db, organIds, year)
  const releasesBy = (channel: string): number =>
    sum(counts.filter((count) => count.channel === channel).map(({ releases }) => releases))
  return under(
    'channel',
    Object.fromEntries(RELEASE_CHANNELS.map((channel) => [channel, releasesBy(channel)])),
  )
}

const INTERPRETATION_FACTS = ['text', 'picture', 'video', 'press', 'expert'] as const

const interpretations: Gather = async (db, organIds, year) => {
  const counts = await countInterpretations(db, organIds, year)
  const ofForm = (form: string): number =>
    sum(counts.filter((count) => count.form === form).map(({ items }) => items))
  const ofForms = Object.fromEntries(INTERPRETATION_FACTS.map((form) => [form, ofForm(form)]))
  return under('interpretation', { total: sum(counts.map(({ items }) => items)), ...ofForms })
}

const views: Gather = async (db, organIds, year) =>
  under('site', { views: await countViews(db, organIds, year) })

const siteWork: Gather = async (db, organIds, year) => {
  const counts = await countSiteWork(db, organIds, year)
  return {
    ...under('column', { open: counts.columns, key: counts.keyColumns }),
    ...under('guide', { updates: counts.guideUpdates }),
    ...under('documents', { filed: counts.documentsFiled, cleaned: counts.documentsCleaned }),
    ...under('handover', { items: counts.itemsHandedOver }),
  }
}

const CHANNEL_FACTS: Readonly<Record<Channel, string>> = {
  online: 'online',
  inPerson: 'inPerson',
  oral: 'inPerson',
  registeredMail: 'mail',
  ordinaryMail: 'mail',
  email: 'email',
  fax: 'fax',
  otherOffice: 'other',
}

const requestChannels: Gather = async (db, organIds, year) => {
  const values: Record<string, number> = Object.fromEntries(
    Object.values(CHANNEL_FACTS).map((fact) => [fact, 0]),
  )
  for (const { channel, items } of await countRequestChannels(db, organIds, year)) {
    const fact = CHANNEL_FACTS[channel]
    values[fact] = (values[fact] ?? 0) + items
  }
  return under('requestChannel', values)
}

const requestWork: Gather = async (db, organIds, year) =>
  under('requests', { ...(await countRequestWork(db, organIds, year)) })

const fees: Gather = async (db, organIds, year) => {
  const { notified, paid, collected } = await countFees(db, organIds, year)
  return under('fee', { notified, cases: paid, collected })
}

const reviews: Gather = async (db, organIds, year) =>
  under('review', { ...(await countReviews(db, organIds, year)) })

const feedback: Gather = async (db, organIds, year) => {
  const counts = await countFeedback(db, organIds, year)
  return {
    ...under('fault', { received: counts.faultsReceived, answered: counts.faultsAnswered }),
    ...under('urge', { received: counts.urges }),
    ...under('rating', { received: counts.ratings, good: counts.goodRatings }),
    ...under('conversion', { converted: counts.conversions }),
  }
}

/** Each question with the beginnings of the names that it answers. */
const GATHERERS: readonly { readonly names: readonly string[]; readonly gather: Gather }[] = [
  { names: ['published.'], gather: published },
  { names: ['channel.'], gather: channels },
  { names: ['interpretation.'], gather: interpretations },
  { names: ['site.'], gather: views },
  { names: ['column.', 'guide.', 'documents.', 'handover.'], gather: siteWork },
  { names: ['requestChannel.'], gather: requestChannels },
  { names: ['requests.'], gather: requestWork },
  { names: ['fee.'], gather: fees },
  { names: ['review.'], gather: reviews },
  { names: ['fault.', 'urge.', 'rating.', 'conversion.'], gather: feedback },
]

const ofOrgans = (organIds: readonly number[]): FactValues => under('organs', { counted: organIds.length })

/** Asks only what the names need: the words of most reports name a handful of facts. */
export const someReportFacts = async (
  { db }: Pick<ActContext, 'db'>,
  organIds: readonly number[],
  year: number,
  names: readonly string[],
): Promise<FactValues> => {
  const needed = GATHERERS.filter((each) =>
    names.some((name) => each.names.some((beginning) => name.startsWith(beginning))),
  )
  const values: Record<string, number | undefined> = { ...ofOrgans(organIds) }
  for (const { gather } of needed) Object.assign(values, await gather(db, organIds, year))
  return values
}

/** Every fact of the catalogue that is counted from records. Fees in 分. */
export const reportFacts = async (
  { db }: Pick<ActContext, 'db'>,
  organIds: readonly number[],
  year: number,
): Promise<FactValues> => {
  const values: Record<string, number | undefined> = { ...ofOrgans(organIds) }
  for (const { gather } of GATHERERS) Object.assign(values, await gather(db, organIds, year))
  return values
}
