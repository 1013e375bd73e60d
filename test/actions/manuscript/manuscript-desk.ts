/** Manuscripts of an invented bureau, written and passed by the people whose task it is. */
import { expect } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import type { Actor } from '../../../src/actions/actor.ts'
import { actOnManuscript } from '../../../src/actions/manuscript/act-on-manuscript.ts'
import { draftManuscript } from '../../../src/actions/manuscript/draft-manuscript.ts'
import type {
  AskedAct,
  ManuscriptActed,
  ManuscriptActRefusal,
} from '../../../src/actions/manuscript/manuscript-act.ts'
import { saveContent } from '../../../src/actions/manuscript/save-content.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind } from '../../../src/law/proactive-disclosure/disclosure-kind.ts'
import { foldManuscript } from '../../../src/law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { dueStage } from '../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { Result } from '../../../src/law/result.ts'
import { findManuscript } from '../../../src/store/manuscript.ts'
import { contentOf } from '../../../src/store/manuscript-content.ts'
import { readManuscriptEvents } from '../../../src/store/manuscript-event.ts'
import type { OrganKey, World } from '../act-world.ts'

export const COMPLETE: Partial<DisclosureContent> = {
  html: '<p>云岭水库除险加固工程已经批复，现予公布。</p>',
  summary: '云岭水库除险加固工程批复情况。',
  catalogueItem: '20-10',
  formedOn: '2025-02-24',
}

const ROLE: Readonly<Partial<Record<AskedAct['type'], StaffRole>>> = { signed: 'signer' }

export interface Desk {
  readonly organ: OrganKey
  readonly draft: (given?: {
    readonly kind?: DisclosureKind
    readonly title?: string
    readonly content?: Partial<DisclosureContent>
  }) => Promise<number>
  /** Whatever comes of it. */
  readonly ask: (
    id: number,
    act: AskedAct,
    by?: Actor,
    version?: number,
  ) => Promise<Result<ManuscriptActed, ManuscriptActRefusal>>
  /** Expects it to be accepted. */
  readonly act: (id: number, act: AskedAct, by?: Actor) => Promise<ManuscriptActed>
  /** Over what the content has. */
  readonly save: (
    id: number,
    content: Partial<DisclosureContent>,
    by?: Actor,
  ) => ReturnType<typeof saveContent>
  /** From writing to signature, every stage by the one whose it is. */
  readonly pass: (id: number) => Promise<void>
  /** Through review and signature, and out. */
  readonly publish: (id: number, changeNote?: string) => Promise<void>
  readonly versionOf: (id: number) => Promise<number>
}

export const openDesk = (world: World, organ: OrganKey = 'water'): Desk => {
  const { context } = world
  const who = (role: StaffRole): Actor => world.staff(organ, role)
  const stateOf = async (id: number) => foldManuscript(await readManuscriptEvents(context.db, id))
  const headOf = async (id: number) => {
    const head = await findManuscript(context.db, id)
    if (head === null) throw new Error('no such manuscript')
    return head
  }
  const ask: Desk['ask'] = async (id, act, by, version) =>
    actOnManuscript(context, by ?? who(ROLE[act.type] ?? 'handler'), {
      manuscriptId: id,
      act,
      expectedVersion: version ?? (await headOf(id)).version,
    })
  const act: Desk['act'] = async (id, given, by) => {
    const acted = await ask(id, given, by)
    if (!acted.ok) expect.fail(JSON.stringify({ given, refusal: acted.refusal }))
    return acted.value
  }
  const pass: Desk['pass'] = async (id) => {
    await act(id, { type: 'submitted', proofread: true })
    for (;;) {
      const state = await stateOf(id)
      const due = dueStage(state)
      if (due === null) return
      const checklist = (state.submission?.checklists[due] ?? []).map((item) => ({
        item,
        isMet: true,
        remark: '',
      }))
      const passed = { checklist, opinion: '同意', proofread: true }
      if (due === 'signing') await act(id, { type: 'signed', ...passed })
      else {
        const legal = state.submission?.legalOrganId === world.organs.justice ? 'justice' : organ
        const at = due === 'legal' ? legal : organ
        const role = { section: 'reviewer', secrecy: 'secrecyReviewer', legal: 'legalReviewer' } as const
        await act(id, { type: 'reviewed', ...passed }, world.staff(at, role[due]))
      }
    }
  }
  return {
    organ,
    draft: async ({ kind = 'project', title = '关于云岭水库除险加固工程批复的公告', content } = {}) => {
      const drafted = await draftManuscript(context, who('handler'), {
        organId: world.organs[organ],
        kind,
        title,
        content: { ...COMPLETE, ...content },
      })
      if (!drafted.ok) expect.fail(drafted.refusal.code)
      return drafted.value.id
    },
    ask,
    act,
    save: async (id, content, by) => {
      const kept = await contentOf(context.db, id, (await headOf(id)).contentNumber)
      return saveContent(context, by ?? who('handler'), id, kept.revision, { ...kept.content, ...content })
    },
    pass,
    publish: async (id, changeNote = '') => {
      await pass(id)
      await act(id, { type: 'published', changeNote, showsEarlier: true })
    },
    versionOf: async (id) => (await headOf(id)).version,
  }
}
