/** 区分处理: areas of a page are marked, each with its ground, burned into a new file, checked, and only then released. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { Mark } from '../../contract/request/redaction-json.ts'
import { EXEMPTIONS } from '../../law/exemption/exemptions.ts'
import { caseAddress } from '../addresses.ts'
import { burnMarks, pageAddress, redactablePages } from '../api/redaction-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { SelectField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { MarkList } from './mark-list.tsx'
import { middleMark } from './marks.ts'
import { PageCanvas } from './page-canvas.tsx'
import { ResultSection } from './result-section.tsx'

const GROUNDS = ['个人隐私', '商业秘密', ...EXEMPTIONS.map(({ name }) => name)].map((name) => ({
  value: name,
  label: name,
}))

interface Marked {
  readonly marks: readonly Mark[]
}
const NO_MARKS: Marked = { marks: [] }

interface MarkingProps {
  readonly request: number
  readonly file: string
  readonly pages: number
}

const PageTurn = ({
  page,
  pages,
  onTurn,
}: {
  readonly page: number
  readonly pages: number
  readonly onTurn: (page: number) => void
}) => (
  <nav className="page-turn" aria-label="翻页">
    <Button off={page === 1 ? { text: '这是第一页' } : null} onPress={() => onTurn(page - 1)}>
      上一页
    </Button>
    <span>
      第 {page} 页，共 {pages} 页
    </span>
    <Button off={page === pages ? { text: '这是最后一页' } : null} onPress={() => onTurn(page + 1)}>
      下一页
    </Button>
  </nav>
)

const Marking = ({ request, file, pages }: MarkingProps) => {
  const { form, change } = useKeptForm<Marked>(`redaction:${file}`, NO_MARKS)
  const [page, setPage] = useState(1)
  const [ground, setGround] = useState(GROUNDS[0]?.value ?? '')
  const { marks } = form
  const set = (next: readonly Mark[]) => change({ marks: next })
  const changeOne = (index: number, mark: Mark) => set(marks.map((each, at) => (at === index ? mark : each)))
  const removeOne = (index: number) => set(marks.filter((_, at) => at !== index))
  const burn = useMutation({ mutationFn: () => burnMarks(request, file, marks) })
  return (
    <div className="columns">
      <div>
        <div className="sheet section">
          <PageTurn page={page} pages={pages} onTurn={setPage} />
          <PageCanvas
            source={pageAddress(request, file, page)}
            page={page}
            pages={pages}
            ground={ground}
            marks={marks}
            onAdd={(mark) => set([...marks, mark])}
            onChange={changeOne}
            onRemove={removeOne}
          />
        </div>
        {burn.data !== undefined && <ResultSection request={request} redacted={burn.data} />}
      </div>
      <aside className="side" aria-label="遮盖的内容">
        <Section title="遮盖">
          <p className="soft">
            在页面上拖动画出要遮盖的区域；也可以按下面的按钮加一处，再用方向键或者数字调整。
          </p>
          <div className="form">
            <SelectField label="遮盖的理由" value={ground} choices={GROUNDS} onChange={setGround} />
            <Button onPress={() => set([...marks, middleMark(page, ground)])}>在本页加一处</Button>
          </div>
          <MarkList marks={marks} onChange={changeOne} onRemove={removeOne} />
          <div className="actions">
            <Button
              kind="primary"
              busy={burn.isPending}
              off={marks.length === 0 ? { text: '还没有画出要遮盖的区域。' } : null}
              onPress={() => burn.mutate()}
            >
              生成遮盖后的文件
            </Button>
          </div>
          <ProblemBox error={burn.error} />
        </Section>
      </aside>
    </div>
  )
}

export const RedactionPage = () => {
  const { id = '', file = '' } = useParams<{ id: string; file: string }>()
  const request = Number(id)
  const query = useQuery({
    queryKey: ['requests', 'pages', file],
    queryFn: () => redactablePages(request, file),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Page
      title="区分处理"
      lead={<Link href={`${caseAddress(request)}?view=papers`}>回到案件的文书和材料</Link>}
    >
      <Awaited query={query}>
        {({ pages }) => <Marking request={request} file={file} pages={pages} />}
      </Awaited>
    </Page>
  )
}
