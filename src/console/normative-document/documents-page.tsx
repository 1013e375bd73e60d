/** The register of 规章 and 行政规范性文件: list, table, counts of a year, clean-ups, interpretations. */
import { Link, useSearch } from 'wouter'
import { DOCUMENTS } from '../addresses.ts'
import { Page } from '../parts/page.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { CleanupsView } from './cleanups-view.tsx'
import { CountsView } from './counts-view.tsx'
import { ImportView } from './import-view.tsx'
import { InterpretationsView } from './interpretations-view.tsx'
import { ListView } from './list-view.tsx'

const VIEWS = [
  ['list', '登记簿', ListView],
  ['counts', '年度计数', CountsView],
  ['cleanups', '清理', CleanupsView],
  ['interpretations', '解读', InterpretationsView],
  ['import', '批量导入', ImportView],
] as const

export const DocumentsPage = () => {
  const asked = new URLSearchParams(useSearch()).get('view')
  const [shown, , View] = VIEWS.find(([key]) => key === asked) ?? VIEWS[0]
  return (
    <Page title="规范性文件" lead="规章和行政规范性文件登记簿；制发、废止、现行有效件数由此计入年度报告表二">
      <nav className="tabs" aria-label="登记簿的内容">
        {VIEWS.map(([key, label]) => (
          <Link
            key={key}
            href={key === 'list' ? DOCUMENTS : `${DOCUMENTS}?view=${key}`}
            aria-current={key === shown ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <OrganChoice permission="register.read">
        {(organId) => <View key={`${shown}:${organId}`} organId={organId} />}
      </OrganChoice>
    </Page>
  )
}
