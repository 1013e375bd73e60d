/** The characters official Chinese is mostly made of, simplified and traditional. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严申请依予供诉讼维持纠维尚审提益缴费息务网站督保障镇乡街' +
    '為個國時來們會發動過產說種後學經進電裡現實體機當點從業開還義間樣與關線內數質氣變條沒結問無軍題員總設長頭資邊級圖統較將組見計別運農幾區強決幹戰則據處隊門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報類離華確節話況溫傳許廣記觀織裝須際驗連難備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬調滿縣參紅細該價嚴請訴訟糾審繳費網鎮鄉',
)

const NON_ASCII = /[^\p{ASCII}\u00a0\u3000-\u303f\uff00-\uffef\u2010-\u203b\u00b7]/gu
const NEVER_WRITTEN = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/u
/** So many letters say enough. */
const ENOUGH_LETTERS = 5_000

export interface Plausibility {
  /** Letters beyond ASCII, punctuation left out. */
  readonly letters: number
  /** Share of them that are among the common Chinese characters, 0 to 1. */
  readonly common: number
  /** Share of them that no text holds: replacement marks, private use, C1 controls, 0 to 1. */
  readonly broken: number
}

/** How far a decoded text looks like Chinese that somebody wrote. Looks at its first 5,000 letters. */
export const plausibilityOf = (text: string): Plausibility => {
  let letters = 0
  let common = 0
  let broken = 0
  for (const [letter] of text.matchAll(NON_ASCII)) {
    letters += 1
    if (COMMON.has(letter)) common += 1
    else if (NEVER_WRITTEN.test(letter)) broken += 1
    if (letters === ENOUGH_LETTERS) break
  }
  return letters === 0
    ? { letters, common: 0, broken: 0 }
    : { letters, common: common / letters, broken: broken / letters }
}

/** In official Chinese about four fifths of the letters are common ones; in a wrong decoding hardly any. */
export const isPlausible = ({ letters, common, broken }: Plausibility): boolean =>
  letters > 0 && common >= 0.3 && broken <= 0.05
