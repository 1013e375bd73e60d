/** The assistive checks of a manuscript as it stands now, told to its author before review. */
import { checkContent, type Surroundings } from '../../formats/manuscript-checks/check-content.ts'
import { linkTarget } from '../../formats/manuscript-checks/check-links.ts'
import type { EarlierDocument } from '../../formats/manuscript-checks/check-similar.ts'
import type { ManuscriptFinding } from '../../formats/manuscript-checks/finding.ts'
import { openPhraseList } from '../../formats/manuscript-checks/phrases/check-phrases.ts'
import { readPage } from '../../formats/manuscript-checks/read-page.ts'
import { inForce } from '../../law/dated.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { disclosureCandidates } from '../../store/disclosure.ts'
import { findLinkLooks } from '../../store/link-look.ts'
import { findManuscript, type ManuscriptHead } from '../../store/manuscript.ts'
import { hasInterpretation, publishedAmong, publishedTexts, sameNamed } from '../../store/manuscript-check.ts'
import { contentOf } from '../../store/manuscript-content.ts'
import { listManuscriptFiles } from '../../store/manuscript-file.ts'
import { contactsOfOrgan } from '../../store/organ-contacts.ts'
import { phrasesFor } from '../../store/phrase-entry.ts'
import type { ActContext } from '../act-context.ts'
import { askedKeys } from './asked-keys.ts'
import { inspectAttachments } from './inspect-attachments.ts'

export type ManuscriptCheckRefusal = Refusal<'manuscript-unknown'>

const CANDIDATES = 20
/** Characters of each published text that are compared. */
const COMPARED = 30_000

/** Published documents that may say the same: those that share rare words of the title or of the beginning of the text. */
const earlierDocuments = async (
  db: Database,
  id: number,
  { title }: DisclosureContent,
  text: string,
): Promise<readonly EarlierDocument[]> => {
  const byTitle = await disclosureCandidates(db, askedKeys(title), CANDIDATES + 1)
  const byText = await disclosureCandidates(db, askedKeys(text), CANDIDATES + 1)
  const ids = [...new Set([...byTitle, ...byText].map((found) => found.id))].filter((other) => other !== id)
  return publishedTexts(db, ids.slice(0, 2 * CANDIDATES), COMPARED)
}

const linkKnowledge = async (
  { db, baseUrl }: ActContext,
  content: DisclosureContent,
): Promise<Surroundings['links']> => {
  const targets = readPage(content.html).links.map(({ href }) => linkTarget(href, baseUrl))
  const inside = targets.flatMap((target) => (target.kind === 'disclosure' ? [target.id] : []))
  const outside = targets.flatMap((target) => (target.kind === 'outside' ? [target.url] : []))
  const looks = await findLinkLooks(db, [...new Set(outside)])
  const dead = looks.flatMap(({ url, problem }) => (problem === null ? [] : [[url, problem] as const]))
  return { baseUrl, published: await publishedAmong(db, [...new Set(inside)]), dead: new Map(dead) }
}

const noticeDays = async (context: ActContext, region: string, today: LocalDate): Promise<number> => {
  const rule = inForce((await context.policy(region)).noticeDisplayDays, today)
  return rule.ok ? rule.value.value : 0
}

const surroundings = async (
  context: ActContext,
  head: ManuscriptHead,
  content: DisclosureContent,
  text: string,
): Promise<Surroundings> => {
  const { db } = context
  const { id, organId } = head
  const today = dateOf(context.now())
  const { region, ...contacts } = await contactsOfOrgan(db, organId)
  return {
    today,
    contacts,
    noticeDays: await noticeDays(context, region, today),
    hasInterpretation: await hasInterpretation(db, id, organId),
    phrases: openPhraseList(await phrasesFor(db, organId), content.formedOn ?? today),
    links: await linkKnowledge(context, content),
    earlier: await earlierDocuments(db, id, content, text),
    taken: await sameNamed(db, {
      id,
      organId,
      title: content.title.trim(),
      documentNumber: content.documentNumber.trim(),
    }),
  }
}

/** Everything that the checks find in the content that is being worked on, errors first. Writes nothing but what was found in files. */
export const checkManuscript = async (
  context: ActContext,
  id: number,
): Promise<Result<readonly ManuscriptFinding[], ManuscriptCheckRefusal>> => {
  const head = await findManuscript(context.db, id)
  if (head === null) return refused({ code: 'manuscript-unknown' })
  const { content, text } = await contentOf(context.db, id, head.contentNumber)
  const kept = new Map((await listManuscriptFiles(context.db, id)).map((file) => [file.id, file]))
  const files = content.files.flatMap(({ id: fileId, name }) => {
    const file = kept.get(fileId)
    return file === undefined ? [] : [{ ...file, name }]
  })
  const checked = await inspectAttachments(context, files)
  return ok(checkContent(content, checked, await surroundings(context, head, content, text)))
}
