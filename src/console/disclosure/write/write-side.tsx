/** Always in view while writing: the term, whether everything is saved, what the checks say, and what comes next. */
import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Section } from '../../parts/page.tsx'
import { ManuscriptActs } from '../acts/manuscript-acts.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { DeadlineBox } from './deadline-box.tsx'
import { SaveStatus } from './save-status.tsx'
import type { ContentDraft } from './use-content-draft.ts'

interface WriteSideProps {
  readonly subject: ManuscriptJson
  readonly draft: ContentDraft
}

export const WriteSide = ({ subject, draft }: WriteSideProps) => (
  <aside className="write-side" aria-label="期限、保存和检查">
    <Section title={subject.deadline.name === '' ? '公开期限' : subject.deadline.name}>
      <DeadlineBox deadline={subject.deadline} />
      <SaveStatus draft={draft} />
    </Section>
    <Section title="接下来可以做什么">
      <ManuscriptActs subject={subject} beforeAct={draft.saveNow} />
    </Section>
    <Section title="送审前的检查">
      <ChecksPanel id={subject.id} revision={draft.revision} leads />
    </Section>
  </aside>
)
