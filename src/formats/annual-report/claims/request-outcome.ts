/** Which outcome of a request the words name. */

/** Groups of table three, the more specific wording first. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [
    /公开(?:[、和及与或]{1,2}者?)(?:予以)?部分公开|部分公开(?:[、和及与或]{1,2}者?)(?:予以|全部)?公开/,
    'grantedOrPartial',
  ],
  [/部分(?:同意)?公开|区分处理/, 'partiallyGranted'],
  [/不予公开|未予公开|不同意公开|不公开|不予提供/, 'denied'],
  [/无法(?:予以)?提供|不能提供/, 'unable'],
  [/不予处理|不予受理/, 'notProcessed'],
  [/其[他它](?:方式)?处理|作其[他它]|其[他它](?:情形|情况|类|方式|结果|答复)?#|不再处理/, 'other'],
  [
    /(?:予以|同意|全部|完全|准予|给予)公开|已(?:经)?(?:主动)?公开|(?:属于|属)(?:已)?(?:主动)?公开|(?:^|[、，中为])公开(?:答复|的)?#|告知(?:获取|查询)/,
    'granted',
  ],
]

const ROWS: readonly (readonly [RegExp, string])[] = [
  [/国家秘密/, 'deniedStateSecret'],
  [/法规?.{0,6}禁止公开/, 'deniedProhibitedByLaw'],
  [/三安全一稳定/, 'deniedSecurityAndStability'],
  [/商业秘密|个人隐私|第三方/, 'deniedThirdPartyRights'],
  [/内部事务|内部管理/, 'deniedInternalAffairs'],
  [/过程性/, 'deniedDeliberative'],
  [/执法案卷/, 'deniedEnforcementFile'],
  [/行政查询/, 'deniedSpecialLookup'],
  [/不掌握|不存在|非本(?:机关|单位|行政机关|部门)|不属(?:于)?(?:本|我|其)|未制作/, 'unableNotHeld'],
  [/另行制作|加工|没有现成/, 'unableMustCreate'],
  [/不明确/, 'unableStillUnclear'],
  [/信访|投诉|举报/, 'notProcessedPetition'],
  [/重复/, 'notProcessedDuplicate'],
  [/出版物/, 'notProcessedPublication'],
  [/反复|频繁/, 'notProcessedExcessive'],
  [/重新出具/, 'notProcessedReissue'],
  [/[不未](?:按期|按时|按要求|及时)?补正/, 'otherNoSupplement'],
  [/[不未][^，；#]{0,8}缴/, 'otherFeeUnpaid'],
]

/** 因…等原因: the reasons are examples, so only the group is meant. */
const EXAMPLES = /等(?!候|待)/

/**
 * Key of a row or group of table three (`granted`, `deniedThirdPartyRights`), of 予以公开及部分公开
 * (`grantedOrPartial`) or of 撤回 (`withdrawn`); null when the words name none or several.
 * @param near words around the number, # in its place
 */
export const requestOutcome = (near: string): string | null => {
  if (/撤回|撤件|撤销申请|自行撤|主动撤/.test(near)) return 'withdrawn'
  const rows = ROWS.filter(([words]) => words.test(near)).map(([, row]) => row)
  const group = GROUPS.find(([words]) => words.test(near))?.[1] ?? null
  if (rows.length === 1 && !(group !== null && EXAMPLES.test(near))) return rows[0] ?? null
  return group
}
