/** What the register of documents says to people, in Chinese. */
import {
  DISCLOSURE_KIND_RULES,
  type InterpretationForm,
  type Validity,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  DocumentChangeKind,
  RegisteredKind,
} from '../../law/proactive-disclosure/registered-document.ts'
import type { YearDay } from '../../law/proactive-disclosure/year-day.ts'
import type { CleanupResult } from './register-json.ts'

export const VALIDITY_NAMES: Readonly<Record<Validity, string>> = {
  notYetEffective: '尚未施行',
  inForce: '现行有效',
  amended: '已修改',
  repealed: '废止',
  expired: '失效',
}

export const registeredKindName = (kind: RegisteredKind): string => DISCLOSURE_KIND_RULES[kind].name

export const CHANGE_NAMES: Readonly<Record<DocumentChangeKind, string>> = {
  repeals: '废止',
  lapses: '宣布失效',
  amends: '修改',
}

export const INTERPRETATION_FORM_NAMES: Readonly<Record<InterpretationForm, string>> = {
  text: '文字解读',
  picture: '图片图表解读',
  video: '视频解读',
  press: '新闻发布会',
  expert: '专家解读',
}

export const CLEANUP_RESULT_NAMES: Readonly<Record<CleanupResult, string>> = {
  kept: '继续有效',
  toAmend: '拟修改',
  repealed: '废止',
  lapsed: '宣布失效',
}

export const YEAR_DAY_NAMES: Readonly<Record<YearDay, string>> = {
  formed: '成文日期',
  published: '发布日期',
}

export const REGISTER_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'rule-not-in-power': '县级及以下机关没有规章制定权，不能登记规章。',
  'title-missing': '请填写文件名称。',
  'number-missing': '请填写文号。',
  'number-taken': '文号“{number}”已经在登记簿中。',
  'number-twice': '文号“{number}”在表中出现多次。',
  'formed-in-future': '成文日期不能晚于今天。',
  'published-in-future': '发布日期不能晚于今天。',
  'published-before-formed': '发布日期不能早于成文日期。',
  'expires-before-effective': '有效期截止日期不能早于施行日期。',
  'ended-before-formed': '废止、失效日期不能早于成文日期。',
  'amended-before-formed': '修改日期不能早于成文日期。',
  'filed-before-formed': '备案日期不能早于成文日期。',
  'document-unknown': '没有找到这件文件。',
  'document-changed': '这件文件刚刚被别人改过，请重新打开后再改。',
  'document-struck': '这件文件已经从登记簿中移出。',
  'document-published': '这件文件是在本网站公开的，名称、文号和日期随稿件更正，不在这里修改。',
  'reason-missing': '请写明移出的原因。',
  'nothing-to-confirm': '没有需要您确认的内容：已经确认过，或者不在本机关的登记簿中。',
  'own-entry': '自己登记的内容须由另一人确认。',
  'change-unknown': '没有找到这项记录，或者已经确认，不能再改。',
  'change-by-missing': '请写明作出废止、失效或者修改决定的文件。',
  'decision-in-future': '决定日期不能晚于今天。',
  'effective-before-decision': '清理结果的生效日期不能早于决定日期。',
  'items-missing': '请至少选择一件文件。',
  'document-of-other': '所选文件不在本机关的登记簿中。',
  'policy-unknown': '没有找到这件政策文件。',
  'address-wrong': '网址须以 http:// 或者 https:// 开头。',
  'interpretation-unknown': '没有找到这条解读。',
  'published-on-wrong': '解读的发布日期不能晚于今天。',
  'heads-unknown': '第一行应为表头，至少有“文号”“名称”“成文日期”三列。没有认出的列：{heads}',
  'kind-wrong': '文件类别应为“规章”或者“行政规范性文件”。',
  'date-wrong': '{column}“{value}”不是日期，应写成 2026-03-02。',
  'formed-missing': '请填写成文日期。',
  'too-many-rows': '一次最多导入{most}件。',
  'table-unreadable': '表格读不出来，请另存为新的文件后再试。',
  'table-kind-unknown': '请上传 XLSX 或者 CSV 文件。',
  'table-too-large': '表格太大。',
  'table-empty': '表格里没有数据。',
  'file-missing': '请选择要导入的表格。',
}
