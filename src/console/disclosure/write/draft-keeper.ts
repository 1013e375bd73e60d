/** A content while it is written: saved by itself after a pause, one save after the other, never over what somebody else has saved. */
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { isSame } from './content-fields.ts'

const SAVE_AFTER_MS = 1_500
const TRY_AGAIN_MS = 8_000

export interface SavedContent {
  readonly content: DisclosureContent
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
}

export interface DraftView {
  readonly content: DisclosureContent
  readonly state: 'saved' | 'changed' | 'saving' | 'failed' | 'conflict'
  readonly savedAt: string
  /** Of what was last saved. */
  readonly revision: number
  readonly error: unknown
  /** What somebody else has saved meanwhile; null while nothing stands against saving. */
  readonly theirs: SavedContent | null
}

export interface DraftPlace {
  readonly save: (
    revision: number,
    content: DisclosureContent,
  ) => Promise<{ readonly revision: number; readonly savedAt: string }>
  readonly isConflict: (error: unknown) => boolean
  readonly newest: () => Promise<SavedContent>
  readonly readCopy: () => { readonly revision: number; readonly content: DisclosureContent } | null
  readonly keepCopy: (revision: number, content: DisclosureContent) => void
  readonly dropCopy: () => void
  readonly onSaved: () => void
}

export class DraftKeeper {
  readonly isRestored: boolean
  private shown: DraftView
  private readonly place: DraftPlace
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> | null = null

  constructor(saved: SavedContent, place: DraftPlace) {
    this.place = place
    const copy = place.readCopy()
    const unsaved = copy !== null && !isSame(copy.content, saved.content) ? copy : null
    const isStale = unsaved !== null && unsaved.revision !== saved.revision
    this.isRestored = unsaved !== null
    this.shown = {
      content: unsaved?.content ?? saved.content,
      state: unsaved === null ? 'saved' : isStale ? 'conflict' : 'changed',
      savedAt: saved.savedAt,
      revision: saved.revision,
      error: null,
      theirs: isStale ? saved : null,
    }
  }

  readonly view = (): DraftView => this.shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Whether leaving now would leave something unsaved. */
  get isUnsaved(): boolean {
    return this.shown.state !== 'saved'
  }

  readonly change = (part: Partial<DisclosureContent>): void => {
    const content = { ...this.shown.content, ...part }
    this.place.keepCopy(this.shown.revision, content)
    this.show({ content, state: this.shown.state === 'conflict' ? 'conflict' : 'changed' })
    this.saveAfter(SAVE_AFTER_MS)
  }

  /** Goes on with what was made of one's own and of theirs. */
  readonly settle = (content: DisclosureContent): void => {
    const revision = this.shown.theirs?.revision ?? this.shown.revision
    this.show({ revision, theirs: null, error: null, state: 'changed' })
    this.change(content)
  }

  /** True once everything is saved; false where something stands against it. */
  readonly saveNow = async (): Promise<boolean> => {
    clearTimeout(this.timer)
    if (this.saving !== null) await this.saving
    while (this.shown.state === 'changed' || this.shown.state === 'failed') {
      this.saving = this.saveOnce()
      await this.saving
      this.saving = null
      if (this.shown.state === 'failed') return false
    }
    return this.shown.state === 'saved'
  }

  private async saveOnce(): Promise<void> {
    const { content, revision } = this.shown
    this.show({ state: 'saving' })
    try {
      const answer = await this.place.save(revision, content)
      this.saved(content, answer)
    } catch (error) {
      await this.failed(error)
    }
  }

  private saved(
    sent: DisclosureContent,
    answer: { readonly revision: number; readonly savedAt: string },
  ): void {
    const isWhole = this.shown.content === sent
    this.show({ ...answer, error: null, state: isWhole ? 'saved' : 'changed' })
    if (isWhole) this.place.dropCopy()
    else this.place.keepCopy(answer.revision, this.shown.content)
    this.place.onSaved()
  }

  private async failed(error: unknown): Promise<void> {
    const theirs = this.place.isConflict(error) ? await this.place.newest().catch(() => null) : null
    this.show({ error, theirs, state: theirs === null ? 'failed' : 'conflict' })
    if (theirs === null) this.saveAfter(TRY_AGAIN_MS)
  }

  private saveAfter(wait: number): void {
    clearTimeout(this.timer)
    if (this.shown.state !== 'conflict') this.timer = setTimeout(() => this.saveNow(), wait)
  }

  private show(part: Partial<DraftView>): void {
    this.shown = { ...this.shown, ...part }
    for (const listener of this.listeners) listener()
  }
}
