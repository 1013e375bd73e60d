/** Second and third part of the form: what is asked for, and how it is to be had. */
import { DELIVERY_FORMS, DELIVERY_METHODS, LONGEST_DESCRIPTION } from '../../contract/request/apply-form.ts'
import { DELIVERY_FORM_NAMES, DELIVERY_METHOD_NAMES } from '../../contract/request/apply-form-words.ts'
import { ofPurpose, type SectionProps } from './apply-sections.ts'
import { ChoiceField, LongTextField, TextField } from './field.tsx'
import { UploadField } from './upload-field.tsx'
import { MOST_FILE_MIB, MOST_FILES } from './upload-limits.ts'

export const InformationPart = ({ state, files }: SectionProps) => (
  <section className="form-part" aria-labelledby="part-information">
    <h2 id="part-information">二、需要的信息</h2>
    <p className="field-hint">名称、文号、其他特征至少写一项，写得越具体，找得越快。不需要说明用途。</p>
    <TextField
      state={state}
      name="informationName"
      label="信息的名称"
      hint="例如：河西村集体土地征收补偿安置方案"
    />
    <TextField
      state={state}
      name="documentNumber"
      label="文号"
      hint="知道的话填写，例如：云自然资〔2026〕27号"
    />
    <LongTextField
      state={state}
      name="features"
      label="其他特征性描述"
      hint={`例如时间、地点、事项、当事单位。最多${LONGEST_DESCRIPTION}字。`}
      rows={6}
    />
    <UploadField
      state={state}
      name="attachment"
      label="附件（可以不上传）"
      hint={`有助于查找信息的材料，最多${MOST_FILES}个，每个不超过${MOST_FILE_MIB} MB。接收 PDF、OFD、Word、Excel、图片、文本和压缩文件。`}
      kept={ofPurpose(files, 'attachment')}
      multiple
    />
  </section>
)

const DELIVERY_NOTES = {
  portal: '凭受理号和查询码在本网站下载',
  email: '请填写上面的电子邮箱',
  post: '请填写上面的通信地址，邮寄不收费',
  inPerson: '机关通知您到指定地点',
} as const

export const DeliveryPart = ({ state }: Pick<SectionProps, 'state'>) => (
  <section className="form-part" aria-labelledby="part-delivery">
    <h2 id="part-delivery">三、怎样取得信息</h2>
    <ChoiceField
      state={state}
      name="deliveryForm"
      label="希望获得信息的形式"
      required
      choices={DELIVERY_FORMS.map((value) => ({ value, name: DELIVERY_FORM_NAMES[value] }))}
    />
    <ChoiceField
      state={state}
      name="deliveryMethod"
      label="获取信息的途径"
      required
      choices={DELIVERY_METHODS.map((value) => ({
        value,
        name: DELIVERY_METHOD_NAMES[value],
        note: DELIVERY_NOTES[value],
      }))}
    />
  </section>
)
