/** The register of an invented county, with one who enters and another who confirms. */
import type { Actor } from '../../../src/actions/actor.ts'
import { confirmDocuments, enterDocument } from '../../../src/actions/normative-document/enter-document.ts'
import { countRegister, readRegistered } from '../../../src/actions/normative-document/read-register.ts'
import type { Result } from '../../../src/law/result.ts'
import { type RegisteredEntry, registeredEntries } from '../../../src/store/registered-document.ts'
import type { EntryFacts } from '../../../src/store/registered-document-save.ts'
import { openWorld, type World } from '../act-world.ts'

export const FACTS: EntryFacts = {
  kind: 'normativeDocument',
  documentNumber: '云政〔2018〕1号',
  title: '云岭县老旧水库管理办法',
  formedOn: '2018-02-01',
  publishedOn: '2018-02-05',
  effectiveOn: '2018-03-01',
  expiresOn: null,
  leadOrgan: '',
  jointOrgans: [],
  filingNumber: '',
  filedOn: null,
  sourceUrl: '',
}

export const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)

export interface RegisterDesk {
  readonly world: World
  readonly organId: number
  readonly handler: () => Actor
  readonly reviewer: () => Actor
  readonly entered: (facts: Partial<EntryFacts>) => Promise<number>
  readonly confirmed: (facts: Partial<EntryFacts>) => Promise<number>
  readonly detail: (id: number) => Promise<NonNullable<Awaited<ReturnType<typeof readRegistered>>>>
  /** Issued, repealed, in force, in force a year before. */
  readonly figures: (year: number) => Promise<readonly (number | undefined)[]>
  /** The entry of a page. */
  readonly entryOf: (disclosureId: number) => Promise<RegisteredEntry>
}

/** Close it with `world.drop`. */
export const openRegister = async (): Promise<RegisterDesk> => {
  const world = await openWorld()
  const organId = world.organs.county
  const handler = () => world.staff('county', 'handler')
  const reviewer = () => world.staff('county', 'reviewer')
  const entered: RegisterDesk['entered'] = async (facts) => {
    const answer = await enterDocument(world.context, handler(), organId, { ...FACTS, ...facts })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }
  return {
    world,
    organId,
    handler,
    reviewer,
    entered,
    confirmed: async (facts) => {
      const id = await entered(facts)
      await confirmDocuments(world.context, reviewer(), { organId, documents: [id] })
      return id
    },
    detail: async (id) => {
      const found = await readRegistered(world.context, reviewer(), organId, id)
      if (found === null) throw new Error('not in the register')
      return found
    },
    figures: async (year) => {
      const counts = await countRegister(world.context, organId, year)
      const row = counts?.rows.find(({ kind }) => kind === 'normativeDocument')
      return [row?.issued.length, row?.repealed.length, row?.inForce.length, row?.inForceBefore]
    },
    entryOf: async (disclosureId) => {
      const entries = await registeredEntries(world.db, [organId], 'standing')
      const entry = entries.find((each) => each.manuscriptId === disclosureId)
      if (entry === undefined) throw new Error('not in the register')
      return entry
    },
  }
}
