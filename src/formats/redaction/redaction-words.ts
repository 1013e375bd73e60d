/** Words for people: why a page was not drawn, a mark not burned, a result not released. */
import type { RedactionCheckRefusal, RedactionRefusalCode, RemainingText } from './redaction.ts'

export const REDACTION_REFUSAL_WORDS: Readonly<
  Record<RedactionRefusalCode | RedactionCheckRefusal['code'], string>
> = {
  'not-a-pdf': '这不是 PDF 文件，不能在页面上遮盖；请先转换为 PDF。',
  'not-a-picture': '这不是 PNG 或者 JPEG 图片。',
  'pdf-encrypted': 'PDF 设有打开密码，请取消密码后再处理。',
  'pdf-corrupt': 'PDF 已损坏，无法打开。',
  'pdf-too-large': 'PDF 过大，请拆分后处理。',
  'too-many-pages': 'PDF 页数过多，请拆分后处理。',
  'picture-too-large': '图片的像素过多，请缩小后处理。',
  'picture-corrupt': '图片已损坏，无法打开。',
  'page-unknown': '没有这一页。',
  'page-not-drawn': '有一页无法绘制，不能生成遮盖后的文件。',
  'width-invalid': '页面图片的宽度超出范围。',
  'no-marks': '还没有标出要遮盖的区域。',
  'too-many-marks': '遮盖区域过多，请合并相邻的区域。',
  'mark-invalid': '有一处遮盖区域超出页面或者没有大小，请重新标出。',
  'burned-text-remains': '遮盖的文字在文件中仍能找到，不能对外提供。',
  'result-unreadable': '遮盖后的文件无法检查，不能对外提供。',
}

export const REMAINING_WHERE_WORDS: Readonly<Record<RemainingText['where'], string>> = {
  'page-text': '页面文字（包括看不见的文字）',
  annotation: '批注、印章或者链接',
  'form-value': '表单内容',
  properties: '文件属性',
  bookmark: '书签',
  attachment: '附件',
  'raw-bytes': '文件的内部数据',
}
