import type { InterpretationJson } from '../../contract/normative-document/register-json.ts'
import { INTERPRETATION_FORM_NAMES } from '../../contract/normative-document/register-words.ts'
import type { Interpretation } from '../../store/interpretation.ts'

export const presentInterpretation = (given: Interpretation): InterpretationJson => ({
  id: given.externalId,
  form: given.form,
  formName: INTERPRETATION_FORM_NAMES[given.form],
  title: given.title,
  url: given.disclosureId === null ? given.url : `/disclosures/${given.disclosureId}`,
  on: given.publishedOn,
})
