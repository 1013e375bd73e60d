/** What an event of a manuscript does beside being written down: contents, and what the public sees. */
import { inForce } from '../../law/dated.ts'
import type { Policy } from '../../law/policy.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { indexNumberSeries } from '../../law/proactive-disclosure/index-number.ts'
import type { ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEvent, ManuscriptEventOf } from '../../law/proactive-disclosure/manuscript-event.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { issuedIndexNumber, takeIndexNumber } from '../../store/index-number.ts'
import { contentOf, freezeContent, insertContent, type KeptContent } from '../../store/manuscript-content.ts'
import { listManuscriptFiles } from '../../store/manuscript-file.ts'
import type { ManuscriptOrgan } from '../../store/manuscript-organ.ts'
import { type ReleasedFile, removeRelease, saveRelease } from '../../store/release.ts'
import type { ActContext } from '../act-context.ts'
import type { HeldManuscript } from './held-manuscript.ts'
import { makeRelease } from './make-release.ts'

const ORG_CODE_LENGTH = 9

const indexNumberFor = async (
  context: ActContext,
  trx: Database,
  disclosureId: number,
  { organ, catalogue, policy }: { organ: ManuscriptOrgan; catalogue: string; policy: Policy },
): Promise<string> => {
  const issued = await issuedIndexNumber(trx, disclosureId)
  if (issued !== null) return issued
  const on = dateOf(context.now())
  const template = inForce(policy.indexNumberTemplate, on)
  if (!template.ok) throw new Error('no template of index numbers is in force')
  const orgCode9 = organ.organisationCode || String(organ.id).padStart(ORG_CODE_LENGTH, '0')
  const facts = { orgCode9, codeWord: organ.codeWord, region: organ.region, catalogue, on }
  const series = indexNumberSeries(template.value.value, facts)
  return takeIndexNumber(trx, { series, organId: organ.id, disclosureId, at: context.instant() })
}

const filesOf = async (
  trx: Database,
  manuscriptId: number,
  content: DisclosureContent,
): Promise<readonly ReleasedFile[]> => {
  const files = new Map((await listManuscriptFiles(trx, manuscriptId)).map((file) => [file.id, file]))
  return content.files.map(({ id, name }) => {
    const file = files.get(id)
    if (file === undefined) throw new Error(`manuscript ${manuscriptId} has no file ${id}`)
    const { media, size, sha256, text } = file
    return { id, name, media, size, sha256, text }
  })
}

const release = async (
  context: ActContext,
  trx: Database,
  { head, organ, state: before }: HeldManuscript,
  event: ManuscriptEventOf<'published'>,
  version: number,
  policy: Policy,
): Promise<void> => {
  const { content } = await contentOf(trx, head.id, event.content)
  const at = context.instant()
  const catalogue = content.catalogueItem
  await saveRelease(
    trx,
    makeRelease({
      id: head.id,
      organId: head.organId,
      indexNumber: await indexNumberFor(context, trx, head.id, { organ, catalogue, policy }),
      version,
      content,
      files: await filesOf(trx, head.id, content),
      publishedAt: before.released === null ? at : (head.publishedAt ?? at),
      releasedAt: at,
      changeNote: event.changeNote,
      showsEarlier: event.showsEarlier,
    }),
  )
}

/** The next content begins as the one before it. */
const openContent = async (
  context: ActContext,
  trx: Database,
  { head, content: before }: HeldManuscript,
  number: number,
  by: string,
): Promise<KeptContent> => {
  const given = { content: before.content, text: before.text, savedBy: by, savedAt: context.instant() }
  await insertContent(trx, { manuscriptId: head.id, number, ...given }, before.writers)
  return contentOf(trx, head.id, number)
}

/** @returns the content that is worked on after the event */
export const carryOut = async (
  context: ActContext,
  trx: Database,
  held: HeldManuscript,
  event: ManuscriptEvent,
  after: ManuscriptState,
  policy: Policy,
): Promise<KeptContent> => {
  const { head, state: before } = held
  if (event.type === 'submitted') await freezeContent(trx, head.id, event.content, context.instant())
  if (event.type === 'published') await release(context, trx, held, event, after.versions, policy)
  if (event.type === 'withdrawn') {
    const { ground, publicReason, showsTitle } = event
    const withdrawnAt = context.instant()
    await removeRelease(trx, { id: head.id, withdrawnAt, ground, publicReason, showsTitle })
  }
  if (after.contents > before.contents) return openContent(context, trx, held, after.content, event.by)
  return after.content === before.content ? held.content : contentOf(trx, head.id, after.content)
}
