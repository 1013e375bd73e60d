/** Kinds of organ that publish and receive applications (Art. 3, 10, 27, 54). */
export const ORGAN_KINDS = [
  'provinceGovernment',
  'cityGovernment',
  'countyGovernment',
  'governmentOffice',
  'department',
  'township',
  'dispatchedOffice',
  'authorisedOrganisation',
] as const
/** 省级政府, 市政府, 县政府, 政府办公室, 部门, 乡镇（街道）, 派出机构, 法律法规授权的组织. */
export type OrganKind = (typeof ORGAN_KINDS)[number]

/** Governments at county level and above: they stand at the top or under each other, and report over an area (Art. 49). */
export const AREA_GOVERNMENTS = [
  'provinceGovernment',
  'cityGovernment',
  'countyGovernment',
] as const satisfies readonly OrganKind[]
