/** What came of burning: the check for leaks, what still stands elsewhere, and the release. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RedactedFileJson } from '../../contract/request/redaction-json.ts'
import { caseAddress } from '../addresses.ts'
import { fileAddress } from '../api/document-api.ts'
import { releaseFile } from '../api/redaction-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'

interface ResultSectionProps {
  readonly request: number
  readonly redacted: RedactedFileJson
}

export const ResultSection = ({ request, redacted }: ResultSectionProps) => {
  const { file, check, standsElsewhere, marksOverNoText, pagesWithFontsMissing } = redacted
  const client = useQueryClient()
  const announce = useAnnounce()
  const release = useMutation({
    mutationFn: () => releaseFile(request, file),
    onSuccess: async () => {
      announce.done('区分处理后的文件将随答复向申请人提供。')
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  return (
    <Section title="处理结果">
      <div className="notice notice-green" role="status">
        <p>
          <strong>检查通过。</strong>新文件共 {check.pages} 页，查找了 {check.searched}
          处被遮盖的文字，没有一处还能找到。原文件的属性、批注、附件和书签都没有带过来。
        </p>
      </div>
      {marksOverNoText.length > 0 && (
        <p className="notice">
          第{marksOverNoText.map((index) => index + 1).join('、')}处遮盖下面没有文字，可能是图片，请对照核对。
        </p>
      )}
      {pagesWithFontsMissing.length > 0 && (
        <p className="notice notice-amber">
          <strong>第{pagesWithFontsMissing.join('、')}页的原文件没有带上所用的字体，</strong>
          文字是用替代字体画出的，可能与原样不同，请下载以后逐页对照核对。
        </p>
      )}
      {standsElsewhere.length > 0 && (
        <div className="notice notice-amber">
          <p>
            <strong>同样的文字在其他地方没有遮盖，</strong>请判断是否也要遮盖：
          </p>
          <ul>
            {standsElsewhere.map(({ text, page, x, y }) => (
              <li key={`${page}-${x}-${y}-${text}`}>
                第{page}页：“{text}”
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="actions">
        <a className="button" href={fileAddress(request, file)} download>
          下载查看
        </a>
        <Button
          kind="primary"
          busy={release.isPending}
          off={release.isSuccess ? { text: '已经放行。' } : null}
          onPress={() => release.mutate()}
        >
          放行，随答复提供
        </Button>
        <Link href={`${caseAddress(request)}?view=papers`} className="button">
          回到案件
        </Link>
      </div>
      <ProblemBox error={release.error} />
    </Section>
  )
}
