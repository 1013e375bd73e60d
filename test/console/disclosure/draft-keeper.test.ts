/** What is typed is never lost, whatever becomes of a save. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  DraftKeeper,
  type DraftPlace,
  type SavedContent,
} from '../../../src/console/disclosure/write/draft-keeper.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'

const EMPTY: DisclosureContent = {
  kind: 'announcement',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '公告',
  documentNumber: '',
  summary: '',
  html: '',
  catalogueItem: '',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
}

const SAVED: SavedContent = {
  content: EMPTY,
  revision: 1,
  savedAt: '2025-03-03T02:00:00Z',
  savedBy: '周示例',
}

class Conflict extends Error {}

/** A server that holds one content, and a tab that keeps one copy. */
const openPlace = () => {
  const server = { content: EMPTY, revision: 1, isDown: false, saves: 0 }
  const tab: { copy: { revision: number; content: DisclosureContent } | null } = { copy: null }
  const place: DraftPlace = {
    save: async (revision, content) => {
      server.saves += 1
      if (server.isDown) throw new Error('no connection')
      if (revision !== server.revision) throw new Conflict()
      server.content = content
      server.revision += 1
      return { revision: server.revision, savedAt: '2025-03-03T02:01:00Z' }
    },
    isConflict: (error) => error instanceof Conflict,
    newest: async () => ({ ...SAVED, content: server.content, revision: server.revision }),
    readCopy: () => tab.copy,
    keepCopy: (revision, content) => {
      tab.copy = { revision, content }
    },
    dropCopy: () => {
      tab.copy = null
    },
    onSaved: () => undefined,
  }
  return { server, tab, place, open: () => new DraftKeeper(SAVED, place) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a content while it is written', () => {
  test('is saved once after a pause, however often a key was pressed', async () => {
    const { server, tab, open } = openPlace()
    const keeper = open()
    for (const summary of ['一', '一二', '一二三']) keeper.change({ summary })
    expect(keeper.isUnsaved).toBe(true)
    expect(tab.copy?.content.summary).toBe('一二三')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server).toMatchObject({ saves: 1, content: { summary: '一二三' } })
    expect(keeper.isUnsaved).toBe(false)
    expect(tab.copy).toBeNull()
  })

  test('typed on while it is being saved is saved as well, in order', async () => {
    const { server, open } = openPlace()
    const keeper = open()
    keeper.change({ title: '甲' })
    const first = keeper.saveNow()
    keeper.change({ summary: '乙' })
    expect(await first).toBe(true)
    expect(await keeper.saveNow()).toBe(true)
    expect(server).toMatchObject({ revision: 3, content: { title: '甲', summary: '乙' } })
  })

  test('stays in the tab while the server is away, and is sent when it is back', async () => {
    const { server, tab, open } = openPlace()
    const keeper = open()
    server.isDown = true
    keeper.change({ summary: '断线时写的' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(keeper.view().state).toBe('failed')
    expect(tab.copy?.content.summary).toBe('断线时写的')
    server.isDown = false
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.content.summary).toBe('断线时写的')
    expect(keeper.view().state).toBe('saved')
  })

  test('is found again after a reload and saved', async () => {
    const { server, tab, open } = openPlace()
    tab.copy = { revision: 1, content: { ...EMPTY, summary: '刷新之前写的' } }
    const keeper = open()
    expect(keeper.isRestored).toBe(true)
    expect(keeper.view().content.summary).toBe('刷新之前写的')
    expect(await keeper.saveNow()).toBe(true)
    expect(server.content.summary).toBe('刷新之前写的')
  })

  test('never goes over what somebody else has saved', async () => {
    const { server, open } = openPlace()
    const keeper = open()
    server.content = { ...EMPTY, title: '他人的标题' }
    server.revision = 2
    keeper.change({ summary: '我的概述' })
    expect(await keeper.saveNow()).toBe(false)
    expect(keeper.view()).toMatchObject({
      state: 'conflict',
      content: { summary: '我的概述' },
      theirs: { content: { title: '他人的标题' } },
    })
    keeper.change({ documentNumber: '云水〔2025〕1号' })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.content.title).toBe('他人的标题')
    keeper.settle({ ...keeper.view().content, title: '他人的标题' })
    expect(await keeper.saveNow()).toBe(true)
    expect(server.content).toMatchObject({
      title: '他人的标题',
      summary: '我的概述',
      documentNumber: '云水〔2025〕1号',
    })
  })

  test('left in the tab on an older state asks before it is saved', async () => {
    const { server, tab, place } = openPlace()
    tab.copy = { revision: 1, content: { ...EMPTY, summary: '我的概述' } }
    server.content = { ...EMPTY, title: '他人的标题' }
    server.revision = 2
    const keeper = new DraftKeeper({ ...SAVED, content: server.content, revision: 2 }, place)
    expect(keeper.view()).toMatchObject({ state: 'conflict', content: { summary: '我的概述' } })
    expect(await keeper.saveNow()).toBe(false)
    expect(server.saves).toBe(0)
  })
})
